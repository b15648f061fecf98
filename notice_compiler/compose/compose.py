"""Makes the document: the notice in the order, and in the words, in which readers meet it.

Where facts are listed and no sentence is written, a plain one is made; a missing part leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler import wording
from notice_compiler.address import mailto, tel
from notice_compiler.compose.footnotes import footnotes, under
from notice_compiler.compose.sentences import Sentences
from notice_compiler.compose.tables import figures_table, scope_words, table_of
from notice_compiler.document import (
    Address,
    Block,
    DateLine,
    DateMeaning,
    Document,
    Item,
    List,
    Paragraph,
    Section,
    Text,
    Time,
)
from notice_compiler.notice.blocks import (
    ContactBlock,
    Content,
    FiguresBlock,
    ListBlock,
    NoticeSection,
    RequestsBlock,
    TableBlock,
    TextBlock,
)
from notice_compiler.notice.notice import FurtherDate, Notice, PrintedDate
from notice_compiler.notice.things import Contact, Note
from notice_compiler.prose.inline_words import merged


def compose(notice: Notice) -> Document:
    """The document of a notice whose printed things all have names."""
    sections = tuple(_section(notice, section, section.content) for section in notice.body)
    return Document(
        notice=notice.id,
        title=notice.title,
        language=notice.language,
        dates=tuple(_dates(notice)),
        sections=under(notice, sections),
    )


def running_text(notice: Notice) -> tuple[Section, ...]:
    """The sections without tables, figures and footnotes: what readers meet in sentences, and quick to make."""
    return tuple(
        _section(notice, it, tuple(one for one in it.content if not isinstance(one, TableBlock | FiguresBlock)))
        for it in notice.body
    )


def _dates(notice: Notice) -> Iterator[DateLine]:
    if notice.effective is not None:
        yield _date_line(notice.effective, "effective")
    if notice.date is not None:
        yield _date_line(notice.date, "last-updated")
    yield from map(_further, notice.dates)


def _date_line(date: PrintedDate, meaning: DateMeaning) -> DateLine:
    return DateLine(date.label, _time(date), date.place, meaning)


def _time(date: PrintedDate) -> Time:
    machine = date.day.isoformat()[: {"year": 4, "month": 7}.get(date.precision, 10)]
    return Time(wording.printed_date(date.day, date.precision, date.form, date.locale), machine)


def _further(it: FurtherDate) -> DateLine:
    time = _time(it.printed) if it.printed else Time("", "")
    return DateLine(it.label, time, it.place, it.meaning, it.id, it.version, it.covers)


def _section(notice: Notice, section: NoticeSection, contents: tuple[Content, ...]) -> Section:
    blocks: list[Block] = []
    for content in contents:
        made = _blocks(notice, content)
        if isinstance(content, TextBlock) and content.continues:
            made = _joined(blocks, made)
        blocks += made
    return Section(section.id, section.heading, tuple(blocks), section.level, scope_words(section.scope))


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
        case ListBlock(kind="note", items=items):
            return (footnotes(notice, tuple(it.id for it in items)),)
        case ListBlock(kind=kind, items=items):
            sentences = Sentences(notice)
            return (List(tuple(Item(_item(sentences, item), f"{kind}:{item.id}") for item in items)),)
        case TableBlock():
            return (table_of(notice, content),)
        case FiguresBlock(figures=figures):
            return (figures_table(figures),)
        case RequestsBlock():
            return Sentences(notice).requests()
        case ContactBlock(contact=contact):
            return (_address(contact),)


def _item(sentences: Sentences, item: object) -> tuple[Block, ...]:
    match item:
        case Contact():
            return (_address(item),)
        case Note():
            return item.text.blocks
        case _:
            return sentences.item(item)


def _address(it: Contact) -> Address:
    first = it.first_line or it.label
    lines: list[tuple[str, str | None]] = [(line, None) for line in (first, *(it.post or ())) if line]
    lines += [(it.email, mailto(it.email))] if it.email else []
    lines += [(it.phone, tel(it.phone))] if it.phone else []
    lines += [(f"{wording.LABELS['fax']}: {it.fax}", None)] if it.fax else []
    lines += [(it.url, it.url)] if it.url else []
    return Address(it.id, tuple(lines))
