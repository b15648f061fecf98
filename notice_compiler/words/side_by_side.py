"""Which stretches of two sequences are equal, in a number of steps that grows with their length and no faster."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import accumulate, pairwise
from typing import Final

from notice_compiler.words.longest_common import TooMuchError, longest_common

EFFORT: Final = 2_500_000
"""Steps of one way of comparing, about half a second; then a plainer one is taken."""
Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands from `old` to `old_end` on the one side, and from `new` to `new_end` on the other."""

    same: bool
    old: int
    old_end: int
    new: int
    new_end: int


def side_by_side(old: Sequence[Hashable], new: Sequence[Hashable], effort: int = EFFORT) -> Iterator[Stretch]:
    """The stretches in order, equal and different ones in turn; neither side of an equal one is empty.

    The longest equal stretches first, as people read it (Ratcliff and Obershelp, Pattern Matching: The Gestalt
    Approach, 1988). What takes more effort has its common beginning and end cut off, and between them the longest
    common subsequence (Myers); what takes more again agrees where things stand that each side has once, and beside
    them (patience). What then lies between is different, even where it has something in common.
    """
    try:
        pairs = _gestalt(old, new, effort)
    except TooMuchError:
        pairs = _without_ends(old, new, lambda one, other: _plainer(one, other, effort))
    return _stretches(pairs, len(old), len(new))


class _Metered(SequenceMatcher[Hashable]):
    """Counts the steps before it takes them: one for each item looked at, and for each place of it on the new side."""

    def __init__(self, old: Sequence[Hashable], new: Sequence[Hashable], effort: int) -> None:
        super().__init__(None, old, new, autojunk=False)
        places = Counter(new)
        self._steps = list(accumulate((1 + places[it] for it in old), initial=0))
        self._effort = effort

    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        self._effort -= self._steps[-1 if ahi is None else ahi] - self._steps[alo]
        if self._effort < 0:
            raise TooMuchError
        return super().find_longest_match(alo, ahi, blo, bhi)


def _gestalt(old: Sequence[Hashable], new: Sequence[Hashable], effort: int) -> Pairs:
    blocks = _Metered(old, new, effort).get_matching_blocks()
    return [(it.a + at, it.b + at) for it in blocks for at in range(it.size)]


def _without_ends(
    old: Sequence[Hashable], new: Sequence[Hashable], between: Callable[[list[int], list[int]], Pairs]
) -> Pairs:
    """What both begin and end with, and what is found between; there things are numbers, equal for equal ones."""
    shorter, known = min(len(old), len(new)), dict[Hashable, int]()
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    ends = range(shorter - start)
    end = next((at for at in ends if old[-1 - at] != new[-1 - at]), len(ends))
    one, other = ([known.setdefault(it, len(known)) for it in side[start : len(side) - end]] for side in (old, new))
    found = [(start + i, start + j) for i, j in between(one, other)]
    return [*((at, at) for at in range(start)), *found, *((len(old) - at, len(new) - at) for at in range(end, 0, -1))]


def _plainer(old: list[int], new: list[int], effort: int) -> Pairs:
    both = set(old) & set(new)
    rows, columns = ([at for at, it in enumerate(side) if it in both] for side in (old, new))
    one, other = [old[at] for at in rows], [new[at] for at in columns]
    try:
        pairs = longest_common(one, other, effort)
    except TooMuchError:
        pairs = list(_around(_once(one, other), one, other))
    return [(rows[i], columns[j]) for i, j in pairs]


def _once(old: list[int], new: list[int]) -> Pairs:
    """The longest row of things in one order that each side has once, by patience sorting."""
    counts, at = (Counter(old), Counter(new)), {it: j for j, it in enumerate(new)}
    tops: list[int] = []
    chains: list[tuple[int, int, int]] = []  # the places of a thing, and the link that stands before it
    last: list[int] = []
    for i, j in ((i, at[it]) for i, it in enumerate(old) if counts[0][it] == counts[1].get(it) == 1):
        pile = bisect_left(tops, j)
        tops[pile : pile + 1], last[pile : pile + 1] = [j], [len(chains)]
        chains.append((i, j, last[pile - 1] if pile else -1))
    return list(_back(chains, last[-1] if last else -1))[::-1]


def _back(chains: list[tuple[int, int, int]], link: int) -> Iterator[tuple[int, int]]:
    while link >= 0:
        i, j, link = chains[link]
        yield i, j


def _around(anchors: Pairs, old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
    """Each anchor, with what is equal before and after it, in a row."""
    for (i, j), (end, new_end) in pairwise([(-1, -1), *anchors, (len(old), len(new))]):
        if i >= 0:
            yield i, j
        inner = old[i + 1 : end], new[j + 1 : new_end]
        yield from ((i + 1 + x, j + 1 + y) for x, y in _without_ends(*inner, lambda _one, _other: []))


def _stretches(pairs: Iterable[tuple[int, int]], old_length: int, new_length: int) -> Iterator[Stretch]:
    i = j = begin = 0  # the equal stretch so far ends at i and j, and is as long as i - begin
    for x, y in [*pairs, (old_length, new_length)]:
        is_end = (x, y) == (old_length, new_length)
        if (x, y) == (i, j) and not is_end:
            i, j = i + 1, j + 1
            continue
        if i > begin:
            yield Stretch(True, begin, i, j - (i - begin), j)
        if (x, y) != (i, j):
            yield Stretch(False, i, x, j, y)
        begin, i, j = x, x + 1, y + 1
