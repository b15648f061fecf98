"""Words of a notice: where a thing is spoken of, and where a pattern is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.closed_lists import StatementMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Statement
from notice_compiler.place import Place
from notice_compiler.query.keep import keep
from notice_compiler.rule import Met

_SENTENCE_END: Final = re.compile(r"(?<=[.!?;:])[”\"’')\]]*\s+|\n\s*\n|\n\s*(?:-|\d+[.)])\s+")


_BEFORE_MARK: Final = re.compile(r"\s+(?=[,.;:!?)”’])|(?<=[(“‘])\s+")


def tidy(words: str) -> str:
    """Words on one line, without the blanks that stand for Markdown before a mark of punctuation."""
    return " ".join(_BEFORE_MARK.sub("", words).split())


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


def find(notice: Notice, pattern: re.Pattern[str]) -> Iterator[Saying]:
    """Every place where readers meet words that match; blanks in patterns should be written as `\\s+`."""
    for passage in notice.passages:
        for it in pattern.finditer(passage.words):
            yield Saying(passage, it.start(), it.end())


def sentence_around(it: Saying) -> Saying:
    """The sentence, or the entry of a list, in which the words stand."""
    text = it.passage.words
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, it.start)), default=0)
    following = _SENTENCE_END.search(text, it.end)
    end = following.start() if following else len(text)
    inner = text[start:end]
    return Saying(it.passage, start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))


def spoken_of(notice: Notice, kind: str, name: str) -> Iterator[Saying]:
    """The marked words that name a thing, in the order of the file."""
    for passage in notice.passages:
        for mark in passage.marks:
            if mark.scheme == kind and name in mark.ids:
                words = passage.words[mark.start : mark.end]
                yield Saying(passage, mark.start + len(words) - len(words.lstrip()), mark.start + len(words.rstrip()))


@keep
def own_words(notice: Notice, kind: str, name: str) -> str:
    """All passages whose subject is the thing, as one text: what is said of it."""
    found = (it for it in notice.passages if (kind, name) in it.subjects)
    return "\n\n".join(" ".join(it.words.split()) for it in found)


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
