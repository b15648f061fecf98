"""Puts two sequences side by side: what became of what, in order, as far as it can be guessed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final, TypeVar

from notice_compiler.words.side_by_side import side_by_side

T = TypeVar("T")
Pair = tuple[T | None, T | None]
MOST_PAIRS: Final = 40_000
"""So many pairs are tried where neighbours differ; beyond, the one side is removed and the other added."""


def align(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable], likeness: Callable[[T, T], float]
) -> Iterator[Pair[T]]:
    """Pairs in reading order, what is on one side alone with None, what went before what came.

    What has one `key` is one thing. Between such, the pairs are chosen whose `likeness` is greatest together; what has
    a likeness of 0 is never paired. What has another place among the others is gone there and has come here.
    """
    for it in side_by_side(list(map(key, old)), list(map(key, new))):
        olds, news = old[it.old : it.old_end], new[it.new : it.new_end]
        if it.same:
            yield from zip(olds, news, strict=True)
        else:
            yield from _between(olds, news, likeness)


def _between(old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float]) -> Iterator[Pair[T]]:
    i = j = 0
    for x, y in (*_likeliest(old, new, likeness), (len(old), len(new))):
        yield from ((it, None) for it in old[i:x])
        yield from ((None, it) for it in new[j:y])
        if x < len(old):
            yield old[x], new[y]
        i, j = x + 1, y + 1


def _likeliest(old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """The places of the pairs whose likeness is greatest together, by dynamic programming from the end."""
    if len(old) * len(new) > MOST_PAIRS:
        return []
    alike = [[likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] > 0 else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return list(_way(alike, best))


def _way(alike: list[list[float]], best: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(alike) and j < len(alike[i]):
        if alike[i][j] > 0 and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
