"""Every rule against its cases, `rules/<rule>.yaml`: what it finds, word for word, what it lets pass, and why."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from golden import GOLDEN, rules_text
from page_reader import parsed
from real_notices import CONTEXT

from notice_compiler.compile import build, examine
from notice_compiler.examined import Examined
from notice_compiler.finding import address_of
from notice_compiler.rule import Context, Held, Met, Moot, Remark
from notice_compiler.rules import all_rules

FOLDER = Path(__file__).parent / "rules"
BODY = "body:\n  - {id: main, heading: Our Notice, content: [{text: We respect your privacy.}]}\n"


class Case(TypedDict, total=False):
    """A notice without its head (`title`, if it is not Privacy Notice); what the rule finds in it, meets, or leaves.

    Of what it finds: `at`, `says`, `right` and, if it matters, `severity`.
    """

    case: str
    title: str
    as_of: str
    notice: str
    finds: list[dict[str, str]]
    meets: list[dict[str, str]]
    moot: str | list[str]


def cases() -> list[tuple[str, Case]]:
    return [
        (path.stem, case) for path in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
    ]


CASES = cases()


def examined(case: Case) -> Examined:
    """The notice of a case, without defects."""
    text = case["notice"]
    body = "" if "\nbody:" in f"\n{text}" else BODY
    day = datetime.date.fromisoformat(str(case.get("as_of", CONTEXT.as_of)))
    found = examine(
        "acme.yaml",
        f"notice: acme\ntitle: {case.get('title', 'Privacy Notice')}\n{text}{body}".encode(),
        Context(day, CONTEXT.law),
    )
    assert [it for it in found.findings if it.gate == "defect"] == []
    return found


def held(rule: str, case: Case) -> Held | None:
    """What the rule says of a case; None where it does not apply."""
    return next((it for it in examined(case).held if it.name == rule), None)


def test_every_rule_has_cases_that_it_finds_and_cases_that_it_lets_pass() -> None:
    names = {rule for rule, _ in CASES}
    assert names <= set(all_rules())
    assert sorted(set(all_rules()) - names) == []
    for name in sorted(names):
        found = [bool(case["finds"]) for rule, case in CASES if rule == name]
        assert {True, False} <= set(found), name


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule}: {case['case']}" for rule, case in CASES])
def test_a_rule_finds_what_its_cases_say(rule: str, case: Case) -> None:
    said = held(rule, case)
    verdicts = said.verdicts if said else ()
    remarks = [it for it in verdicts if isinstance(it, Remark) and said and said.concerns(it)]
    assert [(address_of(it.where.path), it.message, it.help) for it in remarks] == [
        (it["at"], it["says"], it["right"]) for it in case["finds"]
    ]
    severities = [it.severity or all_rules()[rule].severity for it in remarks]
    assert all(it.get("severity", severity) == severity for it, severity in zip(case["finds"], severities, strict=True))
    if "meets" in case:
        mets = [it for it in verdicts if isinstance(it, Met)]
        assert [{"at": address_of(it.where.path), "words": it.words} for it in mets] == case["meets"]
    moot = case.get("moot", [])
    assert [it.why for it in verdicts if isinstance(it, Moot)] == ([moot] if isinstance(moot, str) else moot)


def test_severities_and_provisions_are_those_that_somebody_has_read() -> None:
    assert rules_text() == (GOLDEN / "rules.txt").read_text("utf-8"), "run `python tests/golden.py` and read"


def test_what_meets_a_provision_is_seen_by_readers() -> None:
    """Of words that a rule puts together each part is on the page; a measure of readability is no words of it."""
    unseen = []
    for rule, case in CASES:
        found = examined(case)
        if found.notice is not None:
            body = parsed(build(found.notice).files["index.html"].decode()).find("body")
            page = folded("".join(body.itertext() if body is not None else ()))
            mets = (
                it for one in found.held if one.name != "hard-to-read" for it in one.verdicts if isinstance(it, Met)
            )
            parts = (part for it in mets for part in re.split(r"[:;,.]\s|\s(?:and|or)\s|[“”]|\n\n", it.words))
            unseen += [(rule, case["case"], part) for part in parts if folded(part) not in page]
    assert unseen == []


def folded(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
