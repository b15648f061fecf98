"""Lays a document out on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import assert_never

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    Document,
    Footnote,
    Footnotes,
    Header,
    Item,
    List,
    Paragraph,
    Row,
    Section,
    Table,
)
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.renditions.dates import date_words
from notice_compiler.wordml.paper import Entry, Grid, GridRow, Line, Paper, Part, Piece, Run, Style, lines_of
from notice_compiler.wordml.runs import PLAIN, runs_of, words

DEEPEST = 8
"""A list has nine levels, counted from 0 (ECMA-376 part 1, 17.9.3)."""
HEADINGS: tuple[Style, ...] = ("Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6")
TOP, BOTTOM = "_top", "_bottom"
"""What stands before all sections, and after them; no section has such an id."""


def lay_out(document: Document) -> Paper:
    """The document on paper: nothing that readers meet is left out."""
    numbers = count()
    sections = (_section(document, it, numbers) for it in document.sections)
    top = (Line("Title", words(document.title)), *_dates(document, "top"))
    bottom = tuple(_dates(document, "bottom"))
    return Paper(document.title, document.language, (Part(TOP, top), *sections, Part(BOTTOM, bottom)))


def _section(document: Document, it: Section, numbers: Iterator[int]) -> Part:
    style = HEADINGS[min(it.level, len(HEADINGS)) - 1]
    heading = (Line(style, words(it.heading)),) if it.heading is not None else ()
    blocks = _Blocks(it.heading, numbers).lay(it.blocks)
    found = (*heading, *_dates(document, "section", it.id), *blocks)
    about = f"section:{it.id}"
    return Part(it.id, _anchored(tuple(_about(piece, (about,)) for piece in found), it.id))


def _anchored(pieces: tuple[Piece, ...], anchor: str) -> tuple[Piece, ...]:
    """The pieces, with the anchor at the first paragraph; a section that begins with a table has it in the table."""
    match pieces[:1]:
        case [Line() as line]:
            return (_with_anchor(line, anchor), *pieces[1:])
        case [Grid(rows=(first, *rows)) as grid] if first.cells:
            (line, *others), *cells = first.cells
            cell = (_with_anchor(line, anchor), *others)
            return (replace(grid, rows=(replace(first, cells=(cell, *cells)), *rows)), *pieces[1:])
        case _:
            return pieces


def _with_anchor(line: Line, anchor: str) -> Line:
    return replace(line, anchors=(anchor, *line.anchors))


def _about(piece: Piece, about: tuple[str, ...]) -> Piece:
    if isinstance(piece, Line):
        return replace(piece, about=(*piece.about, *about))
    rows = tuple(replace(row, cells=tuple(_all_about(cell, about) for cell in row.cells)) for row in piece.rows)
    return replace(piece, rows=rows)


def _all_about(lines: tuple[Line, ...], about: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(replace(line, about=(*line.about, *about)) for line in lines)


def _dates(document: Document, place: str, section: str | None = None) -> Iterator[Line]:
    for it in document.dates:
        if it.place == place and (section is None or section in it.covers):
            yield Line("Date", words(plain_text(date_words(it))), about=(f"date:{it.id or it.meaning}",))


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Lays out what stands in one section; `heading` is the section's, `numbers` gives each list one of its own."""

    heading: str | None
    numbers: Iterator[int]
    style: Style = "BodyText"

    def lay(self, blocks: tuple[Block, ...], level: int = 0) -> Iterator[Piece]:
        """The pieces of some blocks; a list among them is `level` deep."""
        for block in blocks:
            match block:
                case Paragraph(children=children):
                    yield Line(self.style, runs_of(children))
                case List():
                    yield from self._list(block, level)
                case Table():
                    yield from self._table(block)
                case Address():
                    yield self._address(block)
                case Footnotes(notes=notes):
                    yield from (piece for note in notes for piece in self._note(note))
                case _:
                    assert_never(block)

    def _list(self, it: List, level: int) -> Iterator[Piece]:
        entry = Entry(next(self.numbers), min(level, DEEPEST), it.ordered)
        for item in it.items:
            about = (item.about,) if item.about else ()
            yield from (_about(piece, about) for piece in self._item(item, entry))

    def _item(self, item: Item, entry: Entry) -> Iterator[Piece]:
        """The first paragraph has the mark; where there is none, an empty one has it."""
        inner = list(self.lay(item.blocks, entry.level + 1))
        first = inner[0] if inner else None
        if not isinstance(first, Line) or first.entry is not None:
            inner.insert(0, Line(self.style, ()))
        for at, piece in enumerate(inner):
            is_own = isinstance(piece, Line) and piece.entry is None and piece.style in (self.style, "Address")
            yield self._entry(piece, replace(entry, continues=at > 0)) if is_own else piece

    def _entry(self, piece: Piece, entry: Entry) -> Piece:
        assert isinstance(piece, Line)
        marked: Style = "ListNumber" if entry.ordered else "ListBullet"
        style: Style = "ListContinue" if entry.continues else marked
        return replace(piece, entry=entry, style=self.style if self.style == "TableText" else style)

    def _address(self, it: Address) -> Line:
        lines = (words(text, replace(PLAIN, href=href)) for text, href in it.lines)
        runs = [run for line in lines for run in (Run("\n", PLAIN), *line)][1:]
        return Line(
            "Address" if self.style == "BodyText" else self.style, tuple(runs), about=(f"contact:{it.contact}",)
        )

    def _note(self, it: Footnote) -> Iterator[Piece]:
        about = (f"note:{it.note}",)
        inner = list(self.lay(it.blocks))
        first = inner[0] if inner and isinstance(inner[0], Line) and inner[0].entry is None else None
        runs = (*words(it.mark), Run("\t", PLAIN), *(first.runs if first else ()))
        yield Line("Note", runs, about=about, anchors=(f"_note-{it.note}",))
        for piece in inner[1:] if first else inner:
            yield _about(_as_note(piece), about)

    def _table(self, it: Table) -> Iterator[Piece]:
        """A caption that says no more than the section's heading names the table without being seen a second time."""
        if it.caption != self.heading or it.notes:
            yield Line("Caption", (*words(it.caption), *runs_of(it.notes)))
        columns = tuple(map(_shown, it.headers))
        header = tuple((Line("TableHeading", (*words(one.text), *runs_of(one.notes))),) for one in it.headers)
        head = GridRow("header", (), tuple(map(_of_column, header, columns)))
        yield Grid(it.caption, columns, (head, *(self._row(row, columns) for row in it.rows)))

    def _row(self, row: Row, columns: tuple[str, ...]) -> GridRow:
        about = (f"category:{row.category}",) if row.category else row.about
        name = (Line("TableName", (*words(row.name), *runs_of(row.notes)), about=about),)
        if row.subheading:
            return GridRow("subheading", (), (name,))
        cells = (
            _of_column(_all_about(self._cell(it), about), key) for it, key in zip(row.cells, columns[1:], strict=True)
        )
        return GridRow("row", about, (name, *cells))

    def _cell(self, it: Cell) -> tuple[Line, ...]:
        if it.parts:
            inner = tuple(replace(self, style="TableText").lay(it.parts))
            return tuple(lines_of(inner)) or (Line("TableText", ()),)
        return (Line("TableText", words(it.text or "", replace(PLAIN, href=it.href))),)


def _as_note(piece: Piece) -> Piece:
    return replace(piece, style="NoteContinue") if isinstance(piece, Line) and piece.style == "BodyText" else piece


def _shown(header: Header) -> str:
    """What a column shows, however it is headed."""
    if header.practice is not None:
        return f"practice:{header.practice}"
    if not header.parts:
        return ""
    parts = ((it.practice, it.facet, it.of, it.member) for it in header.parts)
    return " ".join(".".join(filter(None, part)) for part in parts)


def _of_column(lines: tuple[Line, ...], column: str) -> tuple[Line, ...]:
    return _all_about(lines, (column,)) if column.startswith("practice:") else lines
