"""Runs of inline nodes as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from notice_compiler.document import Emphasis, Fact, Inline, LineBreak, Link, Text

_BLANKS = re.compile(r"[ \t\n]+")


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words alone, white space folded."""
    return " ".join("".join(_words(children)).split())


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
            case Emphasis() | Link() | Fact():
                yield from _words(child.children)
            case LineBreak():
                yield " "
            case _:
                yield child.text
