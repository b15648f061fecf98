"""What the page does not print, the manifest does not claim, and `check` says so."""

from __future__ import annotations

import datetime
import json

import pytest
from checkers.own import own
from page_reader import tables
from real_notices import CONTEXT, source

from notice_compiler.compile import build, examine
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.tabulate import tabulate


def told(name: str, was: str, now: str) -> tuple[Facts, list[tuple[str, str]]]:
    """The facts of a notice after a cut, and the findings that the cut adds."""
    assert was in source(name)
    before = examine("x", source(name).encode(), CONTEXT)
    after = examine("x", source(name).replace(was, now, 1).encode(), CONTEXT)
    assert after.notice is not None, after.findings
    known = {(it.rule, it.where) for it in before.findings}
    of_printing = ("fact-not-printed", "empty-cell", "defined-unused", "collected-category-without-row")
    new = [(it.rule, it.value) for it in after.findings if (it.rule, it.where) not in known and it.rule in of_printing]
    return tabulate(after.notice), new


def test_without_their_list_categories_have_neither_examples_nor_sources() -> None:
    facts, found = told("coverys", "      - list: categories\n", "")
    assert found == [("fact-not-printed", "identifiers")]
    assert {(it.examples, it.sources) for it in facts.categories} == {(None, None)}
    assert "account-access" not in {it.id for it in facts.purposes}
    assert "delivery" in {it.id for it in facts.purposes}


def test_without_its_column_a_practice_is_not_answered() -> None:
    facts, found = told("coverys", "columns: [business-purpose, sold-or-shared]", "columns: business-purpose")
    assert found == [("fact-not-printed", "sold-or-shared")]
    assert {it.status for it in facts.disclosures if it.practice == "sold-or-shared"} == {"not-stated"}
    assert "ad-partners" not in {it.id for it in facts.recipients}


def test_a_right_left_out_of_the_list_takes_its_statements_with_it() -> None:
    facts, found = told("coverys", "delete, opt-out, equal-service]", "delete, equal-service]")
    assert found == [("fact-not-printed", "opt-out")]
    assert "sale-only-for-advertising" not in {it.id for it in facts.statements}


def test_an_address_is_told_where_it_is_printed() -> None:
    facts, found = told("coverys", "      - contact: privacy-office\n", "")
    assert found == []
    office = next(it for it in facts.contacts if it.id == "privacy-office")
    assert (office.post, office.email) == (None, "CoverysPrivacy@Coverys.com")


def test_without_their_list_rows_of_processing_disclose_nothing() -> None:
    facts, found = told("calpro", "      - list: processing\n", "")
    assert found == [("fact-not-printed", "business-function")]
    assert (facts.processing, facts.recipients) == ((), ())
    assert {it.status for it in facts.disclosures} == {"not-stated"}


def test_an_answer_left_out_is_an_empty_cell_and_is_told() -> None:
    facts, found = told(
        "coverys", "disclosed: {business-purpose: usual, sold-or-shared: none}", "disclosed: {sold-or-shared: none}"
    )
    assert found == [("empty-cell", "customer-records")]
    assert facts.disclosure("customer-records", "business-purpose").status == "not-stated"


@pytest.mark.parametrize(
    ("answers", "left", "empty"),
    [
        ("{business-purpose: usual, sold-or-shared: none}", "{sold-or-shared: none}", {"business-purpose"}),
        ("{business-purpose: usual, sold-or-shared: none}", "{business-purpose: usual}", {"sold-or-shared"}),
        ("{business-purpose: usual, sold-or-shared: none}", "{business-purpose: usual, sold-or-shared: none}", set()),
    ],
)
def test_a_cell_is_empty_just_where_nothing_is_stated_and_the_row_is_found(
    answers: str, left: str, empty: set[str]
) -> None:
    made = examine("x", source("coverys").replace(f"disclosed: {answers}", f"disclosed: {left}", 1).encode(), CONTEXT)
    assert made.notice is not None
    files = build(made.notice).files
    page, manifest = files["index.html"].decode(), json.loads(files["manifest.json"])
    (table,) = tables(page)
    cells = {
        (row, of)
        for row, (_, *said) in table.rows.items()
        for of, it in zip(table.columns, said, strict=True)
        if not it
    }
    assert cells == {("customer-records", it) for it in empty}
    told = {(it["category"], it["practice"]) for it in manifest["disclosures"] if it["status"] == "not-stated"}
    assert {it for it in told if it[0] in table.rows} == cells
    assert {it.value for it in made.findings if it.rule == "empty-cell"} == {row for row, _ in cells}
    assert own(page, manifest) == []


@pytest.mark.parametrize("day", [datetime.date(2024, 2, 1), datetime.date(2025, 1, 31)])
def test_a_date_is_not_too_old_up_to_twelve_months(day: datetime.date) -> None:
    made = examine("x", source("coverys").encode(), type(CONTEXT)(day, CONTEXT.law))
    assert "date-too-old" not in {it.rule for it in made.findings}


@pytest.mark.parametrize(
    ("date", "day", "old"),
    [("2024-02-29", "2025-02-28", False), ("2024-02-29", "2025-03-01", True), ("2024-01-31", "2025-02-01", True)],
)
def test_twelve_months_are_those_of_the_calendar(date: str, day: str, old: bool) -> None:
    text = source("coverys").replace("2024-01-31", date)
    made = examine("x", text.encode(), type(CONTEXT)(datetime.date.fromisoformat(day), CONTEXT.law))
    assert ("date-too-old" in {it.rule for it in made.findings}) is old
