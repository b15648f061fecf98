"""The preview's own pages: the list of notices, a notice with what is found beside it, its source, a rule."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import ChoiceLoader, Environment, FunctionLoader

from notice_compiler.explain import in_force, provisions
from notice_compiler.facts.digest import sha256
from notice_compiler.handbook import handbook
from notice_compiler.located import Located
from notice_compiler.outputs import all_outputs
from notice_compiler.preview.notes import change_notes, excerpt, finding_notes, stops, tally
from notice_compiler.preview.site import Entry, Site
from notice_compiler.reports.html.environment import BASE, environment
from notice_compiler.reports.html.environment import source as report_source
from notice_compiler.review.grouping import TITLES, class_of, count, duties, headline, headlines, sides

_FOLDER: Final = files("notice_compiler") / "preview" / "templates"
LONGEST: Final = 20_000
"""So many lines of a file are shown."""
_NAMES: Final[Mapping[str, str]] = {
    "page": "Page alone",
    "what_changed": "What changed, as readers see it",
    "manifest_json": "Manifest",
}
"""The formats that come first, by other words than those of their modules."""


def notices_page(site: Site) -> str:
    """The list of notices, each with its findings by gate and the verdict on its date."""
    return _render("notices.html", site, entries=tuple(it for it in site.entries.values() if not it.moved))


def notice_page(site: Site, entry: Entry) -> str:
    """A notice as it would be built, with notes beside it."""
    return _render(
        "notice.html",
        site,
        entry=entry,
        findings=finding_notes(entry),
        changes=change_notes(entry),
        page_digest=sha256(entry.good.page) if entry.good else "",
        formats=_formats(),
    )


def source_page(site: Site, entry: Entry) -> str:
    """The lines of a notice file, each with its findings below it."""
    by_line: dict[int, list[Located]] = {}
    for it in entry.findings:
        by_line.setdefault(it.range.start.line, []).append(it)
    lines = entry.examined.source.text.split("\n", LONGEST)[:LONGEST]
    return _render("source.html", site, entry=entry, lines=lines, by_line=by_line)


def rule_page(site: Site, rule: str) -> str:
    """The page of a rule, a defect or a change. Raises KeyError for one that there is not."""
    page = handbook()[rule]
    return _render("rule.html", site, page=page, law=provisions(page, site.context.law))


def plain_page(site: Site, title: str, line: str, detail: str = "") -> str:
    """A page that says one thing."""
    return _render("plain.html", site, title=title, line=line, detail=detail)


@cache
def style() -> str:
    """The style of these pages: that of the reports, and their own."""
    return f"{report_source(BASE)}\n{_source('preview.css')}"


@cache
def script() -> str:
    """The script that puts notes beside the text, and follows the file."""
    return _source("preview.js")


def _formats() -> tuple[tuple[str, str], ...]:
    """Every format with its title."""
    others = ((name, it) for name, it in all_outputs().items() if name not in _NAMES)
    return (*_NAMES.items(), *((name, f"{name.replace('_', ' ').capitalize()} ({it.file})") for name, it in others))


def _render(template: str, site: Site, **values: object) -> str:
    return _environment().get_template(template).render(site=site, state=site.state, **values)


@cache
def _environment() -> Environment:
    made = environment()
    assert made.loader is not None
    made.loader = ChoiceLoader([FunctionLoader(_own), made.loader])
    ours = (class_of, count, duties, excerpt, headline, headlines, in_force, sides, stops, tally)
    made.globals.update({it.__name__: it for it in ours})
    made.globals.update(titles=TITLES)
    made.filters["provision_of"] = lambda name, law: law.provision(name)
    return made


def _own(name: str) -> str | None:
    return None if "/" in name else _source(name)


@cache
def _source(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
