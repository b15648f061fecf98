"""Where a notice speaks of a thing: its sections, its paragraphs, and lists of words for messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from notice_compiler.notice.blocks import ListBlock, NoticeSection, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.place import Place
from notice_compiler.query.sayings import Saying, find, place_of, spoken_of
from notice_compiler.wording import listing

_GAP: Final = re.compile(r"\n[^\S\n]*\n")


def sections_of(notice: Notice, kind: str, name: str) -> tuple[NoticeSection, ...]:
    """The sections that mark words for a thing, list it, have a row for it, or are about it."""
    marked = {it.passage.section for it in spoken_of(notice, kind, name)}
    about = {it.section for it in notice.passages if (kind, name) in it.subjects}
    return tuple(it for it in notice.body if it.id in marked | about or _prints(it, kind, name))


def _prints(section: NoticeSection, kind: str, name: str) -> bool:
    for block in section.content:
        if isinstance(block, ListBlock) and block.kind == kind and any(it.id == name for it in block.items):
            return True
        if isinstance(block, TableBlock):
            rows = (row for group in block.groups for row in group.rows)
            if any(row.kind == kind and any(it.id == name for it in row.things) for row in rows):
                return True
    return False


def paragraph_around(it: Saying) -> str:
    """The paragraph in which the words stand, as readers see it."""
    text = it.passage.words
    start = max((gap.end() for gap in _GAP.finditer(text, 0, it.start)), default=0)
    following = _GAP.search(text, it.end)
    return " ".join(text[start : following.start() if following else len(text)].split())


def paragraphs_of(notice: Notice, kind: str, name: str) -> str:
    """What is said of a thing: the passages that are about it, and the paragraphs that mark words for it."""
    about = [" ".join(it.words.split()) for it in notice.passages if (kind, name) in it.subjects]
    return "\n\n".join(dict.fromkeys((*about, *map(paragraph_around, spoken_of(notice, kind, name)))))


def place_of_name(notice: Notice, kind: str, it: Named) -> Place:
    """Where readers meet a thing: its marked words, else its name in any sentence, else where it is declared."""
    words = r"\s+".join(map(re.escape, (it.name or "").split()))
    if words and not any(True for _ in spoken_of(notice, kind, it.id)):
        for said in find(notice, re.compile(rf"\b{words}\b", re.IGNORECASE)):
            return said.place
    return place_of(notice, kind, it.id)


def enumerated(words: Sequence[str]) -> str:
    """Words as a sentence lists them: “a, b, and c”."""
    between = ("", *listing(len(words))) if words else ()
    return "".join(f"{gap}{word}" for gap, word in zip(between, words, strict=True))
