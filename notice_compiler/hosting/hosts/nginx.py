"""`nginx.conf`, a part of a configuration for nginx, to be included in a `server` block.

A location that has headers of its own takes none of those around it
(https://nginx.org/en/docs/http/ngx_http_headers_module.html), so that each has all of its own. `always` sends them with
errors, too. A `server` block has one `location /` at most, which may be somebody's own: for a folder at the root of a
site the file takes addresses by a pattern, and leaves that location what is not ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import escape
from typing import Final

from notice_compiler.hosting.host import Host, Served
from notice_compiler.hosting.policy import (
    EVERYWHERE,
    FRESH,
    KEPT,
    NOTICE,
    VERSION,
    WRITTEN_BY,
    Header,
    is_text,
    media_types,
    page_policy,
)
from notice_compiler.pages.sheet_name import SHEET


def _nginx_conf(it: Served) -> bytes:
    return "\n".join((f"# {WRITTEN_BY}", *_lines(it), *_at_root(it.prefix, it.well_known), "")).encode()


def _lines(served: Served) -> Iterator[str]:
    hidden = list(_hidden(served))
    if served.prefix == "/":
        endings = "|".join(escape(it) for it in media_types())
        yield from hidden
        yield from _location(rf"(?:/|\.(?:{endings}))$", _folder(served))
    else:
        yield f"location ^~ {served.prefix} {{"
        yield from _indented((*hidden, *_folder(served)))
        yield "}"


def _hidden(served: Served) -> Iterator[str]:
    """Files for hosts, and whatever begins with a dot."""
    files = "|".join(escape(it) for it in served.hidden if not it.startswith("."))
    pattern = rf"^{escape(served.prefix)}(?:{files}|\.(?!well-known/).*)$"
    return _location(pattern, [*_headers((FRESH,)), "return 404;"])


def _folder(served: Served) -> Iterator[str]:
    page, at = page_policy(served.theme), f"^{escape(served.prefix)}"
    version = f"{at}{NOTICE}/versions/{VERSION}/"
    yield from _settings()
    yield from _headers((FRESH,))
    yield from _location(rf"{version}(?:[^/]+\.html)?$", _kept((page,)))
    yield from _location(version, _kept())
    yield from _location(f"{at}{SHEET}$", _kept())
    yield from _location(r"(?:/|\.html)$", _headers((FRESH, page)))


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
    return (_header(it) for it in (*EVERYWHERE, *own))


def _header(header: Header, always: str = " always") -> str:
    name, value = header
    return f'add_header {name} "{value}"{always};'


def _kept(own: Sequence[Header] = ()) -> Iterator[str]:
    """Headers of what never changes; what is not there may be there tomorrow.

    Parts of files are not served: that a file has no such part (416) would be told with the headers of the file.
    """
    yield from _headers(own)
    yield _header(KEPT, always="")
    yield "max_ranges 0;"
    yield "if (!-e $request_filename) {"
    yield from _indented((*_headers((*own, FRESH)), "return 404;"))
    yield "}"


def _location(pattern: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    yield f'location ~ "{pattern}" {{'
    yield from _indented(lines)
    yield "}"


def _indented(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


HOST: Final = Host("nginx.conf", _nginx_conf, serves_root=True)
