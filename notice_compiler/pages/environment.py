"""The templates of pages, and what they call; those of a theme stand in place of ours."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Set
from functools import cache
from importlib.resources import files
from traceback import extract_tb
from typing import Final, assert_never

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError
from markupsafe import escape

from notice_compiler.document import HeaderPart, Item, Paragraph
from notice_compiler.edition import PLAIN, CannotMakeError, Theme
from notice_compiler.language import direction
from notice_compiler.pages.shut_in import FILTERS, ShutIn, words_alone
from notice_compiler.renditions.on_paper import on_paper
from notice_compiler.wording import printed_date

_FOLDER: Final = files("notice_compiler") / "pages" / "templates"
NAMES: Final = tuple(sorted(it.name for it in _FOLDER.iterdir() if it.name.endswith(".html")))
"""The templates that a theme may have its own of."""
LARGEST: Final = 20_000_000
"""So many characters a page of a theme has at most."""


@cache
def environment(theme: Theme = PLAIN) -> Environment:
    """The templates of pages: text is never markup, and what is not defined is an error."""
    own = dict(theme.templates)
    made = (ShutIn if own else Environment)(
        loader=FunctionLoader(lambda name: _found(name, own)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=words_alone if own else None,
    )
    if own:
        made.globals = {"range": made.globals["range"]}
        made.filters = {name: made.filters[name] for name in FILTERS}
    made.globals["unknown"] = assert_never
    made.filters["on_paper"] = _on_paper
    made.filters["day"] = _day
    made.filters["direction"] = direction
    made.filters["shows"] = _shows
    made.tests["tight"] = _is_tight
    return made


def _found(name: str, own: Mapping[str, str]) -> tuple[str, str, Callable[[], bool]] | None:
    """A template by its name, which is that of one of ours; no other file is read."""
    if name not in NAMES:
        return None
    return own[name] if name in own else source(name), name, lambda: True


def rendered(theme: Theme, name: str, **values: object) -> bytes:
    """A page made of a template. Raises ThemeError where a template of the theme cannot be used."""
    if not theme.templates:
        return environment(theme).get_template(name).render(**values).encode()
    try:
        return "".join(_bounded(environment(theme).get_template(name).generate(**values))).encode()
    except Exception as error:
        raise _told(error, {it[0] for it in theme.templates}) from error


def check_templates(theme: Theme) -> None:
    """Raises ThemeError where a template of a theme cannot be read."""
    for name, _ in theme.templates:
        try:
            environment(theme).get_template(name)
        except Exception as error:
            raise _told(error, {name}) from error


def _bounded(pieces: Iterator[str]) -> Iterator[str]:
    made = 0
    for it in pieces:
        made += len(it)
        if made > LARGEST:
            raise ValueError(f"a page has at most {LARGEST} characters")
        yield it


def _told(error: Exception, own: Set[str]) -> ThemeError:
    """What is wrong with which template of a theme, at which line, as far as that is known."""
    if isinstance(error, TemplateSyntaxError) and error.name in own:
        return ThemeError(error.name, error.lineno, str(error.message))
    frames = [it for it in extract_tb(error.__traceback__) if it.filename in own]
    said = str(error) or type(error).__name__
    return ThemeError(frames[-1].filename, frames[-1].lineno, said) if frames else ThemeError(None, None, said)


class ThemeError(CannotMakeError):
    """A template of a theme that cannot be used: its name and the line, where they are known, and what is wrong."""

    def __init__(self, name: str | None, line: int | None, what: str) -> None:
        where = f"template {name} fails at line {line}" if name else "templates fail"
        what = " ".join(what.split())[:300].removesuffix(".")
        super().__init__(f"The theme’s {where}: {what}. Mend it, or remove it.")


@cache
def source(name: str) -> str:
    """Our own template or style sheet of that name."""
    return (_FOLDER / name).read_text(encoding="utf-8")


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
