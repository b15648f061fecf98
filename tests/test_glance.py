"""The summary above a notice: what its facts say, and nothing else."""

from __future__ import annotations

import datetime
import re
from typing import get_args

import pytest

from notice_compiler.compile import build, examine, manifest
from notice_compiler.glance.glance import Glance, Task, Way
from notice_compiler.glance.make_glance import make_glance
from notice_compiler.glance.whom import whom
from notice_compiler.law.load_law import load_law
from notice_compiler.model.closed_lists import Meaning, MethodKind, RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.pages.words import WORDS
from notice_compiler.rule import Context

CONTEXT = Context(datetime.date(2026, 11, 20), load_law())
SALE = "statements: {s: {means: sale-or-sharing, answer: no}}\n"
START = "notice: acme\ntitle: Privacy Notice\n"
TABLE = """\
recipients: {ads: Ad partners, printers: Printers}
practices: {sold: {heading: Sold, means: [sale, sharing], modality: did, none: We do not sell}}
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


def glance(text: str) -> Glance:
    made = make_glance(manifest(notice(text)))
    assert made is not None
    return made


def answers(text: str) -> list[str]:
    """What the first column says, a line for each answer, as the page prints it."""
    made, words = glance(text), WORDS["en"]
    column = made.columns[0]
    return [
        f"{words.count(it, column, len(made.categories)) or '; '.join(it.categories)}: "
        f"{it.text or words.not_stated}{' *' if it.limited else ''}"
        for it in column.answers
    ]


def test_an_answer_is_the_words_of_its_cells_and_silence_is_said_to_be_silence() -> None:
    assert answers(TABLE) == ["Names: Ad partners; Printers", "Mail: We do not sell", "Place: not stated in the table"]


def test_what_goes_to_others_is_not_thrown_together() -> None:
    text = TABLE.replace("{label: Place}", "{label: Place, disclosed: {sold: [ads]}}")
    assert answers(text)[0] == "Names: Ad partners; Printers"
    assert answers(text)[2] == "Place: Ad partners"


def test_many_alike_are_counted_and_the_others_named() -> None:
    more = "".join(f"  c{n}: {{label: C{n}, disclosed: {{sold: none}}}}\n" for n in range(5))
    assert answers(TABLE.replace("body:\n", f"{more}body:\n")) == [
        "Names: Ad partners; Printers",
        "6 of the 8 categories: We do not sell",
        "Place: not stated in the table",
    ]


@pytest.mark.parametrize("limit", ["not: {places: us-ca}", "cases: {x: {only: {places: us-ca}, recipients: none}}"])
def test_a_limit_of_an_answer_is_not_lost(limit: str) -> None:
    cell = f"{{{limit}}}" if limit.startswith("cases") else f"{{recipients: none, {limit}}}"
    text = TABLE.replace("sold: none", f"sold: {cell}")
    (said,) = (it for it in answers(text) if it.startswith("Mail"))
    assert said.endswith(" *")


def test_a_purpose_is_no_condition() -> None:
    text = TABLE.replace("[ads, printers]", "{recipients: [ads], purposes: [orders]}")
    assert (
        answers(text.replace("recipients: {ads", "purposes: [orders]\nrecipients: {ads", 1))[0] == "Names: Ad partners"
    )


def test_a_table_for_some_says_for_whom() -> None:
    made = glance(TABLE.replace("{table: {heading", "{table: {only: {places: us-nv}, heading"))
    assert made.columns[0].where == "Nevada"


def test_what_stands_in_a_section_for_some_says_for_whom_and_the_notice_says_it_above() -> None:
    made = glance(TABLE.replace("{id: main,", "{id: main, only: {places: us-va},") + "scope: {only: {places: us}}\n")
    assert {it.where for it in made.categories} == {"Virginia"}
    assert made.where == "United States"


def test_columns_that_are_called_alike_are_told_under_one_name() -> None:
    text = TABLE.replace(
        "practices: {", "practices: {to: {heading: To, means: [sale, sharing]}, bought: {heading: By, means: sale}, "
    )
    text = text.replace("sold: none", "sold: none, to: [ads], bought: [ads]").replace(
        "columns: [sold]", "columns: [sold, bought, to]"
    )
    panel = build(notice(text)).files["index.html"].decode().partition("</aside>")[0]
    assert re.findall(r"<dt><a [^>]*>([^<]*)", panel) == ["Categories of information", "Sale or sharing", "Sale"]


def test_what_is_told_elsewhere_leads_there() -> None:
    built = build(notice(TABLE.replace("disclosed: {sold: none}", "disclosed: {sold: {see: main}}")))
    assert b'<a href="#main">See \xe2\x80\x9cUs\xe2\x80\x9d</a>' in built.files["index.html"].partition(b"</aside>")[0]


def test_a_category_that_is_not_collected_is_not_listed_and_what_is_done_with_it_is_still_told() -> None:
    text = TABLE.replace("mail: {label: Mail,", "mail: {label: Mail, collected: no,").replace(
        "sold: none", "sold: [ads]"
    )
    assert [it.name for it in glance(text).categories] == ["Names", "Place"]
    assert "Mail: Ad partners" in answers(text)


def test_a_mention_is_no_claim() -> None:
    text = """\
