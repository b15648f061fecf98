"""Which passage became which, as far as it can be guessed: for show alone, since nothing depends on it."""

from __future__ import annotations

from notice_compiler.compare.units import Unit

MOST_PAIRS = 2500
"""So many pairs of passages are tried when it is shown what became of which; beyond, they are removed and added."""
ALIKE = 0.5
"""Passages of which so many words agree are shown as one that changed."""


def likely_pairs(olds: list[Unit], news: list[Unit]) -> dict[int, Unit]:
    """The likeliest counterpart of each passage, for show; the class of a change does not depend on it."""
    olds, news = ([it for it in units if it.parts] for units in (olds, news))
    if len(olds) == len(news):
        return {id(old): new for old, new in zip(olds, news, strict=True)}
    if len(olds) * len(news) > MOST_PAIRS:
        return {}
    words = {id(it): set(it.words.lower().split()) for it in (*olds, *news)}
    scored = sorted(
        (
            (_likeness(words[id(old)], words[id(new)]), -i, -j)
            for i, old in enumerate(olds)
            for j, new in enumerate(news)
        ),
        reverse=True,
    )
    pairs: dict[int, Unit] = {}
    taken: set[int] = set()
    for likeness, i, j in scored:
        if likeness >= ALIKE and id(olds[-i]) not in pairs and -j not in taken:
            pairs[id(olds[-i])] = news[-j]
            taken.add(-j)
    return pairs


def _likeness(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)
