"""What only a browser can tell of the page: that it fits, can be read and printed, and obeys the keyboard."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Header,
    Item,
    Link,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Time,
)
from notice_compiler.pages.page import page
from notice_compiler.pages.style import stylesheet

pytestmark = pytest.mark.browser

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LONG = "Subsidiaries and affiliates; service providers; government agencies in response to a legal obligation. "
UNBROKEN = "Datenschutzgrundverordnung" * 4
MAIL = "a-rather-long-address.for-privacy-requests@subsidiaries-of-acme.test"


def table(columns: int, rows: int = 30) -> Table:
    names = [f"practice-{number}" for number in range(columns)]
    cells = tuple(Cell(name, LONG if name != "practice-1" else UNBROKEN) for name in names)
    return Table(
        f"What we disclose, in {columns} columns",
        (Header("Categories of Personal Information"), *(Header(f"Recipients of {name}", name) for name in names)),
        tuple(Row(f"category-{number}", f"Category {number}", cells) for number in range(rows)),
    )


def notice(*blocks: Block) -> Document:
    words = Paragraph((Text(LONG * 5), Link("https://acme.test/", (Text("choose"),)), Text(f" or {UNBROKEN}")))
    return Document(
        "acme",
        "California Privacy Notice",
        "en",
        (DateLine("Last Updated", Time("January 31, 2024", "2024-01-31"), "top"),),
        (
            Section("opening", None, (words,)),
            Section("disclosure", "How We May Disclose Your Personal Information", (words, *blocks)),
            Section("rights", "Privacy Rights", (List((Item((words,)), Item((words, words)))),)),
            Section("contact", "Contact", (words, Address("dpo", (("Acme", None), (MAIL, f"mailto:{MAIL}"))))),
        ),
    )


@pytest.fixture(scope="module")
def context() -> Iterator[BrowserContext]:
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CI"):
        pytest.fail("There is no chromium, and in CI these tests must run.")
    if chromium is None:
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser.new_context()
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages, with tables of 2, 3 and 8 columns in `index.html`."""
    folder = tmp_path_factory.mktemp("site")
    name, content = stylesheet()
    (folder / name).write_bytes(content)
    built = page(notice(table(1, rows=2), table(2), table(7, rows=2)), stylesheet=name)
    (folder / "index.html").write_text(built, encoding="utf-8")
    return folder


@pytest.fixture
def shown(context: BrowserContext, site: Path) -> Iterator[Page]:
    opened = context.new_page()
    opened.goto((site / "index.html").as_uri())
    yield opened
    opened.close()


def width(shown: Page, pixels: int) -> None:
    shown.set_viewport_size({"width": pixels, "height": 800})


@pytest.mark.parametrize("pixels", [320, 640, 704, 768, 1024, 1280, 1920])
def test_the_page_never_scrolls_sideways(shown: Page, pixels: int) -> None:
    width(shown, pixels)
    assert shown.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("pixels", [320, 768, 1280])
def test_large_text_does_not_make_the_page_scroll_sideways(shown: Page, pixels: int) -> None:
    width(shown, pixels)
    shown.add_style_tag(content="html { font-size: 34px !important }")
    assert shown.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_a_wide_table_scrolls_in_place(shown: Page) -> None:
    width(shown, 320)
    scrolled = "regions => regions.map(region => (region.scrollLeft = 9999, region.scrollLeft > 0))"
    assert shown.locator(".table").evaluate_all(scrolled) == [False, True, True]
    names = shown.locator(".table tbody th").evaluate_all("names => names.map(name => name.getBoundingClientRect().x)")
    assert min(names) >= 0


def test_the_header_row_stays_in_sight(shown: Page) -> None:
    width(shown, 1280)
    shown.get_by_text("Category 20").scroll_into_view_if_needed()
    assert shown.locator("#_table-2-1").evaluate("header => header.getBoundingClientRect().top") == 0


@pytest.mark.parametrize(("pixels", "beside"), [(320, False), (768, False), (1280, True)])
def test_the_contents_stand_beside_the_text_where_there_is_room(shown: Page, pixels: int, beside: bool) -> None:
    width(shown, pixels)
    is_beside = """() => {
        const [nav, main] = ["nav", "main"].map(name => document.querySelector(name).getBoundingClientRect());
        return nav.right < main.left && nav.top < main.bottom;
    }"""
    assert shown.evaluate(is_beside) is beside


def test_the_first_key_shows_the_way_to_the_notice(shown: Page) -> None:
    skip = shown.locator(".skip")
    assert skip.evaluate("skip => skip.getBoundingClientRect().width") == 1
    shown.keyboard.press("Tab")
    assert skip.evaluate("skip => skip === document.activeElement && skip.getBoundingClientRect().height >= 24")
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.closest('main') !== null")


def test_what_has_focus_is_outlined(shown: Page) -> None:
    for _ in range(3):
        shown.keyboard.press("Tab")
        outline = shown.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid 3px" in outline


def test_targets_outside_sentences_are_large_enough(shown: Page) -> None:
    for pixels in (320, 1280):
        width(shown, pixels)
        heights = "links => links.map(link => link.getBoundingClientRect().height)"
        assert min(shown.locator("nav a").evaluate_all(heights)) >= 24


COLORS = """elements => elements.map(element => {
    const color = node => getComputedStyle(node).backgroundColor;
    let ground = element;
    while (color(ground) === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    return [element.tagName, getComputedStyle(element).color, color(ground)];
})"""


def luminance(color: str) -> float:
    """Of a color such as `rgb(0, 64, 255)`; WCAG 2.2, relative luminance."""
    parts = [int(part) / 255 for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(color: str, ground: str) -> float:
    darker, lighter = sorted((luminance(color), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("pixels", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out(shown: Page, scheme: Literal["light", "dark"], pixels: int) -> None:
    shown.emulate_media(color_scheme=scheme)
    width(shown, pixels)
    colors = shown.locator("body *").evaluate_all(COLORS)
    assert len({color for _, color, _ in colors}) >= 3
    assert [pair for pair in colors if contrast(pair[1], pair[2]) < 4.5] == []


def test_the_two_schemes_differ(shown: Page) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        shown.emulate_media(color_scheme=scheme)
        grounds.append(shown.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert luminance(grounds[0]) > 0.9
    assert luminance(grounds[1]) < 0.1


def test_paper_shows_the_whole_of_every_table(shown: Page) -> None:
    # A4 without its margins, in CSS pixels.
    width(shown, 643)
    shown.emulate_media(media="print", color_scheme="dark")
    outside = "cells => cells.filter(cell => cell.getBoundingClientRect().right > innerWidth).length"
    assert shown.locator("th, td").evaluate_all(outside) == 0
    overflow = "regions => regions.map(region => getComputedStyle(region).overflowX)"
    assert shown.locator(".table").evaluate_all(overflow) == ["visible"] * 3
    assert shown.locator("thead").first.evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert shown.locator("tr").last.evaluate("row => getComputedStyle(row).breakInside") == "avoid"
    assert shown.locator("th").first.evaluate("cell => getComputedStyle(cell).position") == "static"


def test_paper_is_black_on_white_and_has_no_navigation(shown: Page) -> None:
    shown.emulate_media(media="print", color_scheme="dark")
    assert not shown.locator("nav").is_visible()
    assert not shown.locator(".skip").is_visible()
    colors = shown.locator("main *").evaluate_all(COLORS)
    assert {(color, ground) for _, color, ground in colors} == {("rgb(0, 0, 0)", "rgb(255, 255, 255)")}
