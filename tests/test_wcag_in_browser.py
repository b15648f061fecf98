"""WCAG 2.2 AA where only a browser can tell: pages are enlarged, spaced, walked through by keys, printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from checkers.tables import said, told_tables
from checkers.tools import program
from playwright.sync_api import Browser, Page, sync_playwright
from test_page_in_browser import ARGUMENTS, width

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 320, 1280
WITH_TABLES = ("coverys-california", "lumen-privacy", "orchard-privacy")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program("chromium"), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def current(site: Path) -> list[Path]:
    """The pages of today: not those of the versions, which are the same, nor fragments, which their hosts dress."""
    found = (path for path in sorted(site.rglob("*.html")) if path.name != "fragment.html")
    return [path for path in found if not {"versions", "real"} & set(path.relative_to(site).parts)]


def leave(shown: Page) -> None:
    """The page as it is."""


def found(shown: Page, paths: list[Path], script: str, prepare: Callable[[Page], object] = leave) -> dict[str, Any]:
    """What a script finds wrong on each page, by the page's name; nothing where it finds nothing."""
    wrong = {}
    for path in paths:
        shown.goto(path.as_uri())
        prepare(shown)
        wrong["/".join(path.parts[-2:])] = shown.evaluate(script)
    return {name: it for name, it in wrong.items() if it}


# Text that does not fit: it makes the page scroll sideways, or is cut off where nothing scrolls.
LOST = """() => {
    const hidden = it => getComputedStyle(it).clipPath !== "none";
    const cuts = it => ["hidden", "clip"].includes(getComputedStyle(it).overflowX) && !hidden(it)
        && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
    const wide = document.scrollingElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    return [...wide, ...[...document.querySelectorAll("body *")].filter(cuts).map(it => it.outerHTML.slice(0, 80))];
}"""


def enlarge(shown: Page) -> None:
    """Text alone at 200 %: 1.4.4."""
    shown.evaluate("""() => {
        const root = document.documentElement;
        root.style.setProperty("font-size", 2 * parseFloat(getComputedStyle(root).fontSize) + "px", "important");
    }""")


SPACING = """
    * { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
"""


def space(shown: Page) -> None:
    """The spacing that readers may ask for: 1.4.12."""
    shown.add_style_tag(content=SPACING)


@pytest.mark.parametrize("prepare", [leave, enlarge, space])
@pytest.mark.parametrize("pixels", [PHONE, 640, DESKTOP])
def test_nothing_is_lost_on_a_small_an_enlarged_or_a_spaced_page(
    shown: Page, site: Path, pixels: int, prepare: Callable[[Page], object]
) -> None:
    """1.4.4, 1.4.10 and 1.4.12, at 320 CSS pixels too; 640 are a window of 1280 at 200 %."""
    width(shown, pixels)
    assert found(shown, current(site), LOST, prepare) == {}


STOPS = "[...document.querySelectorAll('a[href], button, summary, input, select, [tabindex=\"0\"]')]"
# What has the focus: its place in the order of the page, and whether it is in sight, outlined, and not covered.
FOCUSED = f"""() => {{
    const it = document.activeElement, box = it.getClientRects()[0], style = getComputedStyle(it);
    const across = [0.1, 0.5, 0.9], down = [2, box.height / 2, box.height - 2];
    const points = across.flatMap(part => down.map(y => [box.x + part * box.width, box.y + y]));
    const top = points.map(([x, y]) => document.elementFromPoint(x, y));
    const seen = top.some(one => one && (it.contains(one) || one.contains(it)));
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return [{STOPS}.indexOf(it), seen && outlined ? "" : it.outerHTML.slice(0, 80)];
}}"""


