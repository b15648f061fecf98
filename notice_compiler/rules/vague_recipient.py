"""A recipient is named in words that say nothing of who it is: “third parties”, “our partners”, “others”.

Why: Recipients are told in groups that mean something to a reader, such as advertising networks, data brokers or social
networks; the CCPA regulations define it so (11 CCR 7001, letter not checked). The privacy rule under the GLBA asks for
the categories of affiliates and nonaffiliated third parties (12 CFR 1016.6(a)(3)), GDPR Art. 13(1)(e) for those of
recipients, the laws of Virginia, Colorado and Texas for those of third parties. “Third parties” is the genus, not a
category of it.

Wrong:

    laws: [ccpa]
    recipients: {others: Third parties}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: others}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Recipient
from notice_compiler.query.disclosed import BUSINESS, SALE_OR_SHARING, disclosures, receivers
from notice_compiler.query.rows import named_in_rows
from notice_compiler.query.sayings import met, place_of
from notice_compiler.query.vague_recipients import has_vague_part, is_vague
from notice_compiler.rule import Context, Met, Remark, Rule

_DEFINITION: Final = "ccpa:7001-third-parties"
_GLBA: Final = "glba:1016.6-a-3"
_GDPR: Final = "gdpr:13-1-e"
_STATES: Final = ("virginia:59.1-578-C-5", "colorado:6.03-A-1-e", "texas:541.102-a-5")
_LISTS: Final[tuple[tuple[str, tuple[Meaning, ...]], ...]] = (
    ("ccpa:7011-e-1-E", SALE_OR_SHARING),
    ("ccpa:7011-e-1-I", BUSINESS),
)


def check(notice: Notice, context: Context) -> Iterator[Remark | Met]:
    """One remark for each such recipient of anything; where all mean something, the first who got something.

    A name that is vague in part, “banks or other third parties”, is left to a reviewer.
    """
    in_rows = named_in_rows(notice)
    everybody = [it for it in notice.recipients.values() if it.id in {one.id for one in receivers(notice)} | in_rows]
    given = {provision: _given(notice, meanings) for provision, meanings in _LISTS}
    for it in everybody:
        lists = tuple(provision for provision, names in given.items() if it.id in names)
        elsewhere = _elsewhere(notice, it, it.id in given["ccpa:7011-e-1-E"])
        if is_vague(notice, it):
            yield Remark(
                f"“{it.name}” does not tell readers who receives their information.",
                "Name the group by what it does: advertising networks, data brokers, social networks, insurers, credit "
                "reporting agencies. If there are several, declare each under `recipients:`.",
                place_of(notice, "recipient", it.id),
                it.name or it.id,
                provisions=(*lists, *((_DEFINITION,) if lists else ()), *elsewhere),
            )
    named = [it for names in given.values() for it in everybody if it.id in names]
    if named and not any(has_vague_part(notice, it) for it in everybody):
        yield met(notice, "recipient", named[0], _DEFINITION)


def _elsewhere(notice: Notice, it: Recipient, sold: bool) -> Iterator[str]:
    """The other laws that ask who it is; those of the states ask it of third parties."""
    yield _GDPR
    yield from _STATES if sold or it.role == "third-party" else ()
    yield from (_GLBA,) if any(one.id == it.id for one in receivers(notice)) else ()


def _given(notice: Notice, meanings: tuple[Meaning, ...]) -> set[str]:
    return {one.id for _, _, it in disclosures(notice, *meanings) for one in it.members or ()}


RULE = Rule("warning", ("ccpa:7011-e-1-E", "ccpa:7011-e-1-I", _DEFINITION, _GLBA, _GDPR, *_STATES), check)
