"""Waivers and answers to the checklist: what they cover, until when, and that they never leave the repository."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from real_notices import CONTEXT

from notice_compiler.checklist import questions
from notice_compiler.cli import main
from notice_compiler.compile import build, examine
from notice_compiler.finding import Finding, fingerprint_of
from notice_compiler.rule import Context

HEAD = "notice: acme\ntitle: Privacy Notice\nlaws: [caloppa]\n"
BODY = "body:\n  - {id: main, heading: Our Notice, content: [{text: We respect your privacy.}]}\n"
WAIVER = "{rule: date-missing, reason: It is set later., by: Jane Roe, until: 2026-11-20"
DAY = datetime.date(2026, 11, 20)


def found(middle: str, day: datetime.date = DAY) -> tuple[Finding, ...]:
    return examine("acme.yaml", f"{HEAD}{middle}{BODY}".encode(), Context(day, CONTEXT.law)).findings


def rules(middle: str, day: datetime.date = DAY, *, waived: bool = False) -> list[str]:
    return [it.rule for it in found(middle, day) if (it.waived is not None) == waived]


def test_a_waiver_covers_a_finding_up_to_its_last_day() -> None:
    assert "date-missing" in rules(f"waivers: [{WAIVER}}}]\n", waived=True)
    (it,) = (it for it in found(f"waivers: [{WAIVER}}}]\n") if it.rule == "date-missing")
    assert it.waived is not None
    assert (it.waived.by, it.waived.reason, it.waived.until) == ("Jane Roe", "It is set later.", DAY)
    assert not it.stops
    after = rules(f"waivers: [{WAIVER}}}]\n", DAY + datetime.timedelta(days=1))
    assert {"date-missing", "waiver-expired"} <= set(after)


def test_a_waiver_covers_what_stands_at_its_address_or_below() -> None:
    data = "practices: {a: {heading: A}, b: {heading: B}}\n"
    text = "body: [{id: m, heading: M, content: [{text: 'We [do](practice:a) and [do](practice:b).'}]}]\n"
    for at, left in (("practices.a", ["b"]), ("practices", []), ("practices.c", ["a", "b"])):
        waiver = f"waivers: [{{rule: practice-without-meaning, at: {at}, reason: why, by: Jane, until: 2027-01-01}}]\n"
        it = examine("acme.yaml", f"{HEAD}{data}{waiver}{text}".encode(), CONTEXT)
        open_ones = [x.value for x in it.findings if x.rule == "practice-without-meaning" and x.waived is None]
        assert open_ones == left
        assert ("waiver-unused" in [x.rule for x in it.findings]) == (len(left) == 2)


def test_a_waiver_by_fingerprint_covers_that_finding_alone() -> None:
    (it,) = (it for it in found("") if it.rule == "date-missing")
    print_of = fingerprint_of(it, "acme")
    assert "date-missing" in rules(f"waivers: [{WAIVER}, covers: {print_of}}}]\n", waived=True)
    assert "date-missing" in rules(f"waivers: [{WAIVER}, covers: 0123456789abcdef}}]\n")


@pytest.mark.parametrize("rule", ["unknown-id", "date-not-changed", "no-base", "version-altered", "date-in-future"])
def test_defects_and_the_date_cannot_be_waived(rule: str) -> None:
    assert "waiver-not-possible" in rules(f"waivers: [{{rule: {rule}, reason: why, by: Jane, until: 2027-01-01}}]\n")


def test_a_waiver_without_a_reason_is_a_defect() -> None:
    assert rules("waivers: [{rule: date-missing, by: Jane, until: 2027-01-01}]\n") == ["missing-key"]
    assert rules("waivers: [{rule: date-missing, reason: '', by: Jane, until: 2027-01-01}]\n") != []


def test_no_waiver_waives_what_is_wrong_with_waivers() -> None:
    several = (
        "{rule: waiver-unused, reason: why, by: Jane, until: 2027-01-01}, {rule: empty-cell, reason: why, by: Jane, "
    )
    found_wrong = rules(f"waivers: [{several}until: 2027-01-01}}]\n")
    assert {"waiver-not-possible", "waiver-unused"} <= set(found_wrong)


def test_answers_hold_for_twelve_months_or_until_the_day_they_name() -> None:
    asked = "checklist: [{question: 'caloppa:22575-a', answer: yes, by: Jane, date: 2026-01-15%s}]\n"
    for more, day, holds in (
        ("", "2026-01-14", False),
        ("", "2026-01-15", True),
        ("", "2027-01-15", True),
        ("", "2027-01-16", False),
        (", until: 2026-02-01", "2026-02-01", True),
        (", until: 2026-02-01", "2026-02-02", False),
    ):
        context = Context(datetime.date.fromisoformat(day), CONTEXT.law)
        made = examine("acme.yaml", f"{HEAD}{asked % more}{BODY}".encode(), context)
        assert made.notice
        (it,) = (it for it in questions(made.notice, context) if it.id == "caloppa:22575-a")
        assert (it.answer is not None) == holds, (more, day)
        late = "answer-outdated" in [it.rule for it in made.findings]
        assert late == (not holds and day > "2026-01-15")


def test_a_newer_answer_counts() -> None:
    two = "{question: 'caloppa:22575-a', answer: %s, by: Jane, date: %s}"
    older, newer = two % ("no", "2026-01-15"), two % ("yes", "2026-02-15")
    assert "answered-no" not in rules(f"checklist: [{newer}, {older}]\n")
    assert "answered-no" in rules(f"checklist: [{older}]\n")
    assert "answer-outdated" not in rules(f"checklist: [{newer}, {older}]\n", datetime.date(2027, 2, 1))


def test_a_newer_answer_that_has_ended_does_not_bring_the_older_one_back() -> None:
    older = "{question: 'caloppa:22575-a', answer: yes, by: Jane, date: 2026-01-15}"
    newer = "{question: 'caloppa:22575-a', answer: no, by: Jane, date: 2026-02-15, until: 2026-03-01}"
    assert "answer-outdated" in rules(f"checklist: [{older}, {newer}]\n")


def test_of_two_answers_on_one_day_a_no_counts() -> None:
    two = [f"{{question: 'caloppa:22575-a', answer: {it}, by: Jane, date: 2026-01-15}}" for it in ("yes", "no")]
    assert rules(f"checklist: [{', '.join(two)}]\n") == rules(f"checklist: [{', '.join(reversed(two))}]\n")
    assert "answered-no" in rules(f"checklist: [{', '.join(two)}]\n")


def test_the_first_of_two_waivers_counts_and_the_other_is_unused() -> None:
    second = WAIVER.replace("2026-11-20", "2026-12-01")
    (it,) = (it for it in found(f"waivers: [{WAIVER}}}, {second}}}]\n") if it.rule == "date-missing")
    assert it.waived is not None
    assert it.waived.until == DAY
    assert "waiver-unused" in rules(f"waivers: [{WAIVER}}}, {second}}}]\n")


def test_what_counsel_writes_never_leaves_the_repository() -> None:
    counsel = f"waivers: [{WAIVER}}}]\nchecklist: [{{question: 'caloppa:22575-a', answer: yes, by: Jane Roe, date: "
    bare = examine("acme.yaml", f"{HEAD}{BODY}".encode(), CONTEXT).notice
    full = examine("acme.yaml", f"{HEAD}{counsel}2026-11-01}}]\n{BODY}".encode(), CONTEXT).notice
    assert bare
    assert full
    assert build(bare).files == build(full).files


def test_a_waived_error_stops_neither_check_nor_publication(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    day = ["--as-of", "2026-11-20"]
    Path("acme.yaml").write_text(f"{HEAD}{BODY}", "utf-8")
    assert main(["build", "acme.yaml", "--publish", "--first", *day]) == 1
    report = capsys.readouterr().out
    errors = sorted({line.split()[1].rstrip(":") for line in report.splitlines() if line.startswith("error ")})
    assert "date-missing" in errors
    waivers = "".join(f"  - {{rule: {it}, reason: why, by: Jane Roe, until: 2026-12-31}}\n" for it in errors)
    Path("acme.yaml").write_text(f"{HEAD}waivers:\n{waivers}{BODY}", "utf-8")
    assert main(["check", "acme.yaml", *day]) == 0
    assert "waived: `notice report` says by whom" in capsys.readouterr().out
    assert main(["build", "acme.yaml", "--publish", "--first", *day]) == 0
    capsys.readouterr()
    assert main(["check", "acme.yaml", "--format", "json", *day]) == 0
    told = json.loads(capsys.readouterr().out)
    (it,) = (it for it in told["findings"] if it["rule"] == "date-missing")
    assert it["waived"] == {"by": "Jane Roe", "reason": "why", "until": "2026-12-31"}
    assert told["summary"]["errors"] == 0
    assert main(["check", "acme.yaml", "--format", "sarif", *day]) == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert all("suppressions" in it for it in results if it["level"] == "error")
    assert main(["check", "acme.yaml", "--format", "github", *day]) == 0
    assert "::error" not in capsys.readouterr().out
