"""The law as data: the packs that we have, and those that others put beside them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from real_notices import CONTEXT, ROOT

from notice_compiler.cli import main
from notice_compiler.compile import examine
from notice_compiler.compliance.coverage import coverage_of
from notice_compiler.law.law import Pack
from notice_compiler.law.load_law import PackError, load_law, with_packs
from notice_compiler.law_page import law_page
from notice_compiler.rule import Context
from notice_compiler.rules import all_rules

LAW = load_law()
PACKS = sorted(LAW.packs)
FOLDER = ROOT / "notice_compiler" / "law" / "packs"
NEVADA = re.search(r"```yaml law (\S+)\n(.*?)```", (ROOT / "docs" / "guide" / "law.md").read_text("utf-8"), re.DOTALL)


def pack_of(text: str, folder: str = "nevada") -> Pack:
    law = with_packs(LAW, [(folder, f"{folder}/x.yaml", text.encode())])
    (new,) = set(law.packs) - set(LAW.packs)
    return law.packs[new]


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_has_the_id_of_its_file_and_says_what_is_not_verified(name: str) -> None:
    pack = LAW.packs[name]
    assert pack.law == name
    doubtful = [it for it in pack.provisions.values() if it.verified != "confirmed"]
    assert all(it.note for it in doubtful)
    assert all(it.url.startswith("https://") and it.says.endswith((".", "”")) for it in pack.provisions.values())


@pytest.mark.parametrize("name", PACKS)
def test_every_provision_is_guarded_or_asked_or_says_why_not(name: str) -> None:
    silent = [
        it.name for it in coverage_of(LAW.packs[name]) if it.how == "not covered" and not it.provision.not_covered
    ]
    both = [it.name for it in coverage_of(LAW.packs[name]) if it.how != "not covered" and it.provision.not_covered]
    assert (silent, both) == ([], [])


@pytest.mark.parametrize("name", PACKS)
def test_the_page_of_a_law_is_what_the_pack_says(name: str) -> None:
    page = ROOT / "docs" / "law" / f"{name}.md"
    assert page.read_text("utf-8") == law_page(LAW.packs[name]), "run `make law-pages` and commit the result"


def test_the_list_of_laws_names_every_page() -> None:
    listed = (ROOT / "docs" / "law" / "README.md").read_text("utf-8")
    assert set(re.findall(r"\]\(([a-z-]+)\.md\)", listed)) == set(PACKS)


def test_the_packs_are_as_their_schema_says() -> None:
    schema = ROOT / "schemas" / "law.schema.json"
    files = [str(it) for it in FOLDER.glob("*/*.yaml")]
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_every_rule_that_reads_packs_is_the_only_one_of_its_sort() -> None:
    reading = [it.reads for it in all_rules().values() if it.reads]
    assert sorted(reading) == ["contact", "deadline", "entity", "facet", "right", "statement"]


HEAD = "law: nevada\ntitle: Nevada\nprovisions:\n"
ONE = '  a: {citation: A 1, url: "https://a.example", verified: confirmed, says: Something.}\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("law: ccpa\ntitle: Mine\n", "there is a law called `ccpa` already"),
        ("law: [nevada]\n", "law: "),
        ("law: nevada\ntitle: N\nprovision: x\n", "provision: is not a key of a law pack"),
        (f"{HEAD}{ONE}numbers: {{x: {{value: 1 day, provision: b}}}}\n", "no provision has the id `b`"),
        (f"{HEAD}{ONE.replace('confirmed', 'partly')}", "`note` says what could not be verified"),
        (
            f"{HEAD}{ONE}changes: [{{change: method-added, class: none}}]\n",
            "could make a change of another law lighter",
        ),
        (f"{HEAD}{ONE.replace('https://a.example', 'javascript:alert(1)')}", "nevada/x.yaml:4: provisions.a.url: "),
        (f"{HEAD}{ONE.replace('says:', 'requires: [{when: sensitive}], says:')}", "name what is wanted"),
        (f"{HEAD}{ONE}numbers: {{x: {{value: banana, provision: a}}}}\n", "numbers.x.value: "),
        ("law: nevada\ntitle: *x\n", "nevada/x.yaml:2: "),
    ],
)
def test_a_pack_that_does_not_read_is_told_in_one_line(text: str, told: str) -> None:
    with pytest.raises(PackError, match=re.escape(told)):
        pack_of(text)


NOTICE = """\
notice: acme
title: Privacy Notice
laws: [nevada]
practices: {sold: {heading: Sold to, means: sale, modality: did}}
recipients: {brokers: {label: Data brokers, role: third-party}}
categories: {identifiers: {label: Identifiers, disclosed: {sold: brokers}}}
body:
  - {id: main, heading: Main, content: [{list: categories}, {table: {heading: Category, columns: sold}}]}
"""


def test_the_law_of_the_guide_is_checked_without_a_line_of_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert NEVADA
    monkeypatch.chdir(tmp_path)
    file = tmp_path / NEVADA[1]
    file.parent.mkdir(parents=True)
    file.write_text(NEVADA[2], "utf-8")
    Path("acme.yaml").write_text(NOTICE, "utf-8")
    assert main(["check", "acme.yaml"]) == 1
    assert "No law has the id `nevada`" in capsys.readouterr().out
    Path("notices.toml").write_text('law = "law"\n', "utf-8")
    assert main(["check", "acme.yaml", "--as-of", "2026-11-20"]) == 1
    out = capsys.readouterr().out
    assert "Nev. Rev. Stat. 603A.340(1)(c) (citation unverified)" in out
    assert "error right-missing" in out
    assert "1 question for a reviewer not answered yet" in out
    assert main(["rules", "--law", "nevada"]) == 0
    assert "guarded" in capsys.readouterr().out
    Path("notices.toml").write_text('law = "laws"\n', "utf-8")
    assert main(["check", "acme.yaml"]) == 2
    file.write_text(NEVADA[2] + "oops: 1\n", "utf-8")
    Path("notices.toml").write_text('law = "law"\n', "utf-8")
    assert main(["check", "acme.yaml"]) == 2
    assert "oops" in capsys.readouterr().err


def test_a_set_of_laws_stands_for_all_of_them() -> None:
    assert LAW.sets == {"us-states": ("colorado", "texas", "virginia")}


def test_a_law_that_is_not_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--law", "ccap"]) == 2
    assert "Did you mean `ccpa`?" in capsys.readouterr().err


def test_a_deadline_of_another_law_is_read_from_its_pack() -> None:
    text = f"{HEAD}{ONE}numbers: {{answer: {{value: 30 days, provision: a, rights: access}}}}\n"
    law = with_packs(LAW, [("nevada", "nevada/x.yaml", text.encode())])
    notice = (
        "notice: acme\ntitle: N\nlaws: [nevada]\nrights: {know: {label: Access, means: access, deadline: 90 days}}\n"
        "body: [{id: main, heading: Main, content: [{list: rights}]}]\n"
    )
    found = examine("acme.yaml", notice.encode(), Context(CONTEXT.as_of, law)).findings
    assert [(it.rule, it.provisions) for it in found if it.rule == "deadline-too-long"] == [
        ("deadline-too-long", ("nevada:a",))
    ]
    assert [it.guards for it in coverage_of(law.packs["nevada"])] == [("deadline-too-long",)]
