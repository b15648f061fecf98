"""Marks the words of a paragraph that became another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from notice_compiler.wordml.marked import MarkedLine, MarkedRun
from notice_compiler.wordml.paper import Line, Look
from notice_compiler.words.redline import Kind, redline


def mark_words(old: Line, new: Line) -> MarkedLine:
    """The new paragraph with what went and came, word by word; words that stayed and are set otherwise, or lead
    elsewhere, went and came."""
    found = groupby(_glyphs(old, new), key=lambda it: (it.kind, it.look))
    runs = tuple(MarkedRun(kind, "".join(it.text for it in glyphs), look) for (kind, look), glyphs in found)
    return MarkedLine("same", new, runs, was=old)


def _glyphs(old: Line, new: Line) -> Iterator[MarkedRun]:
    """Marked words in pieces; each piece of one look on each side."""
    before, after = _looks(old), _looks(new)
    i = j = 0
    for piece in redline(old.text, new.text, exact=True).pieces:
        size = len(piece.text)
        if piece.kind == "removed":
            yield from _set(piece.text, before[i : i + size], "removed")
        elif piece.kind == "added":
            yield from _set(piece.text, after[j : j + size], "added")
        else:
            yield from _kept(piece.text, before[i : i + size], after[j : j + size])
        i += 0 if piece.kind == "added" else size
        j += 0 if piece.kind == "removed" else size


def _looks(line: Line) -> list[Look]:
    return [run.look for run in line.runs for _ in run.text]


def _set(text: str, looks: list[Look], kind: Kind) -> Iterator[MarkedRun]:
    return (MarkedRun(kind, character, look) for character, look in zip(text, looks, strict=True))


def _kept(text: str, before: list[Look], after: list[Look]) -> Iterator[MarkedRun]:
    glyphs = zip(text, before, after, strict=True)
    for same, group in groupby(glyphs, key=lambda it: it[1] == it[2]):
        found = list(group)
        words, olds, news = ("".join(it[0] for it in found), [it[1] for it in found], [it[2] for it in found])
        if same:
            yield from _set(words, news, "same")
        else:
            yield from _set(words, olds, "removed")
            yield from _set(words, news, "added")
