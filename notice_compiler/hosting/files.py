"""The files that stand beside the list of notices for the place where the folder is served."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from notice_compiler.edition import Theme
from notice_compiler.facts.manifest import Index
from notice_compiler.hosting import apache, azure, headers_file, nginx, vercel
from notice_compiler.hosting.hosting import GPC, Host, Hosting
from notice_compiler.hosting.policy import prefix
from notice_compiler.hosting.well_known import gpc_support, list_of_notices


@dataclass(frozen=True, slots=True)
class Served:
    """What header files are made from: the path of the folder, the look of pages, the notices, the style sheets and the
    files in `.well-known/`, as paths in the folder.
    """

    prefix: str
    theme: Theme
    notices: Sequence[str]
    sheets: Sequence[str]
    well_known: Sequence[str]


def _headers(it: Served) -> bytes:
    return headers_file.headers_file(it.prefix, it.sheets, it.theme, it.well_known)


_HOSTS: Final[Mapping[Host, tuple[str, Callable[[Served], bytes]]]] = {
    "netlify": (headers_file.FILE, _headers),
    "cloudflare": (headers_file.FILE, _headers),
    "nginx": (nginx.FILE, lambda it: nginx.nginx_conf(it.prefix, it.theme, it.well_known)),
    "vercel": (vercel.FILE, lambda it: vercel.vercel_json(it.prefix, it.theme)),
    "azure": (azure.FILE, lambda it: azure.static_web_app(it.prefix, it.theme, it.notices, it.sheets)),
    "apache": (apache.FILE, lambda it: apache.htaccess(it.prefix, it.theme)),
}
HEADER_FILES: Final = tuple(dict.fromkeys(file for file, _ in _HOSTS.values()))


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
    served = Served(prefix(site), theme, notices, sheets, tuple(made))
    return {**made, **{file: make(served) for file, make in (_HOSTS[name] for name in hosting.hosts)}}
