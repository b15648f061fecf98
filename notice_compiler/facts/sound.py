"""What a manifest cannot hold, whoever wrote it: digests show that it was not altered, and not that it was ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from notice_compiler.address import check_href
from notice_compiler.source.characters import RETURN, UNSEEN, code_point, visible

LONGEST_TITLE: Final = 1_000
_LANGUAGE: Final = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
_MOMENT: Final = re.compile("([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?")
_BESIDE: Final = re.compile(r"(\.\./|versions/)?([0-9]{1,5}/)?[a-z][a-z0-9-]*(\.[a-z0-9]+)+")
"""A file of the same notice, in the folder of this manifest or of another version."""


def _href(text: str) -> str | None:
    is_ours = check_href(text) is None or _BESIDE.fullmatch(text)
    return None if is_ours else f"`{visible(text)}`, to which no notice may link"


def _title(text: str) -> str | None:
    if len(text) > LONGEST_TITLE:
        return f"a title of more than {LONGEST_TITLE:,} characters"
    return None if text.strip() and len(text.splitlines()) == 1 else "a title that is not one line of words"


def _language(text: str) -> str | None:
    return None if _LANGUAGE.fullmatch(text) else f"`{visible(text)}`, which is not the tag of a language (BCP 47)"


def _moment(text: str) -> str | None:
    return None if _MOMENT.fullmatch(text) else f"`{visible(text)}`, which is no day in the form YYYY-MM-DD"


_FORMS: Final[Mapping[str, Callable[[str], str | None]]] = {
    **dict.fromkeys(("href", "url", "changes"), _href),
    **dict.fromkeys(("language", "locale"), _language),
    **dict.fromkeys(("date", "last_updated", "effective_date"), _moment),
    "title": _title,
}


def unsound(value: object) -> str | None:
    """What the JSON value of a manifest, or of a part of it, has and no notice can have; None where there is nothing.

    Refused are characters that a notice file may not hold either, addresses that one may not link to, and days, tags
    of languages (BCP 47) and titles that are none. Shapes and types are not looked at.
    """
    rest: list[tuple[str, object]] = [("", value)]
    while rest:
        key, it = rest.pop()
        if isinstance(it, dict):
            rest += it.items()
        elif isinstance(it, list):
            rest += _lines(it) if key == "lines" else ((key, one) for one in it)
        elif isinstance(it, str) and (problem := _complaint(key, it)):
            return problem
    return None


def _lines(lines: list[object]) -> list[tuple[str, object]]:
    """The lines of an address: each is its words, and where they lead."""
    return [pair for line in lines if isinstance(line, list) for pair in zip(("", "href"), line, strict=False)]


def _complaint(key: str, text: str) -> str | None:
    is_plain = text.isascii() and text.isprintable()
    if not is_plain and (found := UNSEEN.search(text) or RETURN.search(text)):
        return f"a character that cannot be seen ({code_point(found.group())})"
    return _FORMS[key](text) if key in _FORMS else None
