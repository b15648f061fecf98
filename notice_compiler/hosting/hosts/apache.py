"""`.htaccess`, the file by which Apache is told what headers to send, where `AllowOverride FileInfo Indexes AuthConfig`
lets it.

What needs a module that the server has not is left out by it
(https://httpd.apache.org/docs/2.4/mod/mod_headers.html, mod_mime, mod_deflate, mod_dir).
"""

from __future__ import annotations

from collections.abc import Iterator
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
    with_charset,
)
from notice_compiler.pages.sheet_name import SHEET


def _htaccess(it: Served) -> bytes:
    return "\n".join((f"# {WRITTEN_BY}", *_lines(it), "")).encode()


def _lines(served: Served) -> Iterator[str]:
    at = f"^{escape(served.prefix)}"
    kept = f"{at}(?:{NOTICE}/versions/{VERSION}/|{SHEET}$)"
    types = media_types()
    yield "DirectoryIndex index.html"
    yield "FileETag MTime Size"
    yield "<IfModule mod_mime.c>"
    yield from (f'  AddType "{with_charset(it)}" .{name}' for name, it in types.items())
    yield "</IfModule>"
    yield "<IfModule mod_headers.c>"
    yield from (f"  {_set(it)}" for it in EVERYWHERE)
    yield f"  {_set(FRESH)}"
    yield f"  {_set(KEPT, f'{_at(kept)} && %{{REQUEST_STATUS}} -lt 400')}"
    yield f"  {_set(page_policy(served.theme), _at(f'{at}.*(?:/|[.]html)$'))}"
    yield "  # What mod_deflate compresses gets an ETag of its own, which the server then does not know again."
    yield """  RequestHeader edit* If-None-Match '-(?:gzip|br)"' '"'"""
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield f"  AddOutputFilterByType DEFLATE {' '.join(sorted({it for it in types.values() if is_text(it)}))}"
    yield "</IfModule>"
    yield "<IfModule mod_alias.c>"
    yield f'  RedirectMatch 404 "{at}(?:.*/)?[.](?!well-known/)"'
    yield "</IfModule>"
    hidden = "|".join(escape(it) for it in served.hidden if not it.startswith("."))
    yield f'<FilesMatch "^(?:{hidden}|[.].*)$">'
    yield "  Require all denied"
    yield "</FilesMatch>"


def _at(pattern: str) -> str:
    """The condition that the address fits the pattern of a path."""
    return f"%{{REQUEST_URI}} =~ m#{pattern}#"


def _set(header: Header, condition: str | None = None) -> str:
    """A header, sent with everything, errors too, or where the condition holds."""
    name, value = header
    where = f' "expr={condition}"' if condition else ""
    return f'Header always set {name} "{value}"{where}'


HOST: Final = Host(".htaccess", _htaccess)
