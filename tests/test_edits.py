"""Edits as authors make them, to real notices and to the example: the class, and the whole list of changes."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
from real_notices import compiled, source
from test_changes import EXAMPLE

from notice_compiler.compare.compare import compare
from notice_compiler.compile import manifest
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.change import Judged
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.notice.notice import ChangeRecord

DAY = datetime.date(2026, 11, 20)
SALE = "customer-service).\n    disclosed: {business-purpose: usual, sold-or-shared: "
LIST = "        - {list: categories}"


@cache
def read(text: str) -> Manifest:
    return manifest(compiled(text))


def judged(notice: str, *edits: tuple[str, str]) -> Judged:
    old = EXAMPLE if notice == "example" else source(notice)
    new = old
    for was, now in edits:
        assert was in new, was
        new = new.replace(was, now)
    return judge(compare(read(old), read(new)), load_law(), DAY)


@pytest.mark.parametrize(
    ("notice", "edits", "cls", "rules"),
    [
        # one of eighteen cells
        ("coverys", [(f"{SALE}none", f"{SALE}ad-partners")], "material", ["sale-or-sharing-started"]),
        ("coverys", [(f"{SALE}none", f"{SALE[:-18]}")], "material", ["answer-fell-silent"]),
        # whose only recipients are told nowhere else: silence is not an end
        ("coverys", [(", sold-or-shared: ad-partners}", "}")], "material", ["answer-fell-silent"] * 2),
        ("coverys", [("sold-or-shared: ad-partners", "sold-or-shared: none")], "substantive",
         ["sale-or-sharing-stopped"] * 2),
        # a named set, spelled out, edited, swapped
        ("coverys", [("business-purpose: usual", "business-purpose: [government, service-providers, affiliates, "
                      "educational-partners]")], "editorial", ["order-changed"] * 8),
        ("coverys", [("educational-partners, government]", "educational-partners]")], "substantive",
         ["recipient-removed"]),
        ("coverys", [("educational-partners, government]", "educational-partners, ad-partners]")], "material",
         ["recipient-added"] * 8 + ["recipient-removed"]),
        # an "and" is no "or", whatever fact changes beside it
        ("calpro", [("[agency](recipient:insurance-agencies) or\n      [credit",
                     "[agency](recipient:insurance-agencies) and\n      [credit")], "substantive", ["wording-changed"]),
        ("calpro", [(", [agency](recipient:insurance-agencies) or\n      [credit", " and\n      [credit")],
         "substantive", ["recipient-removed", "wording-changed"]),
        # prose
        ("coverys", [("We will take steps", "We may take steps")], "substantive", ["wording-changed"]),
        ("coverys", [("will not\n      discriminate", "will\n      discriminate")], "substantive", ["wording-changed"]),
        ("coverys", [("[we will notify you before they", "[we may notify you before they")], "material",
         ["wording-changed"]),
        ("coverys", [("- [publicly available information", "- [Publicly available information")], "substantive",
         ["wording-changed"]),
        ("coverys", [("We hope this Notice", "We\u00a0hope this Notice")], "editorial", ["typography-changed"]),
        ("coverys", [("to\n      [provide you access to our", "[to\n      provide you access to our")], "editorial",
         ["annotation-changed"]),
        ("coverys", [("(exclusion:de-identified); and", "(exclusion:de-identified);\n          - what we forget; and")],
         "substantive", ["wording-added", "typography-changed"]),
        ("coverys", [("[we will let you know the reason why](statement:denial-explained)",
                      "we will let you know the reason why")], "material", ["statement-removed"]),
        # silence about where information comes from
        ("coverys", [("    collection: >-\n      We typically collect this information [directly from you]"
                      "(source:consumer) to\n      [fulfill your transactions](purpose:fulfill-transactions) and\n"
                      "      [provide you customer service](purpose:customer-service).\n", "")], "material",
         ["source-removed", "purpose-removed", "purpose-removed", "wording-changed"]),
        # lists, tables, names
        ("example", [("- list: categories", "- {list: categories, items: [identifiers, purchases, locations]}"),
                     ("title: Privacy Notice", "title: Privacy notice")], "substantive",
         ["wording-removed", "heading-changed"]),
        ("example", [("service: {heading", "help: {formerly: service, heading"), ("{service:", "{help:"),
                     ("columns: [service", "columns: [help")], "editorial", ["renamed"]),
        ("example", [("id: questions\n    heading: Questions", "id: asked\n    heading: Questions")], "editorial",
         ["section-id-changed"]),
        ("example", [("recipients: insurers, purposes", "recipients: [insurers, partners], purposes")], "material",
         ["recipient-added"]),
        ("example", [("practice: told, categories: identifiers", "practice: service, categories: identifiers")],
         "material", ["meaning-changed"]),
        ("example", [("  claims:", "  sales: {practice: sold, categories: identifiers, recipients: partners}\n"
                      "  claims:"),
                     ("disclosed: {service: carriers, sold: none}", "disclosed: {service: carriers}")], "material",
         ["processing-added", "sale-or-sharing-started"]),
        # split: a part that appears where the whole did not is new there
        ("example", [("  finance:", "  banks: {label: Banks, role: third-party, split_from: lenders}\n  finance:"),
                     ("finance: [insurers, lenders]", "finance: [insurers, lenders, banks]"),
                     ("sold: partners}", "sold: [partners, banks]}")], "material", ["recipient-added", "split"]),
        ("example", [("  visits:\n    label: Visits", "  trips:\n    formerly: visits\n    label: Visits"),
                     ("sold: finance", "sold: none")], "substantive", ["sale-or-sharing-stopped", "renamed"]),
        ("example", [("sources: {consumer: you,", "sources: {consumer: yourself,")], "substantive", ["label-changed"]),
    ],
)  # fmt: skip
def test_an_edit_gives_these_changes_and_no_others(
    notice: str, edits: list[tuple[str, str]], cls: str, rules: list[str]
) -> None:
    found = judged(notice, *edits)
    assert (found.cls, sorted(it.rule for it in found.changes)) == (cls, sorted(rules))


def test_a_renamed_thing_is_told_with_what_was_said_of_it_before() -> None:
    found = judged(
        "example",
        ("  identifiers:\n", "  persons:\n    formerly: identifiers\n"),
        ("categories: identifiers", "categories: persons"),
        ("{service: carriers, sold: none}", "{service: carriers, sold: partners}"),
    )
    started = next(it for it in found.changes if it.rule == "sale-or-sharing-started")
    assert (started.before, started.after) == ("We do not sell", "Ad partners")
    assert "Before, the notice said: “We do not sell”." in started.message


def test_a_fingerprint_covers_what_follows_and_where_links_lead() -> None:
    link = ("We hope this Notice", "We hope [this](https://acme.example/{}) Notice")
    one, two = (judged("coverys", (link[0], link[1].format(end))).changes[0] for end in ("a", "b"))
    assert one.rule == two.rule == "link-changed"
    assert one.fingerprint != two.fingerprint
    made = []
    for answer in ("none", "partners"):
        new = f"  visits2:\n    label: Trips\n    sources: consumer\n    disclosed: {{sold: {answer}}}\n  visits:\n"
        made.append(next(it for it in judged("example", ("  visits:\n", new)).changes if it.rule == "category-added"))
    assert made[0].fingerprint != made[1].fingerprint


def test_a_denial_that_goes_has_to_be_declared() -> None:
    for was, now in (("none: We do not sell or share", "none: We sell or share"), ("We may deny", "We may not deny")):
        (change,) = judged("coverys", (was, now)).changes
        assert change.may_be_material == ("sell" in was), was


def test_a_likely_rename_is_suggested_and_nothing_more() -> None:
    found = judged("example", ("  visits:\n", "  trips:\n"))
    assert {it.rule for it in found.changes} == {"category-added", "category-ended"}
    assert all("declare `formerly:`" in it.why for it in found.changes)


LISTS = """\
notice: acme
title: Privacy Notice
recipients: {insurers: {label: Insurers, role: third-party}, partners: {label: Partners, role: third-party}}
exceptions: [legal-duties]
methods: {phone: {label: by phone, kind: phone}}
body:
  - id: main
    content:
      - text: |
          We share:

          - names
          - streets

          We do not share:

          - phone numbers
          - photos

          See [the form](https://acme.example/form). It is short.

          We never talk to [Insurers](recipient:insurers) or [Partners](recipient:partners).

          Call [our line](method:phone).
"""


@pytest.mark.parametrize(
    ("edits", "cls", "rules"),
    [
        ([("- streets\n", "- streets\n          - phone numbers\n"),
          ("share:\n\n          - phone numbers\n", "share:\n\n")], "substantive", {"wording-moved"}),
        ([("- names\n          - streets", "- streets\n          - names")], "editorial", {"order-changed"}),
        ([("acme.example/form). It", "evil.example/form).\n\n          It")], "substantive", {"link-changed"}),
        ([("[Insurers](recipient:insurers) or ", "")], "substantive", {"wording-changed"}),
        ([("privacy", "privacy")], "none", set()),
        ([("Call [our line](method:phone).", "Call us.")], "material", {"wording-changed"}),
        ([("It is short.", "It is short, [as laws ask](exception:legal-duties).")], "material", {"exception-added"}),
    ],
)  # fmt: skip
def test_no_difference_is_hidden_by_another(edits: list[tuple[str, str]], cls: str, rules: set[str]) -> None:
    new = LISTS
    for was, now in edits:
        new = new.replace(was, now)
    found = judge(compare(read(LISTS), read(new)), load_law(), DAY)
    assert (found.cls, {it.rule for it in found.changes}) == (cls, rules)


def test_an_editorial_declaration_does_not_cover_a_fact_that_follows() -> None:
    new = LISTS.replace("Call [our line](method:phone).", "Call us.")
    change = judge(compare(read(LISTS), read(new)), load_law(), DAY).changes[0]
    record = ChangeRecord("editorial", (change.fingerprint,), "why not", "Jane Roe", DAY)
    found = judge(compare(read(LISTS), read(new)), load_law(), DAY, [record])
    assert (found.cls, len(found.refused)) == ("material", 1)


@pytest.mark.parametrize(
    ("notice", "was", "now", "cls", "flagged"),
    [
        ("example", "We respect your privacy.", "We respect your privacy. Ad partners help us.", "substantive", True),
        ("example", "We respect your privacy.", "We respect your privacy. We rent it out.", "substantive", True),
        ("example", "We respect your privacy.", "We respect your privacy. We like you.", "substantive", False),
        ("coverys", "If we make any material changes", "If we make any significant changes", "material", False),
        ("coverys", "[we only sell or share your", "[we sell or share your", "substantive", True),
        ("coverys", "We may update this Notice from time to time.", "We update this Notice.", "substantive", False),
    ],
)  # fmt: skip
def test_words_that_may_be_material_or_touch_the_promise(
    notice: str, was: str, now: str, cls: str, flagged: bool
) -> None:
    found = judged(notice, (was, now))
    assert (found.cls, any(it.may_be_material for it in found.changes)) == (cls, flagged)


def test_a_link_that_went_is_told_as_gone() -> None:
    (change,) = judge(
        compare(read(LISTS), read(LISTS.replace("[the form](https://acme.example/form)", "the form"))), load_law(), DAY
    ).changes
    assert change.message.endswith("words no longer lead to https://acme.example/form.")
