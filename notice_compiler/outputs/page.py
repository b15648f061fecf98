"""The HTML page of a notice."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.glance.make_glance import make_glance
from notice_compiler.pages.page import page
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.told import ARCHIVE, FEED


def _render(edition: Edition) -> bytes:
    way = "../../" if edition.current is not None else ""
    known = edition.versions or edition.current is not None
    made = page(
        edition.document,
        stylesheet=f"{edition.styles}{stylesheet(edition.theme)[0]}",
        manifest="manifest.json",
        past=edition.past,
        version=edition.manifest.version,
        versions=edition.versions,
        current=edition.current,
        archive=f"{way}{ARCHIVE}" if known else None,
        feed=f"{way}{FEED}" if known else None,
        retired=edition.retired,
        summary=make_glance(edition.manifest) if edition.at_a_glance else None,
        theme=edition.theme,
    )
    return made.encode()


OUTPUT = Output("index.html", "text/html", _render, shared=lambda it: dict([stylesheet(it.theme)]))
