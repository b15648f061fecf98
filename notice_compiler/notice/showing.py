"""What the tables of a notice show: which rows, and which things by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from notice_compiler.notice.answers import answer, given_to
from notice_compiler.notice.blocks import Part, TableBlock, TableRow
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.relation import told_of
from notice_compiler.notice.rows import FACETS, Disclosed, Handling, Named
from notice_compiler.notice.things import Category, Right

Shown = tuple[str, Named]
"""The kind of a thing and the thing."""


def shown_in(notice: Notice, table: TableBlock) -> Iterator[Shown]:
    """Every thing whose name a table prints: its rows, columns without a heading, and what its cells name."""
    for column in table.columns:
        for part in column.parts:
            if part.practice is not None and len(column.parts) == 1 and column.heading == part.practice.id:
                yield "practice", part.practice
            for row in rows_of(table):
                yield from _in_row(notice, row, part)


def rows_of(table: TableBlock) -> tuple[TableRow, ...]:
    """The rows of a table, those without anything to show, too."""
    return tuple(row for group in table.groups for row in group.rows)


def shown_rows(notice: Notice) -> frozenset[tuple[str, str]]:
    """The rows of all tables that have something to show, by kind and id."""
    tables = (block for section in notice.body for block in section.content if isinstance(block, TableBlock))
    return frozenset(
        (row.kind, thing.id)
        for table in tables
        for row in rows_of(table)
        for thing in row.things
        if row.kept or any(shows(notice, row.kind, thing, part) for column in table.columns for part in column.parts)
    )


def _in_row(notice: Notice, row: TableRow, part: Part) -> Iterator[Shown]:
    for thing in row.things:
        if row.kept or shows(notice, row.kind, thing, part):
            if row.label is None and not (isinstance(thing, Category) and thing.row_label is not None):
                yield row.kind, thing
            yield from _in_cell(notice, row.kind, thing, part)


def shows(notice: Notice, kind: str, thing: Named, part: Part) -> bool:
    """Whether a part of a cell has anything to show."""
    return bool(stated(notice, kind, thing, part))


def stated(notice: Notice, kind: str, thing: Named, part: Part) -> tuple[object, ...]:
    """What is stated of a thing where a part of a column shows it; empty where nothing is."""
    if part.practice is not None:
        found = answer(notice, thing.id, part.practice.id) if kind == "category" else None
        given = given_to(notice, thing.id, part.practice.id) if kind == "recipient" else ()
        told = {it.category.id: it.category for it in given}
        return (found,) if found is not None else (Disclosed(tuple(told.values())),) if told else ()
    facet = "retention" if part.facet in ("period", "event", "then") else part.facet or ""
    handling = getattr(thing, "handling", None)
    if part.of is not None and isinstance(thing, Category):
        handling = thing.disclosed.get(part.of.id)
    if isinstance(handling, Handling):
        return tuple(_of_handling(notice, kind, thing, handling, part))
    if facet in FACETS:
        return tuple(it.answer for it in told_of(notice, kind, thing.id, facet))
    terms = [getattr(thing, "terms", thing), *(case.terms for case in getattr(thing, "cases", ()))]
    values = (_value(it, facet) for it in (thing, *terms))
    return tuple(it for it in values if it is not None and it != ())


def _of_handling(notice: Notice, kind: str, thing: Named, it: Handling, part: Part) -> Iterator[object]:
    facet = "retention" if part.facet in ("period", "event", "then") else part.facet or ""
    for _, row in it.each():
        if facet in row.answers:
            yield row.answers[facet]
        else:
            value = _value(row, facet) if facet not in FACETS else None
            if value is not None and value != ():
                yield value
    if facet in FACETS and part.of is None and not any(facet in row.answers for _, row in it.each()):
        yield from (it.answer for it in told_of(notice, kind, thing.id, facet))
    elif facet not in FACETS and part.of is None:
        own = _value(thing, facet)
        if own is not None and own != () and facet not in ("exceptions", "places"):
            yield own


def _value(it: object, facet: str) -> object:
    name = {"places": "scope", "post": "first_line", "url": "href"}.get(facet, facet)
    found: object = getattr(it, name, None)
    return getattr(it, facet, None) if found is None else found


def _in_cell(notice: Notice, kind: str, thing: Named, part: Part) -> Iterator[Shown]:
    """The things that a cell names."""
    scheme = FACETS.get(part.facet or "")
    if part.practice is not None:
        scheme = "category" if kind == "recipient" else "recipient"
    for value in stated(notice, kind, thing, part):
        if isinstance(value, Disclosed) and scheme is not None:
            yield from ((scheme, it) for it in value.members or ())
    if isinstance(thing, Right):
        yield from of_right(thing, (part.facet or "",))


def of_handling(handling: Handling, facets: Iterable[str]) -> Iterator[Shown]:
    """The things that a row and its cases name under some facets."""
    for _, it in handling.each():
        for facet in facets:
            found = it.answers.get(facet)
            if isinstance(found, Disclosed):
                yield from ((FACETS[facet], one) for one in found.members or ())


def of_right(it: Right, facets: Iterable[str]) -> Iterator[Shown]:
    """The methods and proofs that a right and its cases name."""
    for terms in (it.terms, *(case.terms for case in it.cases)):
        if "methods" in facets:
            yield from (("method", one) for one in terms.methods or ())
        if "proofs" in facets:
            yield from (("proof", one) for one in terms.proofs or ())
