"""In which section a notice tells of a thing first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from notice_compiler.document import (
    Address,
    Block,
    Emphasis,
    Fact,
    Footnotes,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Paragraph,
    Section,
    Table,
    Text,
    Time,
)

Thing = tuple[str, str]
"""Its kind, in one word, and its id."""


def told_in(sections: Iterable[Section]) -> Mapping[Thing, str]:
    """The id of the first section that tells of each thing, in a sentence, a list or a table."""
    found: dict[Thing, str] = {}
    for section in sections:
        for thing in _in_blocks(section.blocks):
            found.setdefault(thing, section.id)
    return found


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Thing]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield from _in_inlines(children)
            case List(items=items):
                for item in items:
                    yield from _in_item(item)
            case Table():
                yield from _in_table(block)
            case Footnotes(notes=notes):
                for note in notes:
                    yield from _in_blocks(note.blocks)
            case Address(contact=contact):
                yield "contact", contact
            case _:
                assert_never(block)


def _in_item(item: Item) -> Iterator[Thing]:
    yield from _named(item.about)
    yield from _in_blocks(item.blocks)


def _in_table(table: Table) -> Iterator[Thing]:
    for header in table.headers:
        yield from (("practice", it) for it in (header.practice, *(part.practice for part in header.parts)) if it)
    for row in table.rows:
        if row.category is not None:
            yield "category", row.category
        for about in row.about:
            yield from _named(about)
        for cell in row.cells:
            yield from _in_blocks(cell.parts)


def _named(about: str | None) -> Iterator[Thing]:
    kind, colon, name = (about or "").partition(":")
    if colon:
        yield kind, name


def _in_inlines(inlines: Iterable[Inline]) -> Iterator[Thing]:
    for it in inlines:
        match it:
            case Fact(scheme=scheme, ids=ids, children=children):
                yield from ((scheme, name) for name in ids)
                yield from _in_inlines(children)
            case Emphasis(children=children) | Link(children=children):
                yield from _in_inlines(children)
            case Text() | LineBreak() | Time():
                pass
            case _:
                assert_never(it)
