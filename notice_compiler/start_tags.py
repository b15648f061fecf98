"""The start tags of a page, as browsers read them: in whichever quotation marks their attributes stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class StartTag:
    """The element's name, its attributes, and the tag as it stands in the page."""

    name: str
    attributes: Mapping[str, str]
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[StartTag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.found.append(StartTag(tag, attributes, self.get_starttag_text() or ""))


def start_tags(page: str) -> Iterator[StartTag]:
    """All of them, in their order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    yield from reader.found
