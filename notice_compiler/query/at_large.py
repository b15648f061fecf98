"""What a notice tells without saying of which categories: nobody can tell which of them it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import FACETS, Handling
from notice_compiler.notice.things import Thing
from notice_compiler.query.sayings import statements

_FACET_OF: Final = {kind: facet for facet, kind in FACETS.items()}


def is_told_at_large(notice: Notice, facet: str) -> bool:
    """Whether purposes, say, or times for which information is kept are told and belong to no category."""
    if facet == "retention" and any(it.categories is None for it in statements(notice, "retention")):
        return True
    return any(_tells(kind, it, facet) and _is_free(notice, kind, it) for kind, it in _things(notice))


def _things(notice: Notice) -> Iterator[tuple[str, Thing]]:
    """What can be the key of a row, but for categories, and of which readers are told."""
    for kind, things in (("purpose", notice.purposes), ("source", notice.sources), ("basis", notice.bases)):
        yield from ((kind, it) for it in things.values() if (kind, it.id) in notice.told)
    for kind, others in (("recipient", notice.recipients), ("row", notice.processing)):
        yield from ((kind, it) for it in others.values() if kind == "row" or (kind, it.id) in notice.told)


def _tells(kind: str, it: Thing, facet: str) -> bool:
    return FACETS.get(facet) == kind or any(_states(row, facet) for _, row in it.handling.each())


def _states(row: Handling, facet: str) -> bool:
    return row.retention is not None if facet == "retention" else facet in row.answers


def _is_free(notice: Notice, kind: str, it: Thing) -> bool:
    """Whether no row joins it to a category, and neither a cell nor a statement names it for an end of its own."""
    naming = notice.naming.get((_FACET_OF.get(kind, ""), it.id), ())
    rows = [row for thing in (it, *(one for _, one in naming)) for _, row in thing.handling.each()]
    joined = any(home == "category" for home, _ in naming) or any("categories" in row.answers for row in rows)
    cells = (row for one in notice.categories.values() for cell in one.disclosed.values() for _, row in cell.each())
    named = {one.id for row in cells for one in row.members(_FACET_OF.get(kind, "")) or ()}
    if kind == "purpose":
        named |= {one.id for said in notice.statements.values() for one in said.purposes or ()}
    return not joined and it.id not in named
