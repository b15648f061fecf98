"""The notice as a part of a website's own page: one element, whose ids are none of the page's."""

from __future__ import annotations

from typing import Final

from notice_compiler.edition import Edition, Output
from notice_compiler.pages.environment import rendered
from notice_compiler.pages.ids import Ids
from notice_compiler.pages.prefixed import prefixed
from notice_compiler.renditions.dates import dates_at, dates_of

LEVEL: Final = 2
"""The level of the title, under the page's own."""


def prefix_of(notice: str) -> str:
    """What the ids of a notice begin with. No id holds two hyphens, so that those of two notices are never the same."""
    return f"{notice}--"


def fragment(edition: Edition, *, level: int = LEVEL, prefix: str | None = None) -> str:
    """The fragment with its title at a heading's level; `prefix` stands before its ids, or in them after `_table-`."""
    own = prefix_of(edition.document.notice) if prefix is None else prefix
    document = prefixed(edition.document, own)
    return rendered(
        edition.settings.theme,
        "fragment.html",
        document=document,
        version=edition.manifest.version,
        level=level,
        prefix=own,
        top=dates_at(document, "top"),
        bottom=dates_at(document, "bottom"),
        of_section={it.id: dates_of(document, it) for it in document.sections},
        ids=Ids(own),
    ).decode()


def _render(edition: Edition) -> bytes:
    return fragment(edition).encode()


OUTPUT = Output("fragment.html", "text/html", _render, made="usually")
