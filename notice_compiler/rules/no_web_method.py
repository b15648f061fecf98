"""Requests to know, delete and correct can be made by e-mail, telephone or post, and not on the website.

Why: A business that maintains a website makes it available to consumers for requests to know, delete and correct (Civ.
Code 1798.130(a)(1)(B)), by a form or a portal. An e-mail address that stands on a page is arguably not that.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: e-mail}}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {email: privacy@acme.example}}
    body: [{id: rights, heading: Your Rights, content: [{text: This covers our website.}, {list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: form}}
    methods: {form: {label: our request form, kind: form, url: "https://acme.example/requests"}}
    body: [{id: rights, heading: Your Rights, content: [{text: This covers our website.}, {list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.query.channels import WEB, all_methods_of, channels_of, is_online, is_page
from notice_compiler.query.naming import named
from notice_compiler.query.rights import offered_under
from notice_compiler.query.sayings import met, place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_RIGHTS: Final[tuple[RightMeaning, ...]] = ("access", "delete", "correct")


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for all such rights, where the words of the notice show that there is a website or an app."""
    asked = {it.id: channels_of(notice, it) for it in offered_under(notice, "ccpa", *_RIGHTS)}
    asked = {name: channels for name, channels in asked.items() if channels}
    if not asked or not is_online(notice):
        return
    lacking = [
        notice.rights[name]
        for name, channels in asked.items()
        if not any(it.kind in (*WEB, None) or is_page(it.to) for it in channels)
    ]
    if lacking:
        methods = all_methods_of(notice, lacking[0])
        place = place_of(notice, "method", methods[0].id) if methods else place_of(notice, "right", lacking[0].id)
        ways = f"{named(methods)}" if methods else "the address given"
        yield Remark(
            f"The notice speaks of a website, and requests for {named(lacking)} cannot be made there; it names other "
            f"ways: {ways}.",
            "Add a method of `kind: form` or `portal` with its `url:`. If there is no website, waive this and say so.",
            place,
            ", ".join(it.id for it in lacking),
        )
        return
    for name in asked:
        pages = (it for it in all_methods_of(notice, notice.rights[name]) if it.kind in WEB and is_page(it.href))
        for method in pages:
            yield met(notice, "method", method)
            return


RULE = Rule("warning", ("ccpa:1798.130-a-1-B",), check)
