"""The shape of the code itself: what a newcomer may rely on."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Union, get_args, get_origin

import pytest
from pydantic import BaseModel
from real_notices import ROOT, compiled

from notice_compiler import cli
from notice_compiler.law.load_law import load_law
from notice_compiler.model.closed_lists import Law
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.outputs import all_outputs
from notice_compiler.prose.prose import SCHEMES, WORD_SCHEMES
from notice_compiler.reports import FORMATS
from notice_compiler.reports.diff import FORMATS as DIFF_FORMATS
from notice_compiler.schema import SCHEMAS

PACKAGE = ROOT / "notice_compiler"
FILES = sorted(PACKAGE.rglob("*.py"))


def names_read(path: Path) -> set[str]:
    """The attributes that a file reads, by themselves or by name."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    named = {it.value for it in nodes if isinstance(it, ast.Constant) and isinstance(it.value, str)}
    return named | {it.attr for it in nodes if isinstance(it, ast.Attribute)}


def models(annotation: object, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Every pydantic model that a model leads to."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation not in seen:
            seen.add(annotation)
            for field in annotation.model_fields.values():
                models(field.annotation, seen)
    elif get_origin(annotation) in (Union, types.UnionType, Annotated, dict, tuple):
        for inner in get_args(annotation):
            models(inner, seen)
    return seen


def test_every_field_that_authors_can_write_is_read_when_names_become_things() -> None:
    read = set().union(*(names_read(path) for path in (PACKAGE / "notice").glob("*.py")))
    vocabularies = set(VOCABULARIES.values())
    fields = {name for model in models(NoticeModel, set()) for name in model.model_fields}
    assert sorted(fields - read - vocabularies) == []


def test_only_the_command_line_prints_and_asks_for_the_day() -> None:
    asks = re.compile(r"\b(?:print\(|\.now\(|\.today\(|os\.environ|input\()")
    shell = {*(PACKAGE / "cli").glob("*.py"), PACKAGE / "shell" / "git.py"}  # git is given an environment of its own
    found = [path.name for path in FILES if path not in shell and asks.search(path.read_text("utf-8"))]
    assert found == []


def test_no_file_has_the_marks_of_an_unfinished_merge() -> None:
    found = subprocess.run(
        ["git", "grep", "-lE", "^(<{7}|>{7}) "], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stdout) == (1, ""), "1: nothing was found"


def test_no_file_of_the_code_is_longer_than_three_hundred_lines() -> None:
    long = {path.name: n for path in FILES if (n := path.read_text("utf-8").count("\n")) > 300}
    assert long == {}, "a second noun may hide there"


def test_every_module_and_public_function_says_what_it_gives() -> None:
    bare = []
    for path in FILES:
        tree = ast.parse(path.read_text("utf-8"))
        public = [
            it for it in tree.body if isinstance(it, ast.FunctionDef | ast.ClassDef) and not it.name.startswith("_")
        ]
        bare += [f"{path.name}: {getattr(it, 'name', 'module')}" for it in (tree, *public) if not ast.get_docstring(it)]
    assert bare == []


def test_the_lists_of_the_command_line_are_those_of_the_doors() -> None:
    assert cli.FORMATS == FORMATS
    assert cli.DIFF_FORMATS == DIFF_FORMATS
    assert set(cli.SCHEMA_NAMES) == set(SCHEMAS)
    assert set(get_args(Law)) == set(load_law().names)
    assert set(SCHEMES) == {*VOCABULARIES, "law", *WORD_SCHEMES}


def test_every_output_names_a_file_of_its_own() -> None:
    files = [output.file for output in all_outputs().values()]
    assert len(files) == len(set(files))


def test_the_architecture_page_names_every_floor_and_door() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folders = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()]
    assert [name for name in folders if f"{name}/" not in page] == []
    assert len(page.splitlines()) < 100


README = (ROOT / "README.md").read_text("utf-8")


def fenced(marker: str) -> str:
    found = re.search(rf"<!-- {re.escape(marker)} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert found, marker
    return found.group(1)


def test_the_notice_of_the_readme_compiles() -> None:
    assert compiled(fenced("example: acme.yaml")).id == "acme-california"


def test_the_readme_shows_what_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(fenced("example: acme.yaml").replace("(purpose:orders)", "(purpose:order)"), "utf-8")
    command, _, shown = fenced("output: acme.yaml").partition("\n")
    assert cli.main([*shlex.split(command)[2:], "--as-of", "2026-11-20"]) == 1
    assert capsys.readouterr().out == shown


def test_the_readme_shows_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = fenced("example: acme.yaml")
    Path("before.yaml").write_text(before, "utf-8")
    Path("acme.yaml").write_text(before.replace("sold-or-shared: none", "sold-or-shared: carriers"), "utf-8")
    command, _, shown = fenced("output: diff").partition("\n")
    assert cli.main(shlex.split(command)[2:]) == 0
    assert capsys.readouterr().out == shown


def test_the_readme_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    told = re.findall(r"^    ([a-z-]+)(?: |$)", capsys.readouterr().out, re.M)
    assert sorted(set(re.findall(r"`notice ([a-z-]+)", README))) == sorted(told)


def links(text: str) -> Iterator[str]:
    yield from (it for it in re.findall(r"\]\(([^)#]+)\)", text) if not it.startswith("http"))


def test_links_of_the_documents_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        assert [it for it in links(page.read_text("utf-8")) if not (page.parent / it).exists() and ":" not in it] == []
