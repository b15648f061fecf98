"""The rows of processing read the other way: what they say of a thing that is one of their members, not their key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import FACETS, Answer, Disclosed, Handling, Named
from notice_compiler.notice.things import Thing

_HOMES: Final = {"category": "categories", "purpose": "purposes", "source": "sources", "recipient": "recipients"} | {
    "basis": "bases"
}
_FACET_OF: Final = {kind: facet for facet, kind in FACETS.items()}


def told_of(notice: Notice, kind: str, name: str, facet: str) -> Answer | None:
    """What other rows say under a facet of a thing: the keys of the rows that name it, and what rows of processing
    without a kind of practice name beside it; None where none does."""
    own = _FACET_OF.get(kind)
    if own is None:
        return None
    found: dict[str, Named] = {}
    home = _HOMES.get(FACETS[facet])
    if home is not None:
        things: dict[str, Thing] = getattr(notice, home)
        keys = (it for it in things.values() if any(_names(row, own, name) for _, row in it.handling.each()))
        found |= {it.id: it for it in keys}
    for row in rows_naming(notice, own, name):
        for it in row.members(facet) or ():
            found[it.id] = it
    return Disclosed(tuple(found.values())) if found else None


def rows_naming(notice: Notice, facet: str, name: str) -> Iterator[Handling]:
    """The rows of processing, and their cases, that name a thing under a facet."""
    for row in notice.processing.values():
        for _, handling in row.handling.each():
            if _names(handling, facet, name):
                yield handling


def _names(handling: Handling, facet: str, name: str) -> bool:
    return any(it.id == name for it in handling.members(facet) or ())
