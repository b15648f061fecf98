"""What only a browser can tell of the pages that show changes: that they fit, can be read and printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page
from test_diff_reports import change, html, public, real, review, reviews
from test_page_in_browser import COLORS, UNBROKEN, contrast, luminance, width
from test_page_in_browser import context as context

from notice_compiler.pages.style import stylesheet

pytestmark = pytest.mark.browser

LONG = f"We may share what you tell us with {UNBROKEN} and with others. " * 12
PAGES = ("diff", "changes")
A4 = 643
"""The width of A4 without margins, in CSS pixels."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page for counsel and the public one, of real changes and of very long ones."""
    folder = tmp_path_factory.mktemp("site")
    name, content = stylesheet()
    (folder / name).write_bytes(content)
    long = change(before=LONG, after=f"{LONG} It is more.", message=LONG, fingerprint=UNBROKEN)
    quiet, changed, lost = real().reviews
    counsel = reviews(quiet, replace(changed, changes=(*changed.changes, long)), lost, review(title=UNBROKEN))
    (folder / "diff.html").write_text(html(counsel), encoding="utf-8")
    shown = replace(long, delta=replace(long.delta, kind="answer"))
    (folder / "changes.html").write_text(public(*changed.changes, shown).replace("../notice.", "notice."), "utf-8")
    return folder


@pytest.fixture(params=PAGES)
def shown(request: pytest.FixtureRequest, context: BrowserContext, site: Path) -> Iterator[Page]:
    opened = context.new_page()
    opened.goto((site / f"{request.param}.html").as_uri())
    yield opened
    opened.close()


@pytest.fixture
def counsel(context: BrowserContext, site: Path) -> Iterator[Page]:
    opened = context.new_page()
    opened.goto((site / "diff.html").as_uri())
    yield opened
    opened.close()


@pytest.mark.parametrize("pixels", [320, 640, 1024, 1280])
def test_the_pages_never_scroll_sideways(shown: Page, pixels: int) -> None:
    width(shown, pixels)
    assert shown.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("pixels", [320, 1280])
def test_large_text_does_not_make_the_pages_scroll_sideways(shown: Page, pixels: int) -> None:
    width(shown, pixels)
    shown.evaluate("document.documentElement.style.setProperty('font-size', '34px', 'important')")
    assert shown.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


BESIDE = """all => all.map(sides => {
    const [was, now] = [...sides.children].map(it => it.getBoundingClientRect());
    return was.right <= now.left + 1 && was.top === now.top;
})"""


@pytest.mark.parametrize(("pixels", "beside"), [(320, False), (700, True), (1280, True)])
def test_old_stands_beside_new_where_there_is_room(counsel: Page, pixels: int, beside: bool) -> None:
    width(counsel, pixels)
    assert set(counsel.locator(".sides").evaluate_all(BESIDE)) == {beside}


def test_old_stands_beside_new_on_paper(counsel: Page) -> None:
    width(counsel, A4)
    counsel.emulate_media(media="print")
    assert set(counsel.locator(".sides").evaluate_all(BESIDE)) == {True}
    outside = "all => all.filter(it => it.getBoundingClientRect().right > innerWidth).length"
    assert counsel.locator("body *").evaluate_all(outside) == 0
    kept = "all => all.map(it => getComputedStyle(it).breakInside)"
    assert set(counsel.locator(".said, .sides, dl > div").evaluate_all(kept)) == {"avoid"}


@pytest.mark.parametrize("pixels", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_of_the_pages_stands_out(shown: Page, scheme: Literal["light", "dark"], pixels: int) -> None:
    shown.emulate_media(color_scheme=scheme)
    width(shown, pixels)
    colors = shown.locator("body *").evaluate_all(COLORS)
    assert len({color for _, color, _ in colors}) >= 3
    assert [pair for pair in colors if contrast(pair[1], pair[2]) < 4.5] == []


def test_the_style_is_applied_under_the_policy_of_the_page(counsel: Page) -> None:
    grounds: list[float] = []
    for scheme in ("light", "dark"):
        counsel.emulate_media(color_scheme=scheme)
        grounds.append(luminance(counsel.evaluate("getComputedStyle(document.documentElement).backgroundColor")))
    assert grounds[0] > 0.9
    assert grounds[1] < 0.1


def test_nothing_else_runs_or_is_fetched_under_that_policy(context: BrowserContext, site: Path) -> None:
    hostile = (site / "diff.html").read_text("utf-8").replace(
        "<main>", "<main><script>document.title = 'ran'</script><p id=x style='color: red'>x</p><img src='notice.png'>"
    )  # fmt: skip
    (site / "hostile.html").write_text(hostile, "utf-8")
    opened = context.new_page()
    refused: list[str] = []
    opened.on("console", lambda it: refused.append(it.text))
    opened.goto((site / "hostile.html").as_uri())
    assert opened.title() != "ran"
    assert opened.locator("#x").evaluate("it => getComputedStyle(it).color") != "rgb(255, 0, 0)"
    assert len(refused) >= 3
    opened.close()


def test_paper_is_black_on_white(shown: Page) -> None:
    shown.emulate_media(media="print", color_scheme="dark")
    colors = shown.locator("main *").evaluate_all(COLORS)
    assert {(color, ground) for _, color, ground in colors} == {("rgb(0, 0, 0)", "rgb(255, 255, 255)")}


@pytest.mark.parametrize("media", ["screen", "print"])
def test_what_went_and_came_differs_in_more_than_colour(shown: Page, media: Literal["screen", "print"]) -> None:
    shown.emulate_media(media=media)
    line = "all => all.map(it => getComputedStyle(it).textDecorationLine)"
    assert set(shown.locator("del").evaluate_all(line)) == {"line-through"}
    assert set(shown.locator("ins").evaluate_all(line)) == {"underline"}
    marked = shown.locator("del, ins").evaluate_all("all => all.map(it => it.lastChild.textContent)")
    assert all(it.startswith("[") and it.endswith("]") for it in marked)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_pages_print(shown: Page, paper: str) -> None:
    assert shown.pdf(format=paper).startswith(b"%PDF-")


def test_what_has_focus_is_outlined_and_leads_to_the_notice(counsel: Page) -> None:
    counsel.keyboard.press("Tab")
    assert "solid 3px" in counsel.evaluate("getComputedStyle(document.activeElement).outline")
    counsel.keyboard.press("Enter")
    assert counsel.evaluate("document.querySelector(':target') !== null")
