"""Words of a notice: where a thing is spoken of, and where a pattern is found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from notice_compiler.model.closed_lists import StatementMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Statement
from notice_compiler.place import Path, Place
from notice_compiler.query.keep import keep
from notice_compiler.query.sought import Sought, passages_with
from notice_compiler.rule import Met

_BETWEEN_SENTENCES: Final = re.compile(r"[.!?;:\n](?:(?<!\n)[”\"’')\]]*\s+|(?<=\n)\s*\n|(?<=\n)\s*(?:-|\d+[.)])\s+)")
"""The last mark of a sentence, or the end of its line, and what follows before the next: each begins with one of a few
characters, so that they are found quickly."""
_BETWEEN_PARAGRAPHS: Final = re.compile(r"\n\s*\n")
_NEEDLESS_BLANK: Final = re.compile(r" (?:(?=[,.;:!?)”’])|(?<=[(“‘] ))")


def tidy(words: str) -> str:
    """Words on one line, without the blanks that stand for Markdown before a mark of punctuation."""
    return _NEEDLESS_BLANK.sub("", " ".join(words.split()))


@dataclass(frozen=True, slots=True)
class Saying:
    """Words found in a passage."""

    passage: Spoken
    start: int
    end: int

    @property
    def words(self) -> str:
        """As readers see them."""
        return tidy(self.passage.words[self.start : self.end])

    @property
    def place(self) -> Place:
        """Where they stand."""
        return self.passage.place(self.start, self.end)


def find(notice: Notice, what: Sought | re.Pattern[str]) -> Iterator[Saying]:
    """Every place where readers meet words that match; blanks in patterns should be written as `\\s+`."""
    pattern, hints = (what.pattern, what.hints) if isinstance(what, Sought) else (what, ())
    for passage in passages_with(notice, hints) if hints else notice.passages:
        for it in pattern.finditer(passage.words):
            yield Saying(passage, it.start(), it.end())


def is_said(notice: Notice, what: Sought) -> bool:
    """Whether readers meet words that match."""
    return any(what.pattern.search(it.words) for it in passages_with(notice, what.hints))


def sentence_around(it: Saying) -> Saying:
    """The sentence, or the entry of a list, in which the words stand."""
    found = _around(it, _BETWEEN_SENTENCES)
    return trimmed(found.passage, found.start, found.end)


def paragraph_around(it: Saying) -> Saying:
    """The paragraph in which the words stand, with the blanks that stand for Markdown at its ends."""
    return _around(it, _BETWEEN_PARAGRAPHS)


def _around(it: Saying, between: re.Pattern[str]) -> Saying:
    gaps = _gaps(it.passage, between)
    before = gaps[bisect_left(gaps, (it.start,)) - 1]
    after = gaps[bisect_left(gaps, (it.end,))]
    return Saying(it.passage, min(before[1], it.start), after[0])


@lru_cache(maxsize=256)
def _gaps(passage: Spoken, between: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """Where what is between two sentences begins and ends, from before the first to after the last."""
    size = len(passage.words)
    return ((-1, 0), *((it.start() + 1, it.end()) for it in between.finditer(passage.words)), (size, size))


def trimmed(passage: Spoken, start: int, end: int) -> Saying:
    """A stretch of a passage without the blanks at its ends."""
    words = passage.words[start:end]
    return Saying(passage, start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def spoken_of(notice: Notice, kind: str, name: str) -> tuple[Saying, ...]:
    """The marked words that name a thing, in the order of the file."""
    return _marked(notice).get((kind, name), ())


@keep
def _marked(notice: Notice) -> Mapping[tuple[str, str], tuple[Saying, ...]]:
    found: dict[tuple[str, str], list[Saying]] = {}
    for passage in notice.passages:
        for mark in passage.marks:
            said = trimmed(passage, mark.start, mark.end)
            for name in dict.fromkeys(mark.ids):
                found.setdefault((mark.scheme, name), []).append(said)
    return {key: tuple(sayings) for key, sayings in found.items()}


def passages_at(notice: Notice, *path: str) -> tuple[Spoken, ...]:
    """The passages that stand at a place of the file: one, or none."""
    return _by_path(notice).get(path, ())


@keep
def _by_path(notice: Notice) -> Mapping[Path, tuple[Spoken, ...]]:
    return {path: tuple(found) for path, found in groupby(notice.passages, lambda it: it.path)}


def passages_about(notice: Notice, kind: str, name: str) -> tuple[Spoken, ...]:
    """The passages whose subject is the thing."""
    return _by_subject(notice).get((kind, name), ())


@keep
def _by_subject(notice: Notice) -> Mapping[tuple[str, str], tuple[Spoken, ...]]:
    found: dict[tuple[str, str], list[Spoken]] = {}
    for passage in notice.passages:
        for subject in dict.fromkeys(passage.subjects):
            found.setdefault(subject, []).append(passage)
    return {key: tuple(passages) for key, passages in found.items()}


@keep
def own_words(notice: Notice, kind: str, name: str) -> str:
    """All passages whose subject is the thing, as one text: what is said of it."""
    return "\n\n".join(" ".join(it.words.split()) for it in passages_about(notice, kind, name))


@keep
def statements(notice: Notice, *meanings: StatementMeaning) -> tuple[Statement, ...]:
    """The statements with one of these meanings that readers are told."""
    told = (it for it in notice.statements.values() if it.means in meanings)
    return tuple(it for it in told if ("statement", it.id) in notice.told)


KEYS: Final = {
    "source": "sources",
    "purpose": "purposes",
    "recipient": "recipients",
    "category": "categories",
    "practice": "practices",
    "right": "rights",
    "method": "methods",
    "contact": "contacts",
    "statement": "statements",
    "exclusion": "exclusions",
    "exception": "exceptions",
    "entity": "entities",
    "audience": "audiences",
    "term": "terms",
    "basis": "bases",
    "transfer": "transfers",
    "row": "processing",
}
"""The key of the file under which things of a kind stand."""


def home_of(kind: str, name: str) -> Place:
    """Where a thing is declared."""
    return Place((KEYS[kind], name), "key")


def place_of(notice: Notice, kind: str, name: str) -> Place:
    """Where readers meet the thing: its marked words, its own passage, else where it is declared."""
    for it in spoken_of(notice, kind, name):
        return it.place
    return home_of(kind, name)


def met(notice: Notice, kind: str, it: Named, *provisions: str) -> Met:
    """That the thing meets what is asked: its marked words, first where it is spoken of, else its name."""
    for said in sorted(spoken_of(notice, kind, it.id), key=lambda one: (kind, it.id) not in one.passage.subjects):
        return Met(said.place, said.words, provisions)
    return Met(home_of(kind, it.id), it.name or it.id, provisions)
