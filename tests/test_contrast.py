"""Colours of pages stand out from each other, ours and those of a theme, by what the style sheet says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_theme import build
from test_theme import house as house

from notice_compiler.pages.contrast import DECORATIVE, PAIRS, colours, contrast, weak
from notice_compiler.pages.environment import source

STYLE = source("notice.css")
SCHEMES = ("light", "dark", "print")


def test_contrast_is_that_of_wcag() -> None:
    black, white = (0, 0, 0), (255, 255, 255)
    assert contrast(black, white) == contrast(white, black) == 21
    assert contrast(white, white) == 1
    assert round(contrast((118, 118, 118), white), 2) == 4.54
    assert round(contrast((255, 0, 0), white), 2) == 4.00


def test_our_own_colours_stand_out_in_every_scheme() -> None:
    assert weak(STYLE) == ()
    for scheme in SCHEMES:
        known = colours(STYLE, scheme)
        assert {name for text, ground, _ in PAIRS for name in (text, ground)} <= set(known)
    assert colours(STYLE, "light")["paper"] != colours(STYLE, "dark")["paper"]
    assert colours(STYLE, "print")["ink"] == (0, 0, 0)


def test_every_colour_of_the_style_sheet_is_judged() -> None:
    judged = {name for text, ground, _ in PAIRS for name in (text, ground)}
    used = set(re.findall(r"var\(--([a-z-]+)\)", STYLE))
    assert used - judged - set(DECORATIVE) == {"text-font", "label-font", "measure"}, "pair it in contrast.py"


@pytest.mark.parametrize(
    ("theme", "faults"),
    [
        (":root { --link: #7a1f3d; }", {("dark", "link", "paper"), ("dark", "link", "panel")}),
        (":root { --link: #7a1f3d } @media (prefers-color-scheme: dark) { :root { --link: #f2a7bd } }", set()),
        ("@media screen and (prefers-color-scheme:dark) { :root { --rule: #333 } }", {("dark", "rule", "paper")}),
        ("/* :root { --ink: #eee } */ :root { --rule: rgb(190, 190, 190); }",
         {("light", "rule", "paper"), ("print", "rule", "paper")}),
        ("@media (prefers-contrast: more) { :root { --ink: #eee } }", set()),
        ("nav { --ink: #eee } :root { --ink: color-mix(in srgb, red, blue) }", set()),
        (":root { --quiet: #999", {(it, "quiet", on) for it in ("light", "print") for on in ("paper", "panel")}),
    ],
)  # fmt: skip
def test_a_theme_is_judged_as_browsers_read_it(theme: str, faults: set[tuple[str, str, str]]) -> None:
    assert {(it.scheme, it.text, it.ground) for it in weak(f"{STYLE}\n{theme}")} == faults


def test_a_build_tells_of_a_theme_that_is_hard_to_read(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(house)
    assert "contrast" not in capsys.readouterr().err
    (house / "theme" / "theme.css").write_text(":root { --link: #7a1f3d; }\n")
    build(house)
    assert (
        "notice: theme/theme.css: In the dark scheme, `--link` on `--paper` has a contrast of 1.7; "
        "people with low vision need 4.5 (WCAG 2.2, AA).\n"
    ) in capsys.readouterr().err
