"""The example notices of the guide: what readers see of them, what machines read, and what a change of them means."""

from __future__ import annotations

import datetime

import pytest
from golden import EXAMPLES, GOLDEN, golden
from real_notices import compiled

from notice_compiler.compare.compare import compare
from notice_compiler.compile import build, manifest
from notice_compiler.compose.compose import compose
from notice_compiler.facts.document_of import document_of
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.review.read_manifest import read_manifest

DAY = datetime.date(2026, 11, 20)
TEXTS = {path.stem: path.read_text("utf-8") for path in EXAMPLES}
Edits = tuple[tuple[str, str], ...]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_page_and_facts_are_as_people_have_read_them(name: str) -> None:
    assert golden(TEXTS[name]) == (GOLDEN / f"{name}.txt").read_text("utf-8"), "run `python tests/golden.py` and read"


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_manifest_tells_the_whole_notice(name: str) -> None:
    made = build(compiled(TEXTS[name]))
    assert read_manifest(made.files["manifest.json"]).content_digest == made.manifest.content_digest


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_document_can_be_built_from_the_manifest_alone(name: str) -> None:
    made = compiled(TEXTS[name])
    assert document_of(manifest(made)) == compose(made)


def changed(name: str, before: str, after: str) -> list[tuple[str, str]]:
    """The class and the rule of each change that an edit of an example makes."""
    text = TEXTS[name]
    assert text.count(before) == 1, before
    old, new = (manifest(compiled(it)) for it in (text, text.replace(before, after)))
    return sorted((it.cls, it.rule) for it in judge(compare(old, new), load_law(), DAY).changes)


MATERIAL, SUBSTANTIVE = "material", "substantive"


@pytest.mark.parametrize(
    ("name", "before", "after", "expected"),
    [
        ("gdpr",
         "10 years from the end of the year", "12 years from the end of the year",
         (MATERIAL, "retention-changed")),
        ("gdpr",
         "10 years from the end of the year", "8 years from the end of the year",
         (SUBSTANTIVE, "retention-changed")),
        ("gdpr", "until you withdraw your consent", "2 years", (MATERIAL, "retention-changed")),
        ("gdpr", "period: 14 days", "period: 30 days", (MATERIAL, "retention-changed")),
        ("gdpr",
         "[interests: preventing fraud and attacks]", "[interests: fraud]",
         (SUBSTANTIVE, "member-wording-changed")),
        ("gdpr", "basis: contract", "basis: [contract, consent]", (SUBSTANTIVE, "legal-basis-added")),
        ("gdpr", "basis: contract", "basis: [contract, interests]", (MATERIAL, "legal-basis-added")),
        ("gdpr", "places: us,", "places: [us, in],", (MATERIAL, "transfer-added")),
        ("gdpr",
         "[data-privacy-framework, standard-contractual-clauses]", "standard-contractual-clauses",
         (MATERIAL, "safeguard-removed")),
        ("gdpr",
         "recipients: [carriers, payment]", "recipients: {ids: [carriers, payment], others: yes}",
         (MATERIAL, "answer-opened")),
        ("gdpr", "deadline: 1 month from receipt", "deadline: 2 months from receipt", (MATERIAL, "terms-changed")),
        ("gdpr", "fee: none", "fee: 10 euros", (MATERIAL, "terms-changed")),
        ("gdpr", "condition: unless the law obliges us to keep the data}", "}", (SUBSTANTIVE, "terms-changed")),
        ("gdpr", "answer: none}", "answer: yes}", (MATERIAL, "statement-reversed")),
        ("gdpr", "none: Nobody", "none: No one", (SUBSTANTIVE, "answer-wording-changed")),
        ("gdpr", "heading: Outside the EEA", "heading: Transfers", (SUBSTANTIVE, "heading-changed")),
        ("gdpr", "only: {places: [eea, gb, ch]}", "only: {places: [eea, gb]}", (MATERIAL, "scope-changed")),
        ("gdpr", "[items bought, prices, returns]", "[items bought, prices]", (SUBSTANTIVE, "example-removed")),
        ("states", "not: {parts: sms-numbers}, ", "", (MATERIAL, "limit-changed")),
        ("states",
         "{only: {places: us-nv}, recipients: none}", "{only: {places: us-nv}, recipients: hosts}",
         (MATERIAL, "sale-or-sharing-started")),
        ("states", "{places: [opt-out-states, us-nv]}", "{places: opt-out-states}", (MATERIAL, "limit-changed")),
        ("states", "members: [us-co, us-ct, us-va]", "members: [us-co, us-ct]", (MATERIAL, "scope-term-changed")),
        ("states", "{ids: services, others: yes}", "services", (SUBSTANTIVE, "answer-opened")),
        ("states", "deadline: 60 days", "deadline: 30 days", (SUBSTANTIVE, "terms-changed")),
        ("states",
         "received: 1204, complied: 1100", "received: 1205, complied: 1101",
         (SUBSTANTIVE, "figures-changed")),
        ("states", "are never sold or shared", "are rarely sold or shared", (SUBSTANTIVE, "wording-changed")),
        ("states",
         "biometric: {label: Biometric information, statute: ccpa:E", "biometric: {label: Biometrics, statute: ccpa:E",
         (SUBSTANTIVE, "label-changed")),
        ("applicants",
         "heading: Sensitive personal information,", "heading: Sensitive data,",
         (SUBSTANTIVE, "table-changed")),
        ("applicants",
         "reason: Cal. Gov. Code 12946", "reason: Cal. Gov. Code 12940",
         (SUBSTANTIVE, "retention-changed")),
        ("sharing",
         "recipients: none\n    limit: not-applicable", "recipients: yes\n    limit: no",
         (MATERIAL, "disclosure-started")),
    ],
)  # fmt: skip
def test_a_change_is_what_it_means(name: str, before: str, after: str, expected: tuple[str, str]) -> None:
    assert expected in changed(name, before, after)
    assert "unclassified" not in [rule for _, rule in changed(name, before, after)]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("gdpr", "[carriers, payment]", "[payment, carriers]"),
        ("states", "services: [carriers, hosts]", "services: [hosts, carriers]"),
        ("states", "{only: {places: us-nv}, recipients: none}", "{recipients: none, only: {places: us-nv}}"),
        (
            "gdpr",
            "retention: until you withdraw",
            "retention: {criteria: until you withdraw your consent} # until you withdraw",
        ),
        ("gdpr", "basis: contract\n", "basis: [contract]\n"),
    ],
)
def test_what_is_written_otherwise_says_the_same(name: str, before: str, after: str) -> None:
    assert {cls for cls, _ in changed(name, before, after)} <= {"editorial"}


def test_a_date_of_a_part_does_not_move_alone() -> None:
    from notice_compiler.dates.inner_dates import inner_dates

    text = TEXTS["gdpr"].replace("date: 2026-09-14}", "date: 2026-09-14, covers: rights}")
    old, new = (
        manifest(compiled(it)) for it in (text, text.replace("date: 2026-09-14, covers", "date: 2026-10-01, covers"))
    )
    assert [it.is_error for it in inner_dates(old, new, ())] == [True]
    moved = new.model_copy(update={"last_updated": "2026-10-01"})
    assert [it.is_error for it in inner_dates(old, moved, ())] == [False], "nothing changed in what it covers"
    assert list(inner_dates(old, old, ())) == []
