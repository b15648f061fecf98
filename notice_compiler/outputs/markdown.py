"""The notice as Markdown: CommonMark with GitHub's tables, to be read raw, on GitHub, or by a site's own generator."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.document import Document, Section
from notice_compiler.edition import Edition, Output
from notice_compiler.renditions.dates import dates_at, dates_of
from notice_compiler.renditions.markdown_blocks import blocks
from notice_compiler.renditions.markdown_words import title_of, words_of

DEEPEST = 6


def markdown(document: Document) -> str:
    """The whole notice; links to places within it are their words alone."""
    parts = [f"# {title_of(document.title)}", *map(words_of, dates_at(document, "top"))]
    for section in document.sections:
        parts += _section(document, section)
    parts += map(words_of, dates_at(document, "bottom"))
    return "\n\n".join(it for it in parts if it) + "\n"


def _section(document: Document, section: Section) -> Iterator[str]:
    if section.heading is not None:
        yield f"{'#' * min(section.level + 1, DEEPEST)} {title_of(section.heading)}"
    yield from map(words_of, dates_of(document, section))
    yield blocks(section.blocks, section.heading)


def _render(edition: Edition) -> bytes:
    return markdown(edition.document).encode()


OUTPUT = Output("notice.md", "text/markdown", _render, made="usually")
