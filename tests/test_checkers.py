"""Every page that the project makes is held against three checkers of others and one of our own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import html5lib
import pytest
from checkers.axe import axe
from checkers.html_validate import html_validate
from checkers.made import PAGES
from checkers.nu import nu
from checkers.own import own
from checkers.references import dead_links
from checkers.tools import package, program
from playwright.sync_api import Browser, Page, sync_playwright
from real_notices import ROOT
from test_page_in_browser import ARGUMENTS

Faults = dict[str, list[str]]
FROZEN = "real/*/versions/*/index.html"
FROZEN_FAULTS = ("landmark-unique", "unique-landmark")
"""Published versions are never altered: in the first of the two real notices, section and table have one name."""

HOST = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{fragment}
</main>
</body>
</html>
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program("chromium"), args=ARGUMENTS)
        yield launched
        launched.close()


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def manifest_of(page: Path) -> Mapping[str, Any] | None:
    """The manifest that a page has to agree with, if there is one."""
    path = page.parent / "manifest.json"
    if page.name not in ("index.html", "fragment.html") or not path.exists():
        return None
    found: Mapping[str, Any] = json.loads(path.read_bytes())
    return found


def whole(page: Path) -> str:
    """A page as it is; a fragment in the smallest page that may hold it, with the style that the guide begins with."""
    text = page.read_text("utf-8")
    if text.lstrip().lower().startswith("<!doctype"):
        return text
    manifest = manifest_of(page) or {"language": "en", "title": "A host"}
    guide = (ROOT / "docs" / "guide" / "formats.md").read_text("utf-8")
    style = guide.partition("```css\n")[2].partition("```")[0]
    return HOST.format(language=manifest["language"], title=manifest["title"], style=style, fragment=text)


@pytest.fixture(scope="module")
def hosted(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, with every fragment in a page."""
    folder = tmp_path_factory.mktemp("hosted") / "site"
    shutil.copytree(site, folder)
    for page in pages(folder):
        page.write_text(whole(page), "utf-8")
    return folder


def faults(site: Path, found: Mapping[Path, list[str]]) -> Faults:
    """What was found, without what nobody can mend; by the pages' names."""
    left: Faults = {}
    for path, said in found.items():
        excused = FROZEN_FAULTS if path.relative_to(site).match(FROZEN) else ()
        kept = [it for it in said if not any(rule in it for rule in excused)]
        if kept:
            left[str(path.relative_to(site))] = kept
    return left


def test_the_site_has_a_page_of_every_kind(site: Path) -> None:
    names = {path.name for path in pages(site)}
    assert names >= {"report.html", "diff.html", *PAGES}
    assert sum(manifest_of(path) is not None for path in pages(site)) >= 20


def test_our_own_checker_finds_nothing(hosted: Path) -> None:
    assert faults(hosted, {it: own(it.read_text("utf-8"), manifest_of(it)) for it in pages(hosted)}) == {}


def test_links_between_pages_arrive(site: Path) -> None:
    assert list(dead_links(site)) == []


def test_html_validate_finds_nothing(hosted: Path) -> None:
    assert faults(hosted, html_validate(pages(hosted))) == {}


def test_the_nu_checker_finds_nothing(hosted: Path) -> None:
    assert faults(hosted, nu(pages(hosted))) == {}


@pytest.mark.parametrize("find", [program, package])
def test_without_its_program_a_test_is_skipped_and_in_ci_it_fails(
    find: Callable[[str], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="there is no nowhere"):
        find("nowhere")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="in CI these tests must run"):
        find("nowhere")


def addresses(page: Path) -> dict[str, str]:
    """What readers may link to on a page: each id that does not count tables, with what it stands for."""
    found = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8").iter()
    about = ("data-category", "data-about")
    named = ((it.get("id") or "", it) for it in found)
    return {
        name: next((value for key in about if (value := it.get(key))), str(it.tag))
        for name, it in named
        if name and not name.startswith("_table-")
    }


def test_what_readers_may_link_to_stays_from_version_to_version(site: Path) -> None:
    pairs = [(it, it.parent.parent / "2" / it.name) for it in (site / "output").glob("*/versions/1/index.html")]
    pairs += [(it, it.parents[2] / it.name) for it in (site / "real").glob("*/versions/1/index.html")]
    assert len(pairs) >= 8
    for before, after in pairs:
        assert len(addresses(before)) > 5
        assert addresses(before).items() <= addresses(after).items()


LIGHT = {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}}


def current(site: Path) -> list[Path]:
    """The pages without those of old versions."""
    return [path for path in pages(site) if "versions" not in path.relative_to(site).parts]


