"""Where something stands: in the text of a file, or in the tree that the text makes."""

from __future__ import annotations

from typing import Literal, NamedTuple

Path = tuple[str | int, ...]
"""The way from the root of a tree: keys, and indices or ids in lists."""


class Extent(NamedTuple):
    """A stretch of the file's text, end exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column, both from 1, the column in code points."""

    line: int
    column: int


class Range(NamedTuple):
    """From the first position up to, not including, the second."""

    start: Position
    end: Position


class Place(NamedTuple):
    """Something in the tree, named by its path from the root.

    `part` says whether the value or the key is meant; `within` narrows a scalar to a stretch of its
    decoded text.
    """

    path: Path
    part: Literal["key", "value"] = "value"
    within: tuple[int, int] | None = None
