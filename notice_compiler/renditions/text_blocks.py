"""Blocks as plain text. A table is a list: a grid would not outlive its way through e-mail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, assert_never

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    Footnote,
    Footnotes,
    Header,
    Inline,
    Item,
    List,
    Paragraph,
    Row,
    Table,
    Text,
)
from notice_compiler.renditions.cells import anchor, told
from notice_compiler.renditions.runs import BREAK, bracketed
from notice_compiler.renditions.text_words import line_of, wrapped

_STEP: Final = 2


def blocks(nodes: Iterable[Block], heading: str | None, width: int) -> list[str]:
    """The lines of blocks, with an empty one between them; `heading` is the section's."""
    return apart(_block(node, heading, width) for node in nodes)


def apart(parts: Iterable[list[str]]) -> list[str]:
    """The lines of all parts, with an empty one between two parts."""
    lines: list[str] = []
    for part in parts:
        lines += ["", *part] if lines and part else part
    return lines


def _block(node: Block, heading: str | None, width: int) -> list[str]:
    match node:
        case Paragraph(children=children):
            return wrapped(line_of(children), width)
        case List(items=items, ordered=ordered):
            return _list(items, heading, width, ordered=ordered)
        case Table():
            return _table(node, heading, width)
        case Address(lines=lines):
            return wrapped(BREAK.join(line_of((anchor(words, href),)) for words, href in lines), width)
        case Footnotes(notes=notes):
            return _close([_note(it, heading, width) for it in notes])
        case _:
            assert_never(node)


def _list(items: tuple[Item, ...], heading: str | None, width: int, *, ordered: bool) -> list[str]:
    marks = [f"{number}. " if ordered else "- " for number in range(1, len(items) + 1)]
    made = [_hung(mark, _item(it, heading, width - len(mark))) for mark, it in zip(marks, items, strict=True)]
    return _close(made)


def _item(item: Item, heading: str | None, width: int) -> list[str]:
    """The blocks of an item; a list right after its words needs no empty line before it."""
    match item.blocks:
        case (Paragraph() as words, List() as inner):
            return [*_block(words, heading, width), *_block(inner, heading, width)]
        case _:
            return blocks(item.blocks, heading, width)


def _close(parts: list[list[str]]) -> list[str]:
    """The lines of items, with an empty one between them where one of them has some inside."""
    return apart(parts) if any("" in it for it in parts) else [line for it in parts for line in it]


def _hung(mark: str, lines: list[str]) -> list[str]:
    """Lines with a mark before the first, and the others below its words."""
    first, *rest = lines or [""]
    return [f"{mark}{first}".rstrip(" "), *_indented(rest, len(mark))]


def _indented(lines: Iterable[str], by: int = _STEP) -> list[str]:
    return [f"{' ' * by}{line}" if line else "" for line in lines]


def _note(it: Footnote, heading: str | None, width: int) -> list[str]:
    mark = f"{bracketed(it.mark)} "
    return _hung(mark, blocks(it.blocks, heading, width - len(mark)))


def _table(node: Table, heading: str | None, width: int) -> list[str]:
    """The caption, what stands over the names of rows, and the rows; a subheading stands further left than these."""
    caption = _named(node.caption, node.notes) if node.caption != heading or node.notes else ""
    parts = [wrapped(caption, width), wrapped(_label(node.headers[0]), width)]
    for row in node.rows:
        parts.append(wrapped(_named(row.name, row.notes), width) if row.subheading else _row(node, row, heading, width))
    return apart(it for it in parts if it)


def _row(node: Table, row: Row, heading: str | None, width: int) -> list[str]:
    lines = wrapped(_named(row.name, row.notes), width - _STEP)
    for header, cell in zip(node.headers[1:], row.cells, strict=True):
        lines += _indented(_cell(header, cell, heading, width - 2 * _STEP))
    return _indented(lines)


def _cell(header: Header, cell: Cell, heading: str | None, width: int) -> list[str]:
    """A column's heading with what the cell says: beside it, and below it where that is more than one passage."""
    label = _label(header)
    match told(cell):
        case (Paragraph(children=children), *rest):
            first, *lines = wrapped(f"{label} {line_of(children)}", width - _STEP)
        case rest:
            first, *lines = wrapped(label, width - _STEP)
    below = [line for it in rest for line in _block(it, heading, width - _STEP)]
    return [first, *_indented([*lines, *below])]


def _label(header: Header) -> str:
    words = _named(header.text, header.notes)
    return words if words.endswith(":") else f"{words}:"


def _named(name: str, notes: tuple[Inline, ...]) -> str:
    return line_of((Text(name), *notes))
