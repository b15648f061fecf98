"""A place with one notice, its output folder and a git repository, in which tests act as its authors do."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from notice_compiler.cli import main

NOTICE = """\
# A notice.
notice: acme
title: Privacy Notice
last_updated: 2026-01-15  # the day
recipients:
  partners: {label: Partners, role: third-party}
practices:
  sold: {heading: Sold to, means: sale, modality: did, none: Nobody}
categories:
  data: {label: Data, disclosed: {sold: none}}
body:
  - id: main
    heading: Main
    content:
      - text: We respect your privacy.
      - list: categories
      - table: {heading: Data, columns: sold}
"""


@dataclass
class Site:
    """What its authors do, day by day. `say` is what the last command printed."""

    root: Path
    capsys: pytest.CaptureFixture[str]
    said: str = ""

    @property
    def notice(self) -> Path:
        return self.root / "notices" / "acme.yaml"

    def edit(self, was: str, now: str) -> None:
        text = self.notice.read_text("utf-8")
        assert was in text, was
        self.notice.write_text(text.replace(was, now, 1), "utf-8")

    def run(self, *arguments: str) -> int:
        code = main(arguments)
        captured = self.capsys.readouterr()
        self.said = captured.out + captured.err
        return code

    def publish(self, day: str, *more: str) -> int:
        return self.run("build", "--publish", *more, "--as-of", day)

    def check(self, day: str, *more: str) -> tuple[int, set[str]]:
        """The exit code for the gates defect and date, and the rules of the gate date that were found."""
        code = self.run("check", "--gate", "defect", "--gate", "date", "--format", "json", "--as-of", day, *more)
        found = json.loads(self.said[self.said.index("{") :])["findings"] if "{" in self.said else []
        return code, {it["rule"] for it in found if it["gate"] == "date"}

    def diff(self, day: str, *more: str) -> dict[str, Any]:
        """The comparison of the only notice."""
        self.run("diff", "--format", "json", "--as-of", day, *more)
        (found,) = json.loads(self.said[self.said.index("{") :])["notices"]
        assert isinstance(found, dict)
        return found

    def history(self) -> list[dict[str, Any]]:
        read = json.loads((self.root / "output" / "acme" / "history.json").read_bytes())
        versions: list[dict[str, Any]] = read["versions"]
        return versions

    def git(self, *arguments: str) -> None:
        environment = {
            **os.environ,
            **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Jane Roe"),
            **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "jane@acme.example"),
            **dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull),
        }
        subprocess.run(["git", *arguments], cwd=self.root, env=environment, check=True, capture_output=True)

    def commit(self, message: str = "Work") -> None:
        self.git("add", "-A")
        self.git("-c", "commit.gpgsign=false", "commit", "-q", "-m", message)

    def state(self) -> dict[str, bytes]:
        output = self.root / "output"
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def site(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site with its notice, not published yet, in the working folder."""
    monkeypatch.chdir(folder)
    (folder / "notices").mkdir()
    made = Site(folder, capsys)
    made.notice.write_text(NOTICE, "utf-8")
    return made
