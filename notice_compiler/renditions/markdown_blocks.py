"""Blocks as CommonMark with the tables of GitHub's Markdown.

A table is a grid where each of its cells is one line of words. One whose cells hold more is a list: for each row its
name and, below it, each column's heading with what the cell says. Nothing is lost, and there is no raw HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    Emphasis,
    Fact,
    Footnote,
    Footnotes,
    Header,
    Inline,
    List,
    Paragraph,
    Row,
    Table,
    Text,
)
from notice_compiler.renditions.cells import anchor, told
from notice_compiler.renditions.markdown_words import HARD_BREAK, words_of

_BULLETS: Final = ("-", "*")
_NUMBERS: Final = (".", ")")
_ITEM: Final = re.compile(r"\d{0,9}(?P<mark>(?<!\d)[-*]|(?<=\d)[.)])(?: |$)")


def blocks(nodes: tuple[Block, ...], heading: str | None = None) -> str:
    """Blocks with blank lines between them; `heading` is the section's, which a caption need not repeat."""
    made: list[str] = []
    for node in nodes:
        words = _block(node, heading, other=False)
        if made and _mark(made[-1].split("\n"), -1) == _mark(words.split("\n"), 0) is not None:
            words = _block(node, heading, other=True)
        made += [words] if words else []
    return "\n\n".join(made)


def _mark(lines: list[str], at: int) -> str | None:
    """What marks the items of a list, if the first line belongs to one, or the last (-1)."""
    outer = [line for line in lines if line and not line.startswith(" ")]
    found = _ITEM.match(outer[at]) if outer else None
    return found["mark"] if found else None


def _block(node: Block, heading: str | None, *, other: bool) -> str:
    """`other` for a list right after one with the same mark, whose items would be taken for the same list."""
    match node:
        case Paragraph(children=children):
            return words_of(children)
        case List():
            return _list(node, heading, other=other)
        case Table():
            return _table(node, heading)
        case Address(lines=lines):
            return HARD_BREAK.join(it for words, href in lines if (it := words_of((anchor(words, href),))))
        case Footnotes(notes=notes):
            return _items([_labelled(_note(it), it.blocks, heading) for it in notes], _BULLETS[other])
        case _:
            assert_never(node)


def _note(note: Footnote) -> tuple[Inline, ...]:
    return (Fact("note", (), (Text(note.mark),)),)


def _list(node: List, heading: str | None, *, other: bool) -> str:
    items = [_item(it.blocks, heading) for it in node.items]
    if not node.ordered:
        return _items(items, _BULLETS[other])
    return _join(_hung(f"{number}{_NUMBERS[other]}", it) for number, it in enumerate(items, 1))


def _item(nodes: tuple[Block, ...], heading: str | None) -> str:
    """The blocks of an item; a list right after its words needs no blank line before it."""
    match nodes:
        case (Paragraph() as first, List() as second):
            return f"{words_of(first.children)}\n{_list(second, heading, other=False)}"
        case _:
            return blocks(nodes, heading)


def _items(items: list[str], mark: str) -> str:
    return _join(_hung(mark, it) for it in items)


def _join(items: Iterator[str]) -> str:
    """Items, with blank lines between them where one of them has some inside."""
    made = list(items)
    return ("\n\n" if any("\n\n" in it for it in made) else "\n").join(made)


def _hung(mark: str, words: str) -> str:
    first, *rest = words.split("\n")
    lines = (f"{' ' * (len(mark) + 1)}{line}" if line else "" for line in rest)
    return "\n".join((f"{mark} {first}".rstrip(), *lines))


def _labelled(label: tuple[Inline, ...], nodes: tuple[Block, ...], heading: str | None) -> str:
    """Blocks with a label before their first words."""
    match nodes:
        case (Paragraph(children=children), *rest):
            return _item((Paragraph((*label, Text(" "), *children)), *rest), heading)
        case _:
            return _item((Paragraph(label), *nodes), heading)


def _table(node: Table, heading: str | None) -> str:
    seen = node.caption != heading or node.notes
    caption = words_of((Emphasis((Text(node.caption),), strong=True), *node.notes)) if seen else ""
    is_grid = all(_is_line(cell) for row in node.rows for cell in row.cells)
    return "\n\n".join(it for it in (caption, _grid(node) if is_grid else _rows(node, heading)) if it)


def _is_line(cell: Cell) -> bool:
    match cell.parts:
        case ():
            return True
        case (Paragraph(children=children),):
            return "\n" not in words_of(children)
        case _:
            return False


def _grid(node: Table) -> str:
    head = [words_of((Text(it.text), *it.notes)) for it in node.headers]
    lines = [head, ["---"] * len(head), *(_cells(row, len(head)) for row in node.rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(row: Row, width: int) -> list[str]:
    if row.subheading:
        return [words_of((Emphasis((Text(row.name),), strong=True), *row.notes)), *[""] * (width - 1)]
    return [words_of((Text(row.name), *row.notes)), *(words_of(_in_line(cell)) for cell in row.cells)]


def _in_line(cell: Cell) -> tuple[Inline, ...]:
    match cell.parts:
        case (Paragraph(children=children),):
            return children
        case _:
            return (anchor(cell.text, cell.href),) if cell.text is not None else ()


def _rows(node: Table, heading: str | None) -> str:
    """The rows as a list under what stands over their names, and under their subheadings."""
    made = [words_of(_over(node.headers[0]))]
    items: list[str] = []
    for row in node.rows:
        if row.subheading:
            made += [_items(items, "-"), words_of((Emphasis((Text(row.name),), strong=True), *row.notes))]
            items = []
        else:
            items.append(_row(node, row, heading))
    return "\n\n".join(it for it in (*made, _items(items, "-")) if it)


def _row(node: Table, row: Row, heading: str | None) -> str:
    """The name of a row and, below it, each column's heading with what the cell says."""
    name = words_of((Text(row.name), *row.notes))
    columns = zip(node.headers[1:], row.cells, strict=True)
    cells = [_labelled(_over(header), told(cell), heading) for header, cell in columns]
    return f"{name}\n{_items(cells, '-')}" if cells else name


def _over(header: Header) -> tuple[Inline, ...]:
    """A column's heading as a label."""
    colon = () if header.text.endswith(":") else (Text(":"),)
    return (Emphasis((Text(header.text), *header.notes, *colon), strong=True),)
