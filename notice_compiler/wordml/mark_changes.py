"""Marks what must be tracked so that one document becomes the other: accepted it is the new one, rejected the old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Final

from notice_compiler.wordml.align import align
from notice_compiler.wordml.mark_words import mark_words
from notice_compiler.wordml.marked import (
    Marked,
    MarkedGrid,
    MarkedLine,
    MarkedPiece,
    MarkedRow,
    line_of_one_fate,
    of_one_fate,
    row_of_one_fate,
)
from notice_compiler.wordml.numbering import one_numbering
from notice_compiler.wordml.paper import Entry, Grid, GridRow, Line, Paper, Part, Piece, lines_of

ALIKE: Final = 0.4
"""Passages of which so great a part of the words agrees are one that changed."""


def mark_changes(old: Paper, new: Paper) -> Marked:
    """The new document with what was removed from the old one and added to it. Parts are paired by their ids, then by
    their words; so are rows, by what they tell of; paragraphs by their words alone."""
    parts = align(old.parts, new.parts, lambda it: it.id, _parts_alike)
    pieces = tuple(piece for before, after in parts for piece in _part(before, after))
    return one_numbering(Marked(new.title, new.language, pieces))


def _parts_alike(one: Part, other: Part) -> float:
    """Parts before and after all sections are themselves alone."""
    if one.id.startswith("_") or other.id.startswith("_"):
        return 0
    return _alike(*(" ".join(line.text for line in lines_of(it.pieces)) for it in (one, other)))


def _part(old: Part | None, new: Part | None) -> Iterator[MarkedPiece]:
    for before, after in align(old.pieces if old else (), new.pieces if new else (), _key, _pieces_alike):
        yield _piece(before, after)


def _piece(before: Piece | None, after: Piece | None) -> MarkedPiece:
    match before, after:
        case Line(), Line():
            return mark_words(before, after)
        case Grid(), Grid():
            return MarkedGrid("same", after, tuple(_rows(before, after)))
        case _, None if before is not None:
            return of_one_fate(before, "removed")
        case None, _ if after is not None:
            return of_one_fate(after, "added")
        case _:
            raise AssertionError("a paragraph never becomes a table")


def _rows(old: Grid, new: Grid) -> Iterator[MarkedRow]:
    for before, after in align(old.rows, new.rows, _row_key, _rows_alike):
        match before, after:
            case GridRow(), GridRow():
                cells = zip(before.cells, after.cells, strict=True)
                yield MarkedRow("same", after, tuple(tuple(_cell(*pair)) for pair in cells))
            case GridRow(), None:
                yield row_of_one_fate(before, "removed")
            case None, GridRow():
                yield row_of_one_fate(after, "added")


def _row_key(it: GridRow) -> Hashable:
    return (
        (it.kind, it.about) if it.about or it.kind == "header" else (it.kind, tuple(line.text for line in it.cells[0]))
    )


def _rows_alike(one: GridRow, other: GridRow) -> float:
    if one.kind != other.kind or len(one.cells) != len(other.cells):
        return 0
    return _alike(*(" ".join(line.text for line in it.cells[0]) for it in (one, other)))


def _cell(old: tuple[Line, ...], new: tuple[Line, ...]) -> Iterator[MarkedLine]:
    """The last paragraphs are one: that of a cell cannot be removed."""
    for before, after in align(old[:-1], new[:-1], _key, _lines_alike):
        match before, after:
            case Line(), Line():
                yield mark_words(before, after)
            case Line(), None:
                yield line_of_one_fate(before, "removed")
            case None, Line():
                yield line_of_one_fate(after, "added")
    yield mark_words(old[-1], new[-1])


def _key(it: Piece) -> Hashable:
    if isinstance(it, Grid):
        return (it.title, it.columns)
    return (it.style, it.runs, _kind_of(it.entry))


def _kind_of(it: Entry | None) -> Hashable:
    return it and (it.level, it.ordered, it.continues)


def _pieces_alike(one: Piece, other: Piece) -> float:
    match one, other:
        case Grid(), Grid():
            return 1 + _alike(one.title, other.title) if one.columns == other.columns else 0
        case Line(), Line():
            return _lines_alike(one, other)
        case _:
            return 0


def _lines_alike(one: Line, other: Line) -> float:
    """A heading becomes a heading alone; what tells of one thing is the same, whatever it says."""
    if one.style.startswith("Heading") != other.style.startswith("Heading") or "Title" in (one.style, other.style):
        return float(one.style == other.style)
    own = {it for it in one.about if not it.startswith("section:")}
    same = bool(own & set(other.about)) and _kind_of(one.entry) == _kind_of(other.entry)
    return _alike(one.text, other.text) + (1 if same else 0)


def _alike(one: str, other: str) -> float:
    """The part of the words that two texts share, from `ALIKE` to 1; below, 0."""
    (words, number), (others, more) = _counted(one), _counted(other)
    both = sum(min(times, others[word]) for word, times in words.items())
    found = 2 * both / (number + more) if number + more else 1.0
    return found if found >= ALIKE else 0


@lru_cache(maxsize=1024)  # as many as are tried with one another between two that agree
def _counted(text: str) -> tuple[Counter[str], int]:
    words = Counter(text.lower().split())
    return words, words.total()
