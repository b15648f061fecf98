"""For requests to know, delete or correct there is one way only, or no toll-free number.

Why: Civ. Code 1798.130(a)(1)(A) wants two or more designated methods for these requests, and a toll-free telephone
number among them. Only a business that operates exclusively online and has a direct relationship with its consumers
may offer an e-mail address alone; such a business can waive this finding and say so.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: e-mail}}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {email: privacy@acme.example}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: [e-mail, phone]}}
    methods:
      e-mail: {label: by e-mail, kind: e-mail, contact: office}
      phone: {label: by telephone, kind: phone, contact: office}
    contacts: {office: {email: privacy@acme.example, phone: 866-555-0142, toll_free: yes}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.channels import Channel, all_methods_of, channels_of
from notice_compiler.query.naming import called, listed, named
from notice_compiler.query.rights import offered_under
from notice_compiler.query.sayings import met, place_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_RIGHTS: Final[tuple[RightMeaning, ...]] = ("access", "delete", "correct")
_ONLINE_ONLY: Final = (
    "A business that operates exclusively online and has a direct relationship with its consumers may offer an e-mail "
    "address alone: it can waive this finding, and say so."
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for all rights that lack the same; where there is no way at all, right-without-method tells it."""
    least = int(context.law.packs["ccpa"].numbers["methods"].value.split()[0])
    lacking: dict[tuple[str, ...], list[Right]] = {}
    asked = [it for it in offered_under(notice, "ccpa", *_RIGHTS) if channels_of(notice, it)]
    for right in asked:
        channels = channels_of(notice, right)
        if len(channels) < least or not any(it.toll_free for it in channels):
            lacking.setdefault(tuple(it.to for it in channels), []).append(right)
    for rights in lacking.values():
        yield _remark(notice, rights, channels_of(notice, rights[0]), least)
    if asked and not lacking:
        for method in all_methods_of(notice, asked[0])[:2]:
            yield met(notice, "method", method)


def _remark(notice: Notice, rights: list[Right], channels: tuple[Channel, ...], least: int) -> Remark:
    methods = all_methods_of(notice, rights[0])
    ways = listed(map(called, methods)) if methods else "the address given"
    free = any(it.toll_free for it in channels)
    if len(channels) < least:
        says = f"there is one way to make a request, {ways}; the law wants {_spelled(least)} or more"
        says += "." if free else ", with a toll-free number among them."
        cure = (
            "Add a second way." if free else "Add a toll-free number: a method of `kind: phone` whose contact has it."
        )
    else:
        says = f"there are {_spelled(len(channels))} ways to make a request, {ways}, and none is a toll-free number."
        cure = "Add a method of `kind: phone`; or, where the number given is toll-free, say so with `toll_free: yes`."
    place = place_of(notice, "method", methods[0].id) if methods else place_of(notice, "right", rights[0].id)
    names = ", ".join(it.id for it in rights)
    return Remark(f"For {named(rights)} {says}", f"{cure} {_ONLINE_ONLY}", place, names)


def _spelled(number: int) -> str:
    return {2: "two", 3: "three", 4: "four", 5: "five"}.get(number, str(number))


RULE = Rule("error", ("ccpa:1798.130-a-1-A",), check)
