"""The dates of a notice, as the fragment, Markdown and text have them."""

from __future__ import annotations

from typing import Final, Literal

from notice_compiler.document import DateLine, Document, Inline, Section, Text

_ENDS: Final = ".:–—"
"""What a label may end with that needs no colon after it."""


def date_words(line: DateLine) -> tuple[Inline, ...]:
    """A date with its label before it: `Last Updated: January 31, 2024`, or `Rev. 10/2023, October 2023`."""
    if line.version is None:
        colon = "" if line.label[-1:] in _ENDS else ":"
        return (Text(f"{line.label}{colon} "), line.time)
    if not line.time.text:
        return (Text(f"{line.label} {line.version}"),)
    return (Text(f"{line.label} {line.version}, "), line.time)


def dates_at(document: Document, place: Literal["top", "bottom"]) -> tuple[tuple[Inline, ...], ...]:
    """The dates that stand above the notice, or below it."""
    return tuple(date_words(it) for it in document.dates if it.place == place)


def dates_of(document: Document, section: Section) -> tuple[tuple[Inline, ...], ...]:
    """The dates that stand under the heading of a section."""
    return tuple(date_words(it) for it in document.dates if it.place == "section" and section.id in it.covers)
