"""`staticwebapp.config.json`, by which Azure Static Web Apps is told what headers to send.

The first route that fits an address counts, beside what is sent everywhere; a wildcard stands at the end of a route
alone, and the file is not longer than 20 KB (https://learn.microsoft.com/en-us/azure/static-web-apps/configuration).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from notice_compiler.edition import Theme
from notice_compiler.hosting.policy import EVERYWHERE, FRESH, KEPT, is_text, media_types, page_policy, with_charset

FILE: Final = "staticwebapp.config.json"
_KEPT: Final[Mapping[str, str]] = dict([KEPT])


def static_web_app(prefix: str, theme: Theme, notices: Sequence[str], sheets: Sequence[str]) -> bytes:
    """The file, for a folder at that path with these notices and style sheets.

    What is sent everywhere is so in the whole site: with a folder in a part of it, every route has all headers.
    """
    all_of_it = dict((*EVERYWHERE, FRESH, page_policy(theme)))
    routes = list(_routes(prefix, theme, notices, sheets))
    told = {
        "globalHeaders": all_of_it if prefix == "/" else {},
        "mimeTypes": {f".{name}": with_charset(it) for name, it in media_types().items()},
        "routes": [
            {"route": path, "headers": headers if prefix == "/" else {**all_of_it, **headers}}
            for path, headers in (*routes, *([(f"{prefix}*", {})] if prefix != "/" else []))
        ],
    }
    return (json.dumps(told, indent=1) + "\n").encode()


def _routes(
    prefix: str, theme: Theme, notices: Sequence[str], sheets: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Files that are no text are shown by a viewer of the browser, which the policy of pages could stop: they get none
    (an empty header is not sent).
    """
    viewed = ",".join(name for name, it in media_types().items() if not is_text(it) and name != "jws")
    yield f"{prefix}*.{{{viewed}}}", {page_policy(theme)[0]: ""}
    yield from ((f"{prefix}{it}/versions/*", _KEPT) for it in notices)
    yield from ((f"{prefix}{it}", _KEPT) for it in sheets)
