"""Runs of inline nodes as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from notice_compiler.document import (
    Address,
    Block,
    Footnotes,
    Inline,
    LineBreak,
    List,
    Paragraph,
    Section,
    Table,
    Text,
    Time,
)

_BLANKS = re.compile(r"[ \t\n]+")


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words alone, white space folded."""
    return " ".join("".join(_words(children)).split())


def texts_of(sections: Iterable[Section]) -> Iterator[str]:
    """Everything that sections print, piece by piece: headings, passages, cells, addresses."""
    for section in sections:
        yield section.heading or ""
        yield from _block_texts(section.blocks)


def _block_texts(blocks: Iterable[object]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield plain_text(children)
            case List(items=items):
                yield from (text for item in items for text in _block_texts(item.blocks))
            case Table(caption=caption, headers=headers, rows=rows):
                yield from (caption, *(it.text for it in headers), *(it.name for it in rows))
                yield from (cell.text or "" for row in rows for cell in row.cells)
            case Footnotes(notes=notes):
                yield from (text for note in notes for text in (note.mark, *_block_texts(note.blocks)))
            case Address(lines=lines):
                yield from (line for line, _ in lines)
            case _:
                pass


def block_text(block: Block) -> str:
    """The words of a block of prose, in one line."""
    return " ".join(_block_texts((block,)))


def merged(children: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same words in as few nodes as they need, white space folded (no-break spaces kept)."""
    found: list[Inline] = []
    for are_words, run in groupby(children, lambda child: isinstance(child, Text)):
        if are_words:
            found.append(Text(_BLANKS.sub(" ", "".join(child.text for child in run if isinstance(child, Text)))))
        else:
            found += run
    return tuple(found)


def _words(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        match child:
            case Text(text=text) | Time(text=text):
                yield text
            case LineBreak():
                yield " "
            case _:
                yield from _words(child.children)
