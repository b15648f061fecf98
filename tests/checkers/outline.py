"""The frame of a page: its language, its title, its landmarks and its headings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from page_reader import folded

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def outline(root: Element) -> Iterator[str]:
    """What is wrong with the frame: WCAG 2.2, 1.3.1, 2.4.1, 2.4.2, 2.4.6 and 3.1.1."""
    if not root.get("lang"):
        yield "outline: the page does not say its language"
    if not any(folded(it) for it in root.iterfind("head/title")):
        yield "outline: the page has no title"
    for tag, what in (("main", "main part"), ("h1", "heading of the first level")):
        count = len(list(root.iter(tag)))
        if count != 1:
            yield f"outline: the page has {count} of what it must have one of: {what}"
    yield from _headings(root)
    for it in root.iter("nav"):
        if not (it.get("aria-labelledby") or it.get("aria-label")):
            yield "outline: a navigation has no name"


def _headings(root: Element) -> Iterator[str]:
    found = [it for it in root.iter() if it.tag in HEADINGS]
    yield from (f"outline: a heading ({it.tag}) is empty" for it in found if not folded(it))
    for before, after in pairwise(found):
        if HEADINGS.index(after.tag) > HEADINGS.index(before.tag) + 1:
            yield f"outline: “{folded(after)}” ({after.tag}) skips a level after “{folded(before)}” ({before.tag})"
