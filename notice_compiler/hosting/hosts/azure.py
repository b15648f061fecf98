"""`staticwebapp.config.json`, by which Azure Static Web Apps is told what headers to send.

The first route that fits an address counts, beside what is sent everywhere; a wildcard stands at the end of a route
alone, and the file is not longer than 20 KB (https://learn.microsoft.com/en-us/azure/static-web-apps/configuration).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.hosting.host import Host, Served
from notice_compiler.hosting.policy import EVERYWHERE, FRESH, KEPT, is_text, media_types, page_policy, with_charset

_KEPT: Final[Mapping[str, str]] = dict([KEPT])


def _static_web_app(it: Served) -> bytes:
    """What is sent everywhere is so in the whole site: with a folder in a part of it, every route has all headers."""
    is_site = it.prefix == "/"
    all_of_it = dict((*EVERYWHERE, FRESH, page_policy(it.theme)))
    routes = (*_routes(it), *(() if is_site else ((f"{it.prefix}*", {}),)))
    told = {
        "globalHeaders": all_of_it if is_site else {},
        "mimeTypes": {f".{name}": with_charset(type_) for name, type_ in media_types().items()},
        "routes": [{"route": path, "headers": own if is_site else {**all_of_it, **own}} for path, own in routes],
    }
    return (json.dumps(told, indent=1) + "\n").encode()


def _routes(it: Served) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Files that are no text are shown by a viewer of the browser, which the policy of pages could stop: they get none
    (an empty header is not sent).
    """
    viewed = ",".join(name for name, type_ in media_types().items() if not is_text(type_) and name != "jws")
    yield f"{it.prefix}*.{{{viewed}}}", {page_policy(it.theme)[0]: ""}
    yield from ((f"{it.prefix}{notice}/versions/*", _KEPT) for notice in it.notices)
    yield from ((f"{it.prefix}{sheet}", _KEPT) for sheet in it.sheets)


HOST: Final = Host("staticwebapp.config.json", _static_web_app)
