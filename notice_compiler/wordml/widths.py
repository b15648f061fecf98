"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import Final

from notice_compiler.wordml.paper import Grid, Line

CHARACTER: Final = 108
"""The width of a character in twentieths of a point, with some to spare."""
PADDING: Final = 200


def widths(grid: Grid, width: int) -> tuple[int, ...]:
    """The widths of the columns, together `width`: by how much each has to hold, none too narrow for its longest word
    as long as there is room."""
    columns = [[cells[at] for cells in _cells(grid)] for at in range(len(grid.columns))]
    needed = [PADDING + CHARACTER * max(map(_longest_word, column)) for column in columns]
    if sum(needed) >= width:
        return _rounded((width * it / sum(needed) for it in needed), width)
    shares = [sqrt(max(sum(len(line.text) for line in cell) for cell in column) or 1) for column in columns]
    spare = width - sum(needed)
    return _rounded((least + spare * it / sum(shares) for least, it in zip(needed, shares, strict=True)), width)


def _cells(grid: Grid) -> list[tuple[tuple[Line, ...], ...]]:
    return [row.cells for row in grid.rows if row.kind != "subheading"]


def _longest_word(cell: tuple[Line, ...]) -> int:
    return max((len(word) for line in cell for word in line.text.split()), default=1)


def _rounded(found: Iterable[float], width: int) -> tuple[int, ...]:
    """Whole numbers; the last column has the rest."""
    *first, _ = (int(it) for it in found)
    return (*first, width - sum(first))
