"""Which paragraph of a document with tracked changes a change is likeliest to have changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from notice_compiler.compare.delta import Passage
from notice_compiler.judging.change import Change
from notice_compiler.notice.lineage import KEYS
from notice_compiler.wordml.marked import MarkedLine
from notice_compiler.words.redline import Kind
from notice_compiler.words.typography import fold

LIKELY: Final = 0.4
"""A passage whose words agree so far with those of a paragraph is likely to stand there."""
EFFORT: Final = 5_000_000
"""Words that are compared in all, a second or two; beyond, a change is looked for where the same words are or,
if it is one of facts, where the thing is told."""
_KINDS: Final = {key: kind for kind, key in KEYS.items()}
_SECTION: Final = "section:"
_FATES: Final[tuple[Kind, Kind]] = ("removed", "added")
_FOLDED: Final = 4
_Bag = frozenset[tuple[str, int]]


class LikelyPlaces:
    """The changed paragraphs, with their numbers, found by their section, by their words and by what they tell of."""

    def __init__(self, changed: Iterable[tuple[int, MarkedLine]]) -> None:
        self._sides = [_Sides(at, line) for at, line in changed]
        self._within: dict[str, list[_Sides]] = defaultdict(list)
        self._telling: dict[str, list[_Sides]] = defaultdict(list)
        self._exact: dict[tuple[str, bool, _Bag], int] = {}
        self._effort = EFFORT
        for it in self._sides:
            for section in ("", *(dict.fromkeys(_sections(it.line)) or ("*",))):
                self._within[section].append(it)
                self._exact.setdefault((section, False, it.before.bag), it.at)
                self._exact.setdefault((section, True, it.after.bag), it.at)
            for thing in dict.fromkeys(it.line.line.about):
                self._telling[thing].append(it)

    def of(self, change: Change) -> int | None:
        """The number of the paragraph; of several that are as likely, the first; none where none is likely."""
        return self._of_facts(change) if change.passage is None else self._of_words(change, change.passage)

    def _of_words(self, change: Change, passage: Passage) -> int | None:
        at = change.delta.at
        sections = (_SECTION + at[1], "*") if at[0] == "body" else ("",)
        before, after = _Words(passage.before), _Words(passage.after)
        keys = [(it, is_new, words.bag) for it in sections for is_new, words in ((False, before), (True, after))]
        exact = [self._exact[key] for key in keys if key[2] and key in self._exact]
        if exact:
            return min(exact)
        near = [self._within[it] for it in sections if it in self._within]
        if not self._may(sum(map(len, near)) * (1 + len(before.counts) + len(after.counts))):
            return None
        scored = ((max(before.alike(it.before), after.alike(it.after)), -it.at) for lines in near for it in lines)
        best, number = max(scored, default=(0.0, 0))
        return -number if best >= LIKELY else None

    def _of_facts(self, change: Change) -> int | None:
        """The paragraph that tells of the thing, or that has its words."""
        things = tuple(_things(change))
        before, after = (fold(it or "") for it in (change.before, change.after))
        found = [it for thing in dict.fromkeys(things) for it in self._telling.get(thing, ())]
        if (before or after) and self._may(_FOLDED * len(self._sides)):
            found = self._sides
        best, number = max(((it.tells(things, before, after), -it.at) for it in found), default=(0.0, 0))
        return -number if best > 0 else None

    def _may(self, effort: int) -> bool:
        if effort > self._effort:
            return False
        self._effort -= effort
        return True


class _Words:
    """A text, and how often each word is in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.counts = Counter(text.split())
        self.bag: _Bag = frozenset(self.counts.items())
        self._total = self.counts.total()

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    def alike(self, other: _Words) -> float:
        """The part of the words that both share, from 0 to 1."""
        total, others = self._total + other._total, other.counts
        return 2 * sum(min(number, others[word]) for word, number in self.counts.items()) / total if total else 0.0


class _Sides:
    """A changed paragraph: its words before and after, and those that went and came. Each is read once."""

    def __init__(self, at: int, line: MarkedLine) -> None:
        self.at, self.line = at, line
        self.before, self.after = (_Words(_text(line, without)) for without in ("added", "removed"))

    @cached_property
    def _changed(self) -> tuple[str, str]:
        removed, added = (" ".join(it.text for it in self.line.runs if it.kind == kind) for kind in _FATES)
        return fold(removed), fold(added)

    def tells(self, things: tuple[str, ...], before: str, after: str) -> float:
        """How much speaks for it: what it is about, and the words of a fact, the more where they went or came."""
        removed, added = self._changed
        about = sum(thing in self.line.line.about for thing in things)
        gone = _holds(removed, before) + _holds(self.before.folded, before) / 2
        come = _holds(added, after) + _holds(self.after.folded, after) / 2
        return 0 if not about and max(gone, come) < 1 else about + gone + come


def _sections(line: MarkedLine) -> tuple[str, ...]:
    return tuple(it for it in line.line.about if it.startswith(_SECTION))


def _things(change: Change) -> Iterator[str]:
    """What it is about, as paragraphs tell it."""
    key, *rest = change.delta.at
    if rest and key in _KINDS:
        yield f"{_KINDS[key]}:{rest[0]}"
    if rest and key == "dates":
        yield f"date:{rest[0].replace('_', '-')}"
    if rest[1:2] == ["disclosed"] and rest[2:]:
        yield f"practice:{rest[2]}"
    if change.delta.of:
        yield f"{change.delta.of}:{change.delta.value}"


def _text(line: MarkedLine, without: Kind) -> str:
    return "".join(run.text for run in line.runs if run.kind != without)


def _holds(text: str, words: str) -> float:
    return float(bool(words) and words in text)
