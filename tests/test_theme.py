"""A house's own look: `theme` in notices.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from notice_compiler.cli import main
from notice_compiler.versions.retired import ids_of

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


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("page.html", "{{ document.__class__.__mro__[1].__subclasses__() }}"),
        ("notices.html", "{{ entries[0][0].parse_raw('x', proto='pickle', allow_pickle=True) }}"),
        ("notices.html", "{{ entries[0][0].model_copy() }}"),
        ("page.html", "{% include '/etc/passwd' %}"),
        ("page.html", "{% include '../words.py' %}"),
        ("page.html", "{% extends '/etc/hostname' %}"),
        ("page.html", "{{ 'a' * 3000000000 }}"),
        ("page.html", "{{ '%0999999999d' % 1 }}"),
        ("page.html", "{{ 10 ** 5000 }}"),
        ("page.html", "{{ 'a'|center(3000000000) }}"),
        ("page.html", "{{ lipsum(1) }}"),
        ("page.html", "{{ [1, 2, 3]|random }}"),
        ("page.html", "{% for a in range(10000) %}{% for b in range(10000) %}abcdefgh{% endfor %}{% endfor %}"),
        ("page.html", "{{ document.title.format() }}"),
        ("page.html", "{{ ids }}"),
        ("page.html", "{{ ids.table }}"),
        ("page.html", "{{ document.sections[0:1] }}"),
    ],
)
def test_a_template_of_a_theme_is_shut_in(
    house: Path, name: str, template: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "theme" / name).write_text(template)
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert "theme" in capsys.readouterr().err
    assert not list(house.glob("output/**/*.html"))


@pytest.mark.parametrize(
    "broken",
    [
        *("{{ nothing }}", "{% if %}", "{{ 1 / 0 }}", "\n{{ (" + "[" * 5000 + "]" * 5000 + ") }}", "{{ '\\ud800' }}"),
        "{% if 1 %}" * 300 + "{% endif %}" * 300,
        "{{ " + "+".join("1" * 8000) + " }}",
    ],
)
def test_a_broken_template_is_told_and_nothing_is_built(
    house: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "theme" / "page.html").write_text(broken)
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert capsys.readouterr().err.startswith("notice: The theme’s template")
    assert not (house / "output").exists()


def test_the_name_and_the_line_of_a_broken_template_are_told(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "theme" / "page.html").write_text("<p>\n{{ nothing }}\n")
    main(["build", "--as-of", "2026-11-20"])
    assert "template page.html fails at line 2: 'nothing' is undefined. Mend it" in capsys.readouterr().err


def test_macros_of_other_templates_and_what_loops_offer_can_be_used(house: Path) -> None:
    (house / "theme" / "versions.html").write_text(
        "{% import 'inlines.html' as parts %}\n{% macro switcher(words, own, past, versions, version, current) %}\n"
        "{% for it in [1, 2] %}{{ loop.cycle('a', 'b') }}{% endfor %}{{ parts.anchor(none, 'x') }}\n{% endmacro %}\n"
    )
    assert "abx" in build(house)


def test_our_own_templates_work_as_those_of_a_theme(house: Path) -> None:
    plain = build(house)
    for path in (Path(__file__).parent.parent / "notice_compiler" / "pages" / "templates").glob("*.html"):
        (house / "theme" / path.name).write_text(path.read_text())
    assert build(house) == plain


def test_every_template_is_read_whether_it_is_used_or_not(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "theme" / "archive.html").write_text("{% if %}")
    for command in (["build"], ["check"], ["render", "notices/acme.yaml"]):
        assert main(command) == 2
        assert "template archive.html fails at line 1" in capsys.readouterr().err


def test_a_file_that_no_theme_has_is_told(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "theme" / "pages.html").write_text("")
    for command in ("build", "check"):
        assert main([command]) == 2
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


def test_a_style_at_which_the_maker_of_pdfs_fails_is_told(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("weasyprint")
    (house / "theme" / "theme.css").write_text("p { font-size: 1e400px }\n")
    (house / "notices.toml").write_text('theme = "theme"\nformats = ["pdf"]\n')
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert "acme/notice.pdf: cannot be made (OverflowError" in capsys.readouterr().err


def test_other_quotation_marks_are_as_good(house: Path) -> None:
    ours = (Path(__file__).parent.parent / "notice_compiler" / "pages" / "templates" / "page.html").read_text()
    theirs = ours.replace(
        '<link rel="stylesheet" href="{{ stylesheet }}">', "<link href='{{ stylesheet }}' rel=stylesheet>"
    )
    assert theirs != ours
    (house / "theme" / "page.html").write_text(theirs)
    assert main(["render", "notices/acme.yaml", "-o", "acme.html"]) == 0
    assert "<style>" in (house / "acme.html").read_text()
    assert ids_of(b"<main id='a'><p ID = b><p data-id=\"c\">") == {"a", "b"}
