"""What a notice answers where a category and a kind of practice meet: its cell and its rows together."""

from __future__ import annotations

from collections.abc import Iterable

from notice_compiler.notice.notice import Answer, Disclosed, Notice, Practice, ProcessingRow, Recipient


def rows_for(notice: Notice, category: str, practice: str) -> tuple[ProcessingRow, ...]:
    """The rows of processing that concern both."""
    return notice.rows_of.get((category, practice), ())


def rows_by_cell(rows: Iterable[ProcessingRow]) -> dict[tuple[str, str], tuple[ProcessingRow, ...]]:
    """The rows that concern each category and kind of practice, in their order."""
    found: dict[tuple[str, str], list[ProcessingRow]] = {}
    for row in rows:
        for category in row.categories or () if row.practice is not None else ():
            found.setdefault((category, row.practice.id if row.practice else ""), []).append(row)
    return {cell: tuple(members) for cell, members in found.items()}


def answer(notice: Notice, category: str, practice: str) -> Answer | None:
    """The answer, or None where the notice says nothing.

    Assumes that a cell that denies the practice has no rows beside it (`resolve` refuses that).
    """
    own = notice.categories[category].disclosed.get(practice)
    rows = rows_for(notice, category, practice)
    if not rows or not (own is None or isinstance(own, Disclosed)):
        return own
    lists = [row.recipients for row in rows] + ([own.recipients] if own is not None else [])
    found: dict[str, Recipient] = {it.id: it for recipients in lists for it in recipients or ()}
    return Disclosed(tuple(found.values()) or None)


def shown(notice: Notice, columns: tuple[Practice, ...]) -> tuple[str, ...]:
    """The categories that have an answer in one of the columns: the rows of a table."""
    return tuple(
        name for name in notice.categories if any(answer(notice, name, column.id) is not None for column in columns)
    )
