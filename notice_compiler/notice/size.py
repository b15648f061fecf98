"""Limits on what a notice may spell out to: a short file can name a very large table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from typing import Final

from notice_compiler.finding import Finding
from notice_compiler.model.blocks import ROW_KINDS
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.rows import OfCategories
from notice_compiler.notice.names import Names
from notice_compiler.notice.printed import listed
from notice_compiler.place import Place

CELLS: Final = 20_000
"""Categories times kinds of practice."""
MEMBERS: Final = 100_000
"""Recipients of all answers, and categories of all rows of processing, with named sets spelled out."""
ITEMS: Final = 20_000
"""Items of all lists of the body."""


def oversized(model: NoticeModel, names: Names) -> tuple[Finding, ...]:
    """A finding for the first limit that the notice exceeds."""
    categories, practices = model.categories or {}, model.practices or {}
    for what, key, count, limit in (
        ("categories by kinds of practice", "categories", len(categories) * len(practices), CELLS),
        ("recipients in answers", "categories", sum(_answered(model, names)), MEMBERS),
        ("categories in rows of processing", "processing", sum(_in_rows(model, names)), MEMBERS),
        ("items in lists", "body", sum(_items(model)), ITEMS),
    ):
        if count > limit:
            message = f"The notice spells out to {count:,} {what}; the limit is {limit:,}."
            return (Finding("notice-too-large", message, "Split the notice.", Place((key,), "key")),)
    return ()


def _spelled(names: Names, kind: str, ids: tuple[str, ...] | None) -> int:
    if ids == ("all",):
        return len(names.declared[kind])
    return sum(len(names.within[kind].get(name, ())) for name in ids or ())


def _answered(model: NoticeModel, names: Names) -> Iterator[int]:
    for category in (model.categories or {}).values():
        for cell in (category.disclosed or {}).values():
            rows = (cell, *(cell.cases or {}).values())
            yield from (_spelled(names, "recipient", row.recipients.ids) for row in rows if row.recipients)


def _in_rows(model: NoticeModel, names: Names) -> Iterator[int]:
    homes: tuple[Mapping[str, OfCategories] | None, ...] = (
        model.processing,
        model.purposes,
        model.recipients,
        model.sources,
        model.practices,
        model.bases,
    )
    for rows in homes:
        yield from (_spelled(names, "category", row.categories.ids) for row in (rows or {}).values() if row.categories)


def _items(model: NoticeModel) -> Iterator[int]:
    for section in model.body:
        for block in section.content:
            if block.list_ is not None:
                yield len(listed(model, block))
            if block.table is not None:
                declared = ((rows, key) for rows in block.table.rows for key in ROW_KINDS)
                counts = (_rows(getattr(rows, key), getattr(model, key) or ()) for rows, key in declared)
                yield sum(counts) * len(block.table.columns)


def _rows(ids: tuple[str, ...] | None, declared: Sized) -> int:
    return 0 if ids is None else len(declared) if ids == ("all",) else len(ids)
