"""The compliance matrix: how each requirement stands, and that nothing is claimed which nobody checked."""

from __future__ import annotations

import datetime
import html
import json
import re
from pathlib import Path

import html5lib
import pytest
from real_notices import CONTEXT, NAMES, ROOT, examined

from notice_compiler.cli import main
from notice_compiler.compile import examine
from notice_compiler.compliance.make_matrix import make_matrix
from notice_compiler.compliance.matrix import Matrices, Matrix, Requirement
from notice_compiler.contracts.compliance import STATUSES
from notice_compiler.reports.compliance import FORMATS, reporter
from notice_compiler.rule import Context

HEAD = "notice: acme\ntitle: Privacy Notice\nlaws: [caloppa]\n"
DATED = "last_updated: 2026-11-01\neffective_date: 2026-11-01\n"
BODY = "body:\n  - {id: main, heading: Our Notice, content: [{text: We respect your privacy.}]}\n"
DAY = datetime.date(2026, 11, 20)


def matrix_of(text: str, day: datetime.date = DAY) -> Matrix:
    context = Context(day, CONTEXT.law)
    return make_matrix(examine("acme.yaml", text.encode(), context), context, "output")


def row(matrix: Matrix, name: str) -> Requirement:
    (found,) = (it for part in matrix.laws for it in part.requirements if it.id == name)
    return found


def status(middle: str, name: str, day: datetime.date = DAY) -> str:
    return row(matrix_of(f"{HEAD}{middle}{BODY}", day), name).status


WAIVER = "waivers: [{rule: date-missing, reason: why, by: Jane, until: 2026-12-31}]\n"
ANSWER = "checklist: [{question: 'caloppa:22575-a', answer: %s, by: Jane, date: 2026-11-01}]\n"


@pytest.mark.parametrize(
    ("middle", "name", "stands"),
    [
        ("", "caloppa:22575-b-4", "not-met"),
        (WAIVER, "caloppa:22575-b-4", "waived"),
        (DATED, "caloppa:22575-b-4", "met"),
        ("", "caloppa:22575-a", "to-review"),
        (ANSWER % "yes", "caloppa:22575-a", "met"),
        (ANSWER % "no", "caloppa:22575-a", "not-met"),
        (ANSWER % "not-applicable", "caloppa:22575-a", "does-not-arise"),
    ],
)
def test_a_requirement_stands_as_its_rules_and_answers_say(middle: str, name: str, stands: str) -> None:
    assert status(middle, name) == stands


def test_an_answer_that_has_ended_leaves_the_question_open() -> None:
    assert status(ANSWER % "yes", "caloppa:22575-a", datetime.date(2027, 11, 2)) == "to-review"


def test_a_law_that_is_not_in_force_yet_asks_nothing() -> None:
    text = f"notice: acme\ntitle: N\nlaws: [ccpa]\n{BODY}"
    before = {it.id for part in matrix_of(text, datetime.date(2023, 1, 1)).laws for it in part.requirements}
    after = {it.id for part in matrix_of(text).laws for it in part.requirements}
    assert "ccpa:7011-e-4" not in before
    assert "ccpa:7011-e-4" in after


@pytest.mark.parametrize("name", NAMES)
def test_what_is_met_shows_words_of_the_notice_or_an_answer(name: str) -> None:
    it = examined(name)
    matrix = make_matrix(it, CONTEXT, "output")
    text = " ".join(re.sub(r"\]\([^)]*\)|[\[*]", "", it.source.text).split())
    for one in (one for part in matrix.laws for one in part.requirements):
        assert (one.status == "met") <= bool(one.evidence)
        assert one.status in STATUSES
        for evidence in one.evidence:
            lines = it.source.text.splitlines()[evidence.range.start.line - 1 : evidence.range.end.line]
            assert any(line.strip() for line in lines)
            assert evidence.section in {None, *(section.id for section in it.notice.body)} if it.notice else True
            told = " ".join(evidence.words.rstrip(".").split()).split(": ")
            assert all(part in text for part in told) or evidence.at in ("last_updated", "body"), evidence


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_tells_every_requirement_and_finding(form: str) -> None:
    made = Matrices(DAY, tuple(make_matrix(examined(name), CONTEXT, "output") for name in NAMES))
    out = reporter(form)(made)
    assert out == reporter(form)(made)
    folded = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", out)).split())
    for matrix in made.matrices:
        for part in matrix.laws:
            for it in part.requirements:
                assert it.provision.citation in folded
                for found in it.findings:
                    assert found.finding.rule in folded
        for other in matrix.others:
            assert other.finding.rule in folded


def test_the_page_links_to_the_section_and_to_the_line() -> None:
    matrix = make_matrix(examined("coverys"), CONTEXT, "output")
    page = reporter("html")(Matrices(DAY, (matrix,)))
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    hrefs = {it.get("href") for it in tree.iter("a")}
    assert any(str(it).startswith("output/coverys-california/index.html#") for it in hrefs)
    assert any(re.fullmatch(r"notices/coverys\.yaml#L\d+", str(it)) for it in hrefs)
    ids = {it.get("id") for it in tree.iter() if it.get("id")}
    assert {str(it)[1:] for it in hrefs if str(it).startswith("#")} <= ids
    assert not list(tree.iter("script"))


def test_the_text_has_a_column_for_how_a_requirement_stands() -> None:
    lines = reporter("text")(Matrices(DAY, (matrix_of(f"{HEAD}{DATED}{BODY}"),))).splitlines()
    assert "MET               Cal. Bus. & Prof. Code 22575(b)(4) [caloppa:22575-b-4]" in lines
    assert max(map(len, lines)) <= 100


def test_words_of_the_author_are_words_on_the_page() -> None:
    text = f"{HEAD}{ANSWER % 'no'}{BODY}".replace("by: Jane", "by: 'Jane & \"Co\" <3'")
    page = reporter("html")(Matrices(DAY, (matrix_of(text),)))
    assert "Jane &amp; &#34;Co&#34; &lt;3" in page


def test_the_report_of_a_notice_with_a_defect_is_its_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("acme.yaml").write_text(f"{HEAD}titel: x\n{BODY}", "utf-8")
    assert main(["report", "acme.yaml"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "unknown-key" in err


def test_the_command_reports_in_every_form(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    for form in FORMATS:
        assert main(["report", "notices/calpro.yaml", "--as-of", "2026-11-20", "--format", form]) == 0
        out = capsys.readouterr().out
        assert "791.04(b)(2)" in out
    told = json.loads(out) if form == "json" else None
    assert told is None or told["notices"][0]["notice"] == "calpro-insurance"
