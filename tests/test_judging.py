"""Classes, duties and declarations where laws, promises and records have a say."""

from __future__ import annotations

import pytest
from test_changes import EXAMPLE
from test_edits import DAY, judged, read

from notice_compiler.compare import compare as module
from notice_compiler.compare.compare import compare
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.notice.notice import ChangeRecord

ROW = "[if we believe you have conducted illegal activities](purpose:suspected-illegal-activities)"
GLBA = (ROW, f"{ROW}, or to [others](recipient:others)")


def glba(role: str) -> tuple[tuple[str, str], tuple[str, str]]:
    declared = f"  group-policyholders: group policyholder\n  others: {{role: {role}}}\n"
    return GLBA, ("  group-policyholders: group policyholder\n", declared)


@pytest.mark.parametrize(
    ("role", "cls", "cited", "opt_out"),
    [
        ("third-party", "material", "glba:1016.8", True),
        ("processor", "substantive", "glba:1016.13-15", False),
        ("authority", "substantive", "glba:1016.13-15", False),
        ("affiliate", "substantive", "glba:1016.8", False),
    ],
)
def test_a_recipient_under_the_glba_by_its_role(role: str, cls: str, cited: str, opt_out: bool) -> None:
    (change,) = judged("calpro", *glba(role)).changes
    assert (change.rule, change.cls, change.provisions) == ("recipient-added", cls, (cited,))
    assert ("new notice and opt-out" in change.duties) == opt_out
    assert len([it for it in change.reaches if it.startswith("categories.")]) == 7


@pytest.mark.parametrize(("laws", "cls"), [("[ccpa]", "material"), ("[caloppa]", "substantive")])
def test_words_of_a_law_count_where_the_law_does(laws: str, cls: str) -> None:
    old = EXAMPLE.replace("laws: [ccpa]", f"laws: {laws}")
    new = old.replace("[name, address]", "[name, address, genetic data]")
    assert judge(compare(read(old), read(new)), load_law(), DAY).cls == cls


def test_a_law_that_is_removed_still_judges_the_other_changes() -> None:
    found = judged("example", ("laws: [ccpa]", "laws: [caloppa]"), ("sold: partners}", "sold: none}"))
    stopped = next(it for it in found.changes if it.rule == "sale-or-sharing-stopped")
    assert stopped.provisions == ("ccpa:1798.130-a-5-C",)
    assert {"law-removed", "law-added"} <= {it.rule for it in found.changes}


@pytest.mark.parametrize(
    ("before", "after", "cls"),
    [
        ("12 months", "24 months", "substantive"),
        ("12 months", "6 months", "material"),
        ("12 months", "1 year", "editorial"),
        ("12 months", "360 days", "material"),
    ],
)
def test_a_look_back_is_better_when_it_is_longer(before: str, after: str, cls: str) -> None:
    assert judged("example", (f"period: {before}", f"period: {after}")).cls == cls


def test_prose_that_only_names_a_recipient_may_be_material() -> None:
    (change,) = judged(
        "example", ("We respect your privacy.", "We respect you, like [Agents](recipient:agents).")
    ).changes
    assert (change.cls, change.may_be_material) == ("substantive", True)


def test_duties_come_with_the_class_and_a_date_that_there_was() -> None:
    edit = ("disclosed: {service: carriers, sold: none}", "disclosed: {service: carriers, sold: partners}")
    (change,) = judged("example", edit).changes
    assert change.duties == ("move the date", "announce before")
    undated = EXAMPLE.replace("last_updated: 2026-01-15\n", "")
    (change,) = judge(compare(read(undated), read(undated.replace(*edit))), load_law(), DAY).changes
    assert change.duties == ("announce before",)


@pytest.mark.parametrize(
    ("edit", "declare", "cls", "refused"),
    [
        (("We respect your", "We value your"), "editorial", "editorial", 0),
        (("We respect your", "We *respect* your"), "correction", "editorial", 1),
        (("sold: none}", "sold: partners}"), "correction", "substantive", 0),
        (("sold: none}", "sold: partners}"), "editorial", "material", 1),
        (("purposes: orders\n    disclosed: {service: c", "purposes: [orders, marketing]\n    disclosed: {service: c"),
         "incompatible-purpose", "material", 0),
        (("We respect your", "We do not respect your"), "editorial", "substantive", 1),
        (("Our staff is trained.", "Our staff is well trained."), "editorial", "editorial", 0),
    ],
)  # fmt: skip
def test_what_a_person_declares(edit: tuple[str, str], declare: str, cls: str, refused: int) -> None:
    old, new = read(EXAMPLE), read(EXAMPLE.replace(*edit, 1))
    change = judge(compare(old, new), load_law(), DAY).changes[0]
    record = ChangeRecord(declare, (change.fingerprint,), "because", "Jane Roe", DAY)  # type: ignore[arg-type]
    found = judge(compare(old, new), load_law(), DAY, [record])
    assert (found.cls, len(found.refused)) == (cls, refused)
    if declare == "incompatible-purpose":
        assert "consent for data already held" in found.changes[0].duties


def test_the_same_edit_of_two_notices_has_two_fingerprints() -> None:
    other = EXAMPLE.replace("notice: acme", "notice: other")
    made = [
        judge(compare(read(it), read(it.replace("We respect", "We value"))), load_law(), DAY).changes[0].fingerprint
        for it in (EXAMPLE, other)
    ]
    assert made[0] != made[1]


def test_a_difference_that_nobody_finds_is_material(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "frame_of", lambda *_: ())
    new = read(EXAMPLE.replace("title: Privacy Notice", "title: Privacy Statement"))
    (change,) = judge(compare(read(EXAMPLE), new), load_law(), DAY).changes
    assert (change.rule, change.cls) == ("unclassified", "material")


@pytest.mark.parametrize(
    "edit",
    [
        ("purposes: orders\n    disclosed: {service: c", "purposes: [orders, marketing]\n    disclosed: {service: c"),
        ("methods: e-mail", "methods: [e-mail, phone]"),
    ],
)
def test_what_is_worse_one_way_is_better_the_other_way(edit: tuple[str, str]) -> None:
    old, new = read(EXAMPLE), read(EXAMPLE.replace(*edit, 1))
    classes = {judge(compare(*sides), load_law(), DAY).cls for sides in ((old, new), (new, old))}
    assert classes == {"substantive", "material"}


def test_a_row_is_told_by_the_section_in_which_readers_find_it() -> None:
    (change,) = judged("calpro", ("[if we believe you have", "[if we suspect that you have")).changes
    assert change.message == "“Information Disclosed”: “believe” now reads “suspect that”."
    added = [
        it.message
        for it in judged("example", ("insurers, purposes: orders", "insurers, purposes: [orders, marketing]")).changes
    ]
    assert added == ["The notice now names one more purpose for an entry of “What We Collect”: “send you offers”."]
