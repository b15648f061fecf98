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
from typing import Final

from notice_compiler.document import Block, Document, List, Paragraph, Section
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.readability.syllables import syllables

WORST: Final = 3
"""So many of the longest sentences are shown."""
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])[”’\"')\]]*\s+")
_ABBREVIATION: Final = re.compile(
    r"(?:\b[A-Z]|\b(?:e\.g|i\.e|etc|Inc|Ltd|Co|Corp|No|St|Mr|Ms|Mrs|Dr|vs|cf|Cal|Civ|U\.S))\.$"
)
_WORD: Final = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, as readers see it, and how many words it has."""

    text: str
    words: int
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


def measure(document: Document) -> Readability | None:
    """How easy the notice is to read; None where it has no sentences, or is not in English."""
    if not document.language.lower().startswith("en"):
        return None
    sentences = {section.id: tuple(_sentences(section)) for section in document.sections}
    parts = (
        Part(section.id, section.heading, _counts(sentences[section.id]))
        for section in document.sections
        if sentences[section.id]
    )
    every = tuple(it for found in sentences.values() for it in found)
    longest = sorted(every, key=lambda it: -it.words)[:WORST]
    return Readability(_counts(every), tuple(parts), tuple(longest)) if every else None


def _sentences(section: Section) -> Iterator[Sentence]:
    for text in _passages(section.blocks):
        for words in _split(text):
            count = len(_WORD.findall(words))
            if count:
                yield Sentence(words, count, section.id)


def _split(text: str) -> Iterator[str]:
    """The sentences of a passage; a period after an abbreviation ends none."""
    held = ""
    for piece in _SENTENCE.split(text):
        held = f"{held} {piece}".strip()
        if not _ABBREVIATION.search(held):
            yield held
            held = ""
    if held:
        yield held


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
    words = [word for it in listed for word in _WORD.findall(it.text)]
    spoken = sum(syllables(word.strip("“”‘’\"'()[].,;:!?*…")) for word in words)
    return Counts(len(words), len(listed), spoken)
