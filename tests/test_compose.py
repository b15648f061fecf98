"""Facts become sentences, cells and blocks; what is not stated leaves no trace."""

from __future__ import annotations

import pytest
from real_notices import compiled

from notice_compiler.address import check_href, tel
from notice_compiler.compose.compose import compose
from notice_compiler.document import Address, Block, Fact, List, Paragraph, Table
from notice_compiler.prose.inline_words import plain_text

HEAD = """\
notice: acme
title: Privacy Notice
sources: {consumer: you, partners: our partners}
purposes: {orders: deliver orders, support: answer questions}
recipients: {carriers: Carriers, partners: Partners, all-of-them: [carriers, partners]}
methods: {e-mail: by e-mail, phone: by phone}
contacts: {office: {name: Acme, post: [1 Main St], email: privacy@acme.example, phone: 866-555-0100}}
practices:
  shared: {heading: Shared with, means: sharing, modality: did, none: We do not share}
  sold: {heading: Sold to, means: sale, modality: may}
"""


def blocks(facts: str, content: str) -> tuple[Block, ...]:
    body = f"body:\n  - {{id: first, heading: First, content: {content}}}\n"
    return compose(compiled(f"{HEAD}{facts}\n{body}")).sections[0].blocks


def items(facts: str, kind: str) -> list[str]:
    (made,) = blocks(facts, f"[{{list: {kind}}}]")
    assert isinstance(made, List)
    return [
        " / ".join(plain_text(it.children) for it in item.blocks if isinstance(it, Paragraph)) for item in made.items
    ]


@pytest.mark.parametrize(
    ("category", "printed"),
    [
        ("label: Identifiers", "Identifiers."),
        ("{label: Identifiers, examples: [name]}", "Identifiers: name."),
        ("{label: Identifiers, examples_lead: such as your, examples: [name]}", "Identifiers, such as your name."),
        ("{label: Identifiers, examples: [name, address]}", "Identifiers: name and address."),
        ("{label: Identifiers, examples: [name, address, age]}", "Identifiers: name, address, and age."),
        ("{label: Identifiers, sources: consumer}", "Identifiers. Sources: you."),
        (
            "{label: Identifiers, examples: [name], sources: [consumer, partners], purposes: orders}",
            "Identifiers: name. Sources: you; our partners. Purposes: deliver orders.",
        ),
        (
            "{label: Identifiers, sources: consumer, collection: 'From [you](source:consumer).'}",
            "Identifiers. From you.",
        ),
        ("{text: '[Identifiers](label:) of [name](example:)'}", "Identifiers of name"),
        ('{label: Identifiers, collection: "One.\\n\\nTwo."}', "Identifiers. One. / Two."),
    ],
)
def test_the_entry_of_a_category_is_label_lead_examples_collection(category: str, printed: str) -> None:
    facts = f"categories: {{identifiers: {category}}}" if "{" in category else "categories: {identifiers: Identifiers}"
    assert items(facts, "categories") == [printed]


def test_rights_and_rows_without_text_get_plain_sentences() -> None:
    assert items("rights: {know: {label: The right to know, methods: [e-mail, phone]}}", "rights") == [
        "The right to know. How to ask: by e-mail; by phone."
    ]
    facts = (
        "categories: {ids: Identifiers}\nprocessing: {a: {practice: sold, categories: ids, recipients: all-of-them}}"
    )
    assert items(facts, "processing") == ["Recipients: Carriers; Partners. Information: Identifiers."]


CATEGORIES = """\
categories:
  a: {label: A, disclosed: {shared: all-of-them, sold: none}}
  b: {label: B, row_label: Bee, disclosed: {shared: none, sold: {see: first}}}
  c: {label: C}
  d: {label: D, disclosed: {sold: yes}}
  e: {label: E, disclosed: {sold: not-applicable}}
processing:
  row: {practice: shared, categories: e, recipients: partners}
"""
TABLE = "[{list: processing}, {table: {heading: Category, columns: [shared, sold]}}]"


def test_a_table_projects_the_answers_and_leaves_out_rows_without_any() -> None:
    table = blocks(CATEGORIES, TABLE)[1]
    assert isinstance(table, Table)
    assert (table.caption, [it.text for it in table.headers]) == ("First", ["Category", "Shared with", "Sold to"])
    assert [(row.name, *(cell.text for cell in row.cells)) for row in table.rows] == [
        ("A", "Carriers; Partners", "None"),
        ("Bee", "We do not share", "See “First”"),
        ("D", None, "Yes"),
        ("E", "Partners", "Not applicable"),
    ]
    assert table.rows[1].cells[1].href == "#first"


def test_a_block_that_continues_goes_on_in_the_paragraph_before() -> None:
    made = blocks("", "[{text: One.}, {text: 'Two.\n\n\n          Three.', continues: yes}]")
    assert [plain_text(it.children) for it in made if isinstance(it, Paragraph)] == ["One. Two.", "Three."]


def test_methods_and_contacts_lead_to_their_addresses_and_an_address_block_lists_its_lines() -> None:
    text, address = blocks("", "[{text: 'Ask [us](contact:office).'}, {contact: office}]")
    assert isinstance(text, Paragraph)
    assert isinstance(text.children[1], Fact)
    assert text.children[1].href == "mailto:privacy@acme.example"
    assert isinstance(address, Address)
    assert address.lines == (
        ("Acme", None),
        ("1 Main St", None),
        ("privacy@acme.example", "mailto:privacy@acme.example"),
        ("866-555-0100", "tel:866-555-0100"),
    )


def test_an_extension_is_dialled_as_one() -> None:
    assert tel("+1 (866) 432-6700 ext. 5") == "tel:+1866432-6700;ext=5"
    assert check_href(tel("866-432-6700 x12")) is None


@pytest.mark.parametrize(
    ("how", "printed", "machine"),
    [
        ("{}", None, None),
        ("{label: Updated}", "Updated: February 29, 2024", "2024-02-29"),
        ("{precision: month, place: bottom}", "Last Updated: February 2024", "2024-02"),
    ],
)
def test_the_date_is_printed_as_the_notice_says(how: str, printed: str | None, machine: str | None) -> None:
    dates = "" if printed is None else f"last_updated: 2024-02-29\ndates: {{last_updated: {how}}}\n"
    made = compose(compiled(f"{HEAD}{dates}body: [{{id: a, content: [{{text: A}}]}}]"))
    assert [f"{it.label}: {it.time.text}" for it in made.dates] == ([printed] if printed else [])
    assert [it.time.date for it in made.dates] == ([machine] if machine else [])
