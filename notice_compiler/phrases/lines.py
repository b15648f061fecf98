"""A line of words made of facts, and what lines have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from notice_compiler import wording
from notice_compiler.document import Block, Emphasis, Fact, Inline, Paragraph, Text
from notice_compiler.notice.rows import Named
from notice_compiler.prose.inline_words import block_text, merged, plain_text


@dataclass(frozen=True, slots=True)
class Line:
    """Some words with a label before them, if they have one; `href` where all of them lead to a section.

    `blocks` are passages of the author's, instead of `children`.
    """

    children: tuple[Inline, ...]
    label: str | None = None
    href: str | None = None
    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        words = " ".join(map(block_text, self.blocks)) if self.blocks else plain_text(self.children)
        return f"{_lead(self.label)} {words}" if self.label else words

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing but words and the names of things."""
        simple = all(isinstance(it, Text) or (isinstance(it, Fact) and it.href is None) for it in self.children)
        return self.label is None and not self.blocks and simple

    def as_blocks(self) -> tuple[Block, ...]:
        """The line as paragraphs, its label in strong words."""
        lead: tuple[Inline, ...] = (Emphasis((Text(_lead(self.label)),), strong=True), Text(" ")) if self.label else ()
        if not self.blocks:
            return (Paragraph(merged((*lead, *self.children))),)
        match self.blocks:
            case (Paragraph(children=children), *rest):
                return (Paragraph(merged((*lead, *children))), *rest)
            case _:
                return (Paragraph(lead), *self.blocks) if lead else self.blocks


def _lead(label: str) -> str:
    """A label with its colon, which it may have already."""
    return f"{label.rstrip(':')}:"


def plain_line(words: str, label: str | None = None) -> Line:
    """A line of words alone."""
    return Line((Text(words),), label)


def fact(scheme: str, thing: Named, href: str | None = None) -> Fact:
    """The name of a thing, marked with what it is."""
    return Fact(scheme, (thing.id,), (Text(thing.name or thing.id),), href)


def enumerated(things: Iterable[Sequence[Inline]], separators: Sequence[str]) -> Iterator[Inline]:
    """The things with a separator after each but the last."""
    for thing, separator in zip_longest(things, separators):
        yield from thing
        if separator is not None:
            yield Text(separator)


def listed(things: Sequence[Sequence[Inline]]) -> tuple[Inline, ...]:
    """Things with semicolons between them."""
    return tuple(enumerated(things, (wording.CELL_SEPARATOR,) * (len(things) - 1)))
