"""A house's own look: `theme` in notices.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from notice_compiler.cli import main

NOTICE = """\
notice: acme
title: Privacy Notice
body: [{id: main, heading: Us, content: [{text: We respect your privacy.}]}]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "acme.yaml").write_text(NOTICE)
    (tmp_path / "notices.toml").write_text('theme = "theme"\n')
    (tmp_path / "theme").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(house: Path) -> str:
    assert main(["build", "--as-of", "2026-11-20"]) == 0
    return (house / "output" / "acme" / "index.html").read_text()


def test_the_style_of_a_theme_stands_after_ours(house: Path) -> None:
    (house / "theme" / "theme.css").write_text(":root { --link: #7a0000; }\n")
    build(house)
    (sheet,) = (house / "output").glob("notice.*.css")
    assert sheet.read_text().endswith("\n:root { --link: #7a0000; }\n")


def test_a_template_of_a_theme_stands_in_place_of_ours(house: Path) -> None:
    (house / "theme" / "versions.html").write_text(
        "{% macro switcher(words, own, past, versions, version, current) %}\n<p>Acme, Inc.</p>\n{% endmacro %}\n"
    )
    assert "<p>Acme, Inc.</p>\n</header>" in build(house)


def test_a_template_of_a_theme_is_shut_in(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "theme" / "page.html").write_text("{{ document.__class__.__mro__[1].__subclasses__() }}\n")
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert "theme" in capsys.readouterr().err
    assert not (house / "output").exists()


@pytest.mark.parametrize("broken", ["{{ nothing }}", "{% if %}", "{{ 1 / 0 }}"])
def test_a_broken_template_is_told_by_name_and_nothing_is_built(
    house: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "theme" / "page.html").write_text(broken)
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert "page.html" in capsys.readouterr().err
    assert not (house / "output").exists()


def test_a_file_that_no_theme_has_is_told(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "theme" / "pages.html").write_text("")
    assert main(["build"]) == 2
    assert "Did you mean `page.html`?" in capsys.readouterr().err


def test_the_summary_can_be_left_out(house: Path) -> None:
    text = NOTICE.replace("body: [", "categories: {names: Names}\nbody: [").replace(
        "[{text", "[{list: categories}, {text"
    )
    (house / "notices" / "acme.yaml").write_text(text)
    (house / "theme" / "theme.css").write_text("")
    assert "At a glance" in build(house)
    (house / "notices.toml").write_text("at_a_glance = false\n")
    assert "At a glance" not in build(house)


def test_whether_there_is_a_summary_is_true_or_false(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "notices.toml").write_text('at_a_glance = "no"\n')
    assert main(["build"]) == 2
    assert "`at_a_glance` is true or false" in capsys.readouterr().err
