"""`nginx.conf`, a part of a configuration for nginx, to be included in a `server` block.

A location that has headers of its own takes none of those around it
(https://nginx.org/en/docs/http/ngx_http_headers_module.html), so that each has all of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import escape
from typing import Final

from notice_compiler.edition import Theme
from notice_compiler.hosting.policy import (
    EVERYWHERE,
    FRESH,
    KEPT,
    NOTICE,
    SHEET,
    VERSION,
    WRITTEN_BY,
    Header,
    is_text,
    media_types,
    page_policy,
)

FILE: Final = "nginx.conf"


def nginx_conf(prefix: str, theme: Theme, well_known: Sequence[str]) -> bytes:
    """The file, for a folder at that path; files of `well_known` are found at the root of the host, too."""
    return "\n".join((f"# {WRITTEN_BY}", *_lines(prefix, theme), *_at_root(prefix, well_known), "")).encode()


def _lines(prefix: str, theme: Theme) -> Iterator[str]:
    page, at = page_policy(theme), f"^{escape(prefix)}"
    version = f"{at}{NOTICE}/versions/{VERSION}/"
    yield f"location ^~ {prefix} {{"
    yield from _indented(_settings())
    yield from _indented(_headers((FRESH,)))
    yield from _indented(
        _location(
            rf"{at}(?:_headers|nginx\.conf|vercel\.json|staticwebapp\.config\.json|\.(?!well-known/).*)$",
            ["return 404;"],
        )
    )
    yield from _indented(_location(rf"{version}(?:[^/]+\.html)?$", _headers((KEPT, page))))
    yield from _indented(_location(version, _headers((KEPT,))))
    yield from _indented(_location(f"{at}{SHEET}$", _headers((KEPT,))))
    yield from _indented(_location(r"(?:/|\.html)$", _headers((FRESH, page))))
    yield "}"


def _at_root(prefix: str, well_known: Sequence[str]) -> Iterator[str]:
    for path in well_known if prefix != "/" else ():
        yield f"location = /{path} {{"
        yield f"    rewrite ^ {prefix}{path} last;"
        yield "}"


def _settings() -> Iterator[str]:
    """Types, charset, compression and ETags of everything in the folder."""
    types = media_types()
    texts = sorted({it for it in types.values() if is_text(it) and it != "text/html"})
    yield "index index.html;"
    yield "etag on;"
    yield "types {"
    yield from _indented(f"{media_type} {name};" for name, media_type in types.items())
    yield "}"
    yield "charset utf-8;"
    yield f"charset_types {' '.join(texts)};"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield f"gzip_types {' '.join(texts)};"


def _headers(own: Sequence[Header]) -> Iterator[str]:
    return (f'add_header {name} "{value}";' for name, value in (*EVERYWHERE, *own))


def _location(pattern: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    yield f'location ~ "{pattern}" {{'
    yield from _indented(lines)
    yield "}"


def _indented(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