categories: {bio: Biometrics}
recipients: {insurers: Insurers}
rights: {limit: {label: Limit, means: limit-sensitive-use}}
body:
  - id: main
    heading: Us
    content:
      - text: >-
          We would hate to collect [biometrics](category:bio). Think of [insurers](recipient:insurers), and of a
          [right to limit](right:limit).
"""
    assert make_glance(manifest(notice(text))) is None


def test_a_statement_on_sale_is_quoted_whole_beside_a_table() -> None:
    said = "Except in Nevada, [we do not sell](statement:s) personal information."
    made = glance(f"{SALE}{TABLE}  - {{id: more, heading: More, content: [{{text: '{said}'}}]}}\n")
    assert [it.words for it in made.sale] == ["Except in Nevada, we do not sell personal information."]
    assert made.columns


def test_a_passage_that_is_no_whole_without_its_list_is_not_quoted() -> None:
    lead = "Unless you agree, we will never:\\n\\n- [sell your information](statement:s); or\\n- lend it.\\n"
    except_for = "[We do not sell](statement:s), except:\\n\\n- to networks;\\n- to brokers.\\n"
    for words in (lead, except_for):
        made = glance(f'{SALE}{TABLE}  - {{id: more, heading: More, content: [{{text: "{words}"}}]}}\n')
        assert [it.words for it in made.sale] == [None]


def test_a_row_for_several_categories_is_told_by_its_name() -> None:
    rows = "rows: [{label: Both, categories: [names, place]}]"
    text = TABLE.replace("place: {label: Place}", "place: {label: Place, disclosed: {sold: [ads, printers]}}")
    assert answers(text.replace("rows: categories", rows))[0] == "Both: Ad partners; Printers"


def test_recipients_of_other_rows_are_told_beside_those_of_cells() -> None:
    text = TABLE.replace(
        "recipients: {ads", "purposes: {mailing: {label: Mailing, recipients: printers}}\nrecipients: {ads", 1
    )
    assert glance(text.replace("{list: categories}", "{list: categories}, {list: purposes}")).recipients.names == (
        "Printers",
    )


def test_all_scopes_that_something_stands_in_have_to_fit() -> None:
    levels = (("only audience:members",), ("only place:us-nv", "only place:us-ca"), ("not place:us-tx",))
    assert whom(manifest(notice(TABLE)), *levels) == "…, and only Nevada; California, and except Texas"


def test_what_stands_in_several_places_is_for_all_of_them() -> None:
    more = "  - {id: tx, heading: Texas, only: {places: us-tx}, content: [{list: categories}]}\n"
    text = TABLE.replace("{id: main,", "{id: main, only: {places: us-va},")
    assert {it.where for it in glance(text + more).categories} == {"Virginia; Texas"}
    assert {it.where for it in glance(TABLE + more).categories} == {None}


RIGHTS = """\
methods: {form: {kind: form, url: "https://acme.test/ask", label: our form}, mail: {kind: e-mail, label: by mail}}
requests: {methods: mail}
rights:
  delete: {label: Delete, means: delete, methods: form, exceptions: law-duty}
  access: {label: Access, means: access, fee: none, only: {places: us-va}}
  correct: {label: Correct, means: correct, offered: none, reason: We hold none.}
  limit: {label: Limit, means: limit-sensitive-use, cases: {x: {only: {places: us-nv}, offered: none}}}
  equal: {label: Equal service, means: non-discrimination}
  complaint: {label: Complain, means: complaint}
exceptions: {law-duty: where the law obliges us to keep it}
body: [{id: rights, heading: Rights, content: [{list: rights}, {list: requests}]}]
"""


def test_rights_become_tasks_with_their_own_methods_terms_and_readers() -> None:
    form, mail = Way("our form", "form", "https://acme.test/ask"), Way("by mail", "e-mail", None)
    assert glance(RIGHTS).tasks == (
        Task("delete", "Delete", "rights", (form,), limited=True),
        Task("access", "Access", "rights", (mail,), where="Virginia"),
        Task("complaint", "Complain", "rights", ()),
    )


def test_a_right_of_cases_alone_is_for_those_of_the_cases_and_asked_for_as_they_say() -> None:
    cases = "cases: {va: {only: {places: us-va}, methods: form}, tx: {only: {places: us-tx}, deadline: 45 days}}"
    tasks = glance(RIGHTS.replace("means: delete, methods: form", f"means: delete, {cases}")).tasks
    assert tasks[0] == Task("delete", "Delete", "rights", (), where="Virginia; Texas", limited=True)


def test_terms_of_all_requests_are_those_of_each() -> None:
    tasks = glance(RIGHTS.replace("requests: {methods: mail}", "requests: {methods: mail, fee: 10 dollars}")).tasks
    assert all(it.limited for it in tasks)


def test_a_notice_of_mere_words_has_no_summary() -> None:
    words = "body: [{id: main, heading: Us, content: [{text: We respect you.}]}]\n"
    assert b"_glance" not in build(notice(words)).files["index.html"]


def test_every_legal_meaning_has_words() -> None:
    for words in WORDS.values():
        assert set(words.practices) == set(get_args(Meaning))
        assert set(words.rights) == set(get_args(RightMeaning))
        assert set(words.ways) == set(get_args(MethodKind))
