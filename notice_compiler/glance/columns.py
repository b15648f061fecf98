"""Reads the columns of tables of categories: each kind of practice, and what its cells say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from notice_compiler.document import Block, Cell, Emphasis, Fact, Inline, Link, Paragraph, Table
from notice_compiler.facts.facts import Disclosure
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.glance.glance import Answer, Column
from notice_compiler.glance.walk import tables_of
from notice_compiler.glance.whom import whom

MOST: Final = 6
"""So many different answers are told of one column."""


def columns_of(manifest: Manifest, listed: Sequence[str]) -> Iterator[Column]:
    """The columns; `listed` has the ids of the categories of the summary."""
    practices = {it.id: it for it in manifest.practices}
    for table, place in tables_of(manifest.sections):
        for index, header in enumerate(table.headers[1:]):
            practice = practices.get(header.practice or "")
            if practice is not None and any(row.category is not None for row in table.rows):
                silent = () if place.marks else _silent(manifest, practice.id, listed)
                answers = (*_answers(manifest, table, index, listed), *silent)
                told = answers if len(answers) <= MOST else ()
                where = whom(manifest, *place.marks)
                yield Column(header.text, practice.id, practice.means or (), place.section, told, where)


def _answers(manifest: Manifest, table: Table, index: int, listed: Sequence[str]) -> Iterator[Answer]:
    """The categories by what their cells say."""
    found: dict[tuple[str, bool, str | None], dict[str, str]] = {}
    limited = bool(table.headers[index + 1].notes or table.notes)
    for row in table.rows:
        cell = row.cells[index] if index < len(row.cells) else None
        if row.category is None or cell is None or cell.text is None:
            continue
        answer = manifest.disclosure(row.category, cell.practice or table.headers[index + 1].practice or "")
        bound = limited or bool(row.notes) or _has_notes(cell.parts) or _is_limited(manifest, answer)
        found.setdefault((_words(cell), bound, cell.href), {})[row.category] = row.name
    for (text, bound, href), rows in found.items():
        yield Answer(text, tuple(rows.values()), bound, href, set(rows) <= set(listed))


def _silent(manifest: Manifest, practice: str, listed: Sequence[str]) -> Iterator[Answer]:
    """The categories of the summary of which nothing is said under the kind of practice."""
    silent = {it for it in listed if manifest.disclosure(it, practice).status == "not-stated"}
    names = tuple(it.label or it.id for it in manifest.categories if it.id in silent and it.label)
    if names:
        yield Answer(None, names)


def _is_limited(manifest: Manifest, it: Disclosure) -> bool:
    """Whether conditions, exceptions or cases are told beside the answer."""
    names = {detail.row for detail in it.details}
    practice = next(one.row for one in manifest.practices if one.id == it.practice)
    rows: list[WholeRowFact | None] = [row for row in manifest.processing if row.id in names]
    return any(has_conditions(row) for row in (*rows, it.row, practice))


def has_conditions(row: WholeRowFact | None) -> bool:
    """Whether a row holds for some alone, or with exceptions, conditions, cases or footnotes."""
    if row is None:
        return False
    said = (row.condition, row.limit, row.scope, row.exceptions, row.notes)
    return any(it is not None for it in said) or bool(row.cases or row.limits)


def _words(cell: Cell) -> str:
    """The words of a cell without the marks of footnotes."""
    return " ".join(" ".join(_said(cell.parts)).split()) or " ".join((cell.text or "").split())


def _said(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, Paragraph):
            return
        yield "".join(_plain(block.children))


def _plain(inlines: Sequence[Inline]) -> Iterator[str]:
    for it in inlines:
        if isinstance(it, Fact) and it.scheme == "note":
            continue
        if isinstance(it, Fact | Emphasis | Link):
            yield from _plain(it.children)
        else:
            yield getattr(it, "text", " ")


def _has_notes(blocks: Sequence[Block]) -> bool:
    return any(isinstance(it, Fact) and it.scheme == "note" for it in _inlines(blocks))


def _inlines(blocks: Sequence[Block]) -> Iterator[Inline]:
    for block in blocks:
        if isinstance(block, Paragraph):
            stack = list(block.children)
            while stack:
                it = stack.pop()
                yield it
                stack += it.children if isinstance(it, Fact | Emphasis | Link) else ()
