"""Lays out tables: which things are their rows, and what their columns show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler import wording
from notice_compiler.model.blocks import (
    ROW_KINDS,
    ColumnModel,
    PartModel,
    RowsModel,
    SectionModel,
    TableModel,
    WordingModel,
)
from notice_compiler.near import did_you_mean
from notice_compiler.notice.blocks import Column, Part, RowGroup, TableBlock, TableRow, Words
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.names import under
from notice_compiler.notice.printed import KIND_OF, columns_of
from notice_compiler.notice.rows import FACETS, TERMS, Named
from notice_compiler.notice.scopes import Scoper
from notice_compiler.notice.things import Practice
from notice_compiler.place import Path, Place

_ROW: Final = (*FACETS, "retention", "period", "event", "then", "reason", "condition", "limit", "exceptions", "places")
_THING: Final = (*_ROW, "text")
_TERMS: Final = (*TERMS, "agents")
FACETS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "category": (*_ROW, "text", "collection", "examples", "collected", "sensitive"),
    "purpose": _THING,
    "source": _THING,
    "recipient": (*_THING, "role", "url"),
    "practice": _THING,
    "basis": _THING,
    "transfer": ("places", "safeguards", "contact", "url", "text", "categories", "recipients", "purposes"),
    "right": (*_TERMS, "offered", "reason", "exceptions", "contacts", "places", "text"),
    "method": ("text", "contact", "url", "places"),
    "entity": ("role", "contact", "licence", "places", "text"),
    "contact": ("role", "post", "email", "phone", "fax", "url", "places"),
    "row": (*_THING, "practice"),
}
"""What a column can show of the rows of each kind."""
_NAMED: Final = ("right", "method", "entity", "contact", "transfer")
"""Kinds of thing of which a table tells by naming them, whatever its columns show."""
_ANSWERS: Final = _ROW
"""What a column can show of the answers for a kind of practice."""


@dataclass(frozen=True)
class LayOut:
    """Lays out the tables of one notice; `things` has what can be a row, by kind and id."""

    gather: Gatherer
    scoper: Scoper
    things: Mapping[str, Mapping[str, Named]]
    practices: Mapping[str, Practice]

    def table(self, it: TableModel, section: SectionModel, path: Path) -> TableBlock | None:
        """The table, or None where its columns cannot be found."""
        kinds = {KIND_OF[key] for rows in it.rows for key in ROW_KINDS if getattr(rows, key) is not None}
        before = len(self.gather.findings)
        columns = tuple(
            self._column(column, it, kinds, (*path, "columns", index))
            for index, column in enumerate(columns_of(self.gather.model, it))
        )
        groups = tuple(self._group(rows, (*path, "rows", index)) for index, rows in enumerate(it.rows))
        if len(self.gather.findings) > before:
            return None
        caption = it.caption or section.heading or self.gather.model.title
        notes = self.gather.things("note", it.notes or (), (*path, "notes"), self.things["note"])
        scope = self.scoper.scope(it, path)
        return TableBlock(it.heading, caption, groups, columns, scope, notes, it.sideways == "yes")

    def _group(self, it: RowsModel, path: Path) -> RowGroup:
        key = next(key for key in ROW_KINDS if getattr(it, key) is not None)
        kind, ids = KIND_OF[key], getattr(it, key)
        if kind == "row":
            things = self._rows(ids, (*path, key))
        elif ids == ("all",):
            things = tuple(self.things[kind].values())
        else:
            things = self.gather.things(kind, ids, (*path, key), self.things[kind])
        kept = kind != "category" and (ids != ("all",) or kind in _NAMED)
        if it.label is not None:
            return RowGroup(it.heading, (TableRow(kind, things, it.label, kept),))
        return RowGroup(it.heading, tuple(TableRow(kind, (thing,), None, kept) for thing in things))

    def _rows(self, ids: tuple[str, ...], path: Path) -> tuple[Named, ...]:
        known = self.things["row"]
        names = tuple(known) if ids == ("all",) else self.gather.names.expand("row", ids, under(path))
        for name in names:
            self.gather.names.use("row", name)
        return tuple(known[name] for name in names if name in known)

    def _column(self, it: ColumnModel, table: TableModel, kinds: set[str], path: Path) -> Column:
        parts = tuple(self._parts(it, table, kinds, path))
        notes = self.gather.things("note", it.notes or (), (*path, "notes"), self.things["note"])
        return Column(it.heading or (_heading(parts[0], kinds) if parts else ""), parts, notes)

    def _parts(self, it: ColumnModel, table: TableModel, kinds: set[str], path: Path) -> Iterator[Part]:
        for part in it.show:
            of = part.of or it.of
            words = _words(part, it, table)
            owner = self._practice(of, path) if of is not None else None
            if of is None and part.show in self.practices:
                practice = self._practice(part.show, path)
                if kinds - {"category", "recipient"}:
                    kind = sorted(kinds - {"category", "recipient"})[0]
                    message = f"`{part.show}` is a kind of practice, and the rows are of kind `{kind}`."
                    cure = "Kinds of practice are columns of tables of categories or recipients."
                    self.gather.find("column-unknown", message, cure, Place((*path, part.show)), part.show)
                yield Part(part.label, practice, None, None, words, self._member(part, it, "recipients", path))
                continue
            self._check(part, kinds, owner, path)
            yield Part(part.label, None, part.show, owner, words, self._member(part, it, part.show, path))

    def _member(self, part: PartModel, column: ColumnModel, facet: str, path: Path) -> str | None:
        """The one of whom a column tells whether it is named."""
        name = part.is_ or column.is_
        if name is None:
            return None
        if facet not in FACETS:
            message = f"`is:` asks whether one is named, and `{facet}` names nobody."
            self.gather.find("column-unknown", message, "Remove `is:`.", Place((*path, "is")), name)
            return None
        return self.gather.names.single(FACETS[facet], name, Place((*path, "is")))

    def _practice(self, name: str, path: Path) -> Practice | None:
        found = self.gather.names.single("practice", name, Place((*path, name)))
        return self.practices[found] if found else None

    def _check(self, part: PartModel, kinds: set[str], of: Practice | None, path: Path) -> None:
        """A finding where there is no such facet, or none of such rows."""
        for kind in sorted(kinds):
            known = _ANSWERS if of is not None else FACETS_OF[kind]
            if of is not None and kind not in ("category",):
                message = f"`of:` asks for the answers of categories, and the rows are of kind `{kind}`."
                self.gather.find("column-unknown", message, "Remove `of:`.", Place((*path, "of")), of.id)
            elif part.show not in known:
                message = f"`{part.show}` is neither a kind of practice nor something that a column can show here."
                practices = tuple(self.practices) if "category" in kinds else ()
                listed = f"Write a kind of practice or one of: {', '.join(known)}."
                cure = did_you_mean(part.show, (*practices, *known), listed)
                self.gather.find("column-unknown", message, cure, Place((*path, part.show)), part.show)
                return


def _heading(part: Part, kinds: set[str]) -> str:
    """The heading of a column that has none of its own: that of the practice, or the word for the facet."""
    if part.facet == "places" and kinds == {"transfer"}:
        return wording.COUNTRIES
    if part.practice is not None:
        return part.practice.name or part.practice.id
    return wording.LABELS.get(part.facet or "", part.facet or "")


def _words(part: PartModel, column: ColumnModel, table: TableModel) -> Words:
    levels: tuple[WordingModel, ...] = (part, column, table)

    def first(key: str) -> str | None:
        return next((words for it in levels if (words := getattr(it, key)) is not None), None)

    return Words(first("none"), first("yes"), first("not_applicable"))
