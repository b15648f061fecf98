"""What stands on the page beside its sentences: names of organizations, headings and labels, and where links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.notice.blocks import TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.spoken import Mark
from notice_compiler.notice.things import Category, Figures, Practice
from notice_compiler.place import Place

_SHORT: Final = re.compile(r"\s*\(([^()]+)\)\s*")
_LABELLED: Final = (
    *("entities", "audiences", "places", "products", "times", "choices", "parts", "sources", "purposes", "bases"),
    *("transfers", "recipients", "practices", "categories", "processing", "rights", "methods", "proofs", "contacts"),
    *("statements", "figures", "exclusions", "exceptions"),
)
"""The vocabularies whose labels lists and tables print; terms are what is looked for."""


def own_names(notice: Notice) -> tuple[str, ...]:
    """What the organizations of the notice are called, the longest first; a short name in parentheses is one, too."""
    found: set[str] = set()
    for it in notice.entities.values():
        for name in (it.label, *it.words) if ("entity", it.id) in notice.told else ():
            if name is not None:
                found |= {_SHORT.sub(" ", name).strip(), *_SHORT.findall(name)}
    return tuple(sorted((it for it in found if it), key=lambda it: (-len(it), it)))


def spaced(words: str) -> str:
    """A pattern that finds words wherever lines break between them."""
    return r"\s+".join(re.escape(it) for it in words.split())


def headings(notice: Notice) -> Iterator[tuple[Place, str]]:
    """The headings of the sections, and where they stand."""
    for section in notice.body:
        if section.heading is not None:
            yield Place(("body", section.id, "heading")), section.heading


def labels(notice: Notice) -> Iterator[str]:
    """The words of the page that are no sentences: headings, names, examples, and what stands in tables."""
    yield from (heading for _, heading in headings(notice))
    for key in _LABELLED:
        things: Mapping[str, Named | Figures] = getattr(notice, key)
        yield from (words for it in things.values() for words in _words(it))
    for section in notice.body:
        for block in section.content:
            if isinstance(block, TableBlock):
                groups = (it.heading for it in block.groups)
                columns = (it.heading for it in block.columns)
                yield from (it for it in (block.heading, block.caption, *groups, *columns) if it)


def _words(it: Named | Figures) -> Iterator[str]:
    if it.label:
        yield it.label
    if isinstance(it, Category):
        yield from (words for words in (it.row_label, it.examples_lead, *(it.examples or ())) if words)
    if isinstance(it, Practice):
        yield from (words for words in (it.none, it.yes, it.not_applicable) if words)


def leads_somewhere(notice: Notice, mark: Mark) -> bool:
    """Whether marked words are a link on the page."""
    if mark.scheme == "method":
        return any(notice.methods[it].href for it in mark.ids if it in notice.methods)
    if mark.scheme == "contact":
        found = (notice.contacts[it] for it in mark.ids if it in notice.contacts)
        return any(it.email or it.phone or it.url for it in found)
    return mark.scheme == "link"
