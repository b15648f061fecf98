"""The notice as plain text: for e-mail, for printing on whatever prints, and for reading aloud."""

from __future__ import annotations

from typing import Final

from notice_compiler.document import Document, Inline, Section
from notice_compiler.edition import Edition, Output
from notice_compiler.renditions.dates import dates_at, dates_of
from notice_compiler.renditions.text_blocks import apart, blocks
from notice_compiler.renditions.text_words import line_of, wrapped

WIDTH: Final = 78
_UNDER: Final = "=-~."
"""The lines under headings, by their level."""


def text(document: Document, width: int = WIDTH) -> str:
    """The whole notice in lines of at most `width` characters, save for addresses that are longer."""
    top, bottom = ([_line(it, width) for it in dates_at(document, place)] for place in ("top", "bottom"))
    sections = (_section(document, it, width) for it in document.sections)
    lines = apart([_heading(document.title, 0, width), *top, *sections, *bottom])
    return "\n".join(lines) + "\n"


def _section(document: Document, section: Section, width: int) -> list[str]:
    heading = [] if section.heading is None else _heading(section.heading, section.level, width)
    dates = (_line(it, width) for it in dates_of(document, section))
    return apart([heading, *dates, blocks(section.blocks, section.heading, width)])


def _heading(words: str, level: int, width: int) -> list[str]:
    lines = wrapped(words, width)
    return [*lines, _UNDER[min(level, len(_UNDER) - 1)] * max(map(len, lines), default=0)]


def _line(words: tuple[Inline, ...], width: int) -> list[str]:
    return wrapped(line_of(words), width)


def _render(edition: Edition) -> bytes:
    return text(edition.document).encode()


OUTPUT = Output("notice.txt", "text/plain", _render, made="usually")
