"""The forms of report that other programs read: GitHub's annotations and SARIF."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from real_notices import CONTEXT, NAMES, ROOT, examined

from notice_compiler.cli import main
from notice_compiler.compile import examine
from notice_compiler.finding import GATES, Finding, Gate, Severity
from notice_compiler.law.law import Provision
from notice_compiler.located import Located, locate
from notice_compiler.place import Extent, Position, Range
from notice_compiler.report import Report
from notice_compiler.reports import as_github, as_sarif
from notice_compiler.source.tree import Source

PROVISION = Provision(
    citation="Civ. Code 1", url="https://example.com/1", verified="partly", note="Not read.", says="Something."
)


def located(
    message: str = "This is wrong.",
    *,
    rule: str = "date-missing",
    file: str = "notices/acme.yaml",
    severity: Severity = "error",
    gate: Gate = "defect",
    span: tuple[tuple[int, int], tuple[int, int]] = ((3, 5), (3, 9)),
) -> Located:
    """A finding in a file of which only the name matters."""
    start, end = (Position(*it) for it in span)
    finding = Finding(rule, message, "Do this.", Extent(0, 0), "value", severity, gate)
    return Located(finding, "acme", "categories.a", Source(file, ""), Range(start, end), (PROVISION,))


def report(*findings: Located, gates: tuple[Gate, ...] = GATES) -> Report:
    return Report(datetime.date(2026, 11, 20), 1, findings, gates)


REAL = Report(
    CONTEXT.as_of, len(NAMES), tuple(it for name in NAMES for it in locate(examined(name), CONTEXT.law)), GATES
)


class Command(NamedTuple):
    """A workflow command as GitHub's runner reads it."""

    name: str
    properties: dict[str, str]
    data: str


def read_command(line: str) -> Command | None:
    """The command that a line is to the runner: after white space `::`, the name, properties, `::`, the data."""
    match = re.fullmatch(r"\s*::(\w[\w-]*)(?: (.*?))?::(.*)", line, re.DOTALL)
    if match is None:
        return None
    pairs = (it.split("=", 1) for it in (match[2] or "").split(",") if it)
    return Command(match[1], {key: unescape(value) for key, value in pairs}, unescape(match[3]))


def unescape(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def annotated(it: Report) -> list[Command]:
    """The commands of the report; all its lines but the last are some."""
    *lines, summary = as_github.report(it).removesuffix("\n").split("\n")
    assert read_command(summary) is None
    found = [read_command(line) for line in lines]
    assert None not in found
    return [it for it in found if it is not None]


def test_an_annotation_has_place_rule_message_cure_and_law() -> None:
    assert as_github.report(report(located())) == (
        "::error file=notices/acme.yaml,line=3,endLine=3,col=5,endColumn=9,title=date-missing::"
        "This is wrong.%0ARight: Do this.%0ALaw: Civ. Code 1 (citation partly verified)%0A"
        "More: notice explain date-missing\n"
        "1 error in 1 file, by the law of 2026-11-20.\n"
    )


def test_nothing_found_is_a_line_without_annotations() -> None:
    assert as_github.report(report()) == "Nothing found in 1 file, by the law of 2026-11-20.\n"


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (((3, 5), (3, 5)), {"line": "3", "endLine": "3", "col": "5", "endColumn": "5"}),
        (((3, 5), (7, 2)), {"line": "3", "endLine": "7"}),
        (((3, 5), (7, 1)), {"line": "3", "endLine": "6"}),
        (((3, 5), (4, 1)), {"line": "3", "endLine": "3"}),
        (((1, 1), (1, 1)), {"line": "1", "endLine": "1", "col": "1", "endColumn": "1"}),
    ],
)
def test_columns_are_told_within_one_line_only(
    span: tuple[tuple[int, int], tuple[int, int]], told: dict[str, str]
) -> None:
    (found,) = annotated(report(located(span=span)))
    assert {key: value for key, value in found.properties.items() if key not in ("file", "title")} == told


