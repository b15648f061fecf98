"""The HTML page of a notice."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.glance.make_glance import make_glance
from notice_compiler.pages.page import page
from notice_compiler.pages.style import stylesheet


def _render(edition: Edition) -> bytes:
    made = page(
        edition.document,
        stylesheet=f"{edition.styles}{stylesheet(edition.theme)[0]}",
        manifest="manifest.json",
        past=edition.past,
        version=edition.manifest.version,
        versions=edition.versions,
        current=edition.current,
        summary=make_glance(edition.manifest) if edition.at_a_glance else None,
        theme=edition.theme,
    )
    return made.encode()


OUTPUT = Output("index.html", "text/html", _render, shared=lambda it: dict([stylesheet(it.theme)]))
