"""Files in `.well-known/` (RFC 8615): the list of notices, and what is asserted of the Global Privacy Control."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import urlsplit

from notice_compiler.facts.manifest import Index
from notice_compiler.hosting.hosting import Gpc

ADDRESSES: Final = ("href", "manifest", "history", "archive", "feed")
"""The members of an entry of the list that are addresses, relative to the list."""


def list_of_notices(index: Index, site: str) -> bytes:
    """The list, of the shape of `index.json`, with whole addresses: `site` is that of the output folder."""
    told = index.model_dump(mode="json")
    entries = [{key: _joined(key, value, site) for key, value in it.items()} for it in told["notices"]]
    return _json({**told, "notices": entries})


def gpc_support(gpc: Gpc) -> bytes:
    """The GPC support resource (Global Privacy Control, W3C, section 4): what is asserted, and the day on which it was,
    an RFC 3339 full-date.
    """
    return _json({"gpc": gpc.supports, "lastUpdate": gpc.last_update.isoformat()})


def at_root(path: str, site: str) -> str | None:
    """Where a file of `.well-known/` has to be served; None where it is, with the output folder at `site`.

    RFC 8615 (section 3) knows such files at the root of a host alone.
    """
    parts = urlsplit(site)
    return None if parts.path == "/" else f"{parts.scheme}://{parts.netloc}/{path}"


def _joined(key: str, value: Any, site: str) -> Any:
    return f"{site}{value}" if key in ADDRESSES and value is not None else value


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
