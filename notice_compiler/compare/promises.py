"""Whether the words of a promise to announce changes differ in what binds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from notice_compiler.compare.units import HIDDEN, Part, Unit
from notice_compiler.words.guarded import guarded

MODALS: Final = {"may": 1, "might": 1, "can": 1, "could": 1, "should": 2, "will": 3, "shall": 3, "must": 3}
"""How strongly a word promises."""
ANNOUNCING: Final = frozenset({"material", "significant", "substantial", "important", "major"}) | frozenset(
    {"notify", "tell", "inform", "announce", "post", "email", "send"}
)
"""Words that bind in a promise to announce changes, besides those that bind everywhere."""
_SENTENCE = re.compile(r"(?<=[.!?]) +")


def is_touched(olds: Sequence[Unit], news: Sequence[Unit], promises: frozenset[str]) -> bool:
    """Whether binding words differ in a sentence that makes one of the promises, and do not only promise more."""
    said = [sorted(it for unit in units for it in _promised(unit, promises)) for units in (olds, news)]
    return bool(said[0]) and said[0] != said[1] and not _only_stronger(said[0], said[1])


def _promised(unit: Unit, promises: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The binding words of each sentence that makes one of the promises."""
    for sentence in _SENTENCE.split("".join(_marked(part, promises) for part in unit.parts)):
        if HIDDEN in sentence:
            words = sentence.replace(HIDDEN, "")
            yield (*guarded(words), *(it for it in re.findall(r"\w+", words.lower()) if it in ANNOUNCING))


def _marked(part: Part, promises: frozenset[str]) -> str:
    """The words of a part; those of a promise begin with a mark."""
    if isinstance(part, str):
        return part.replace(HIDDEN, "")
    promised = part.scheme == "statement" and bool(promises & set(part.ids))
    return f"{HIDDEN if promised else ''}{part.words.replace(HIDDEN, '')}"


def _only_stronger(before: list[tuple[str, ...]], after: list[tuple[str, ...]]) -> bool:
    """Whether nothing but modals differ, and each is stronger: `may` became `will`."""
    if [len(it) for it in before] != [len(it) for it in after]:
        return False
    words = (zip(olds, news, strict=True) for olds, news in zip(before, after, strict=True))
    pairs = (pair for both in words for pair in both)
    return all(one == other or MODALS.get(one, 9) < MODALS.get(other, 0) for one, other in pairs)
