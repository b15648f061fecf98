"""Keeps the ids of a notice apart from those of the page that it is put into."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, assert_never

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Emphasis,
    Fact,
    Footnotes,
    Inline,
    LineBreak,
    Link,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Time,
)

_WITHIN: Final = re.compile(r"#(?P<kind>_[a-z]+-)?")
"""How addresses within a page begin: `#contact`, and `#_note-fees` for what the page itself gives an id to."""


def prefixed(document: Document, prefix: str) -> Document:
    """The document with a prefix on the ids of its sections and notes, and on all that leads to a place within it."""
    return _Prefixed(prefix).document(document)


class _Prefixed:
    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    def document(self, it: Document) -> Document:
        dates, sections = tuple(map(self._date, it.dates)), tuple(map(self._section, it.sections))
        return replace(it, dates=dates, sections=sections)

    def _date(self, it: DateLine) -> DateLine:
        return replace(it, covers=tuple(f"{self.prefix}{name}" for name in it.covers))

    def _section(self, it: Section) -> Section:
        return replace(it, id=f"{self.prefix}{it.id}", blocks=self._blocks(it.blocks))

    def _href(self, href: str) -> str:
        return _WITHIN.sub(lambda found: f"{found.group()}{self.prefix}", href, count=1) if href[:1] == "#" else href

    def _optional(self, href: str | None) -> str | None:
        return None if href is None else self._href(href)

    def _blocks(self, nodes: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(map(self._block, nodes))

    def _block(self, node: Block) -> Block:
        match node:
            case Paragraph(children=children):
                return Paragraph(self._inlines(children))
            case List(items=items):
                return replace(node, items=tuple(replace(it, blocks=self._blocks(it.blocks)) for it in items))
            case Table():
                return self._table(node)
            case Address(lines=lines):
                return replace(node, lines=tuple((words, self._optional(href)) for words, href in lines))
            case Footnotes(notes=notes):
                made = (replace(it, note=f"{self.prefix}{it.note}", blocks=self._blocks(it.blocks)) for it in notes)
                return Footnotes(tuple(made))
            case _:
                assert_never(node)

    def _table(self, node: Table) -> Table:
        headers = tuple(replace(it, notes=self._inlines(it.notes)) for it in node.headers)
        rows = tuple(map(self._row, node.rows))
        return replace(node, headers=headers, rows=rows, notes=self._inlines(node.notes))

    def _row(self, it: Row) -> Row:
        return replace(it, cells=tuple(map(self._cell, it.cells)), notes=self._inlines(it.notes))

    def _cell(self, it: Cell) -> Cell:
        return replace(it, href=self._optional(it.href), parts=self._blocks(it.parts))

    def _inlines(self, nodes: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(map(self._inline, nodes))

    def _inline(self, node: Inline) -> Inline:
        match node:
            case Text() | LineBreak() | Time():
                return node
            case Emphasis(children=children):
                return replace(node, children=self._inlines(children))
            case Link(href=href, children=children):
                return replace(node, href=self._href(href), children=self._inlines(children))
            case Fact(href=href, children=children):
                return replace(node, href=self._optional(href), children=self._inlines(children))
            case _:
                assert_never(node)