def test_what_fails_the_run_comes_first_and_equals_keep_their_order() -> None:
    findings = [
        located("1", severity="info"),
        located("2", severity="warning"),
        located("3", gate="law"),
        located("4", gate="date"),
        located("5", severity="warning"),
        located("6"),
    ]
    found = annotated(report(*findings, gates=("defect", "date")))
    assert [(it.name, it.data[0]) for it in found] == [
        ("error", "4"),
        ("error", "6"),
        ("error", "3"),
        ("warning", "2"),
        ("warning", "5"),
        ("notice", "1"),
    ]


def test_more_than_ten_of_a_level_are_all_in_the_log_and_it_says_so() -> None:
    told = as_github.report(report(*(located(str(n)) for n in range(11))))
    assert told.count("::error ") == 11
    assert told.endswith("11 errors in 1 file, by the law of 2026-11-20. GitHub shows 10 of each; the log has all.\n")
    assert "GitHub shows" not in as_github.report(report(*(located(str(n)) for n in range(10))))


def test_what_separates_properties_is_escaped_in_them() -> None:
    (found,) = annotated(report(located("50%, or 100%25: a,b", file="notices/a,b:c=d 100%2C\n.yaml")))
    assert found.properties["file"] == "notices/a,b:c=d 100%2C<U+000A>.yaml"
    assert found.data.startswith("50%, or 100%25: a,b\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("::set-env name=A::b", "<U+003A>:set-env name=A::b"),
        (" \n\t::error::x", "<U+003A>:error::x"),
        ("a\r\n::error::x", "a ::error::x"),
        ("a ##[add-mask]b", "a ##<U+005B>add-mask]b"),
        ("ask @octo/team", "ask <U+0040>octo/team"),
        ("(@octo) é@octo", "(<U+0040>octo) é<U+0040>octo"),
        ("privacy@example.com", "privacy@example.com"),
        ("a\x1b[31m\u202eb\u2028c", "a<U+001B>[31m<U+202E>b c"),
    ],
)
def test_a_message_commands_nothing_and_calls_nobody(written: str, shown: str) -> None:
    (found,) = annotated(report(located(written)))
    assert found.data.split("\n")[0] == shown


@given(st.text(), st.text(alphabet="aé:, %=\n\r;]#[@\u2028").filter(lambda it: it.strip(" ") != ""))
def test_whatever_is_written_stays_in_its_annotation(message: str, file: str) -> None:
    found = annotated(report(located(message, file=file), located()))
    assert [it.name for it in found] == ["error", "error"]
    assert sorted(found[0].properties) == ["col", "endColumn", "endLine", "file", "line", "title"]
    for line in found[0].data.split("\n"):
        assert read_command(line) is None
        assert "##[" not in line
        assert line.isprintable()


def anything(**members: object) -> dict[str, object]:
    """The schema of an object that has these members and no other."""
    return {"type": "object", "properties": members, "required": list(members), "additionalProperties": False}


def listed(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


TEXT = {"type": "string", "minLength": 1}
NUMBER = {"type": "integer", "minimum": 1}
MESSAGE = anything(text=TEXT)
ARTIFACT = {
    "type": "object",
    "properties": {
        "uri": {"type": "string", "pattern": "^(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})+$"},
        "uriBaseId": {"const": "%SRCROOT%"},
    },
    "required": ["uri"],
    "additionalProperties": False,
}
RESULT = anything(
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level={"enum": ["error", "warning", "note"]},
    message=MESSAGE,
    locations={
        **listed(
            anything(
                physicalLocation=anything(
                    artifactLocation=ARTIFACT,
                    region=anything(startLine=NUMBER, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER),
                )
            )
        ),
        "minItems": 1,
    },
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    properties={"type": "object"},
)
DRIVER = anything(name=TEXT, version=TEXT, rules=listed(anything(id=TEXT, shortDescription=MESSAGE, help=MESSAGE)))
# What the log uses of SARIF 2.1.0 (OASIS), with the names, types and limits that the standard gives; and nothing else.
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **anything(
        **{"$schema": {"const": as_sarif.SCHEMA}},
        version={"const": "2.1.0"},
        runs=listed(
            anything(
                tool=anything(driver=DRIVER),
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                results=listed(RESULT),
                properties={"type": "object"},
            )
        ),
    ),
}


def sarif(it: Report) -> Any:
    """The one run of the report, which is valid."""
    log = json.loads(as_sarif.report(it))
    Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert {result["ruleId"] for result in run["results"]} == set(rules)
    return run


