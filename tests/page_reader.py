"""Reads a built page back, as a reader or another program would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import html5lib

BLOCKS = frozenset(
    {
        *(
            "address",
            "body",
            "br",
            "caption",
            "footer",
            "h1",
            "h2",
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "section",
        ),
        *("table", "tbody", "td", "th", "thead", "tr", "ul", "div"),
    }
)


def parsed(page: str) -> Element:
    """The page as a tree. Raises html5lib's ParseError where it is not valid HTML syntax."""
    made: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return made


def visible_words(page: str) -> str:
    """What a reader of the notice reads, white space folded: the date and the sections, in order.

    Left out are the page's own aids (skip link, contents, summary, versions) and what repeats the notice's words for
    assistive technology (title, captions).
    """
    body = parsed(page).find("body")
    assert body is not None
    return " ".join("".join(_words(body)).split())


def _words(element: Element) -> Iterator[str]:
    classes = (element.get("class") or "").split()
    if element.tag in ("nav", "aside", "details", "caption", "script", "style") or "skip" in classes:
        return
    gap = " " if element.tag in BLOCKS else ""
    yield gap + (element.text or "")
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield gap


@dataclass(frozen=True)
class ReadTable:
    """A table as it stands in the page: ids of columns and rows from its data attributes, and all texts."""

    headers: tuple[str, ...]
    columns: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]


def tables(page: str) -> list[ReadTable]:
    """All tables of a page, in order."""
    return [_table(table) for table in parsed(page).iter("table")]


def _table(table: Element) -> ReadTable:
    heads = list(table.iterfind("./thead/tr/th"))
    rows = {}
    for row in table.iterfind("./tbody/tr"):
        rows[row.get("data-category") or ""] = tuple(folded(cell) for cell in row)
    columns = tuple(head.get("data-practice") or "" for head in heads[1:])
    return ReadTable(tuple(map(folded, heads)), columns, rows)


def folded(element: Element) -> str:
    """The words of an element, white space folded."""
    return " ".join("".join(element.itertext()).split())


def sentences(text: str) -> list[str]:
    """The sentences of a seed, line by line: list marks and the bars of its table are not words."""
    found = []
    for line in text.splitlines():
        for part in line.split("|"):
            words = " ".join(re.sub(r"^\s*[-•]\s+", "", part).split())
            found += re.split(r"(?<=[.?!;:])\s+(?=[A-Z“(])", words) if words else []
    return found
