"""What stands at an address of the preview. Addresses are looked up in memory: none ever becomes a path of the disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote, urljoin

from notice_compiler.compliance.make_matrix import make_matrix
from notice_compiler.compliance.matrix import Matrices
from notice_compiler.edition import CannotMakeError, Output
from notice_compiler.handbook import handbook
from notice_compiler.outputs import all_outputs
from notice_compiler.preview.pages import (
    notice_page,
    notices_page,
    plain_page,
    rule_page,
    script,
    source_page,
    style,
)
from notice_compiler.preview.site import Entry, Good, Site
from notice_compiler.reports.compliance import reporter as compliance_reporter
from notice_compiler.reports.diff import reporter as diff_reporter
from notice_compiler.review.review import Reviews

_NEVER: Final = "base-uri 'none'; form-action 'none'"
OURS: Final = (
    "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    f"frame-ancestors 'none'; {_NEVER}"
)
BUILT: Final = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    f"frame-ancestors 'self'; {_NEVER}"
)
"""What is built runs no script, and fetches nothing from elsewhere; reports restrict themselves further."""
RESERVED: Final = ("events", "explain", "preview.css", "preview.js", "favicon.svg")
"""First parts of addresses that are no keys of notices."""
ICON: Final = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#0a4fa0" d="M1 0h6v8H1z"/></svg>'
HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for an address; `location` is where it stands instead, `file` the name to save it under."""

    body: bytes
    media_type: str = HTML
    status: int = 200
    policy: str = OURS
    location: str | None = None
    file: str | None = None


def answer(site: Site, path: str) -> Answer:
    """What stands at a path of an address, decoded: `/acme/as/page`."""
    match path.removeprefix("/").split("/"):
        case [""]:
            return _page(notices_page(site))
        case ["preview.css"]:
            return Answer(style().encode(), "text/css; charset=utf-8")
        case ["preview.js"]:
            return Answer(script().encode(), "text/javascript; charset=utf-8")
        case ["favicon.svg"]:
            return Answer(ICON, "image/svg+xml")
        case ["explain", rule] if rule in handbook():
            return _page(rule_page(site, rule))
        case [key] if key in site.entries:
            return Answer(b"", status=308, location=f"/{key}/")
        case [key, *rest] if key in site.entries:
            return _of_entry(site, site.entries[key], "/".join(rest))
    return _by_file(site, path) or missing(site)


def missing(site: Site) -> Answer:
    """What stands nowhere."""
    line = "Nothing stands at this address. The preview shows what would be built, and no published versions."
    return _page(plain_page(site, "Not found", line), 404)


def failed(site: Site, line: str, report: str) -> Answer:
    """A fault of the program, with its report."""
    return _page(plain_page(site, "A fault of the program, not of your notice", line, report), 500)


def _page(html: str, status: int = 200) -> Answer:
    return Answer(html.encode(), status=status)


def _of_entry(site: Site, entry: Entry, rest: str) -> Answer:
    good = entry.good
    match rest.split("/"):
        case [""]:
            return _page(notice_page(site, entry))
        case ["source"]:
            return _page(source_page(site, entry))
        case ["fault"] if entry.fault:
            return failed(site, entry.fault.line, entry.fault.report)
        case ["changes"] if entry.review:
            return _report(_changes(site, entry))
        case ["report"] if good:
            return _report(_compliance(site, entry, good))
        case ["as", name] if good:
            return _format(site, good, name)
        case [name] if good and name in good.built.shared:
            return Answer(good.built.shared[name], "text/css; charset=utf-8", policy=BUILT)
    return _by_file(site, f"/{entry.key}/{rest}") or missing(site)


def _report(html: str) -> Answer:
    return Answer(html.encode(), policy=BUILT)


def _changes(site: Site, entry: Entry) -> str:
    review = entry.review
    assert review is not None
    cited = {name for change in review.changes for name in change.provisions}
    law = {name: site.context.law.provision(name) for name in sorted(cited)}
    return diff_reporter("html")(Reviews(site.context.as_of, (review,), law))


def _compliance(site: Site, entry: Entry, good: Good) -> str:
    matrix = replace(make_matrix(good.examined, site.context, site.output), page=f"/{entry.key}/as/page")
    return compliance_reporter("html")(Matrices(site.context.as_of, (matrix,)))


def _by_file(site: Site, path: str) -> Answer | None:
    """The source of a notice, where the compliance report leads to its file."""
    for it in site.entries.values():
        if path in (
            urljoin(f"/{it.key}/report", quote(it.file, errors="replace")),
            urljoin(f"/{it.key}/report", it.file),
        ):
            return _page(source_page(site, it))
    return None


def _format(site: Site, good: Good, name: str) -> Answer:
    """A format by the name of its module, or by that of its file, as pages lead to it."""
    for module, it in all_outputs().items():
        if name in (module, it.file):
            return _rendered(site, good, it)
    return missing(site)


def _rendered(site: Site, good: Good, it: Output) -> Answer:
    data = good.built.files.get(it.file)
    try:
        data = data if data is not None else it.render(good.edition)
    except CannotMakeError as lack:
        return _page(plain_page(site, it.file, str(lack)))
    if data is None:
        return _page(
            plain_page(site, it.file, "There is nothing to put into this file: no version was published before.")
        )
    return Answer(data, _media_type(it), policy=BUILT, file=it.file)


def _media_type(it: Output) -> str:
    """As browsers show it rather than save it, where it is text."""
    if it.media_type.startswith("text/") and it.media_type != "text/html":
        return "text/plain; charset=utf-8"
    return f"{it.media_type}; charset=utf-8" if it.media_type == "text/html" else it.media_type
