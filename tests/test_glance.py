"""The summary above a notice: what its facts say, and nothing else."""

from __future__ import annotations

import datetime

import pytest

from notice_compiler.compile import build, examine, manifest
from notice_compiler.glance.glance import Glance, Names, Task, Way
from notice_compiler.glance.make_glance import make_glance
from notice_compiler.law.load_law import load_law
from notice_compiler.notice.notice import Notice
from notice_compiler.pages.words import WORDS
from notice_compiler.rule import Context

CONTEXT = Context(datetime.date(2026, 11, 20), load_law())
START = "notice: acme\ntitle: Privacy Notice\n"
TABLE = """\
recipients: {ads: Ad partners, printers: Printers}
practices: {sold: {heading: Sold, means: [sale, sharing], modality: MODALITY, none: We do not sell}}
categories:
  names: {label: Names, disclosed: {sold: [ads, printers]}}
  mail: {label: Mail, disclosed: {sold: none}}
  place: {label: Place}
body:
  - {id: main, heading: Us, content: [{list: categories}, {table: {heading: Data, rows: categories, columns: [sold]}}]}
"""


def notice(text: str) -> Notice:
    found = examine("acme.yaml", (START + text).encode(), CONTEXT)
    assert found.notice is not None, found.findings
    return found.notice


def glance(text: str) -> Glance | None:
    return make_glance(manifest(notice(text)))


def lines(text: str, modality: str = "did") -> list[str]:
    """The answers of the one kind of practice, as the page prints them."""
    made = glance(text.replace("MODALITY", modality))
    assert made is not None
    words = WORDS["en"]
    (kind,) = made.kinds
    return [
        f"{words.kind(kind)}: {it.words or words.answer(it, kind)}: "
        f"{words.count(it, kind) or '; '.join(it.categories.names)}"
        for it in kind.groups
    ]


@pytest.mark.parametrize(("modality", "said"), [("did", "Yes"), ("may", "It may happen")])
def test_each_answer_has_its_line_and_silence_is_said_to_be_silence(modality: str, said: str) -> None:
    assert lines(TABLE, modality) == [
        f"Sale or sharing: {said}: Names",
        "Sale or sharing: We do not sell: Mail",
        "Sale or sharing: Not stated: Place",
    ]


def test_recipients_are_those_of_what_is_disclosed() -> None:
    made = glance(TABLE.replace("MODALITY", "did"))
    assert made is not None
    assert [it.recipients for it in made.kinds[0].groups] == [Names(("Ad partners", "Printers")), None, None]


def test_a_condition_of_a_disclosure_is_not_lost() -> None:
    text = TABLE.replace("[ads, printers]", "{recipients: [ads], not: {places: us-ca}}")
    assert lines(text)[0] == "Sale or sharing: Yes, with conditions: Names"


def test_a_purpose_is_no_condition() -> None:
    text = TABLE.replace("[ads, printers]", "{recipients: [ads], purposes: [orders]}").replace(
        "recipients: {ads", "purposes: [orders]\nrecipients: {ads", 1
    )
    assert lines(text)[0] == "Sale or sharing: Yes: Names"


def test_what_is_told_elsewhere_leads_there() -> None:
    text = TABLE.replace("disclosed: {sold: none}", "disclosed: {sold: {see: main}}").replace("MODALITY", "did")
    assert b'<a href="#main">Told elsewhere</a>' in build(notice(text)).files["index.html"]


def test_a_kind_of_practice_of_which_nothing_is_said_is_left_out() -> None:
    shown = TABLE.replace("practices: {", "practices: {other: {heading: Used, means: own-marketing}, ")
    made = glance(shown.replace("MODALITY", "did"))
    assert made is not None
    assert [it.means for it in made.kinds] == [("sale", "sharing")]
    assert made.categories == Names(("Names", "Mail", "Place"))


def test_a_category_that_is_not_collected_is_not_listed() -> None:
    made = glance(TABLE.replace("{label: Place}", "{label: Place, collected: no}").replace("MODALITY", "did"))
    assert made is not None
    assert made.categories.names == ("Names", "Mail")


def test_rights_become_tasks_with_their_methods_and_those_not_offered_do_not() -> None:
    made = glance("""\
methods: {form: {kind: form, url: "https://acme.test/ask", label: our form}}
rights:
  delete: {label: Delete, means: delete, methods: form, exceptions: law-duty}
  correct: {label: Correct, means: correct, offered: none, reason: We hold none.}
  equal: {label: Equal service, means: non-discrimination}
exceptions: {law-duty: where the law obliges us to keep it}
body: [{id: rights, heading: Rights, content: [{list: rights}]}]
""")
    assert made is not None
    assert made.tasks == (Task("delete", "rights", (Way("our form", "form", "https://acme.test/ask"),), limited=True),)


def test_a_notice_of_mere_words_has_no_summary() -> None:
    words = "body: [{id: main, heading: Us, content: [{text: We respect you.}]}]\n"
    assert glance(words) is None
    assert b"_glance" not in build(notice(words)).files["index.html"]


def test_every_legal_meaning_has_words() -> None:
    from typing import get_args

    from notice_compiler.model.closed_lists import Meaning, MethodKind, RightMeaning

    for words in WORDS.values():
        assert set(words.practices) == set(get_args(Meaning))
        assert set(words.rights) == set(get_args(RightMeaning))
        assert set(words.ways) == set(get_args(MethodKind))
