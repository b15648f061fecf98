"""`.htaccess`, the file by which Apache is told what headers to send, where `AllowOverride FileInfo Indexes` lets it.

What needs a module that the server has not is left out by it
(https://httpd.apache.org/docs/2.4/mod/mod_headers.html, mod_mime, mod_deflate, mod_dir).
"""

from __future__ import annotations

from collections.abc import Iterator
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
    with_charset,
)

FILE: Final = ".htaccess"


def htaccess(prefix: str, theme: Theme) -> bytes:
    """The file, for a folder at that path."""
    return "\n".join((f"# {WRITTEN_BY}", *_lines(prefix, theme), "")).encode()


def _lines(prefix: str, theme: Theme) -> Iterator[str]:
    at = f"^{escape(prefix)}"
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
    yield f"  {_set(page_policy(theme), _at(f'{at}.*(?:/|[.]html)$'))}"
    yield "  # What mod_deflate compresses gets an ETag of its own, which the server then does not know again."
    yield """  RequestHeader edit* If-None-Match '-(?:gzip|br)"' '"'"""
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield f"  AddOutputFilterByType DEFLATE {' '.join(sorted({it for it in types.values() if is_text(it)}))}"
    yield "</IfModule>"
    yield '<FilesMatch "^(?:_headers|nginx[.]conf|vercel[.]json|staticwebapp[.]config[.]json|[.].*)$">'
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
