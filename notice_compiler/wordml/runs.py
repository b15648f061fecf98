"""Words as runs: pieces of one look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from notice_compiler.document import Emphasis, Fact, Inline, LineBreak, Link, Text, Time
from notice_compiler.wordml.paper import Look, Run

PLAIN: Final = Look()
_BREAKS: Final = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")


def words(text: str, look: Look = PLAIN) -> tuple[Run, ...]:
    """Words of one look; white space that would break the line is a space, as on a page."""
    return (Run(_BREAKS.sub(" ", text), look),) if text else ()


def runs_of(children: tuple[Inline, ...]) -> tuple[Run, ...]:
    """The runs of a passage."""
    return tuple(_runs(children, PLAIN))


def _runs(children: tuple[Inline, ...], look: Look) -> Iterator[Run]:
    for it in children:
        match it:
            case Text(text=text) | Time(text=text):
                yield from words(text, look)
            case Emphasis(children=inner, strong=strong):
                stressed = replace(look, strong=True) if strong else replace(look, stressed=True)
                yield from _runs(inner, stressed)
            case Link(href=href, children=inner):
                yield from _runs(inner, replace(look, href=href))
            case Fact(scheme=scheme, href=href, children=inner):
                leading = replace(look, href=href) if href is not None else look
                yield from _runs(inner, replace(leading, raised=True) if scheme == "note" else leading)
            case LineBreak():
                yield Run("\n", look)
            case _:
                assert_never(it)
