"""The snippets about the manifest run, and print what the guide says."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from checkers.tools import program
from real_notices import ROOT, compiled, source

from notice_compiler.cli import main
from notice_compiler.compile import build

PAGE: Final = ROOT / "docs" / "guide" / "manifest.md"
SOLD: Final = "    disclosed: {business-purpose: usual, sold-or-shared: ad-partners}\n"


def blocks(text: str) -> Iterator[tuple[str, str, str]]:
    """The blocks of code of a page: the heading that they stand under, their language, and their text."""
    heading = language = ""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("```"):
            if language:
                yield heading, language, "".join(lines)
            language, lines = ("" if language else line[3:].strip()), []
        elif language:
            lines.append(line)
        elif line.startswith("## "):
            heading = line[3:].strip()


BLOCKS: Final = list(blocks(PAGE.read_text("utf-8")))
PROGRAMS: Final = {
    f"{heading} ({language})": (language, code, after[2])
    for (heading, language, code), after in pairwise(BLOCKS)
    if language in ("python", "js") and after[1] == "text"
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder, and beside its list what a reader kept of an earlier notice."""
    root = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "output", root / "output")
    (root / "js").symlink_to(ROOT / "js")
    assert SOLD in source("coverys")
    earlier = compiled(source("coverys").replace(SOLD, SOLD.replace("ad-partners", "none"), 1))
    (root / "output" / "seen.json").write_bytes(build(earlier).files["manifest.json"])
    return root / "output"


def command_of(language: str, code: str) -> list[str]:
    if language == "python":
        return [sys.executable, "-I", "-X", "utf8", "-c", code]
    return [program("node"), "--input-type=module", "--eval", code]


def test_every_program_is_run() -> None:
    assert len(PROGRAMS) == sum(1 for _, language, _ in BLOCKS if language in ("python", "js")) >= 5


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_prints_what_the_guide_says(name: str, site: Path) -> None:
    language, code, said = PROGRAMS[name]
    run = subprocess.run(command_of(language, code), cwd=site, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout == said


def test_the_diff_on_the_command_line_says_what_the_guide_says(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = next(code for _, language, code in BLOCKS if language == "console" and code.startswith("$ notice diff"))
    monkeypatch.chdir(site)
    command, _, printed = said.partition("\n")
    main(shlex.split(command)[2:])
    assert capsys.readouterr().out == printed
