"""Where a notice speaks of a thing: its sections, its paragraphs, and lists of words for messages."""

from __future__ import annotations

import re

from notice_compiler.notice.blocks import ListBlock, NoticeSection, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.place import Place
from notice_compiler.query.sayings import find, paragraph_around, passages_about, place_of, spoken_of


def sections_of(notice: Notice, kind: str, name: str) -> tuple[NoticeSection, ...]:
    """The sections that mark words for a thing, list it, have a row for it, or are about it."""
    marked = {it.passage.section for it in spoken_of(notice, kind, name)}
    about = {it.section for it in passages_about(notice, kind, name)}
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


def paragraphs_of(notice: Notice, kind: str, name: str) -> str:
    """What is said of a thing: the passages that are about it, and the paragraphs that mark words for it."""
    around = map(paragraph_around, spoken_of(notice, kind, name))
    stretches = (it.passage.words[it.start : it.end] for it in around)
    found = (*(it.words for it in passages_about(notice, kind, name)), *stretches)
    return "\n\n".join(dict.fromkeys(" ".join(it.split()) for it in found))


def place_of_name(notice: Notice, kind: str, it: Named) -> Place:
    """Where readers meet a thing: its marked words, else its name in any sentence, else where it is declared."""
    words = r"\s+".join(map(re.escape, (it.name or "").split()))
    if words and not spoken_of(notice, kind, it.id):
        for said in find(notice, re.compile(rf"\b{words}\b", re.IGNORECASE)):
            return said.place
    return place_of(notice, kind, it.id)
