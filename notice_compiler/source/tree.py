"""The YAML of one file as a tree in which everything knows where it stands.

Scalars stay text: what a value means is the schema's business. Positions are offsets into the
file's text, counted in Unicode code points from 0; `Tree.range_of` turns them into lines and columns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from notice_compiler.place import Extent, Path, Place, Position, Range
from notice_compiler.source.scalar import source_offsets

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, its style, and where it stands (quotes and block indicator included)."""

    value: str
    extent: Extent
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; keys are unique."""

    entries: tuple[Entry, ...]
    extent: Extent


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    extent: Extent


Node = Scalar | Mapping | Sequence
_Step = tuple[Entry | None, Node]


@dataclass(frozen=True)
class Source:
    """A file's name and its decoded text, without a byte-order mark."""

    file: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, text = [0], self.text
        for offset, character in enumerate(text):
            if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
                starts.append(offset + 1)
        return starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def range_of(self, extent: Extent) -> Range:
        """The lines and columns of a stretch."""
        return Range(self.position(extent.start), self.position(extent.end))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


_offsets = lru_cache(maxsize=64)(source_offsets)


@dataclass(frozen=True)
class Tree:
    """A whole file: its source and its root mapping.

    What is written and empty (`key:`, `[]`) is a finding of the parser, and is left out; `omitted` has the
    paths of such keys, so that nothing misses them again. So an empty mapping or list has been told, too.
    """

    source: Source
    root: Mapping = field(repr=False)
    omitted: frozenset[Path] = frozenset()

    def extent(self, place: Place) -> Extent:
        """Where a place stands; what the path does not reach is told at the nearest thing above it.

        A short form stands for a long one, so a step that a list does not know is passed over.
        """
        entry, node = self._find(place.path)
        if node is self.root and self.root.entries:
            return self.root.entries[0].key.extent
        if place.part == "key" and entry is not None:
            return entry.key.extent
        if place.within is not None and isinstance(node, Scalar):
            return self._within(node, place.within)
        return node.extent

    def node(self, path: Path) -> Node:
        """The node at a path, or the nearest above it."""
        return self._find(path)[1]

    def _within(self, scalar: Scalar, within: tuple[int, int]) -> Extent:
        offsets = _offsets(self.source.text, scalar.extent.start, scalar.extent.end, scalar.style, scalar.value)
        if offsets is None:
            return scalar.extent
        start, end = within
        start, end = min(start, len(offsets) - 1), min(end, len(offsets) - 1)
        return Extent(offsets[start], max(offsets[start], offsets[end - 1] + 1 if end > start else offsets[start]))

    def _find(self, path: Path) -> tuple[Entry | None, Node]:
        entry: Entry | None = None
        node: Node = self.root
        for step in path:
            found = self._step(node, step)
            if found is not None:
                entry, node = found
            elif not isinstance(node, Sequence):
                break
        return entry, node

    def _step(self, node: Node, step: str | int) -> _Step | None:
        """One step down: by key, by index, or, in a list, to the item with that id (`id` itself, or `id: …`)."""
        if isinstance(node, Sequence) and isinstance(step, int):
            return (None, node.items[step]) if step < len(node.items) else None
        if isinstance(step, int) or isinstance(node, Scalar):
            return None
        if id(node) not in self._steps:
            self._steps[id(node)] = _steps_of(node)
        return self._steps[id(node)].get(step)

    @cached_property
    def _steps(self) -> dict[int, dict[str, _Step]]:
        """The steps by name, of each mapping and list that was asked so far; the tree keeps them alive."""
        return {}


def _steps_of(node: Mapping | Sequence) -> dict[str, _Step]:
    """The first that has a name has it."""
    found: dict[str, _Step] = {}
    for entry in node.entries if isinstance(node, Mapping) else ():
        found.setdefault(entry.key.value, (entry, entry.value))
    for item in node.items if isinstance(node, Sequence) else ():
        for name, step in _names(item):
            found.setdefault(name, step)
    return found


def _names(item: Node) -> Iterator[tuple[str, _Step]]:
    if isinstance(item, Scalar):
        yield item.value, (None, item)
    if isinstance(item, Mapping):
        ids = (it.value for it in item.entries if it.key.value == "id")
        yield from ((it.value, (None, item)) for it in ids if isinstance(it, Scalar))
        if len(item.entries) == 1:
            yield item.entries[0].key.value, (item.entries[0], item.entries[0].value)


def plain(node: Node) -> object:
    """The node as texts, lists and dictionaries, without positions."""
    match node:
        case Scalar(value=value):
            return value
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {entry.key.value: plain(entry.value) for entry in entries}
