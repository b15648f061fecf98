"""Runs of inline nodes as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from notice_compiler.document import Emphasis, Fact, Inline, LineBreak, Link, Text

_BLANKS = re.compile(r"[ \t\n]+")


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words alone, white space folded."""
    return " ".join("".join(_words(children)).split())


def merged(children: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same words in as few nodes as they need, white space folded (no-break spaces kept)."""
    found: list[Inline] = []
    for child in children:
        if isinstance(child, Text) and found and isinstance(found[-1], Text):
            child = Text(found.pop().text + child.text)  # type: ignore[union-attr]
        found.append(Text(_BLANKS.sub(" ", child.text)) if isinstance(child, Text) else child)
    return tuple(found)


def _words(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        match child:
            case Emphasis() | Link() | Fact():
                yield from _words(child.children)
            case LineBreak():
                yield " "
            case _:
                yield child.text
