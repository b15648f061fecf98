"""Mappings of notices to terms of others: what is wrong with a file is told with its line, and what would be right."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from linked_notices import edition_of
from real_notices import ROOT

from notice_compiler.cli import main

ACME = """\
notice: acme
title: Privacy Notice
categories: {names: {label: Names, examples: [first name, last name]}}
purposes: {post: Newsletter}
body:
  - id: main
    heading: Our Notice
    content:
      - list: categories
"""
SOUND = "mapping: acme\ncategories:\n  names: {close: pd:Name, examples: {first name: {broad: pd:Name}}}\n"
CONFIG = 'mappings = "mappings"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place with a notice and a folder for its mapping."""
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(ACME, "utf-8")
    Path("notices.toml").write_text(CONFIG, "utf-8")
    Path("mappings").mkdir()
    return tmp_path / "mappings"


WRONG = {
    "categories: {name: {close: pd:Name}}": "2:14: `name` is not among the categories of the notice `acme`. "
    "Did you mean `names`?",
    "category: {names: {close: pd:Name}}": "2:1: `category` cannot be mapped. Did you mean `categories`?",
    "categories: {names: {near: pd:Name}}": "2:22: `near` is not a match. Write one of: exact, close, broad, narrow, "
    "related, examples.",
    "categories: {names: {close: pd:Names}}": "2:29: `pd:Names` is not a term of DPV 2.3 or fideslang 3.1.4 that is "
    "known here. Did you mean `pd:Name`?",
    "purposes: {post: {close: [dpv:Marketing, pd:Name]}}": "2:42: `pd:Name` is a term of another kind: purposes cannot "
    "be mapped to it. Take it out: what is not mapped is told in the notice’s own words.",
    "purposes: {post: {close: fideslang:user.name}}": "2:26: `fideslang:user.name` is a term of another kind: purposes "
    "cannot be mapped to it. Take it out: what is not mapped is told in the notice’s own words.",
    "categories: {names: {examples: {first names: {close: pd:Name}}}}": "2:33: “first names” is not an example of "
    "`names` in the notice `acme`. Did you mean `first name`?",
    "terms: {categories: [height]}": "2:21: `height` cannot be a term of DPV. Write a name after one of: dpv:, pd:, "
    "tech:, us:, gdpr:, fin:, loc:",
    "categories: names": "2:13: Here stands a text. Write ids with their terms.",
}


@pytest.mark.parametrize(("line", "told"), WRONG.items(), ids=list(WRONG))
def test_what_is_wrong_is_told_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    (folder / "acme.yaml").write_text(f"mapping: acme\n{line}\n", "utf-8")
    for command in (["check"], ["render", "--format", "json-ld"], ["build"]):
        assert main([command[0], "acme.yaml", *command[1:]]) == 2
        assert capsys.readouterr().err == f"notice: mappings/acme.yaml:{told}\n"


def test_a_mapping_of_another_notice_and_one_that_is_no_yaml_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "acme.yaml").write_text("mapping: other\n", "utf-8")
    assert main(["check", "acme.yaml"]) == 2
    assert "maps the notice `other`, and is named for `acme`. Name the file other.yaml" in capsys.readouterr().err
    (folder / "acme.yaml").write_text("mapping: acme\ncategories: {names: [}\n", "utf-8")
    assert main(["check", "acme.yaml"]) == 2
    assert capsys.readouterr().err.startswith("notice: mappings/acme.yaml:2:")
    folder.joinpath("acme.yaml").unlink()
    folder.rmdir()
    assert main(["check", "acme.yaml"]) == 2
    assert "mappings: is not a folder. `mappings` names one" in capsys.readouterr().err


def test_a_mapping_that_is_too_long_is_not_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "acme.yaml").write_text("# much\n" * 200_000, "utf-8")
    assert main(["check", "acme.yaml"]) == 2
    assert "is not a plain file of at most 1024 KiB" in capsys.readouterr().err


def test_a_mapping_that_is_wrong_takes_no_finding_away(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "acme.yaml").write_text("mapping: acme\ncategories: {name: {close: pd:Name}}\n", "utf-8")
    assert main(["check", "acme.yaml", "--format", "json"]) == 2
    told = capsys.readouterr()
    assert [it["rule"] for it in json.loads(told.out)["findings"]] == ["first-publication", "defined-unused"]
    assert "mappings/acme.yaml:2:14" in told.err


