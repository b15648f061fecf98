"""Compliance matrices as one page for counsel, to read, to file and to print; nothing is fetched."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import quote

from jinja2 import Template

from notice_compiler.compliance.matrix import Evidence, LawPart, Matrices, Matrix, Requirement
from notice_compiler.contracts.compliance import STATUSES, Status
from notice_compiler.place import Range
from notice_compiler.reports.compliance.words import TITLES, answer_words, waiver_words
from notice_compiler.reports.html.environment import environment, style_hash, style_of

STYLE: Final = "compliance/compliance.css"


def report(them: Matrices, *, colour: bool = False) -> str:
    """The whole page."""
    return _template().render(them=them, style=style_of(STYLE), style_hash=style_hash(STYLE))


@cache
def _template() -> Template:
    made = environment()
    ours = (answer_words, by_status, page_href, file_href, waiver_words)
    made.globals.update({it.__name__: it for it in ours})
    made.globals.update(statuses=STATUSES, titles=TITLES)
    return made.get_template("compliance/compliance.html")


def by_status(part: LawPart) -> list[tuple[Status, list[Requirement]]]:
    """The requirements of a law that stand alike, what needs somebody first."""
    found = ((status, [it for it in part.requirements if it.status == status]) for status in STATUSES)
    return [(status, inside) for status, inside in found if inside]


def page_href(matrix: Matrix, it: Evidence) -> str:
    """The section of the built page."""
    return quote(f"{matrix.page}#{it.section}", safe="/#.-_~")


def file_href(matrix: Matrix, where: Range) -> str:
    """The line of the notice file, in the form that code hosts understand."""
    return f"{quote(matrix.file, safe='/.-_~', errors='replace')}#L{where.start.line}"