@pytest.mark.browser
@pytest.mark.parametrize(
    "shown",
    [
        LIGHT,
        {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}},
        {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
        {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"},
        {"forced_colors": "active", "viewport": {"width": 1280, "height": 800}},
    ],
    ids=["light", "dark", "light-phone", "dark-phone-still", "forced-colours"],
)
def test_axe_finds_nothing(browser: Browser, hosted: Path, shown: dict[str, Any]) -> None:
    context = browser.new_context(bypass_csp=True, **shown)
    page, found = context.new_page(), {}
    for path in pages(hosted) if shown == LIGHT else current(hosted):
        page.goto(path.as_uri())
        found[path] = axe(page)
    context.close()
    assert faults(hosted, found) == {}


# The standing mutation test: each way to break a page, and who finds it.

AXE, VALIDATE, NU, OWN = "axe", "html-validate", "nu", "own"
Break = Callable[[str], str]


def swap(was: str, now: str, times: int = 1) -> Break:
    """Breaks a page by putting something in the place of what stands there."""

    def broken(page: str) -> str:
        assert was in page, f"{was}: the page has changed, and so must the way to break it"
        return page.replace(was, now, times)

    return broken


def cut(first: str, last: str, now: str = "") -> Break:
    """Breaks a page by cutting what stands from one mark to another."""

    def broken(page: str) -> str:
        start = page.index(first)
        return page[:start] + now + page[page.index(last, start) + len(last) :]

    return broken


def styled(rule: str) -> Break:
    return swap("</head>", f"<style>{rule}</style>\n</head>")


CELL = "<td>We do not sell or share</td>"
BREAKS: Mapping[str, tuple[Break, set[str]]] = {
    "a row header without its scope": (swap('<th scope="row">', "<th>"), {VALIDATE, OWN}),
    "row headers that are cells": (cut('<th scope="row">', "</th>", "<td>Identifiers</td>"), {OWN}),
    "a header row of cells": (cut("<thead>", "</thead>"), {OWN}),
    "a table without a caption": (cut("<caption", "</caption>"), {VALIDATE, OWN}),
    "an empty caption": (cut("<caption", "</caption>", '<caption id="_table-1"></caption>'), {OWN}),
    "an answer that is gone": (swap(CELL, "<td></td>"), {OWN}),
    "an answer that differs from the manifest": (swap(CELL, "<td>We sell</td>"), {OWN}),
    "a row with a cell too few": (swap(CELL, ""), {NU, OWN}),
    "a link to a section that is not there": (swap('href="#rights"', 'href="#right"'), {OWN}),
    "an id that stands twice": (swap('id="rights"', 'id="disclosure"'), {VALIDATE, NU, OWN}),
    "a name that is nowhere": (swap('aria-labelledby="_contents"', 'aria-labelledby="_content"'), {VALIDATE, OWN}),
    "words that are hard to see": (styled("p { color: #a8a8a8 }"), {AXE}),
    "words that are hard to see in a table": (styled("td { background: #333; color: #555 }"), {AXE}),
    "no language": (swap('<html lang="en-US"', "<html"), {AXE, VALIDATE, NU, OWN}),
    "no title": (cut("<title>", "</title>"), {AXE, VALIDATE, NU, OWN}),
    "another title than the manifest's": (swap("<h1>California", "<h1>Nevada"), {OWN}),
    "a heading that skips a level": (
        cut('<h2 id="_heading-rights">', "</h2>", '<h4 id="_heading-rights">Rights</h4>'),
        {AXE, VALIDATE, NU, OWN},
    ),
    "two headings of the first level": (swap("<main", "<h1>Again</h1>\n<main"), {AXE, VALIDATE, OWN}),
    "a link without words": (
        swap("</main>", '<p><a href="https://acme.test/"></a></p>\n</main>'),
        {AXE, VALIDATE, OWN},
    ),
    "an order of its own for keys": (swap('tabindex="0"', 'tabindex="2"'), {AXE, OWN}),
    "an element that is not closed": (swap("<p>", "<p><em>"), {VALIDATE, NU, OWN}),
    "an image without words": (swap("</main>", '<img src="data:,">\n</main>'), {AXE, VALIDATE, NU, OWN}),
    "a date that programs cannot read": (swap('datetime="', 'datetime="2024-13-45 '), {NU}),
    "a name that is never read out": (swap("<p>", '<p aria-label="A name">'), {VALIDATE, NU}),
    "a page that cannot be made larger": (swap("initial-scale=1", "maximum-scale=1"), {AXE}),
    "targets that are too small": (styled("nav a { font-size: 8px; line-height: 1; padding: 0 }"), {AXE}),
}


@pytest.fixture(scope="module")
def broken(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page of the real notice with a table, whole and broken in every way."""
    notice = site / "output" / "coverys-california"
    root = tmp_path_factory.mktemp("broken")
    for sheet in notice.parent.glob("*.css"):
        shutil.copy(sheet, root)
    shutil.copy(notice / "manifest.json", root)
    folder = root / "pages"
    folder.mkdir()
    page = (notice / "index.html").read_text("utf-8")
    (folder / "unbroken.html").write_text(page, "utf-8")
    for name, (way, _) in BREAKS.items():
        (folder / f"{name}.html").write_text(way(page), "utf-8")
    return folder


@pytest.mark.browser
def test_every_way_to_break_a_page_is_found_and_an_unbroken_one_is_clean(browser: Browser, broken: Path) -> None:
    files = sorted(broken.iterdir())
    manifest = json.loads((broken.parent / "manifest.json").read_bytes())
    shown = browser.new_page(viewport={"width": 1280, "height": 800})
    found = {
        VALIDATE: html_validate(files),
        NU: nu(files),
        OWN: {it: own(it.read_text("utf-8"), manifest) for it in files},
        AXE: {it: _axe(shown, it) for it in files},
    }
    shown.close()
    finders = {it.stem: {who for who in found if faults(broken, {it: found[who][it]})} for it in files}
    assert finders == {"unbroken": set(), **{name: expected for name, (_, expected) in BREAKS.items()}}


def _axe(page: Page, path: Path) -> list[str]:
    page.goto(path.as_uri())
    return axe(page)
