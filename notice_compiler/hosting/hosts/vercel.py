"""`vercel.json`, by which Vercel is told what headers to send (https://vercel.com/docs/project-configuration).

Every rule that fits an address counts, and the later one where two say the same. The host makes ETags, compresses and
sends `Cache-Control: public, max-age=0, must-revalidate` by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from re import escape
from typing import Final

from notice_compiler.edition import Theme
from notice_compiler.hosting.host import Host, Served
from notice_compiler.hosting.policy import (
    EVERYWHERE,
    KEPT,
    NOTICE,
    VERSION,
    Header,
    is_text,
    media_types,
    page_policy,
    with_charset,
)
from notice_compiler.pages.sheet_name import SHEET


def _vercel_json(it: Served) -> bytes:
    """A folder of a notice is found with a slash at its end alone, so that the addresses in its page lead where they
    should.
    """
    rules = _rules(escape(it.prefix), it.theme)
    told = [{"source": source, "headers": _headers(headers)} for source, headers in rules]
    return (json.dumps({"trailingSlash": True, "headers": told}, indent=1) + "\n").encode()


def _rules(at: str, theme: Theme) -> Iterator[tuple[str, Sequence[Header]]]:
    page = (page_policy(theme),)
    yield f"{at}(.*)", EVERYWHERE
    yield from ((rf"{at}(.*)\.{name}", (("Content-Type", it),)) for name, it in _types())
    yield f"{at}((?:.*/)?)", page
    yield rf"{at}(.*)\.html", page
    yield f"{at}({NOTICE}/versions/{VERSION}/.*)", (KEPT,)
    yield f"{at}({SHEET})", (KEPT,)


def _types() -> Iterator[tuple[str, str]]:
    return ((name, with_charset(it)) for name, it in media_types().items() if is_text(it) or name == "jws")


def _headers(headers: Sequence[Header]) -> list[dict[str, str]]:
    return [{"key": name, "value": value} for name, value in headers]


HOST: Final = Host("vercel.json", _vercel_json)
