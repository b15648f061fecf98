"""What a cell says, as formats without tables tell it below its column's heading."""

from __future__ import annotations

from itertools import groupby

from notice_compiler.document import Address, Block, Cell, Item, Link, List, Paragraph, Text


def told(cell: Cell) -> tuple[Block, ...]:
    """The blocks of a cell: one passage as it is, several as items of a list, so that each is seen to be its own."""
    if not cell.parts:
        return () if cell.text is None else (Paragraph((anchor(cell.text, cell.href),)),)
    if sum(map(_is_passage, cell.parts)) < 2:
        return cell.parts
    made: list[Block] = []
    for are_passages, group in groupby(cell.parts, key=_is_passage):
        blocks = tuple(group)
        made += (List(tuple(Item((it,)) for it in blocks)),) if are_passages else blocks
    return tuple(made)


def anchor(words: str, href: str | None) -> Text | Link:
    """Words that lead to an address, if they have one."""
    return Text(words) if href is None else Link(href, (Text(words),))


def _is_passage(block: Block) -> bool:
    return isinstance(block, Paragraph | Address)