def test_a_mapping_of_no_notice_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("notices").mkdir()
    Path("acme.yaml").rename("notices/acme.yaml")
    (folder / "acne.yaml").write_text(SOUND, "utf-8")
    for command in ("check", "build"):
        assert main([command]) == 2
        said = "mappings/acne.yaml: is the mapping of no notice. Did you mean `acme.yaml`?"
        assert said in capsys.readouterr().err
    assert not Path("output").exists()
    (folder / "acne.yaml").rename(folder / "acme.yaml")
    assert main(["build"]) == 0


def test_a_mapping_reaches_the_formats_of_others_and_no_other(folder: Path) -> None:
    forms = ("page", "manifest", "markdown")
    before = [_made(it, f"before.{it}") for it in forms]
    assert b"skos:" not in _made("json-ld", "before.jsonld")
    (folder / "acme.yaml").write_text(SOUND, "utf-8")
    assert [_made(it, f"after.{it}") for it in forms] == before
    assert b'"skos:closeMatch"' in _made("json-ld", "after.jsonld")


def _made(form: str, file: str) -> bytes:
    assert main(["render", "acme.yaml", "--format", form, "-o", file]) == 0
    return Path(file).read_bytes()


def test_the_owner_can_vouch_for_a_term(folder: Path) -> None:
    (folder / "acme.yaml").write_text(
        "mapping: acme\nterms: {categories: [pd:Height]}\ncategories: {names: {related: pd:Height}}\n", "utf-8"
    )
    assert b"pd:Height" in _made("json-ld", "after.jsonld")


def test_the_mapping_of_the_guide_maps_the_notice_of_the_guide(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "guide" / "other-formats.md").read_text("utf-8")
    notice, mapping = (re.findall(rf"^```{kind}\n(.*?)^```", page, re.M | re.S)[0] for kind in ("yaml", "yml"))
    body = "body: [{id: main, heading: Main, content: [{list: categories}]}]\n"
    Path("acme.yaml").write_text(f"notice: acme\ntitle: Privacy Notice\n{notice}{body}", "utf-8")
    (folder / "acme.yaml").write_text(mapping, "utf-8")
    assert main(["render", "acme.yaml", "--format", "fides"]) == 0
    assert "data_use: marketing.communications" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["coverys", "calpro"])
def test_our_mappings_call_no_part_the_whole_and_nothing_essential(name: str) -> None:
    mapping = edition_of(ROOT / "notices" / f"{name}.yaml").settings.mapping
    assert mapping is not None
    things = [(" ".join(at), it.terms) for at, it in mapping.things.items()]
    things += [
        (f"{' '.join(at)} {words}", terms) for at, it in mapping.things.items() for words, terms in it.examples.items()
    ]
    assert len(things) > 30
    for at, terms in things:
        near = (*terms.exact, *terms.close)
        of_theirs = [it for it in near if it.startswith("fideslang:")]
        assert len(of_theirs) <= 1, at
        assert len(near) - len(of_theirs) <= 1, at
        assert not any(it.startswith("fideslang:essential.service") for it in near), at


def test_what_a_format_does_not_say_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "acme.yaml").write_text(SOUND, "utf-8")
    assert main(["render", "acme.yaml", "--format", "json-ld", "--unsaid"]) == 0
    assert capsys.readouterr().out == UNSAID
    assert main(["render", "acme.yaml", "--format", "page", "--unsaid"]) == 2
    told = "`--unsaid` goes with a format of others: fides, json-ld. `page` says all that the notice says."
    assert capsys.readouterr().err == f"notice: {told}\n"


UNSAID = """\
notice.jsonld does not say these as the notice says them. Each entry: where, what, and what the file has instead.

It has no term for these

  categories.names.examples: “last name” — the notice’s own words

It has only terms that mean more, less or something near

  categories.names: “Names” — the notice’s own words, near pd:Name
  categories.names.examples: “first name” — the notice’s own words, near pd:Name

It has no place for these

  sections: how the words are laid out: emphasis, links, lists, and which words state which fact
  schema_version: the version of the manifest’s schema
"""
