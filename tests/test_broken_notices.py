"""Notices broken on purpose: one clear finding each, at the place, and nothing built."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from notice_compiler.cli import main
from notice_compiler.compile import examine
from notice_compiler.law.load_law import load_law
from notice_compiler.located import Located, locate
from notice_compiler.rule import Context

FOLDER = Path(__file__).parent / "broken"
CASES_FILE = FOLDER / "cases.yaml"
NOTICE = (FOLDER / "notice.yaml").read_text("utf-8")
LAW = load_law()
CONTEXT = Context(datetime.date(2026, 11, 20), LAW)


class Case(TypedDict):
    fault: str
    was: str
    now: str
    rule: str
    at: str
    marks: str
    message: str
    right: str


CASES: list[Case] = yaml.safe_load(CASES_FILE.read_text("utf-8"))


def defects(data: bytes) -> list[Located]:
    return [it for it in locate(examine("coverys.yaml", data, CONTEXT), LAW) if it.finding.gate == "defect"]


def marked(it: Located) -> str:
    line = it.source.line(it.range.start.line)
    end = it.range.end.column - 1 if it.range.end.line == it.range.start.line else len(line)
    return line[it.range.start.column - 1 : end]


def told(it: Located) -> tuple[str, str, str, str, str]:
    """Rule, place, the underlined words, what is wrong, what would be right."""
    line, column = it.range.start
    return it.finding.rule, f"line {line}, column {column}", marked(it), it.finding.message, it.finding.help


@pytest.mark.parametrize("case", CASES, ids=[case["fault"] for case in CASES])
def test_one_mistake_gives_one_finding_at_its_place_in_plain_words(case: Case) -> None:
    assert case["was"] in NOTICE
    (found,) = defects(NOTICE.replace(case["was"], case["now"], 1).encode())
    assert told(found) == (case["rule"], case["at"], case["marks"], case["message"], case["right"])


@pytest.mark.parametrize("case", CASES[:3], ids=[case["fault"] for case in CASES[:3]])
def test_a_broken_notice_is_not_built_and_leaves_the_output_as_it_was(case: Case, tmp_path: Path) -> None:
    notices, output = tmp_path / "notices", tmp_path / "output"
    notices.mkdir()
    (notices / "coverys.yaml").write_text(NOTICE, "utf-8")
    build = ["build", str(notices), "--output", str(output)]
    assert main(build) == 0
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in output.rglob("*") if path.is_file()}
    (notices / "coverys.yaml").write_text(NOTICE.replace(case["was"], case["now"], 1), "utf-8")
    assert main(build) == 1
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in output.rglob("*") if path.is_file()}
    assert after == before


def test_the_notice_itself_has_no_defect() -> None:
    assert defects(NOTICE.encode()) == []


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (NOTICE.encode("utf-16"), (1, 1)),
        (NOTICE.replace("’", "'").encode().replace(b"Whom We've", b"Whom We\x92ve", 1), (57, 35)),
    ],
    ids=["UTF-16", "Windows-1252"],
)
def test_a_file_in_another_encoding_is_told_once(data: bytes, at: tuple[int, int]) -> None:
    (found,) = defects(data)
    assert (found.finding.rule, tuple(found.range.start)) == ("not-utf-8", at)
