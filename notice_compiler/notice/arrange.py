"""Arranges the things of a notice as its body says: sections and their blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from notice_compiler.document import Paragraph
from notice_compiler.finding import Finding
from notice_compiler.model.model import BlockModel, SectionModel
from notice_compiler.near import did_you_mean
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.notice import (
    Category,
    Contact,
    ContactBlock,
    Content,
    ListBlock,
    NoticeSection,
    Practice,
    ProcessingRow,
    Right,
    TableBlock,
    TextBlock,
)
from notice_compiler.place import Path, Place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Things:
    """What a body may show, by id."""

    practices: Mapping[str, Practice]
    categories: Mapping[str, Category]
    rights: Mapping[str, Right]
    rows: Mapping[str, ProcessingRow]
    contacts: Mapping[str, Contact]


def arrange(gather: Gatherer, things: Things) -> tuple[NoticeSection, ...]:
    """The sections in the order of the notice; what cannot be arranged becomes findings of the gatherer."""
    return _Arranger(gather, things).body()


@dataclass
class _Arranger:
    gather: Gatherer
    things: Things

    def body(self) -> tuple[NoticeSection, ...]:
        return tuple(self._section(number, section) for number, section in enumerate(self.gather.model.body))

    def _section(self, number: int, it: SectionModel) -> NoticeSection:
        if number and it.heading is None:
            message = f"The section `{it.id}` has no heading, and is not the first."
            place = Place(("body", it.id))
            self.gather.findings.append(Finding("section-heading", message, "Give it a `heading:`.", place, it.id))
        content: list[Content] = []
        for index, block in enumerate(it.content):
            made = self._block(it, block, ("body", it.id, "content", index), content[-1] if content else None)
            content += [] if made is None else [made]
        return NoticeSection(it.id, it.heading, tuple(content))

    def _block(self, section: SectionModel, it: BlockModel, path: Path, before: Content | None) -> Content | None:
        if it.text is not None:
            continues = it.continues == "yes"
            if continues and not self._follows(before, path):
                message = "`continues: yes` joins two paragraphs, and one of the two is something else."
                place = Place((*path, "continues"))
                self.gather.findings.append(Finding("block-form", message, "Remove `continues:`.", place, "yes"))
            return TextBlock(self.gather.stated.wordings[*path, "text"], continues)
        if it.contact is not None:
            contact = self.gather.names.single("contact", it.contact, Place((*path, "contact")))
            return ContactBlock(self.things.contacts[contact]) if contact else None
        if it.table is not None:
            here = (*path, "table", "columns")
            columns = self.gather.things("practice", it.table.columns, here, self.things.practices)
            caption = it.table.caption or section.heading or self.gather.model.title
            if columns and not self._use_rows(columns):
                message, cure = (
                    "This table would have no rows.",
                    "Answer under `disclosed:` of a category, or remove it.",
                )
                self.gather.findings.append(Finding("block-form", message, cure, Place((*path, "table"), "key")))
            return TableBlock(it.table.heading, caption, columns)
        made = self._list(it, (*path, "items"))
        if not made.items and it.items is None:
            message = f"There is nothing to list under `{it.list_}:`."
            place, cure = Place((*path, "list")), "Declare some, or remove the block."
            self.gather.findings.append(Finding("block-form", message, cure, place, str(it.list_)))
        return made

    def _follows(self, before: Content | None, path: Path) -> bool:
        """Whether a paragraph stands before, and the block begins with one."""
        after = self.gather.stated.wordings[*path, "text"].blocks[:1]
        return (
            isinstance(before, TextBlock)
            and isinstance(before.wording.blocks[-1], Paragraph)
            and bool(after)
            and isinstance(after[0], Paragraph)
        )

    def _use_rows(self, columns: tuple[Practice, ...]) -> bool:
        """Notes the categories that have a row, by an answer or by a row of processing; whether any has."""
        shown = {practice.id for practice in columns}
        rows = (row for row in self.things.rows.values() if row.practice and row.practice.id in shown)
        concerned = {name for row in rows for name in row.categories or ()}
        used = [name for name, it in self.things.categories.items() if name in concerned or shown & set(it.disclosed)]
        for name in used:
            self.gather.names.use("category", name)
        return bool(used)

    def _list(self, it: BlockModel, path: Path) -> ListBlock:
        match it.list_:
            case "categories":
                return ListBlock(self._listed("category", it.items, path, self.things.categories))
            case "rights":
                return ListBlock(self._listed("right", it.items, path, self.things.rights))
            case _:
                ids = it.items if it.items not in (None, ("all",)) else tuple(self.things.rows)
                return ListBlock(self._listed_rows(ids or (), path))

    def _listed(self, kind: str, items: tuple[str, ...] | None, path: Path, things: Mapping[str, T]) -> tuple[T, ...]:
        some = items is not None and items != ("all",)
        listed = self.gather.things(kind, items or (), path, things) if some else tuple(things.values())
        for name in items or () if some else things:
            self.gather.names.use(kind, name)
        return listed

    def _listed_rows(self, ids: tuple[str, ...], path: Path) -> tuple[ProcessingRow, ...]:
        for name in ids:
            if name not in self.things.rows:
                message = f"No row of processing has the id `{name}`."
                cure = did_you_mean(name, self.things.rows, "Declare it under `processing:`.")
                self.gather.findings.append(Finding("unknown-id", message, cure, Place((*path, name)), name))
        for name in ids:
            self.gather.names.use("row", name)
        return tuple(self.things.rows[name] for name in ids if name in self.things.rows)
