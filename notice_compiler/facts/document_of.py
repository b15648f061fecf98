"""Builds the document back from a manifest alone."""

from __future__ import annotations

from notice_compiler.document import DateLine, Document, Time
from notice_compiler.facts.manifest import Manifest


def document_of(manifest: Manifest) -> Document:
    """The document as it was composed: what a manifest tells is all that readers meet."""
    dates = tuple(
        DateLine(
            it.label,
            Time(it.printed, _machine(it.date or "", it.precision)),
            it.place,
            it.meaning,
            it.id,
            it.version,
            it.covers,
        )
        for it in manifest.dates
    )
    return Document(manifest.notice, manifest.title, manifest.language, dates, manifest.sections)


def _machine(day: str, precision: str) -> str:
    return day[: {"year": 4, "month": 7}.get(precision, 10)]
