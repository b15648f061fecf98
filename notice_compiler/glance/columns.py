"""Reads the columns of tables of categories: each kind of practice, and what its cells say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from notice_compiler.document import Block, Cell, Emphasis, Fact, Inline, Link, Paragraph, Row, Table
from notice_compiler.facts.facts import Disclosure
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.glance.glance import Answer, Column
from notice_compiler.glance.walk import abouts_of, tables_of
from notice_compiler.glance.whom import whom

MOST: Final = 6
"""So many different answers are told of one column."""


def columns_of(manifest: Manifest, listed: Sequence[str]) -> Iterator[Column]:
    """The columns; `listed` has the ids of the categories of the summary."""
    practices = {it.id: it for it in manifest.practices}
    for table, place in tables_of(manifest.sections):
        for index, header in enumerate(table.headers[1:]):
            practice = practices.get(header.practice or "")
            if practice is not None and any(_categories(row) for row in table.rows):
                silent = () if place.levels else _silent(manifest, practice.id, listed)
                answers = (*_answers(manifest, table, index, listed), *silent)
                told = answers if len(answers) <= MOST else ()
                where = whom(manifest, *place.levels)
                yield Column(header.text, practice.id, practice.means or (), place.section, told, where)


def _answers(manifest: Manifest, table: Table, index: int, listed: Sequence[str]) -> Iterator[Answer]:
    """The categories by what their cells say."""
    found: dict[tuple[str, bool, str | None], dict[tuple[str, ...], str]] = {}
    limited = bool(table.headers[index + 1].notes or table.notes)
    for row in table.rows:
        cell, ids = row.cells[index] if index < len(row.cells) else None, _categories(row)
        if not ids or cell is None or cell.text is None:
            continue
        practice = cell.practice or table.headers[index + 1].practice or ""
        bound = limited or bool(row.notes) or _has_notes(cell.parts)
        bound = bound or any(_is_limited(manifest, manifest.disclosure(it, practice)) for it in ids)
        found.setdefault((_words(cell), bound, cell.href), {})[ids] = row.name
    for (text, bound, href), rows in found.items():
        alone = all(len(ids) == 1 and ids[0] in listed for ids in rows)
        yield Answer(text, tuple(rows.values()), bound, href, alone)


def _silent(manifest: Manifest, practice: str, listed: Sequence[str]) -> Iterator[Answer]:
    """The categories of the summary of which nothing is said under the kind of practice, or another like it."""
    means = {it.id: set(it.means or ()) for it in manifest.practices}
    alike = [name for name, found in means.items() if name == practice or found & means[practice]]
    silent = {it for it in listed if all(manifest.disclosure(it, one).status == "not-stated" for one in alike)}
    names = tuple(it.label or it.id for it in manifest.categories if it.id in silent and it.label)
    if names:
        yield Answer(None, names)


def _categories(row: Row) -> tuple[str, ...]:
    """The categories of which a row tells, where it tells of nothing else."""
    abouts = abouts_of(row)
    ids = tuple(it.removeprefix("category:") for it in abouts if it.startswith("category:"))
    return ids if len(ids) == len(abouts) else ()


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
        yield without_notes(block.children)


def without_notes(inlines: Sequence[Inline]) -> str:
    """The words of a passage without the marks of footnotes, white space folded."""
    return " ".join("".join(_plain(inlines)).split())


def _plain(inlines: Sequence[Inline]) -> Iterator[str]:
    for it in inlines:
        if isinstance(it, Fact) and it.scheme == "note":
            continue
        if isinstance(it, Fact | Emphasis | Link):
            yield from _plain(it.children)
        else:
            yield getattr(it, "text", " ")


def _has_notes(blocks: Sequence[Block]) -> bool:
    return any(has_note(it.children) for it in blocks if isinstance(it, Paragraph))


def has_note(inlines: Sequence[Inline]) -> bool:
    """Whether a footnote is referred to."""
    return any(
        (isinstance(it, Fact) and it.scheme == "note")
        or (isinstance(it, Fact | Emphasis | Link) and has_note(it.children))
        for it in inlines
    )
