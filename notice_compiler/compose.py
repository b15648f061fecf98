"""Makes the document: the notice in the order, and in the words, in which readers meet it.

Where facts are listed and no sentence is written, a plain one is made; a missing part leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import Literal

from notice_compiler import wording
from notice_compiler.address import mailto, tel
from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Fact,
    Header,
    Inline,
    Item,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Time,
)
from notice_compiler.facts.tabulate import cell_words
from notice_compiler.notice.answers import answer, shown
from notice_compiler.notice.notice import (
    Category,
    Contact,
    ContactBlock,
    Content,
    Elsewhere,
    ListBlock,
    Named,
    Notice,
    NoticeSection,
    Practice,
    PrintedDate,
    ProcessingRow,
    Right,
    TableBlock,
    TextBlock,
)
from notice_compiler.prose.inline_words import merged


def compose(notice: Notice) -> Document:
    """The document of a notice whose printed things all have names."""
    return Document(
        notice=notice.id,
        title=notice.title,
        language=notice.language,
        dates=tuple(_dates(notice)),
        sections=tuple(_section(notice, section) for section in notice.body),
    )


def _dates(notice: Notice) -> Iterator[DateLine]:
    if notice.effective is not None:
        yield _date_line(notice.effective, "effective")
    if notice.date is not None:
        yield _date_line(notice.date, "last-updated")


def _date_line(date: PrintedDate, meaning: Literal["last-updated", "effective"]) -> DateLine:
    day = date.day.isoformat()
    machine = day[:7] if date.precision == "month" else day
    return DateLine(date.label, Time(wording.printed_date(date.day, date.precision), machine), date.place, meaning)


def _section(notice: Notice, section: NoticeSection) -> Section:
    blocks: list[Block] = []
    for content in section.content:
        made = _blocks(notice, content)
        if isinstance(content, TextBlock) and content.continues:
            made = _joined(blocks, made)
        blocks += made
    return Section(section.id, section.heading, tuple(blocks))


def _joined(before: list[Block], made: tuple[Block, ...]) -> tuple[Block, ...]:
    """Takes the last paragraph off what stands before, and lets what follows go on in it."""
    match before[-1:], made:
        case [Paragraph(children=first)], (Paragraph(children=second), *rest):
            before.pop()
            return (Paragraph(merged((*first, Text(" "), *second))), *rest)
        case _:
            return made


def _blocks(notice: Notice, content: Content) -> tuple[Block, ...]:
    match content:
        case TextBlock(wording=words):
            return words.blocks
        case ListBlock(items=items):
            return (List(tuple(Item(_item(notice, item), _thing(item)) for item in items)),)
        case TableBlock():
            return (_table(notice, content),)
        case ContactBlock(contact=contact):
            return (_address(contact),)


def _thing(item: Category | Right | ProcessingRow) -> str:
    kinds = {Category: "category", Right: "right", ProcessingRow: "row"}
    return f"{kinds[type(item)]}:{item.id}"


def _item(notice: Notice, item: Category | Right | ProcessingRow) -> tuple[Block, ...]:
    match item:
        case Category():
            return _category(item)
        case Right():
            if item.text is not None:
                return item.text.blocks
            return (_sentences(_lead(item), _labelled("methods", item.methods, item)),)
        case ProcessingRow():
            return item.text.blocks if item.text else (_composed_row(notice, item),)


def _category(it: Category) -> tuple[Block, ...]:
    """`label, lead examples. collection`"""
    if it.text is not None:
        return it.text.blocks
    head = _lead(it)
    if it.examples is not None:
        lead = f", {it.examples_lead} " if it.examples_lead else ": "
        examples = (Fact("example", (), (Text(words),)) for words in it.examples)
        head = (_label(it), Text(lead), *_enumerated(examples, wording.listing(len(it.examples))), Text("."))
    composed = (*_labelled("sources", it.sources, it), *_labelled("purposes", it.purposes, it))
    first = _sentences(head, composed)
    match it.collection.blocks if it.collection else ():
        case (Paragraph(children=children), *rest):
            return (Paragraph(merged((*first.children, Text(" "), *children))), *rest)
        case blocks:
            return (first, *blocks)


def _label(it: Category | Right) -> Fact:
    return Fact("label", (), (Text(it.name or it.id),))


def _lead(it: Category | Right) -> tuple[Inline, ...]:
    ends = (it.name or it.id).endswith((".", "?", "!"))
    return (_label(it),) if ends else (_label(it), Text("."))


def _enumerated(things: Iterable[Inline], separators: Sequence[str]) -> Iterator[Inline]:
    """The things with a separator after each but the last."""
    for thing, separator in zip_longest(things, separators):
        yield thing
        if separator is not None:
            yield Text(separator)


def _labelled(
    key: str, things: Sequence[Named] | None, owner: Category | Right | ProcessingRow
) -> tuple[tuple[Inline, ...], ...]:
    """A plain sentence made of listed facts: `Sources: a; b.`"""
    if not things or key not in owner.composed:
        return ()
    named = (Fact(wording.SCHEMES[key], (it.id,), (Text(it.name or it.id),)) for it in things)
    separators = [wording.CELL_SEPARATOR] * (len(things) - 1)
    return ((Text(f"{wording.LABELS[key]}: "), *_enumerated(named, separators), Text(".")),)


def _sentences(head: tuple[Inline, ...], composed: Iterable[tuple[Inline, ...]]) -> Paragraph:
    parts = [head, *composed] if head else list(composed)
    return Paragraph(merged(chain(*(((Text(" "), *part) if index else part) for index, part in enumerate(parts)))))


def _composed_row(notice: Notice, row: ProcessingRow) -> Paragraph:
    categories = tuple(notice.categories[name] for name in row.categories or ())
    things = {
        "recipients": row.recipients,
        "categories": categories,
        "purposes": row.purposes,
        "sources": row.sources,
    }
    return _sentences((), chain(*(_labelled(key, named, row) for key, named in things.items())))


def _table(notice: Notice, table: TableBlock) -> Table:
    headers = (Header(table.heading), *(Header(it.name or it.id, it.id) for it in table.columns))
    rows = tuple(_row(notice, notice.categories[name], table.columns) for name in shown(notice, table.columns))
    return Table(table.caption, headers, rows)


def _row(notice: Notice, category: Category, columns: tuple[Practice, ...]) -> Row:
    name = category.row_label or category.name or category.id
    return Row(category.id, name, tuple(_cell(notice, category.id, practice) for practice in columns))


def _cell(notice: Notice, category: str, practice: Practice) -> Cell:
    found = answer(notice, category, practice.id)
    href = f"#{found.section}" if isinstance(found, Elsewhere) else None
    return Cell(practice.id, cell_words(notice, practice, found), href)


def _address(it: Contact) -> Address:
    lines: list[tuple[str, str | None]] = [(line, None) for line in (it.first_line, *(it.post or ())) if line]
    lines += [(it.email, mailto(it.email))] if it.email else []
    lines += [(it.phone, tel(it.phone))] if it.phone else []
    lines += [(it.url, it.url)] if it.url else []
    return Address(it.id, tuple(lines))
