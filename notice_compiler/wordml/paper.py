"""A notice as a word processor holds it: paragraphs and tables in a row, each paragraph with its style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal[
    "Title",
    "Heading1",
    "Heading2",
    "Heading3",
    "Heading4",
    "Heading5",
    "Heading6",
    "Date",
    "BodyText",
    "ListBullet",
    "ListNumber",
    "ListContinue",
    "Address",
    "Note",
    "NoteContinue",
    "Caption",
    "TableHeading",
    "TableName",
    "TableText",
    "TableGap",
]
"""The id of a paragraph's style; `parts/styles.xml` says how each looks."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set, and where they lead: out of the document, or to a place in it (`#rights`)."""

    strong: bool = False
    stressed: bool = False
    raised: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line feed in them is a line break, a tab a tab."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Entry:
    """The place of a paragraph in a list: which list of the document, how deep from 0, whether numbered.

    What `continues` the entry has no mark of its own.
    """

    number: int
    level: int
    ordered: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `about` names what it tells of, `section:rights` or `category:identifiers`; `anchors` the fragments
    that lead to it."""

    style: Style
    runs: tuple[Run, ...]
    entry: Entry | None = None
    about: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table, with the paragraphs of each cell, at least one; a subheading has one cell for all columns."""

    kind: Literal["header", "subheading", "row"]
    about: tuple[str, ...]
    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its title, what its columns show, its rows, the first of which is the header."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]


Piece = Line | Grid


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the notice, or what stands before or after them all."""

    id: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole document."""

    title: str
    language: str
    parts: tuple[Part, ...]


def lines_of(pieces: tuple[Piece, ...]) -> Iterator[Line]:
    """All paragraphs in order, those of tables row by row."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        else:
            yield from (line for row in piece.rows for cell in row.cells for line in cell)
