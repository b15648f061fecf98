"""Gives the lists of the old document their numbers among those of the new one."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace

from notice_compiler.wordml.marked import Marked, MarkedLine, MarkedPiece
from notice_compiler.wordml.paper import Entry, Line


def one_numbering(it: Marked) -> Marked:
    """The same with one numbering of lists: an old list has the number of the first new one that it became and that no
    other has become, or one of its own. So, whatever is accepted, it is counted on or anew as it was."""
    numbers = _numbers(it)
    return replace(it, pieces=tuple(_renumbered(piece, numbers) for piece in it.pieces))


def _numbers(it: Marked) -> Mapping[int, int]:
    lines = list(it.lines)
    own = {line.line.entry.number for line in lines if line.kind != "removed" and line.line.entry}
    old = {entry.number for line in lines if (entry := _old_entry(line))}
    found: dict[int, int] = {}
    for line in lines:
        before, after = _old_entry(line), line.line.entry
        is_free = line.kind == "same" and before and after and after.number not in found.values()
        if is_free and before and after and before.number not in found:
            found[before.number] = after.number
    fresh = max(own, default=-1) + 1
    return found | {number: fresh + at for at, number in enumerate(sorted(old - found.keys()))}


def _old_entry(it: MarkedLine) -> Entry | None:
    if it.kind == "removed":
        return it.line.entry
    return it.was.entry if it.was else None


def _renumbered(piece: MarkedPiece, numbers: Mapping[int, int]) -> MarkedPiece:
    if isinstance(piece, MarkedLine):
        return _line(piece, numbers)
    rows = (
        replace(row, cells=tuple(tuple(_line(it, numbers) for it in cell) for cell in row.cells)) for row in piece.rows
    )
    return replace(piece, rows=tuple(rows))


def _line(it: MarkedLine, numbers: Mapping[int, int]) -> MarkedLine:
    """The old paragraph is kept only where it was set otherwise."""
    if it.kind == "removed":
        return replace(it, line=_with(it.line, numbers))
    was = _with(it.was, numbers) if it.was else None
    return replace(it, was=was if was and _setting(was) != _setting(it.line) else None)


def _setting(line: Line) -> Hashable:
    """How a paragraph is set: which list it is in matters where it is counted."""
    entry = line.entry
    is_counted = entry is not None and entry.ordered and not entry.continues
    return line.style, entry if is_counted else entry and (entry.level, entry.ordered, entry.continues)


def _with(line: Line, numbers: Mapping[int, int]) -> Line:
    return replace(line, entry=replace(line.entry, number=numbers[line.entry.number])) if line.entry else line
