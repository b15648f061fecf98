"""The HTML page of a notice."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.glance.make_glance import make_glance
from notice_compiler.pages.page import page
from notice_compiler.pages.structured import structured
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.told import ARCHIVE, FEED


def _render(edition: Edition) -> bytes:
    way = "../../" if edition.standing.current is not None else ""
    known = edition.standing.versions or edition.standing.current is not None
    made = page(
        edition.document,
        stylesheet=f"{edition.standing.styles}{stylesheet(edition.settings.theme)[0]}",
        manifest="manifest.json",
        past=edition.standing.past,
        version=edition.manifest.version,
        versions=edition.standing.versions,
        current=edition.standing.current,
        archive=f"{way}{ARCHIVE}" if known else None,
        feed=f"{way}{FEED}" if known else None,
        retired=edition.standing.retired,
        summary=make_glance(edition.manifest) if edition.settings.at_a_glance else None,
        structured=structured(edition.manifest, edition.settings.site, kept=edition.standing.current is not None),
        theme=edition.settings.theme,
    )
    return made.encode()


OUTPUT = Output(
    "index.html",
    "text/html",
    _render,
    shared=lambda it: dict([stylesheet(it.settings.theme)]),
    tells_of_forms=True,
)
