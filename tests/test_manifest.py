"""The manifest says what the page says, completely, in a form that others can check."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import ValidationError
from page_reader import tables
from real_notices import NAMES, ROOT, built, compiled, notice, source

from notice_compiler.cli import main
from notice_compiler.compile import build
from notice_compiler.compose.compose import compose
from notice_compiler.document import DateLine, Document, Time
from notice_compiler.edition import Edition
from notice_compiler.facts.digest import content_digest, facts_digest
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.tabulate import tabulate
from notice_compiler.outputs.manifest_json import render


def manifest(name: str) -> Manifest:
    return Manifest.model_validate_json(built(name).files["manifest.json"])


def test_coverys_answers_for_nine_categories_by_two_practices() -> None:
    found = manifest("coverys").disclosures
    assert len(found) == 18
    assert Counter(it.status for it in found) == {"disclosed": 10, "none": 6, "not-stated": 2}
    assert {it.category for it in found if it.status == "not-stated"} == {"inferences"}


def test_what_is_not_stated_has_neither_recipients_nor_text_and_none_has_an_empty_list() -> None:
    for it in manifest("coverys").disclosures:
        if it.status == "not-stated":
            assert (it.recipients, it.text) == (None, None)
        if it.status == "none":
            assert (it.recipients, it.text) == ((), "We do not sell or share")


def test_calpro_discloses_every_category_by_its_rows_and_prints_no_cell() -> None:
    found = manifest("calpro")
    assert len(found.processing) == 5
    assert len(found.disclosures) == len(found.categories) == 7
    for it in found.disclosures:
        assert (it.status, it.modality, it.text, it.recipients and len(it.recipients)) == ("disclosed", "may", None, 9)
        assert [detail.row for detail in it.details] == [row.id for row in found.processing]
    assert all(row.text and row.recipients and row.purposes for row in found.processing)


@pytest.mark.parametrize("name", NAMES)
def test_the_tables_of_page_and_manifest_agree_cell_by_cell(name: str) -> None:
    page, told = tables(built(name).files["index.html"].decode()), manifest(name)
    assert len(page) == len(told.tables) == (1 if name == "coverys" else 0)
    for read, table in zip(page, told.tables, strict=True):
        assert read.headers == tuple(it.text for it in table.headers)
        answers = {(it.category, it.practice): it for it in told.disclosures}
        shown = {category for (category, practice), it in answers.items() if it.text and practice in read.columns}
        assert set(read.rows) == shown
        for category, (row_name, *cells) in read.rows.items():
            label = next(it for it in told.categories if it.id == category)
            assert row_name == (label.row_label or label.label)
            assert [cell or None for cell in cells] == [answers[category, it].text for it in read.columns]


@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_reads_back_as_the_facts_that_it_was_made_from(name: str) -> None:
    told, facts = manifest(name), tabulate(notice(name))
    assert {key: getattr(told, key) for key in type(facts).model_fields} == {
        key: getattr(facts, key) for key in type(facts).model_fields
    }
    assert told.sections == compose(notice(name)).sections
    again = Facts.model_validate({key: getattr(told, key) for key in Facts.model_fields})
    dates = tuple(DateLine(it.label, Time(it.printed, it.date or ""), it.place) for it in told.dates)
    document = Document(told.notice, told.title, told.language, dates, told.sections)
    assert (facts_digest(again), content_digest(again, document)) == (told.facts_digest, told.content_digest)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    again = build(compiled(source(name)))
    assert (again.files, again.shared) == (built(name).files, built(name).shared)


def test_a_published_version_is_not_claimed() -> None:
    told = json.loads(built("coverys").files["manifest.json"])
    assert (told["version"], told["previous_version"]) == (None, None)


def digests(text: str) -> tuple[str, str]:
    made = compiled(text)
    facts = tabulate(made)
    return facts_digest(facts), content_digest(facts, compose(made))


COVERYS = source("coverys")


@pytest.mark.parametrize(
    ("was", "now", "facts_same", "content_same"),
    [
        ("last_updated: 2024-01-31", "last_updated: 2024-02-29", True, True),
        ("laws: [ccpa, shine-the-light, caloppa]", "laws: [caloppa, ccpa]", True, True),
        ("sources: [consumer, tracking-technologies,", "sources: [tracking-technologies, consumer,", True, True),
        ("to communicate your opt out request", "to    communicate your\n          opt out request", True, True),
        ("title: California Privacy Notice", "title: Privacy Notice", True, False),
        ("language: en-US", "language: en-GB", True, False),
        ("label: Last Updated,", "label: Updated,", True, False),
        ("precision: day", "precision: month", True, False),
        ("    row_label: Audio, Electronic, and Visual Information\n", "", True, False),
        ("heading: Recipients to Whom We’ve Sold", "heading: Those to Whom We’ve Sold", True, False),
        ("none: We do not sell or share", "none: No", True, False),
        ("last_updated: 2024-01-31\n", "", True, True),
        ("against you in anyway", "against you in any way", True, False),
        ("[affiliates, service-providers,", "[service-providers, affiliates,", True, False),
        ("We hope this", "*We* hope this", True, False),
        (
            "email: CoverysPrivacy@Coverys.com",
            "email: CoverysPrivacy@Coverys.com\n    phone: 866-432-6700",
            False,
            False,
        ),
        ("sold-or-shared: none}", "sold-or-shared: ad-partners}", False, False),
        ("modality: did", "modality: may", False, False),
        ("role: third-party", "role: processor", False, False),
        ("period: 12 months", "period: 24 months", False, False),
        ("places: us-ca", "places: us", False, False),
    ],
)
def test_digests_move_with_what_they_cover(was: str, now: str, facts_same: bool, content_same: bool) -> None:
    assert was in COVERYS
    before, after = digests(COVERYS), digests(COVERYS.replace(was, now, 1))
    assert (before[0] == after[0], before[1] == after[1]) == (facts_same, content_same)


def test_a_kind_of_fact_that_an_older_notice_does_not_know_leaves_its_digests_alone() -> None:
    class Later(Facts):
        retention: str | None = None

    facts = tabulate(notice("coverys"))
    later = Later(**{name: getattr(facts, name) for name in Facts.model_fields})
    document = compose(notice("coverys"))
    assert (facts_digest(later), content_digest(later, document)) == (
        facts_digest(facts),
        content_digest(facts, document),
    )
    assert facts_digest(later.model_copy(update={"retention": "1 year"})) != facts_digest(facts)


def test_the_committed_output_is_that_of_the_committed_notices(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "output", tmp_path / "output")
    arguments = ["build", str(ROOT / "notices"), "--output", str(tmp_path / "output"), "--as-of", "2026-11-20"]
    assert main(arguments) == 0
    told = capsys.readouterr().out.splitlines()[-2:]
    assert all(line.startswith("unchanged ") for line in told), "run `notice build` and commit the result"
    files = [path.relative_to(ROOT / "output") for path in (ROOT / "output").rglob("*") if path.is_file()]
    assert all((ROOT / "output" / it).read_bytes() == (tmp_path / "output" / it).read_bytes() for it in files)


def test_a_manifest_that_breaks_its_schema_is_not_written() -> None:
    edition = Edition(compose(notice("coverys")), built("coverys").manifest.model_copy(update={"schema_version": "9"}))
    with pytest.raises(ValidationError):
        render(edition)


def test_a_named_set_spelled_out_is_the_same_notice() -> None:
    spelled = "[affiliates, service-providers, educational-partners, government]"
    assert digests(COVERYS.replace("business-purpose: usual", f"business-purpose: {spelled}")) == digests(COVERYS)


def test_what_is_named_in_a_manifest_is_declared_in_it() -> None:
    told = build(
        compiled(
            "notice: a\ntitle: A\n"
            "recipients: {carriers: {label: Carriers}, ups: {label: UPS, is: carriers}, dhl: {label: DHL, is: mail}, "
            "mail: {label: Post}}\n"
            "practices: {given: {heading: Given}}\n"
            "categories: {contact: {label: Contact, disclosed: {given: [ups, dhl, mail]}}}\n"
            "body: [{id: b, content: [{table: {heading: Category, columns: [given]}}]}]\n"
        )
    ).manifest
    assert [(it.id, it.member_of) for it in told.recipients] == [("ups", None), ("dhl", "mail"), ("mail", None)]
