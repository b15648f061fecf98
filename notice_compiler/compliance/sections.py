"""Which section of a notice prints what stands at a place of its file."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.answers import answer
from notice_compiler.notice.blocks import ContactBlock, Content, FiguresBlock, ListBlock, RequestsBlock, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed
from notice_compiler.place import Place
from notice_compiler.query.sayings import KEYS

_KINDS = {key: kind for kind, key in KEYS.items()}


class Sections:
    """Finds the section, by a thing that it prints first or by the path itself."""

    def __init__(self, notice: Notice) -> None:
        self.headings = {it.id: it.heading for it in notice.body}
        self.printing: dict[tuple[str, str], str] = {}
        for section in notice.body:
            for block in section.content:
                for thing in (*_things(block), *_receiving(notice, block)):
                    self.printing.setdefault(thing, section.id)
        for passage in notice.passages:
            if passage.section is not None:
                found = {(mark.scheme, name): passage.section for mark in passage.marks for name in mark.ids}
                self.printing = {**found, **self.printing}

    def of(self, where: Place) -> tuple[str | None, str | None]:
        """The id and the heading of the section; None where no section prints it, such as the title or the date."""
        first, name = (*map(str, where.path[:2]), "", "")[:2]
        section = name if first == "body" else self.printing.get((_KINDS.get(first, ""), name))
        return (section, self.headings[section]) if section in self.headings else (None, None)


def _things(block: Content) -> Iterator[tuple[str, str]]:
    match block:
        case ListBlock(kind=kind, items=items):
            yield from ((kind, it.id) for it in items)
        case TableBlock(groups=groups, practices=practices):
            rows = (row for group in groups for row in group.rows)
            yield from ((row.kind, it.id) for row in rows for it in row.things)
            yield from (("practice", it.id) for it in practices)
        case ContactBlock(contact=contact):
            yield "contact", contact.id
        case FiguresBlock(figures=figures):
            yield "figure", figures.id
        case RequestsBlock():
            yield "requests", "all"
        case _:
            pass


def _receiving(notice: Notice, block: Content) -> Iterator[tuple[str, str]]:
    """Those whom the cells of a table name."""
    for practice in block.practices if isinstance(block, TableBlock) else ():
        for category in notice.categories.values():
            found = answer(notice, category.id, practice.id)
            yield from (("recipient", it.id) for it in (found.members or () if isinstance(found, Disclosed) else ()))
