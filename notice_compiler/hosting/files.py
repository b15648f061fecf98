"""The files that stand beside the list of notices for the place where the folder is served."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from notice_compiler.edition import Theme
from notice_compiler.facts.manifest import Index
from notice_compiler.hosting.host import Served
from notice_compiler.hosting.hosting import GPC, Hosting
from notice_compiler.hosting.hosts import all_hosts, header_files
from notice_compiler.hosting.policy import WRITTEN_BY, prefix
from notice_compiler.hosting.well_known import gpc_support, list_of_notices

_FORMS: Final = (
    {"schema_version", "notices"},
    {"gpc", "lastUpdate"},
    {"trailingSlash", "headers"},
    {"globalHeaders", "mimeTypes", "routes"},
)
"""The members of what we write as JSON, where no comment can say who wrote it."""


def has_our_form(data: bytes) -> bool:
    """Whether a file looks as if a build wrote it: its first line says so or, as JSON, it has the members of ours."""
    if WRITTEN_BY.encode() in data.partition(b"\n")[0]:
        return True
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and set(value) in _FORMS


def files_beside(
    index: Index, site: str | None, hosting: Hosting, theme: Theme, sheets: Sequence[str]
) -> Mapping[str, bytes]:
    """Their bytes by their paths in the folder. Header files, and a list at a path of its own, need a `site`."""
    made: dict[str, bytes] = {}
    if hosting.well_known is not None and site is not None:
        made[hosting.well_known] = list_of_notices(index, site)
    if hosting.gpc is not None:
        made[GPC] = gpc_support(hosting.gpc)
    if site is None:
        return made
    notices = tuple(it.notice for it in index.notices)
    served = Served(prefix(site), theme, notices, sheets, tuple(made), header_files())
    asked = (all_hosts()[name] for name in hosting.hosts)
    return {**made, **{it.file: it.make(served) for it in asked}}
