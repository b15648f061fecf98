"""Runs of words: a passage as stretches that look alike, for formats that know no nodes inside one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, assert_never

from notice_compiler.document import Emphasis, Fact, Inline, LineBreak, Link, Text, Time

BREAK: Final = "\n"
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; a line break is a run of its own (`BREAK`). `mark` is that of a footnote."""

    text: str
    em: bool = False
    strong: bool = False
    href: str | None = None
    mark: bool = False

    @property
    def is_within(self) -> bool:
        """Whether it leads to a place within the notice, which only pages have."""
        return self.href is not None and self.href.startswith("#")


def runs(children: Iterable[Inline], look: Run = Run("")) -> tuple[Run, ...]:
    """A passage as runs, those that look alike put together, white space folded (no-break spaces kept)."""
    found: list[Run] = []
    for alike, group in groupby(_runs(children, look), key=lambda it: (it.text == BREAK, replace(it, text=""))):
        text = BREAK if alike[0] else _BLANKS.sub(" ", "".join(it.text for it in group))
        found += [replace(alike[1], text=text)] if text else []
    return tuple(found)


def _runs(children: Iterable[Inline], look: Run) -> Iterator[Run]:
    for child in children:
        match child:
            case Text(text=text) | Time(text=text):
                yield replace(look, text=text.replace(BREAK, " "))
            case LineBreak():
                yield replace(look, text=BREAK)
            case Emphasis(children=inner, strong=strong):
                yield from _runs(inner, replace(look, em=look.em or not strong, strong=look.strong or strong))
            case Link(href=href, children=inner):
                yield from _runs(inner, replace(look, href=href))
            case Fact(scheme="note", children=inner):
                yield from _runs(inner, replace(look, mark=True))
            case Fact(href=fact_href, children=inner):
                yield from _runs(inner, replace(look, href=fact_href or look.href))
            case _:
                assert_never(child)


def bracketed(mark: str) -> str:
    """The mark of a footnote as it stands in a line: `[1]`; a sign such as `*` stands for itself."""
    return f"[{mark}]" if mark.isalnum() else mark
