"""Limits on what a notice may spell out to: a short file can name a very large table."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from typing import Final

from notice_compiler.finding import Finding
from notice_compiler.model.answers import AnswerModel
from notice_compiler.model.blocks import ROW_KINDS
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import Names
from notice_compiler.notice.printed import listed
from notice_compiler.notice.rows import FACETS
from notice_compiler.place import Place

CELLS: Final = 20_000
"""Categories times kinds of practice."""
PRINTED: Final = 80_000
"""Members of all answers, times the blocks that may print them."""
MEMBERS: Final = 20_000
"""Members of all answers of all rows and cases, with named sets spelled out."""
ITEMS: Final = 20_000
"""Items of all lists of the body."""


def oversized(model: NoticeModel, names: Names) -> tuple[Finding, ...]:
    """A finding for the first limit that the notice exceeds."""
    categories, practices = model.categories or {}, model.practices or {}
    named = sum(_named(model, names))
    for what, key, count, limit in (
        ("categories by kinds of practice", "categories", len(categories) * len(practices), CELLS),
        ("members of answers", "categories", named, MEMBERS),
        ("members of answers, printed by every list and table", "body", named * _prints(model), PRINTED),
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


def _named(model: NoticeModel, names: Names) -> Iterator[int]:
    """The members of every answer of every row and case."""
    homes = (model.categories, model.purposes, model.sources, model.recipients, model.practices, model.bases)
    for things in (*homes, model.processing):
        for it in (things or {}).values():
            cells = getattr(it, "disclosed", None) or {}
            for row in (it, *cells.values()):
                for one in (row, *(getattr(row, "cases", None) or {}).values()):
                    yield from _in_row(one, names)


def _in_row(row: object, names: Names) -> Iterator[int]:
    for facet, kind in FACETS.items():
        answer: AnswerModel | None = getattr(row, facet, None)
        if answer is not None:
            yield _spelled(names, kind, answer.ids)


def _prints(model: NoticeModel) -> int:
    """How many blocks print rows."""
    blocks = (block for section in model.body for block in section.content)
    return sum(block.list_ is not None or block.table is not None for block in blocks)


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
