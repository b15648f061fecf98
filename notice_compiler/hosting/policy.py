"""How the files of an output folder are to be served, whatever the host: headers, media types, how long to keep them.

Everything in the folder is public and the same for everybody, so that pages of other sites may read all of it (CORS).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from notice_compiler.edition import Output, Theme
from notice_compiler.outputs import all_outputs

Header = tuple[str, str]
"""Its name and its value."""

EVERYWHERE: Final[tuple[Header, ...]] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)
KEPT: Final[Header] = ("Cache-Control", "public, max-age=31536000, immutable")
"""For what never changes (RFC 8246): published versions, and style sheets that are named by their content."""
FRESH: Final[Header] = ("Cache-Control", "public, max-age=0, must-revalidate")
"""For the rest (RFC 9111): a cache asks each time, so that nobody is shown a notice that stands no more."""
NOTICE: Final = "[a-z][a-z0-9-]*"
VERSION: Final = "[1-9][0-9]*"
WRITTEN_BY: Final = (
    "Written by `notice build`, which writes it anew: what you change here, it will refuse to write over."
)
_TEXTS: Final = ("application/json", "application/ld+json", "application/atom+xml", "application/yaml")
_BESIDE: Final = {"css": "text/css", "jsonld": "application/ld+json", "jws": "application/jose"}
"""Types of files that no output names."""


def page_policy(theme: Theme) -> Header:
    """The Content-Security-Policy of pages: they run no script and fetch from their own site alone.

    The templates of a theme may have styles within a page.
    """
    inline = " 'unsafe-inline'" if theme.templates else ""
    said = (
        "default-src 'none'",
        f"style-src 'self'{inline}",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
    return "Content-Security-Policy", "; ".join(said)


def media_types() -> Mapping[str, str]:
    """The media type of files by the end of their names (`json`), without a charset; all of our text is UTF-8."""
    named = {ending(it.file): it.media_type for it in all_outputs().values()}
    return dict(sorted({**_BESIDE, **named}.items()))


def ending(file: str) -> str:
    """What stands after the last dot of a name."""
    return file.rpartition(".")[2]


def is_text(media_type: str) -> bool:
    """Whether files of the type are text, which a server declares to be UTF-8."""
    return media_type.startswith("text/") or media_type in _TEXTS


def with_charset(media_type: str) -> str:
    """The type as a header tells it."""
    return f"{media_type}; charset=utf-8" if is_text(media_type) else media_type


def in_versions(output: Output) -> bool:
    """Whether a published version has the format, if it is made at all."""
    return output.is_form or output.tells_of_others or output.unsaid is not None


def prefix(site: str) -> str:
    """The path of the output folder, below which alone rules hold; it begins and ends with a slash."""
    return urlsplit(site).path
