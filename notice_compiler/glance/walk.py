"""Walks through a notice as printed: what its lists and tables tell of, and in which passages a thing is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from notice_compiler.document import (
    Block,
    Emphasis,
    Fact,
    Footnotes,
    Inline,
    Link,
    List,
    Paragraph,
    Row,
    Section,
    Table,
)
from notice_compiler.glance.whom import Marks

Thing = tuple[str, str]
"""Its kind, in one word, and its id."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and for whom it is: the marks of its scope, and of each section that it is a part of."""

    section: str
    levels: tuple[Marks, ...]


def sections_of(sections: Sequence[Section]) -> Iterator[tuple[Section, Place]]:
    """The sections, each with for whom it is."""
    above: list[Section] = []
    for section in sections:
        above = [*(it for it in above if it.level < section.level), section]
        yield section, Place(section.id, tuple(it.scope for it in above if it.scope))


def tables_of(sections: Sequence[Section]) -> Iterator[tuple[Table, Place]]:
    """The tables, wherever they stand."""
    for section, place in sections_of(sections):
        for block in _blocks(section.blocks):
            if isinstance(block, Table):
                yield block, _within(place, block.scope)


def listed_in(sections: Sequence[Section]) -> Mapping[Thing, tuple[Place, ...]]:
    """Where things have an item of a list, or a row of a table of their own, to themselves."""
    found: dict[Thing, tuple[Place, ...]] = {}
    for section, place in sections_of(sections):
        for block in _blocks(section.blocks):
            inside = _within(place, block.scope) if isinstance(block, Table) else place
            for thing in dict.fromkeys(_listed(block)):
                found[thing] = (*found.get(thing, ()), inside)
    return found


def passages_with(sections: Sequence[Section], thing: Thing) -> Iterator[tuple[Paragraph, Place, bool]]:
    """The passages in which a thing is marked, and whether each is whole: neither in a list, nor before one."""
    for section, place in sections_of(sections):
        whole = {
            id(block)
            for block, following in zip_longest(section.blocks, section.blocks[1:])
            if not isinstance(following, List)
        }
        for block in _blocks(section.blocks):
            if isinstance(block, Paragraph) and thing in set(_marked(block.children)):
                yield block, place, id(block) in whole


def _within(place: Place, marks: Marks) -> Place:
    return Place(place.section, (*place.levels, marks)) if marks else place


def _listed(block: Block) -> Iterator[Thing]:
    """What its items or rows tell of; a table of figures tells of no right, but of requests."""
    if isinstance(block, List):
        abouts = [it.about for it in block.items if it.about]
    elif isinstance(block, Table) and any(header.practice or header.parts for header in block.headers):
        abouts = [about for row in block.rows for about in abouts_of(row)]
    else:
        return
    for about in abouts:
        kind, colon, name = about.partition(":")
        if colon:
            yield kind, name


def abouts_of(row: Row) -> tuple[str, ...]:
    """All things of which a row tells: `category:identifiers`."""
    return (*row.about, *((f"category:{row.category}",) if row.category is not None else ()))


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
