"""Makes tables of facts: a row for each thing that has something to show, a cell for each column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from notice_compiler import wording
from notice_compiler.document import Cell, Header, HeaderPart, Inline, Row, Table
from notice_compiler.notice.blocks import Column, Part, TableBlock, TableRow
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Group, Scope
from notice_compiler.notice.things import Category, Counts, Figures, Practice
from notice_compiler.phrases.cells import Cells
from notice_compiler.phrases.lines import Line
from notice_compiler.phrases.phrases import Phrases, notes_of

COUNTS = ("received", "complied", "denied", "pending", "median_days", "mean_days")


def table_of(notice: Notice, table: TableBlock) -> Table:
    """The table of a block, as it is for those within its scope."""
    headers = (Header(table.heading), *(_header(column, Phrases(notice)) for column in table.columns))
    rows = tuple(row for group in table.groups for row in _group(notice, table, group.heading, group.rows))
    notes = Phrases(notice).notes(table.notes)
    made = Table(table.caption, headers, rows, notes=notes, scope=scope_words(table.scope))
    return _sideways(made) if table.sideways else made


def _sideways(table: Table) -> Table:
    """The table with its rows as columns: each is known by what it tells of, each row by what the column showed."""
    things = [row for row in table.rows if not row.subheading]
    columns = tuple(Header(row.name, None, (_of_thing(row),), row.notes) for row in things)
    rows = tuple(
        Row(None, header.text, tuple(row.cells[index] for row in things), (f"column:{_shown(header)}",), header.notes)
        for index, header in enumerate(table.headers[1:])
    )
    kept = tuple(row for row in rows if any(cell.text is not None for cell in row.cells))
    return replace(table, headers=(table.headers[0], *columns), rows=kept)


def _of_thing(row: Row) -> HeaderPart:
    about = f"category:{row.category}" if row.category else " ".join(row.about)
    return HeaderPart(None, None, None, None, member=about)


def _shown(header: Header) -> str:
    """What a column shows, in one word."""
    return header.practice or " ".join(part.practice or part.facet or "" for part in header.parts)


def scope_words(scope: Scope | None) -> tuple[str, ...]:
    """For whom something is, for machines: `only place:us-nv`."""
    if scope is None:
        return ()
    groups = (("only", scope.only), ("not", scope.excluded))
    return tuple(f"{word} {one}" for word, group in groups if group is not None for one in _members(group))


def _members(group: Group) -> Iterator[str]:
    yield from (f"place:{code}" for code in group.places)
    for kind in ("audience", "product", "time", "choice", "part"):
        yield from (f"{kind}:{it.id}" for it in getattr(group, f"{kind}s"))


def _header(column: Column, phrases: Phrases) -> Header:
    notes = phrases.notes(column.notes)
    match column.parts:
        case (Part(label=None, practice=Practice() as practice, words=words, member=None),) if not _words(words):
            return Header(column.heading, practice.id, notes=notes)
        case parts:
            return Header(column.heading, None, tuple(map(_part, parts)), notes)


def _part(it: Part) -> HeaderPart:
    practice, of = it.practice.id if it.practice else None, it.of.id if it.of else None
    return HeaderPart(practice, it.facet, of, it.label, _words(it.words), it.member)


def _words(words: object) -> tuple[tuple[str, str], ...]:
    found = ((key, getattr(words, key)) for key in ("none", "yes", "not_applicable"))
    return tuple((key, said) for key, said in found if said is not None)


def _group(notice: Notice, table: TableBlock, heading: str | None, rows: tuple[TableRow, ...]) -> Iterator[Row]:
    """The rows of a group under its subheading; none where no row has anything to show."""
    made = [row for it in rows if (row := _row(notice, table, it)) is not None]
    if made and heading is not None:
        yield Row(None, heading, (), subheading=True)
    yield from made


def _row(notice: Notice, table: TableBlock, row: TableRow) -> Row | None:
    found = Cells(notice, table.scope, table.tells_places).row(table, row)
    if not any(found) and not row.kept:
        return None
    cells = tuple(_cell(column, lines) for column, lines in zip(table.columns, found, strict=True))
    first = row.things[0]
    name = row.label or (first.row_label if isinstance(first, Category) else None) or first.name or first.id
    notes = _notes(notice, row)
    if row.kind == "category" and len(row.things) == 1:
        return Row(first.id, name, cells, notes=notes)
    return Row(None, name, cells, about=tuple(f"{row.kind}:{it.id}" for it in row.things), notes=notes)


def _notes(notice: Notice, row: TableRow) -> tuple[Inline, ...]:
    phrases = Phrases(notice)
    return tuple(mark for thing in row.things for mark in phrases.notes(notes_of(thing)))


def _cell(column: Column, lines: tuple[Line, ...]) -> Cell:
    first = column.parts[0]
    practice = first.practice.id if len(column.parts) == 1 and first.practice and first.member is None else None
    if not lines:
        return Cell(practice, None)
    text = wording.CELL_SEPARATOR.join(line.text for line in lines)
    if len(lines) == 1 and (lines[0].is_plain or lines[0].href):
        return Cell(practice, text, lines[0].href)
    return Cell(practice, text, parts=tuple(block for line in lines for block in line.as_blocks()))


def figures_table(it: Figures) -> Table:
    """The figures of a year: a row for each right, a column for each count that any row has."""
    shown = [key for key in COUNTS if any(getattr(one, key) is not None for one in it.counts)]
    headers = (
        Header(it.label or it.period),
        *(Header(wording.LABELS[key], None, (HeaderPart(None, key, None, None),)) for key in shown),
    )
    caption = f"{it.label}, {it.period}" if it.label else it.period
    return Table(caption, headers, tuple(_counts(one, shown) for one in it.counts))


def _counts(it: Counts, shown: list[str]) -> Row:
    values = (getattr(it, key) for key in shown)
    cells = tuple(Cell(None, f"{it:,}" if isinstance(it, int) else it) for it in values)
    return Row(None, it.right.name or it.right.id, cells, about=(f"right:{it.right.id}",))
