"""One kind of practice tells of what is sold or shared and of what is disclosed otherwise, in one list.

Why: The CCPA wants two separate lists, one of the categories sold or shared, one of those disclosed for a business
purpose (Civ. Code 1798.130(a)(5)(C), 1798.115(c)). A reader can opt out of the one and not of the other, and cannot
tell from “disclosed, sold or shared” which of them happened.

Wrong:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {given: {heading: "Disclosed, sold or shared to", means: [business-purpose, sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {given: networks}}}
    body: [{id: main, heading: Disclosure, content: [{table: {heading: Category, columns: given}}]}]

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices:
      business: {heading: Disclosed for a business purpose to, means: business-purpose}
      sold: {heading: Sold to or shared with, means: [sale, sharing]}
    categories: {identifiers: {label: Identifiers, disclosed: {business: none, sold: networks}}}
    body: [{id: main, heading: Disclosure, content: [{table: {heading: Category, columns: [business, sold]}}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.answers import answer
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Practice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.collected import collected
from notice_compiler.query.disclosed import practices
from notice_compiler.query.disclosures import heading_place
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Remark, Rule, Verdict

_SOLD: Final[frozenset[Meaning]] = frozenset({"sale", "sharing"})
_OTHER: Final[frozenset[Meaning]] = frozenset({"business-purpose", "disclosure"})


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each such kind of practice, unless lists of their own answer whatever it answers."""
    if any(at_collection(notice)):
        yield from at_collection(notice)
        return
    kinds = practices(notice, *_SOLD, *_OTHER)
    merged = [it for it in kinds if _SOLD & set(it.means or ()) and _OTHER & set(it.means or ())]
    sold, other = ([it for it in kinds if it not in merged and own & set(it.means or ())] for own in (_SOLD, _OTHER))
    apart = _told(notice, sold) & _told(notice, other)
    faulty = [it for it in merged if not _told(notice, [it]) <= apart]
    for it in faulty:
        yield Remark(
            f"“{it.name or it.id}” is one list of what is sold or shared and of what is disclosed otherwise: readers "
            "cannot tell which of them happens.",
            "Make two kinds of practice of it, one that means `sale` or `sharing` and one that means "
            "`business-purpose`, and answer for each category under both (`none` where it does not happen).",
            heading_place(it),
            it.id,
        )
    everything = {it.id for it in collected(notice)}
    if not faulty and everything and everything <= apart:
        yield from (met(notice, "practice", it[0]) for it in (sold, other))


def _told(notice: Notice, kinds: list[Practice]) -> set[str]:
    """The categories for which one of these kinds of practice is answered."""
    return {name for name in notice.categories for it in kinds if answer(notice, name, it.id) is not None}


RULE = Rule("error", ("ccpa:1798.130-a-5-C", "ccpa:1798.115-c"), check)
