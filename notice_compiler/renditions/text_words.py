"""Passages as plain text: lines of at most a width, links with their address where the words do not say it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from itertools import groupby

from notice_compiler.document import Inline
from notice_compiler.renditions.on_paper import on_paper
from notice_compiler.renditions.runs import BREAK, Run, bracketed, runs


def line_of(children: Iterable[Inline]) -> str:
    """A passage as text; its line breaks stand in it. `*` stands around strong words, `_` around stressed ones."""
    made = ""
    for href, group in groupby(runs(children), key=lambda run: None if run.is_within else run.href):
        words = _styled(tuple(group), lambda run: run.strong, "*", _stressed)
        made += words if href is None else _link(href, words)
    return made


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, each broken between words only; an address that is longer than a line is one."""
    lines: list[str] = []
    for line in text.split(BREAK):
        lines += textwrap.wrap(line, max(width, 20), break_long_words=False, break_on_hyphens=False)
    return lines


def _link(href: str, words: str) -> str:
    """The words and, between angle brackets, the address (RFC 3986, appendix C)."""
    address = href if href.startswith("./") else on_paper(href, words)
    return words if address is None or not words.strip() else f"{words} <{address}>"


def _styled(found: Iterable[Run], has: Callable[[Run], bool], sign: str, inside: Callable[[Iterable[Run]], str]) -> str:
    made = ""
    for styled, group in groupby(found, key=has):
        words = inside(tuple(group))
        said = words.strip()
        made += words.replace(said, f"{sign}{said}{sign}", 1) if styled and said else words
    return made


def _stressed(found: Iterable[Run]) -> str:
    return _styled(found, lambda run: run.em, "_", _plain)


def _plain(found: Iterable[Run]) -> str:
    return "".join(bracketed(it.text) if it.mark else it.text for it in found)
