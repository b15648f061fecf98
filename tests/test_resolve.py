"""Names become things, words and lists agree, and what does not fit is told once."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from real_notices import CONTEXT, compiled, source

from notice_compiler.check import findings_of, hold
from notice_compiler.compile import examine
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.tabulate import tabulate
from notice_compiler.finding import Finding
from notice_compiler.law.law import LawBook, Pack, Provision
from notice_compiler.located import locate
from notice_compiler.rule import Context

HEAD = """\
notice: acme
title: Privacy Notice
sources: {consumer: you, partners: our partners, both: [consumer, partners]}
purposes: {orders: to deliver orders}
recipients: {carriers: Carriers, ads: Advertisers}
practices:
  shared: {heading: Shared with, means: sharing, modality: did}
  sold: {heading: Sold to, means: sale, modality: may}
"""
TABLE = "      - table: {heading: Category, columns: [shared, sold]}\n"
ROWS = "      - list: processing\n"


def whole(facts: str, content: str = "      - text: We respect your privacy.\n") -> str:
    return f"{HEAD}{facts}body:\n  - id: main\n    heading: Main\n    content:\n{content}"


def findings(facts: str, content: str = "      - text: We respect your privacy.\n") -> list[Finding]:
    return [it for it in examine("x.yaml", whole(facts, content).encode(), CONTEXT).findings if it.gate == "defect"]


def facts_of(facts: str, content: str) -> Facts:
    return tabulate(compiled(whole(facts, content)))


def statuses(facts: Facts) -> Mapping[tuple[str, str], tuple[str, tuple[str, ...] | None, str | None]]:
    return {(it.category, it.practice): (it.status, it.recipients, it.section) for it in facts.disclosures}


def test_every_answer_has_its_status_in_the_table_of_facts() -> None:
    told = facts_of(
        "categories:\n"
        "  a: {label: A, disclosed: {shared: carriers, sold: none}}\n"
        "  b: {label: B, disclosed: {shared: yes, sold: not-applicable}}\n"
        "  c: {label: C, disclosed: {shared: {see: main}}}\n",
        TABLE,
    )
    assert statuses(told) == {
        ("a", "shared"): ("disclosed", ("carriers",), None),
        ("a", "sold"): ("none", (), None),
        ("b", "shared"): ("disclosed", None, None),
        ("b", "sold"): ("not-applicable", None, None),
        ("c", "shared"): ("elsewhere", None, "main"),
        ("c", "sold"): ("not-stated", None, None),
    }
    assert [it.modality for it in told.disclosures] == ["did", None, "did", None, None, None]


def test_a_cell_and_the_rows_of_processing_answer_together() -> None:
    told = facts_of(
        "categories:\n  a: {label: A, disclosed: {shared: carriers}}\n"
        "processing:\n  r: {practice: shared, categories: a, recipients: ads}\n",
        ROWS + TABLE,
    )
    cell = told.disclosure("a", "shared")
    assert set(cell.recipients or ()) == {"carriers", "ads"}
    assert cell.text == "Advertisers; Carriers"
    assert [it.row for it in cell.details] == ["r"]


@pytest.mark.parametrize("answer", ["none", "not-applicable", "{see: main}"])
def test_an_answer_that_leaves_no_room_for_a_row_is_told(answer: str) -> None:
    (found,) = findings(
        f"categories:\n  a: {{label: A, disclosed: {{shared: {answer}}}}}\n"
        "processing:\n  r: {practice: shared, categories: a, recipients: ads}\n",
        ROWS + TABLE,
    )
    assert (found.rule, found.value) == ("fact-disagrees", "r")


def test_a_set_in_an_annotation_is_the_same_as_its_members_in_any_order() -> None:
    one, other = (
        compiled(whole("", f"      - text: We collect it [from them](source:{ids}).\n"))
        for ids in ("both", "partners,consumer")
    )
    assert one.body == other.body


def test_sets_of_sets_are_spelled_out_without_repeating_work() -> None:
    doubled = "".join(f"  a{n}: [a{n - 1}, b{n - 1}]\n  b{n}: [a{n - 1}, b{n - 1}]\n" for n in range(1, 60))
    chained = "".join(f"  c{n}: [c{n - 1}]\n" for n in range(1, 2000))
    text = f"terms:\n  a0: A\n  b0: B\n  c0: C\n{doubled}{chained}"
    made = compiled(whole(text, "      - text: We call it [a](term:a59) or [c](term:c1999).\n"))
    assert set(made.terms) == {"a0", "b0", "c0"}
    assert {name for kind, name in made.told if kind == "term"} >= {"a0", "b0", "c0"}


def test_a_short_file_that_spells_out_to_a_huge_table_is_refused() -> None:
    many = ", ".join(f"x{n}" for n in range(200))
    body = "body: [{id: a, content: [{text: A}]}]"
    text = f"notice: acme\ntitle: A\ncategories: [{many}]\npractices: [{many}]\n{body}\n"
    (found,) = examine("x.yaml", text.encode(), CONTEXT).findings
    assert found.message == "The notice spells out to 40,000 categories by kinds of practice; the limit is 20,000."


def test_every_circle_of_sets_is_told_once() -> None:
    sets = "".join(f"  s{n}: [{', '.join(f's{m}' for m in range(12) if m != n)}]\n" for n in range(12))
    found = findings(f"terms:\n{sets}")
    assert {it.rule for it in found} == {"set-in-itself"}
    assert len(found) <= 20
    (one,) = findings("terms: {a: A, s: [a, s]}\n")
    assert one.message == "The named set `s` contains itself (s → s)."


def test_what_a_sentence_states_of_all_adds_to_what_is_listed_of_one() -> None:
    told = facts_of(
        "categories: {a: {label: A, sources: partners}}\n",
        "      - list: categories\n"
        "      - about: {categories: all}\n"
        "        text: We collect all this [from you](source:consumer).\n",
    )
    assert told.categories[0].sources == ("partners", "consumer")


@pytest.mark.parametrize(
    ("facts", "content", "rule", "value"),
    [
        ("", "      - text: See [there](#nowhere).\n", "unknown-id", "nowhere"),
        ("", "      - {text: '- One'}\n      - {text: Two, continues: yes}\n", "block-form", "yes"),
        ("", "      - list: categories\n", "block-form", "categories"),
        ("contacts: {office: {post: [Main St]}}\nmethods: {e-mail: {kind: e-mail, contact: office}}\n",
         "      - text: Write [to us](method:e-mail).\n", "contact-form", "office"),
        ("", "      - {list: categories, items: identifiers}\n", "unknown-id", "identifiers"),
        ("categories: {a: {label: A, text: '[B](label:).'}}\n", "      - list: categories\n", "fact-disagrees", "B"),
        ("categories: {a: {text: '[A](label:), [B](label:)'}}\n", "      - list: categories\n", "fact-disagrees", "B"),
        ("categories: {a: A}\n", TABLE, "block-form", ""),
        ("categories: {a: {disclosed: {shared: ads}}}\n", TABLE, "no-name", "a"),
        ("rights: [access]\n", "      - list: rights\n", "no-name", "access"),
        ("categories: {a: {label: A, disclosed: {shared: Advertisers}}}\n", TABLE, "unknown-id", "Advertisers"),
        ("categories: {a: {label: A, disclosed: {shared: n/a}}}\n", TABLE, "answer-form", ""),
        ("categories: {a: {label: A, by: all}}\n", "      - list: categories\n", "unknown-id", "all"),
        ("contacts: {office: {phone: 866-555-0100}}\n", "      - text: Call [866-555-0199](contact:office).\n",
         "address-disagrees", "866-555-0199"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_once(facts: str, content: str, rule: str, value: str) -> None:
    (found,) = findings(facts, content)
    assert (found.rule, found.value) == (rule, value)


@pytest.mark.parametrize(
    "words",
    [
        "e-mail us at Privacy@acme.example",
        "privacy@acme.example",
        "call 866-555-0100 (24/7)",
        "+1 (866) 555-0100",
        "us",
    ],
)
def test_an_address_among_other_words_agrees(words: str) -> None:
    contact = "contacts: {office: {email: privacy@acme.example, phone: 866-555-0100}}\n"
    assert findings(contact, f'      - text: "Ask [{words}](contact:office)."\n') == []


def test_an_id_unknown_in_several_places_is_one_mistake() -> None:
    text = "      - text: We collect it [from you](source:user) and [from you](source:user) again.\n"
    (found,) = findings("", text)
    assert found.message == "No source has the id `user`. It is used in 2 places."


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Advertisers", "ads"), ("carrier", "carriers"), ("CARRIERS", "carriers"), ("carr", "carriers")],
)
def test_the_id_that_was_meant_is_suggested(written: str, meant: str) -> None:
    (found,) = findings(f"categories: {{a: {{label: A, disclosed: {{shared: {written}}}}}}}\n", TABLE)
    assert found.help == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("name", ["con", "nul", "com1", "none", "all"])
def test_a_notice_cannot_have_the_name_of_a_device_or_a_reserved_word(name: str) -> None:
    made = examine("x.yaml", whole("").replace("notice: acme", f"notice: {name}").encode(), CONTEXT)
    assert [it.rule for it in made.findings] == ["reserved-id"]


def test_a_provision_counts_only_while_it_is_in_force() -> None:
    year = datetime.date(2026, 1, 1)
    told = {"citation": "A 1", "url": "https://a.example", "verified": "confirmed", "says": "x"}
    provision = Provision.model_validate({**told, "effective_from": "2026-01-01"})
    assert [provision.in_force(datetime.date(2025, 12, 31)), provision.in_force(year)] == [False, True]
    packs = {law: Pack(law=law, title=law, provisions={}) for law in ("ccpa", "caloppa")}
    packs["caloppa"] = Pack(law="caloppa", title="", provisions={"22575-b-4": provision})
    packs["ccpa"] = Pack(law="ccpa", title="", provisions={})
    notice = compiled(whole("laws: [caloppa]\n"))
    for day, found in ((datetime.date(2025, 12, 31), []), (year, ["date-missing"])):
        held = hold(notice, Context(day, LawBook(packs, {})))
        assert [it.rule for it in findings_of(held) if it.rule == "date-missing"] == found


def test_fingerprints_tell_findings_apart_and_ignore_lines() -> None:
    text = source("coverys")
    first = locate(examine("a.yaml", text.encode(), CONTEXT), CONTEXT.law)
    moved = locate(examine("b.yaml", f"# one more line\n{text}".encode(), CONTEXT), CONTEXT.law)
    assert [it.fingerprint for it in first] == [it.fingerprint for it in moved]
    assert len({it.fingerprint for it in first}) == len(first)
    renamed = text.replace("notice: coverys-california", "notice: other", 1)
    other = locate(examine("a.yaml", renamed.encode(), CONTEXT), CONTEXT.law)
    assert not {it.fingerprint for it in first} & {it.fingerprint for it in other}
