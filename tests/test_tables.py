"""Tables are projections of the rows: what each kind of row and column shows, for whom, and in which words."""

from __future__ import annotations

import pytest
from page_reader import parsed
from real_notices import CONTEXT, compiled

from notice_compiler.compile import build, examine, manifest
from notice_compiler.document import Table

NOTICE = """\
notice: acme
title: Privacy Notice
entities: {acme: {label: Acme, role: controller, licence: No. 1}}
sources: {you: You, web: The web}
purposes:
  delivery: {label: Delivery, categories: names, basis: contract, retention: 7 years from delivery}
  safety: {label: Safety, basis: [interests: our safety], retention: {criteria: as long as needed, then: then deleted}}
bases: {contract: A contract, interests: Our interests}
transfers: {us: {label: The cloud, places: us, safeguards: certification}}
recipients:
  carriers: {label: Carriers, role: processor}
  banks: {label: Banks, categories: [names: with your consent]}
  ads: {label: Ad networks, transfers: us}
practices:
  told: {heading: Told to, means: disclosure, none: Nobody}
  sold: {heading: Sold to, means: sale, none: Never sold}
categories:
  names: {label: Names, examples: [first name, last name], sources: you, disclosed: {told: carriers, sold: none}}
  visits:
    label: Visits
    examples: [pages]
    sources: {ids: web, others: and others}
    disclosed:
      told: {recipients: [carriers, ads: for adverts], purposes: safety, notes: star}
      sold:
        cases:
          nevada: {only: {places: us-nv}, recipients: none}
          rest: {label: Elsewhere, not: {places: us-nv}, recipients: ads}
  genes: {label: Genes, collected: no}
rights:
  delete: {label: Delete, deadline: 30 days, methods: mail, notes: star}
  move: {label: Move, offered: none, reason: we hold none}
methods: {mail: {label: by mail, kind: e-mail, contact: desk}}
contacts: {desk: {label: Desk, email: desk@acme.example}}
requests: {fee: none}
notes: {star: {text: Only in summer., mark: "*"}}
body:
  - id: main
    heading: Main
    content:
      - table: TABLE
"""


def table(written: str) -> Table:
    made = manifest(compiled(NOTICE.replace("TABLE", written)))
    return made.tables[0]


def cells(written: str) -> dict[str, list[str | None]]:
    return {row.name: [cell.text for cell in row.cells] for row in table(written).rows}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{heading: C, columns: [examples, sources]}",
         {"Names": ["first name; last name", "You"], "Visits": ["pages", "The web; and others"]}),
        ("{heading: C, columns: [told, collected]}",
         {"Names": ["Carriers", None], "Visits": ["Carriers; Ad networks (for adverts)*", None],
          "Genes": [None, "No"]}),
        ("{heading: C, columns: [{show: purposes, of: told}]}", {"Visits": ["Safety"]}),
        ("{heading: C, columns: sold}",
         {"Names": ["Never sold"], "Visits": ["Nevada: Never sold; Elsewhere: Ad networks"]}),
        ("{heading: C, only: {places: us-nv}, columns: sold}", {"Names": ["Never sold"], "Visits": ["Never sold"]}),
        ("{heading: C, only: {places: us-ca}, columns: sold}",
         {"Names": ["Never sold"], "Visits": ["Elsewhere: Ad networks"]}),
        ("{heading: C, columns: [{heading: Who, show: [{label: 'Told:', show: told}, {label: Sold, show: sold}]}]}",
         {"Names": ["Told: Carriers; Sold: Never sold"],
          "Visits": ["Told: Carriers; Ad networks (for adverts)*; Sold, Nevada: Never sold; "
                     "Sold, Elsewhere: Ad networks"]}),
        ("{heading: C, none: Not at all, columns: [sold]}",
         {"Names": ["Not at all"], "Visits": ["Nevada: Not at all; Elsewhere: Ad networks"]}),
        ("{heading: C, columns: [{heading: Carriers, show: told, is: carriers}, {show: told, is: banks, none: 'No'}]}",
         {"Names": ["Yes", "No"], "Visits": ["Yes*", "No*"]}),
        ("{heading: P, rows: purposes, columns: [categories, basis, retention]}",
         {"Delivery": ["Names", "A contract", "7 years from delivery"],
          "Safety": [None, "Our interests (our safety)", "as long as needed; then deleted"]}),
        ("{heading: P, rows: purposes, columns: [period, event, then]}",
         {"Delivery": ["7 years", "delivery", None], "Safety": ["as long as needed", None, "then deleted"]}),
        ("{heading: S, rows: sources, columns: categories}", {"You": ["Names"], "The web": ["Visits"]}),
        ("{heading: B, rows: bases, columns: purposes}",
         {"A contract": ["Delivery"], "Our interests": ["Safety (our safety)"]}),
        ("{heading: R, rows: recipients, columns: [categories, role]}",
         {"Carriers": [None, "Processor"], "Banks": ["Names (with your consent)", None]}),
        ("{heading: R, rows: recipients, columns: [told]}",
         {"Carriers": ["Names; Visits"], "Ad networks": ["Visits (for adverts)"]}),
        ("{heading: R, rows: rights, columns: [deadline, methods, fee, offered]}",
         {"Delete*": ["30 days", "by mail", None, None], "Move": [None, None, None, "No"]}),
        ("{heading: T, rows: transfers, columns: [places, safeguards, recipients]}",
         {"The cloud": ["United States", "Approved certification", "Ad networks"]}),
        ("{heading: E, rows: entities, columns: [role, licence]}", {"Acme": ["Controller", "No. 1"]}),
        ("{heading: C, rows: [{heading: Sensitive, categories: genes}, {categories: names}], "
         "columns: [examples, collected]}",
         {"Sensitive": [], "Genes": [None, "No"], "Names": ["first name; last name", None]}),
        ("{heading: P, sideways: yes, rows: purposes, columns: [basis, retention]}",
         {"Legal basis": ["A contract", "Our interests (our safety)"],
          "How long we keep it": ["7 years from delivery", "as long as needed; then deleted"]}),
        ("{heading: C, rows: [{label: Both, categories: [names, visits]}], columns: examples}",
         {"Both": ["first name; last name; pages"]}),
    ],
)  # fmt: skip
def test_a_cell_shows_what_the_notice_states(written: str, expected: dict[str, list[str | None]]) -> None:
    found = {f"{row.name}{'*' if row.notes else ''}": [it.text for it in row.cells] for row in table(written).rows}
    assert found == expected


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("{heading: C, columns: deadline}", "column-unknown"),
        ("{heading: P, rows: purposes, columns: told}", "column-unknown"),
        ("{heading: R, rows: rights, columns: [{show: deadline, of: told}]}", "column-unknown"),
        ("{heading: C, columns: [{show: examples, is: banks}]}", "column-unknown"),
        ("{heading: C, rows: [{label: Both, categories: [names, visits]}], columns: told}", "table-rows-disagree"),
        ("{heading: C, columns: limit}", "block-form"),
        ("{heading: C, rows: cats, columns: told}", "unknown-value"),
    ],
)
def test_a_table_that_cannot_be_made_is_one_finding(written: str, rule: str) -> None:
    text = NOTICE.replace("TABLE", written)
    found = [it.rule for it in examine("test.yaml", text.encode(), CONTEXT).findings if it.gate == "defect"]
    assert found == [rule]


