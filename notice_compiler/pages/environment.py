"""The templates of pages, and what they call; those of a theme stand in place of ours."""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from traceback import extract_tb
from typing import Final, assert_never

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from notice_compiler.document import HeaderPart, Item, Paragraph
from notice_compiler.edition import PLAIN, Theme
from notice_compiler.renditions.on_paper import on_paper
from notice_compiler.wording import printed_date

_FOLDER: Final = files("notice_compiler") / "pages" / "templates"
NAMES: Final = tuple(sorted(it.name for it in _FOLDER.iterdir() if it.name.endswith(".html")))
"""The templates that a theme may have its own of."""

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


@cache
def environment(theme: Theme = PLAIN) -> Environment:
    """The templates of pages: text is never markup, and what is not defined is an error.

    Templates of a theme come from elsewhere: they are shut in, and can do no more than ours.
    """
    own = dict(theme.templates)
    made = (ImmutableSandboxedEnvironment if own else Environment)(
        loader=FunctionLoader(lambda name: (own[name] if name in own else source(name), name, lambda: True)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["unknown"] = assert_never
    made.filters["on_paper"] = _on_paper
    made.filters["day"] = _day
    made.filters["direction"] = direction
    made.filters["shows"] = _shows
    made.tests["tight"] = _is_tight
    return made


def rendered(theme: Theme, name: str, **values: object) -> bytes:
    """A page made of a template. Raises ThemeError where a template of the theme cannot be used."""
    try:
        return environment(theme).get_template(name).render(**values).encode()
    except Exception as error:
        own = {it[0] for it in theme.templates}
        found = [it for it in extract_tb(error.__traceback__) if it.filename in own]
        if isinstance(error, TemplateSyntaxError) and error.name in own:
            raise ThemeError(error.name, error.lineno, str(error.message)) from error
        if found:
            raise ThemeError(found[-1].filename, found[-1].lineno or 1, str(error)) from error
        raise


class ThemeError(Exception):
    """A template of a theme that cannot be used: its name, the line, what is wrong with it."""

    def __init__(self, name: str, line: int, what: str) -> None:
        super().__init__(f"The theme’s template {name} fails at line {line}: {what}. Mend it, or remove it.")


@cache
def source(name: str) -> str:
    """Our own template or style sheet of that name."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def primary(language: str) -> str:
    """The language of a BCP 47 tag without its country or script."""
    return language.partition("-")[0].lower()


def direction(language: str) -> str:
    """`ltr` or `rtl`: by the script if the tag names one, else by the language."""
    first, *rest = language.lower().split("-")
    script = next((subtag for subtag in rest if len(subtag) == 4 and subtag.isalpha()), None)
    leftward = script in _RIGHT_TO_LEFT_SCRIPTS if script else first in _RIGHT_TO_LEFT_LANGUAGES
    return "rtl" if leftward else "ltr"


def _day(written: str) -> str:
    """A day, YYYY-MM-DD, as people read it."""
    return printed_date(datetime.date.fromisoformat(written), "day")


def _shows(part: HeaderPart) -> str:
    """What a part of a column shows, in one word."""
    word = part.practice or part.facet or part.member or ""
    return f"{part.of}.{word}" if part.of else word


def _is_tight(item: Item) -> bool:
    """Whether the item begins with its only paragraph, which then needs no element of its own."""
    paragraphs = [block for block in item.blocks if isinstance(block, Paragraph)]
    return len(paragraphs) == 1 and item.blocks[0] is paragraphs[0]


def _on_paper(href: str, words: str) -> str | None:
    """What paper shows beside a link, whose words may hold elements."""
    return on_paper(href, escape(words).striptags())
