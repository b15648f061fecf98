"""Readers are sent to a form, a portal or a preference center, and the words lead to no page.

Why: 11 CCR 7011(e)(3)(B) wants the policy to tell how a request is submitted, with links to any online form or portal
(since 2023-03-29; the letter of the item is not verified). A page that is named and not linked, readers have to search.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: form}}
    methods: {form: {label: our request form, kind: form}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, methods: form}}
    methods: {form: {label: our request form, kind: form, url: "https://acme.example/requests"}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Method
from notice_compiler.query.channels import all_methods_of, is_page
from notice_compiler.query.naming import called
from notice_compiler.query.opt_out_link import without_link
from notice_compiler.query.sayings import met, place_of, sentence_around, spoken_of
from notice_compiler.rule import Context, Remark, Rule, Verdict

_KINDS: Final = ("form", "portal", "preference-center")
_ADDRESS: Final = re.compile(r"\bhttps?://|\bwww\.", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each such method, and none where the sentence about it has a link of its own.

    Of methods to opt out opt-out-link-missing tells that they lead to no page.
    """
    methods = [
        it
        for it in notice.methods.values()
        if it.kind in _KINDS and ("method", it.id) in notice.told and not it.contact
    ]
    lacking = [it for it in methods if it.href is None and not _has_link(notice, it)]
    opt_out = without_link(notice, context)
    named = {it.id for it in all_methods_of(notice, opt_out)} if opt_out else set()
    for it in (it for it in lacking if it.id not in named):
        yield Remark(
            f"Readers are sent to {called(it)}, and the words lead to no page.",
            f"Give the method its address, `methods: {{{it.id}: {{url: https://…}}}}`; its words then become a link.",
            place_of(notice, "method", it.id),
            it.id,
        )
    with_page = [it for it in methods if is_page(it.href)]
    if with_page and not lacking:
        yield met(notice, "method", with_page[0])


def _has_link(notice: Notice, it: Method) -> bool:
    """Whether a sentence that names the method has a link, or an address in words."""
    for said in spoken_of(notice, "method", it.id):
        sentence = sentence_around(said)
        if _ADDRESS.search(sentence.words):
            return True
        marks = (mark for mark in said.passage.marks if mark.scheme == "link" and is_page(mark.ids[0]))
        if any(sentence.start <= mark.start < sentence.end for mark in marks):
            return True
    own = (passage for passage in notice.passages if ("method", it.id) in passage.subjects)
    return any(mark.scheme == "link" for passage in own for mark in passage.marks)


RULE = Rule("error", ("ccpa:7011-e-3-B",), check)
