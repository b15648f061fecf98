"""The HTML page of a notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.document import Document
from notice_compiler.edition import PLAIN, Edition, Output, Past, Theme
from notice_compiler.pages.environment import environment, primary
from notice_compiler.pages.ids import Ids
from notice_compiler.pages.style import stylesheet


@dataclass(frozen=True, slots=True)
class Words:
    """What the page itself says, in `language`, beside the words of the notice's author. There is nothing else."""

    language: str
    skip: str
    contents: str
    changes: str
    previous: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        language="en",
        skip="Skip to the notice",
        contents="Contents",
        changes="What changed",
        previous="Previous version",
    ),
}


def page(
    document: Document,
    *,
    stylesheet: str,
    manifest: str | None = None,
    words: Words | None = None,
    past: Past | None = None,
    theme: Theme = PLAIN,
) -> str:
    """The whole page; `stylesheet` and `manifest` are addresses relative to it, `past` the version before.

    Without `words`, the page speaks the notice's language where `WORDS` has it, and otherwise English,
    marked as such.
    """
    words = words or WORDS.get(primary(document.language), WORDS["en"])
    return (
        environment(theme)
        .get_template("page.html")
        .render(
            document=document,
            headed=[it for it in document.sections if it.heading is not None and it.level == 1],
            top=[line for line in document.dates if line.place == "top"],
            bottom=[line for line in document.dates if line.place == "bottom"],
            of_section={
                section.id: [it for it in document.dates if it.place == "section" and section.id in it.covers]
                for section in document.sections
            },
            stylesheet=stylesheet,
            manifest=manifest,
            past=past,
            words=words,
            foreign=primary(words.language) != primary(document.language),
            ids=Ids(),
        )
    )


def _render(edition: Edition) -> bytes:
    address = f"{edition.styles}{stylesheet(edition.theme)[0]}"
    made = page(edition.document, stylesheet=address, manifest="manifest.json", past=edition.past, theme=edition.theme)
    return made.encode()


OUTPUT = Output("index.html", "text/html", _render, shared=lambda it: dict([stylesheet(it.theme)]))