@pytest.mark.parametrize("pixels", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", [*WITH_TABLES, "diff.html"])
@pytest.mark.parametrize("forced", [False, True], ids=["", "forced-colours"])
def test_keys_go_through_the_page_in_its_order_and_what_has_focus_is_seen(
    shown: Page, site: Path, name: str, pixels: int, forced: bool
) -> None:
    """2.1.1, 2.4.3, 2.4.7, 2.4.11: a sticky header may not cover it."""
    shown.emulate_media(forced_colors="active" if forced else "none")
    width(shown, pixels)
    shown.goto((site / name if "." in name else site / "output" / name / "index.html").as_uri())
    count = shown.evaluate(f"{STOPS}.filter(it => it.checkVisibility()).length")
    visited = []
    for _ in range(count):
        shown.keyboard.press("Tab")
        visited.append(shown.evaluate(FOCUSED))
    assert [unseen for _, unseen in visited if unseen] == []
    places = [place for place, _ in visited]
    assert places == sorted(places)
    assert len(set(places)) == count


# Text that has no place on paper, of the text that readers have on screen.
UNPRINTED = """() => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const range = document.createRange(), lost = [];
    while (walk.nextNode()) {
        range.selectNodeContents(walk.currentNode);
        const box = range.getBoundingClientRect();
        const off = box.width === 0 || box.right > innerWidth + 1 || box.left < -1;
        if (walk.currentNode.data.trim() && off) lost.push(walk.currentNode.data.slice(0, 80));
    }
    const repeated = it => getComputedStyle(it).display === "table-header-group";
    const heads = [...document.querySelectorAll("thead")].filter(it => !repeated(it));
    return [...lost, ...heads.map(() => "a header row that is not repeated on the next sheet")];
}"""


@pytest.mark.parametrize("pixels", [643, 665], ids=["A4", "Letter"])
def test_all_words_are_on_paper_and_headers_are_repeated(shown: Page, site: Path, pixels: int) -> None:
    width(shown, pixels)
    shown.emulate_media(media="print")
    assert found(shown, current(site), UNPRINTED) == {}


MOVING = """() => [...document.querySelectorAll("*")].filter(it => {
    const style = getComputedStyle(it);
    return style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior === "smooth";
}).map(it => it.tagName)"""


def test_nothing_moves_for_those_who_asked_for_that(shown: Page, site: Path) -> None:
    shown.emulate_media(reduced_motion="reduce")
    assert found(shown, current(site), MOVING) == {}


def read_out(shown: Page, path: Path) -> list[str]:
    """The tables of a page as assistive technology meets them, cell by cell: “row; column: words”."""
    shown.goto(path.as_uri())
    session = shown.context.new_cdp_session(shown)
    listed = session.send("Accessibility.getFullAXTree")["nodes"]
    nodes = {it["nodeId"]: it for it in listed}
    spoken = []
    for table in (it for it in _inside(listed[0], nodes) if _role(it) == "table"):
        spoken.append(f"table “{_name(table, nodes)}”")
        rows = [_cells(it, nodes) for it in _inside(table, nodes) if _role(it) == "row"]
        columns = [_name(it, nodes) for it in rows[0] if _role(it) == "columnheader"]
        for row in rows[1:]:
            heads = [_name(it, nodes) for it in row if _role(it) == "rowheader"]
            cells = [_name(it, nodes) for it in row if _role(it) == "cell"]
            assert (len(heads), len(heads) + len(cells)) in ((1, len(columns)), (1, 1)), heads
            spoken += [f"{heads[0]}; {column}: {cell}" for column, cell in zip(columns[1:], cells, strict=False)]
    return spoken


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value"))


def _inside(node: dict[str, Any], nodes: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in node.get("childIds", ()):
        if name in nodes:
            yield nodes[name]
            yield from _inside(nodes[name], nodes)


def _cells(row: dict[str, Any], nodes: dict[str, Any]) -> list[dict[str, Any]]:
    return [it for it in _inside(row, nodes) if _role(it) in ("rowheader", "columnheader", "cell")]


def _name(node: dict[str, Any], nodes: dict[str, Any]) -> str:
    """Its name, or else all words in it."""
    named = node.get("name", {}).get("value")
    words = [it["name"]["value"] for it in _inside(node, nodes) if _role(it) == "StaticText"]
    return " ".join((named or " ".join(words)).split())


def told(path: Path) -> list[str]:
    """The same as the manifest tells it."""
    spoken = []
    for table in told_tables(json.loads(path.with_name("manifest.json").read_bytes())["sections"]):
        spoken.append(f"table “{table['caption']}{said(table.get('notes', ()))}”")
        columns = [it["text"] + said(it.get("notes", ())) for it in table["headers"]]
        for row in table["rows"]:
            name = row["name"] + said(row.get("notes", ()))
            cells = [said(it["parts"]) if it.get("parts") else it["text"] or "" for it in row["cells"]]
            spoken += [f"{name}; {column}: {cell}" for column, cell in zip(columns[1:], cells, strict=False)]
    return spoken


@pytest.mark.parametrize("pixels", [PHONE, DESKTOP])
def test_each_answer_is_read_out_with_its_row_and_its_column(shown: Page, site: Path, pixels: int) -> None:
    width(shown, pixels)
    pages = [path for path in current(site) if path.with_name("manifest.json").exists() and path.name == "index.html"]
    assert sum(len(told(path)) for path in pages) > 80
    for path in pages:
        assert list(map(bare, read_out(shown, path))) == list(map(bare, told(path)))


def bare(text: str) -> str:
    return "".join(text.split())