def test_terms_of_all_requests_stand_beside_a_right_of_which_nothing_else_is_said() -> None:
    both = "{heading: R, rows: rights, columns: [deadline, fee]}\n      - list: requests"
    assert cells(both)["Delete"] == ["30 days", "None"]
    scoped = NOTICE.replace("deadline: 30 days, methods", "only: {places: us-ca}, deadline: 30 days, methods")
    made = manifest(compiled(scoped.replace("TABLE", both)))
    assert [cell.text for cell in made.tables[0].rows[0].cells] == ["California: 30 days", None]


def test_a_recipient_is_shown_with_the_limits_under_which_it_receives() -> None:
    found = cells("{heading: R, only: {places: us-nv}, rows: recipients, columns: [sold]}\n      - list: practices")
    assert "Ad networks" not in found
    assert cells("{heading: R, rows: recipients, columns: [sold]}")["Ad networks"] == ["Elsewhere: Visits"]


def test_what_no_table_shows_is_not_in_the_manifest() -> None:
    made = manifest(compiled(NOTICE.replace("TABLE", "{heading: P, rows: purposes, columns: basis}")))
    row = made.purposes[0].row
    assert row is not None
    assert (row.basis, row.categories, row.retention) == (("contract",), None, None)
    assert made.rights == ()
    assert made.recipients == ()


def test_headers_and_rows_are_told_to_assistive_technology() -> None:
    written = (
        "{heading: C, rows: [{heading: Sensitive, categories: genes}, {categories: names}], columns: [told, collected]}"
    )
    page = build(compiled(NOTICE.replace("TABLE", written))).files["index.html"].decode()
    heads = list(parsed(page).iter("th"))
    assert [it.get("scope") for it in heads] == ["col", "col", "col", "rowgroup", "row", "row"]
    assert [it.get("colspan") for it in heads if it.get("scope") == "rowgroup"] == ["3"]
    assert sum(1 for _ in parsed(page).iter("tbody")) == 1


def test_a_footnote_stands_once_under_the_first_table_that_refers_to_it() -> None:
    twice = "{heading: C, columns: told}\n      - table: {heading: D, columns: told}"
    page = build(compiled(NOTICE.replace("TABLE", twice))).files["index.html"].decode()
    assert page.count('id="_note-star"') == 1
    assert page.count('href="#_note-star"') == 2
    assert page.index('id="_note-star"') < page.rindex("<table>")


def test_shared_columns_are_those_columns() -> None:
    shared = NOTICE.replace("body:", "columns: {both: [examples, sources]}\nbody:", 1)
    one, other = (
        manifest(compiled(text.replace("TABLE", f"{{heading: C, columns: {columns}}}")))
        for text, columns in ((shared, "both"), (NOTICE, "[examples, sources]"))
    )
    assert one.content_digest == other.content_digest


def test_facts_written_under_categories_or_purposes_say_the_same() -> None:
    purposes = cells("{heading: P, rows: purposes, columns: categories}")
    moved = NOTICE.replace("categories: names, basis", "basis").replace(
        "sources: you,", "sources: you, purposes: delivery,"
    )
    made = manifest(compiled(moved.replace("TABLE", "{heading: P, rows: purposes, columns: categories}")))
    assert {row.name: [cell.text for cell in row.cells] for row in made.tables[0].rows} == purposes
