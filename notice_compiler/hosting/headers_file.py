"""`_headers`, the file by which Netlify and Cloudflare Pages are told what headers to send.

Both read the same lines (https://docs.netlify.com/routing/headers/,
https://developers.cloudflare.com/pages/configuration/headers/). Where several rules fit an address, both send the
headers of all of them, and join those of one name: no address is given a header twice here. Both compress, and make
ETags and `Cache-Control: public, max-age=0, must-revalidate` by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from notice_compiler.edition import Output
from notice_compiler.hosting.host import Served
from notice_compiler.hosting.policy import EVERYWHERE, KEPT, WRITTEN_BY, Header, in_versions, page_policy, with_charset
from notice_compiler.outputs import all_outputs
from notice_compiler.pages.told import FEED
from notice_compiler.versions.history import HISTORY

FILE: Final = "_headers"
_PAGE: Final = ".html"
_SIGNED: Final = ("index.json", ":notice/manifest.json", f":notice/{HISTORY}")
"""Files beside which a signature may stand."""
_OF_NOTICE: Final = ":notice/"
_OF_VERSION: Final = ":notice/versions/:version/"


def headers_file(it: Served) -> bytes:
    """The file."""
    page = page_policy(it.theme)
    rules = [
        ("*", EVERYWHERE),
        ("", (page,)),
        *((path, (page,)) for path in _pages()),
        *((path, (("Content-Type", with_charset(media_type)),)) for path, media_type in _typed(it.well_known)),
        (":notice/versions/*", (KEPT,)),
        *((sheet, (KEPT,)) for sheet in it.sheets),
    ]
    return f"# {WRITTEN_BY}\n{''.join(_rule(it.prefix + path, headers) for path, headers in rules)}".encode()


def _rule(path: str, headers: Sequence[Header]) -> str:
    lines = "".join(f"  {name}: {value}\n" for name, value in headers)
    return f"{path}\n{lines}"


def _pages() -> Iterator[str]:
    """Addresses of pages below that of the list: with and without their ending, as both hosts serve them.

    `index.html` of the folder itself needs no rule: Netlify takes `/:notice/` for it, Cloudflare leads away from it.
    """
    for folder, it in _placed():
        if it.file.endswith(_PAGE):
            name = it.file.removesuffix(_PAGE)
            yield from (f"{folder}{it.file}", folder if name == "index" else f"{folder}{name}")


def _typed(well_known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Addresses of texts that are no pages, and their media types."""
    yield from (("index.json", "application/json"), (FEED, "application/atom+xml"))
    yield from ((f"{path}.jws", "application/jose") for path in _SIGNED)
    yield from ((path, "application/json") for path in well_known)
    yield (f"{_OF_NOTICE}{HISTORY}", "application/json")
    for folder, it in _placed():
        if not it.file.endswith(_PAGE) and with_charset(it.media_type) != it.media_type:
            yield f"{folder}{it.file}", it.media_type


def _placed() -> Iterator[tuple[str, Output]]:
    for it in all_outputs().values():
        yield _OF_NOTICE, it
        if in_versions(it):
            yield _OF_VERSION, it