def test_the_real_notices_make_a_valid_log_that_is_the_same_each_time() -> None:
    run = sarif(REAL)
    assert [it["ruleId"] for it in run["results"]] == [it.finding.rule for it in REAL.findings]
    assert {it["level"] for it in run["results"]} == {"error", "warning", "note"}
    assert as_sarif.report(REAL) == as_sarif.report(REAL)


def test_a_log_without_findings_has_results_all_the_same() -> None:
    run = sarif(report())
    assert run["results"] == run["tool"]["driver"]["rules"] == []


def test_a_result_has_all_that_the_finding_has() -> None:
    found = located(severity="info", gate="date", span=((3, 5), (4, 1)))
    (result,) = sarif(report(found))["results"]
    assert result == {
        "ruleId": "date-missing",
        "ruleIndex": 0,
        "level": "note",
        "message": {"text": "This is wrong.\nDo this."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "notices/acme.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 1},
                }
            }
        ],
        "partialFingerprints": {
            "noticeFinding/v1": found.fingerprint,
            "primaryLocationLineHash": f"{found.fingerprint}:1",
        },
        "properties": {
            "gate": "date",
            "notice": "acme",
            "at": "categories.a",
            "law": [{"citation": "Civ. Code 1", "url": "https://example.com/1", "verified": "partly"}],
        },
    }


def test_two_findings_that_are_alike_are_told_apart() -> None:
    results = sarif(report(located(), located(rule="b"), located(span=((9, 1), (9, 2)))))["results"]
    assert len({it["partialFingerprints"]["primaryLocationLineHash"] for it in results}) == 3
    assert len({it["partialFingerprints"]["noticeFinding/v1"] for it in results}) == 2


@pytest.mark.parametrize(
    ("file", "uri", "below_root"),
    [
        ("notices/acme.yaml", "notices/acme.yaml", True),
        ("a b/50%#?/é.yaml", "a%20b/50%25%23%3F/%C3%A9.yaml", True),
        ("a:b.yaml", "a%3Ab.yaml", True),
        ("a\\b.yaml", "a%5Cb.yaml", True),
        ("\udcff.yaml", "%FF.yaml", True),
        ("../acme.yaml", "../acme.yaml", False),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml", False),
        ("C:/srv/a b.yaml", "file:///C:/srv/a%20b.yaml", False),
    ],
)
def test_a_file_is_a_uri_below_the_root_where_it_is(file: str, uri: str, below_root: bool) -> None:
    (result,) = sarif(report(located(file=file)))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == ({"uri": uri, "uriBaseId": "%SRCROOT%"} if below_root else {"uri": uri})


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[you](source:you)", "[you\\](source:you)"),
        ("a\\](b)", "a\\](b)"),
        ("a\\\\](b)", "a\\\\\\](b)"),
        ("{list: a}", "{{list: a}}"),
        ("a\n b\x1b", "a b<U+001B>"),
    ],
)
def test_a_message_means_itself(written: str, told: str) -> None:
    (result,) = sarif(report(located(written)))["results"]
    assert result["message"]["text"] == f"{told}\nDo this."


def test_columns_count_code_points_and_end_after_the_last() -> None:
    text = 'notice: acme\ntitle: "Privacy 🔒"\nbody:\n  - {id: a, content: [{text: "🔒🔒 [x](right:y)."}]}\n'
    findings = locate(examine("a.yaml", text.encode(), CONTEXT), CONTEXT.law)
    run = sarif(report(*findings))
    regions = {it["ruleId"]: it["locations"][0]["physicalLocation"]["region"] for it in run["results"]}
    column = text.splitlines()[3].index("y).") + 1
    assert run["columnKind"] == "unicodeCodePoints"
    assert regions["unknown-id"] == {"startLine": 4, "startColumn": column, "endLine": 4, "endColumn": column + 1}


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_the_form_changes_what_is_printed_and_never_the_exit_code(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["check", str(ROOT / "notices"), "--as-of", "2026-11-20", "--format", form]
    assert main(command) == 1
    assert main([*command, "--gate", "defect", "--gate", "date"]) == 0
    assert "date-too-old" in capsys.readouterr().out
