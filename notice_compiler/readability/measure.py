"""Measures how easy a notice is to read.

Flesch reading ease is 206.835 - 1.015 x words per sentence - 84.6 x syllables per word (Flesch, 1948), the formula that
10 CCR 2689.4 and the readability laws of insurance name. Counted is what readers meet in sentences: paragraphs and
entries of lists; not headings, tables, addresses and dates. As those laws count: a sentence ends with a period, a
question or exclamation mark, a semicolon or a colon, or with its paragraph or entry; what stands between blanks is a
word, hyphens and apostrophes within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from notice_compiler.document import Block, List, Paragraph, Section
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.readability.syllables import spoken_in

WORST: Final = 3
"""So many of the longest sentences are shown."""
_END: Final = re.compile(
    r"[.!?;:](?<!\b[A-Z]\.)(?<!\b(?:Co|No|St|Mr|Ms|Dr|vs|cf)\.)(?<!\b(?:e\.g|i\.e|etc|Inc|Ltd|Mrs|Cal|Civ|U\.S)\.)"
    r"(?<!\bCorp\.)[”’\"')\]]*\s+"
)
"""The end of a sentence, before another; a period after an abbreviation ends none."""


class Sentence(NamedTuple):
    """A sentence, as readers see it, and how many words and syllables it has."""

    text: str
    words: int
    syllables: int
    section: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Words, sentences and syllables of a text that has some."""

    words: int
    sentences: int
    syllables: int

    @property
    def ease(self) -> float:
        """Flesch reading ease: 100 is very easy, below 50 is difficult, below 30 very difficult; to one decimal."""
        per_word = self.syllables / self.words
        return round(206.835 - 1.015 * (self.words / self.sentences) - 84.6 * per_word, 1)

    @property
    def length(self) -> float:
        """Words per sentence, to one decimal."""
        return round(self.words / self.sentences, 1)


@dataclass(frozen=True, slots=True)
class Part:
    """A section, and how easy it is to read."""

    section: str
    heading: str | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Readability:
    """The whole notice, its sections in order, and its longest sentences, the longest first."""

    whole: Counts
    parts: tuple[Part, ...]
    longest: tuple[Sentence, ...]


def measure(language: str, sections: tuple[Section, ...]) -> Readability | None:
    """How easy a notice is to read; None where it has no sentences, or is not in English."""
    if not language.lower().startswith("en"):
        return None
    sentences = {section.id: tuple(_sentences(section)) for section in sections}
    parts = (
        Part(section.id, section.heading, _counts(sentences[section.id]))
        for section in sections
        if sentences[section.id]
    )
    every = tuple(it for found in sentences.values() for it in found)
    longest = sorted(every, key=lambda it: -it.words)[:WORST]
    return Readability(_counts(every), tuple(parts), tuple(longest)) if every else None


def _sentences(section: Section) -> Iterator[Sentence]:
    for text in _passages(section.blocks):
        start = 0
        for end, following in (*((it.start() + 1, it.end()) for it in _END.finditer(text)), (len(text), 0)):
            words = text[start:end].strip()
            spoken = [count for it in words.split() if (count := spoken_in(it))]
            if spoken:
                yield Sentence(words, len(spoken), sum(spoken), section.id)
            start = following


def _passages(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield plain_text(children)
            case List(items=items):
                yield from (text for item in items for text in _passages(item.blocks))
            case _:
                pass


def _counts(found: Iterable[Sentence]) -> Counts:
    listed = tuple(found)
    return Counts(sum(it.words for it in listed), len(listed), sum(it.syllables for it in listed))
