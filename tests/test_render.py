"""`notice render`, and the formats that a build makes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from real_notices import ROOT, built, compiled

from notice_compiler.cli import main, render, show
from notice_compiler.cli.options import RENDER_FORMATS, rendered_as
from notice_compiler.cli.put import put
from notice_compiler.compile import build
from notice_compiler.edition import Output, Settings, Theme
from notice_compiler.outputs import all_outputs
from notice_compiler.pages.embed import embed
from notice_compiler.shell.config import UsageError

ACME = """\
notice: acme
title: Privacy Notice
body:
  - id: main
    heading: Our Notice
    content:
      - text: We respect *your* privacy.
"""
DEFECT = ACME.replace("respect *your*", "[respect](purpose:nothing) your")
DAY = ["--as-of", "2026-11-20"]


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A notice file in an empty place, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(ACME, "utf-8")
    return "acme.yaml"


def state(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_output_but_those_of_versions_is_a_format_to_render() -> None:
    told = {rendered_as(name) for name in all_outputs()} - set(RENDER_FORMATS)
    assert told <= {"archive", "feed", "what-changed"}
    assert {"page", "fragment", "markdown", "text", "manifest"} <= set(RENDER_FORMATS)


def test_the_guide_shows_what_is_printed(acme: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "guide" / "formats.md").read_text("utf-8")
    written, shown = (re.findall(rf"^```{kind}\n(.*?)^```", page, re.M | re.S) for kind in ("yaml", "text"))
    Path(acme).write_text(written[0], "utf-8")
    assert main(["render", acme]) == 0
    assert capsys.readouterr().out == shown[0]


def test_the_guide_tells_of_every_format_that_can_be_chosen() -> None:
    page = (ROOT / "docs" / "guide" / "formats.md").read_text("utf-8")
    chosen = {rendered_as(name): it.file for name, it in all_outputs().items() if it.made != "always"}
    assert [name for name, file in chosen.items() if f"| `{name}` | `{file}` |" not in page] == []


def test_without_a_format_a_notice_is_printed_as_text(acme: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", acme]) == 0
    under = "=" * 14, "-" * 10
    expected = f"Privacy Notice\n{under[0]}\n\nOur Notice\n{under[1]}\n\nWe respect _your_ privacy.\n"
    assert capsys.readouterr().out == expected


@pytest.mark.parametrize("file", ["fragment.html", "notice.md", "notice.txt", "manifest.json"])
def test_a_format_is_what_a_build_writes(file: str, tmp_path: Path) -> None:
    name = next(rendered_as(name) for name, it in all_outputs().items() if it.file == file)
    source = str(ROOT / "notices" / "coverys.yaml")
    assert main(["render", source, "--format", name, "-o", str(tmp_path / "made")]) == 0
    made = (tmp_path / "made").read_bytes()
    if file == "manifest.json":
        assert json.loads(made)["content_digest"] == json.loads(built("coverys").files[file])["content_digest"]
    else:
        assert made.replace(b' data-version="1"', b"") == built("coverys").files[file]


def test_the_ending_of_the_file_says_the_format(acme: str) -> None:
    assert main(["render", acme, "-o", "acme.md"]) == 0
    assert Path("acme.md").read_text("utf-8").startswith("# Privacy Notice\n\n## Our Notice\n")
    assert main(["render", acme, "-o", "acme.html"]) == 0
    assert Path("acme.html").read_text("utf-8").startswith("<!doctype html>")
    assert state(Path()) == ["acme.html", "acme.md", "acme.yaml"]


def test_a_rendered_page_is_one_file(acme: str) -> None:
    assert main(["render", acme, "--format", "page", "-o", "page.html"]) == 0
    page = Path("page.html").read_text("utf-8")
    assert "<link" not in page
    assert page.count("<style>") == page.count("</style>") == 1
    assert "index.html" not in page


def test_a_style_that_would_end_its_element_does_not() -> None:
    theme = Theme(style="a::after { content: '</style><p>x' }")
    name = next(iter(build(compiled(ACME), settings=Settings(theme=theme)).shared))
    made = embed(f'<link rel="stylesheet" href="../{name}">', theme)
    assert made.count("</style>") == 1
    assert "<\\/style><p>x" in made


def test_options_of_the_fragment_are_obeyed(acme: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", acme, "--format", "fragment", "--heading-level", "3", "--prefix", "site-"]) == 0
    made = capsys.readouterr().out
    assert "<h3 " in made
    assert '<h4 id="_heading-site-main">' in made


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "markdwon"], "`markdwon` is not a format. Did you mean `markdown`?"),
        (["--heading-level", "3"], "`--heading-level` and `--prefix` go with `--format fragment`."),
        (["--format", "fragment", "--prefix", "a b"], "`a b` cannot begin the ids of a page."),
        (["-o", "notice.xyz"], "notice.xyz: its ending names no format. Add `--format`:"),
        (["--format", "text", "-o", "acme.yaml"], "acme.yaml: is named as a notice or a configuration."),
        (["-o", "nowhere/notice.md"], "nowhere/notice.md: there is no folder nowhere."),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], told: str, acme: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", acme, *arguments]) == 2
    assert told in capsys.readouterr().err
    assert state(Path()) == ["acme.yaml"]


def test_a_folder_of_notices_is_not_one_notice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(ROOT / "notices")]) == 2
    assert "Name one notice file." in capsys.readouterr().err


def test_a_defect_is_told_and_writes_nothing(acme: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("out.txt").write_text("before", "utf-8")
    Path(acme).write_text(DEFECT, "utf-8")
    assert main(["render", acme, "-o", "out.txt"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error unknown-id: No purpose has the id `nothing`.")
    assert Path("out.txt").read_text("utf-8") == "before"


def test_findings_of_law_do_not_stop_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(ROOT / "notices" / "coverys.yaml")]) == 0
    assert capsys.readouterr().err == ""


def test_what_is_no_text_is_not_poured_into_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output("notice.bin", "application/octet-stream", lambda _: b"")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(UsageError, match=r"Name a file, as in `-o notice.bin`\."):
        put(b"", output, "Name a file, as in `-o notice.bin`.")


@pytest.mark.parametrize("command", [["render", "acme.yaml"], ["show", "acme"]])
def test_a_terminal_is_not_steered_and_a_pipe_gets_every_byte(
    command: list[str], acme: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "one\x1b[2J\u202etwo\nthree\n"
    output = Output("hostile.txt", "text/plain", lambda _: hostile.encode())
    for place in (render, show):
        monkeypatch.setattr(place, "all_outputs", lambda: {**all_outputs(), "text": output})
    assert main(["build", acme, "--publish", "--adopt", *DAY]) == 0
    capsys.readouterr()
    assert main([*command, "--format", "text"]) == 0
    assert capsys.readouterr().out == hostile
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main([*command, "--format", "text"]) == 0
    assert capsys.readouterr().out == "one<U+001B>[2J<U+202E>two\nthree\n"


def test_a_file_is_replaced_as_a_whole_and_keeps_its_rights(acme: str) -> None:
    out = Path("out.txt")
    out.write_text("before", "utf-8")
    out.chmod(0o640)
    assert main(["render", acme, "-o", "out.txt"]) == 0
    assert out.read_text("utf-8").startswith("Privacy Notice\n=====")
    assert out.stat().st_mode & 0o777 == 0o640
    assert state(Path()) == ["acme.yaml", "out.txt"]


USUAL = {"fragment.html", "notice.md", "notice.txt"}


def formats(chosen: str) -> None:
    Path("notices.toml").write_text(f"formats = {chosen}\n", "utf-8")


def files() -> set[str]:
    return {path.name for path in Path("output/acme").iterdir()}


def test_a_build_makes_the_usual_formats(acme: str) -> None:
    assert main(["build", acme, *DAY]) == 0
    assert files() >= {"index.html", "manifest.json", *USUAL}
    told = json.loads(Path("output/acme/manifest.json").read_bytes())["renditions"]
    assert {it["href"] for it in told} >= USUAL


def test_formats_that_are_not_chosen_any_more_are_removed_and_nothing_else(acme: str) -> None:
    assert main(["build", acme, *DAY]) == 0
    (Path("output/acme") / "kept.pdf").write_bytes(b"by hand")
    formats('["text"]')
    assert main(["build", acme, *DAY]) == 0
    assert files() & USUAL == {"notice.txt"}
    formats("[]")
    assert main(["build", acme, *DAY]) == 0
    assert files() & USUAL == set()
    assert files() >= {"index.html", "manifest.json", "kept.pdf"}
    told = json.loads(Path("output/acme/manifest.json").read_bytes())["renditions"]
    assert not USUAL & {it["href"] for it in told}


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ('["markdwon"]', "notices.toml: `markdwon` is not a format. Did you mean `markdown`?"),
        ('["page"]', "notices.toml: `page` is made by every build. Take it out of `formats`."),
        ('"text"', '`formats` is a list of names of formats, as in `formats = ["markdown"]`.'),
    ],
)
def test_a_format_that_there_is_not_is_told_before_anything_is_built(
    chosen: str, told: str, acme: str, capsys: pytest.CaptureFixture[str]
) -> None:
    formats(chosen)
    assert main(["build", acme, *DAY]) == 2
    assert told in capsys.readouterr().err
    assert not Path("output").exists()
