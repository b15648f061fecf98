"""A document with tracked changes: what stayed, what went, what came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from notice_compiler.wordml.paper import Grid, GridRow, Line, Look, Paper, Piece
from notice_compiler.words.redline import Kind


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """Words with one look and one fate."""

    kind: Kind
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A paragraph and the fate of the paragraph itself; where it stays, `was` is the old one.

    `line` is the new one or, where it was removed, the old one.
    """

    kind: Kind
    line: Line
    runs: tuple[MarkedRun, ...]
    was: Line | None = None

    @property
    def is_changed(self) -> bool:
        """Whether a reader sees a mark in it."""
        return self.kind != "same" or any(run.kind != "same" for run in self.runs)


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row, its fate, and what its cells hold."""

    kind: Kind
    row: GridRow
    cells: tuple[tuple[MarkedLine, ...], ...]


@dataclass(frozen=True, slots=True)
class MarkedGrid:
    """A table, its fate, and its rows."""

    kind: Kind
    grid: Grid
    rows: tuple[MarkedRow, ...]


MarkedPiece = MarkedLine | MarkedGrid


@dataclass(frozen=True, slots=True)
class Marked:
    """The whole document; `title` and `language` are the new one's."""

    title: str
    language: str
    pieces: tuple[MarkedPiece, ...]

    @property
    def lines(self) -> Iterator[MarkedLine]:
        """All paragraphs in order, those of tables row by row."""
        for piece in self.pieces:
            if isinstance(piece, MarkedLine):
                yield piece
            else:
                yield from (line for row in piece.rows for cell in row.cells for line in cell)


def clean(paper: Paper) -> Marked:
    """The document without a tracked change."""
    pieces = (piece for part in paper.parts for piece in part.pieces)
    return Marked(paper.title, paper.language, tuple(of_one_fate(it, "same") for it in pieces))


def of_one_fate(piece: Piece, kind: Kind) -> MarkedPiece:
    """What stayed, went or came as a whole."""
    if isinstance(piece, Line):
        return line_of_one_fate(piece, kind)
    return MarkedGrid(kind, piece, tuple(row_of_one_fate(row, kind) for row in piece.rows))


def row_of_one_fate(row: GridRow, kind: Kind) -> MarkedRow:
    """A row that stayed, went or came as a whole."""
    return MarkedRow(kind, row, tuple(tuple(line_of_one_fate(it, kind) for it in cell) for cell in row.cells))


def line_of_one_fate(line: Line, kind: Kind) -> MarkedLine:
    """A paragraph that stayed, went or came as a whole."""
    looks = groupby(line.runs, key=lambda it: it.look)
    return MarkedLine(kind, line, tuple(MarkedRun(kind, "".join(it.text for it in runs), look) for look, runs in looks))
