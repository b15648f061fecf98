"""The HTML page of a notice."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import assert_never

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import escape

from notice_compiler.document import Document, HeaderPart, Item, Paragraph
from notice_compiler.edition import Edition, Output, Past


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

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def page(
    document: Document,
    *,
    stylesheet: str,
    manifest: str | None = None,
    words: Words | None = None,
    past: Past | None = None,
) -> str:
    """The whole page; `stylesheet` and `manifest` are addresses relative to it, `past` the version before.

    Without `words`, the page speaks the notice's language where `WORDS` has it, and otherwise English,
    marked as such.
    """
    words = words or WORDS.get(_primary(document.language), WORDS["en"])
    return (
        environment()
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
            foreign=_primary(words.language) != _primary(document.language),
            number=partial(next, itertools.count(1)),
        )
    )


@cache
def stylesheet() -> tuple[str, bytes]:
    """The style sheet's file name, which changes with its content, and the content."""
    content = (files("notice_compiler") / "outputs" / "templates" / "notice.css").read_bytes()
    return f"notice.{hashlib.sha256(content).hexdigest()[:16]}.css", content


@cache
def environment() -> Environment:
    """The templates of pages: text is never markup, and what is not defined is an error."""
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["unknown"] = assert_never
    made.filters["on_paper"] = _on_paper
    made.filters["direction"] = _direction
    made.filters["shows"] = _shows
    made.tests["tight"] = _is_tight
    return made


def _source(name: str) -> str:
    return (files("notice_compiler") / "outputs" / "templates" / name).read_text(encoding="utf-8")


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _direction(language: str) -> str:
    """`ltr` or `rtl`: by the script if the tag names one, else by the language."""
    primary, *rest = language.lower().split("-")
    script = next((subtag for subtag in rest if len(subtag) == 4 and subtag.isalpha()), None)
    leftward = script in _RIGHT_TO_LEFT_SCRIPTS if script else primary in _RIGHT_TO_LEFT_LANGUAGES
    return "rtl" if leftward else "ltr"


def _shows(part: HeaderPart) -> str:
    """What a part of a column shows, in one word."""
    word = part.practice or part.facet or part.member or ""
    return f"{part.of}.{word}" if part.of else word


def _is_tight(item: Item) -> bool:
    """Whether the item begins with its only paragraph, which then needs no element of its own."""
    paragraphs = [block for block in item.blocks if isinstance(block, Paragraph)]
    return len(paragraphs) == 1 and item.blocks[0] is paragraphs[0]


def _on_paper(href: str, words: str) -> str | None:
    """What paper shows beside a link; None where its words say it, or where it leads to nothing outside the page."""
    scheme, _, rest = href.partition(":")
    said = escape(words).striptags()
    match scheme:
        case "tel":
            return None if _digits(rest) in _digits(said) else rest
        case "mailto":
            address = rest.partition("?")[0]
            return None if address.lower() in said.lower() else address
        case "https":
            return None if _bare(href) in _bare(said) else href
        case _:
            return href if href.startswith("/") else None


def _bare(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("www.").rstrip("/")


def _digits(text: str) -> str:
    """The last ten: the country code may be left out in print."""
    return "".join(filter(str.isdigit, text))[-10:]


def _render(edition: Edition) -> bytes:
    address = f"{edition.styles}{stylesheet()[0]}"
    return page(edition.document, stylesheet=address, manifest="manifest.json", past=edition.past).encode()


OUTPUT = Output("index.html", "text/html", _render, shared=lambda: dict([stylesheet()]))
