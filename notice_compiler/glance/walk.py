"""Walks through a notice as printed: what its lists and tables tell of, and in which passages a thing is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notice_compiler.document import Block, Emphasis, Fact, Footnotes, Inline, Link, List, Paragraph, Section, Table

Thing = tuple[str, str]
"""Its kind, in one word, and its id."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and for whom it is, with the sections that it is a part of."""

    section: str
    marks: tuple[str, ...]


def sections_of(sections: Sequence[Section]) -> Iterator[tuple[Section, Place]]:
    """The sections, each with for whom it is."""
    above: list[Section] = []
    for section in sections:
        above = [*(it for it in above if it.level < section.level), section]
        yield section, Place(section.id, tuple(mark for it in above for mark in it.scope))


def tables_of(sections: Sequence[Section]) -> Iterator[tuple[Table, Place]]:
    """The tables, wherever they stand."""
    for section, place in sections_of(sections):
        for block in _blocks(section.blocks):
            if isinstance(block, Table):
                yield block, Place(place.section, (*place.marks, *block.scope))


def listed_in(sections: Sequence[Section]) -> dict[Thing, Place]:
    """Where each thing first has an item of a list, or a row of a table, to itself."""
    found: dict[Thing, Place] = {}
    for section, place in sections_of(sections):
        for block in _blocks(section.blocks):
            for thing, marks in _listed(block):
                found.setdefault(thing, Place(place.section, (*place.marks, *marks)))
    return found


def passages_with(sections: Sequence[Section], thing: Thing) -> Iterator[tuple[Paragraph, Place]]:
    """The passages in which a thing is marked."""
    for section, place in sections_of(sections):
        for block in _blocks(section.blocks):
            if isinstance(block, Paragraph) and thing in set(_marked(block.children)):
                yield block, place


def _listed(block: Block) -> Iterator[tuple[Thing, tuple[str, ...]]]:
    if isinstance(block, List):
        marks: tuple[str, ...] = ()
        abouts = [it.about for it in block.items if it.about]
    elif isinstance(block, Table):
        marks = block.scope
        abouts = [about for row in block.rows for about in (*row.about, *_category(row.category))]
    else:
        return
    for about in abouts:
        kind, colon, name = about.partition(":")
        if colon:
            yield (kind, name), marks


def _category(name: str | None) -> tuple[str, ...]:
    return (f"category:{name}",) if name is not None else ()


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks, and those in lists, in notes and in cells."""
    for block in blocks:
        yield block
        if isinstance(block, List):
            inside = [it.blocks for it in block.items]
        elif isinstance(block, Footnotes):
            inside = [it.blocks for it in block.notes]
        elif isinstance(block, Table):
            inside = [cell.parts for row in block.rows for cell in row.cells]
        else:
            inside = []
        for one in inside:
            yield from _blocks(one)


def _marked(inlines: Sequence[Inline]) -> Iterator[Thing]:
    for it in inlines:
        if isinstance(it, Fact):
            yield from ((it.scheme, name) for name in it.ids)
        if isinstance(it, Fact | Emphasis | Link):
            yield from _marked(it.children)
