"""Makes tables of facts: a row for each thing that has something to show, a cell for each column."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler import wording
from notice_compiler.document import Cell, Header, HeaderPart, Inline, Row, Table
from notice_compiler.notice.blocks import Column, Part, TableBlock, TableRow
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category, Counts, Figures
from notice_compiler.phrases.cells import Cells
from notice_compiler.phrases.lines import Line
from notice_compiler.phrases.phrases import Phrases

COUNTS = ("received", "complied", "denied", "median_days", "mean_days")


def table_of(notice: Notice, table: TableBlock) -> Table:
    """The table of a block, as it is for those within its scope."""
    headers = (Header(table.heading), *map(_header, table.columns))
    rows = tuple(row for group in table.groups for row in _group(notice, table, group.heading, group.rows))
    return Table(table.caption, headers, rows, notes=Phrases(notice).notes(table.notes))


def _header(column: Column) -> Header:
    match column.parts:
        case (Part(label=None, practice=practice, words=words),) if practice is not None and not _words(words):
            return Header(column.heading, practice.id)
        case parts:
            return Header(column.heading, None, tuple(map(_part, parts)))


def _part(it: Part) -> HeaderPart:
    practice, of = it.practice.id if it.practice else None, it.of.id if it.of else None
    return HeaderPart(practice, it.facet, of, it.label, _words(it.words))


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
    found = Cells(notice, table.scope).row(table, row)
    if not any(found):
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
    carried = (it for thing in row.things for it in getattr(getattr(thing, "handling", None), "notes", ()))
    return phrases.notes(tuple(carried))


def _cell(column: Column, lines: tuple[Line, ...]) -> Cell:
    practice = column.parts[0].practice.id if len(column.parts) == 1 and column.parts[0].practice else None
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
    cells = tuple(Cell(None, None if value is None else f"{value:,}") for value in values)
    return Row(None, it.right.name or it.right.id, cells, about=(f"right:{it.right.id}",))
