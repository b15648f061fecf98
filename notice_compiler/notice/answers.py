"""What a notice answers where a category and a kind of practice meet: its cell and its rows together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import (
    Answer,
    Disclosed,
    Elsewhere,
    Handling,
    Limit,
    Named,
    NoDisclosure,
    NotApplicable,
    Scope,
)
from notice_compiler.notice.things import Practice, ProcessingRow


def rows_for(notice: Notice, category: str, practice: str) -> tuple[ProcessingRow, ...]:
    """The rows of processing that concern both."""
    return notice.rows_of.get((category, practice), ())


def rows_by_cell(
    rows: Iterable[ProcessingRow], practices: Iterable[Practice]
) -> dict[tuple[str, str], tuple[ProcessingRow, ...]]:
    """The rows that concern each category and kind of practice, in their order; what is said under a kind of practice
    itself is such a row, too."""
    found: dict[tuple[str, str], list[ProcessingRow]] = {}
    own = (ProcessingRow(it.id, it.label, (), it.text, it.handling, it) for it in practices)
    for row in (*rows, *own):
        for category in row.categories or () if row.practice is not None else ():
            found.setdefault((category, row.practice.id if row.practice else ""), []).append(row)
    return {cell: tuple(members) for cell, members in found.items()}


def answer(notice: Notice, category: str, practice: str) -> Answer | None:
    """The answer, or None where the notice says nothing.

    Assumes that cell and rows agree whether it happens (`resolve` refuses what does not).
    """
    own = notice.categories[category].disclosed.get(practice)
    handlings = [*([own] if own is not None else []), *(row.handling for row in rows_for(notice, category, practice))]
    rows = [*handlings[1:], *handlings[:1]] if own is not None else handlings
    return joined([it for handling in rows for it in answers_of(handling)])


def answers_of(handling: Handling) -> list[Answer]:
    """Whether a row and its cases say that it happens, and to whom; that it happens is said where nothing else is."""
    own = handling.answers.get("recipients")
    if handling.cases:
        cases = [it for case in handling.cases for it in answers_of(case.handling)]
        return cases if own is None else [own, *cases]
    return [own if own is not None else Disclosed(None)]


def joined(found: Sequence[Answer]) -> Answer | None:
    """Several answers as one: it happens if it does in one case, to all whom a case names."""
    if not found:
        return None
    disclosed = [it for it in found if isinstance(it, Disclosed)]
    if disclosed:
        if len(disclosed) == 1:
            return disclosed[0]
        members: dict[str, Named] = {it.id: it for one in disclosed for it in one.members or ()}
        free = {it.id for one in disclosed for it in one.members or () if it.id not in one.limits}
        limits = {name: it for one in disclosed for name, it in one.limits.items() if name not in free}
        return Disclosed(
            tuple(members.values()) or None, limits, next((one.others for one in disclosed if one.others), None)
        )
    for kind in (Elsewhere, NoDisclosure, NotApplicable):
        for it in found:
            if isinstance(it, kind):
                return it
    return None


@dataclass(frozen=True, slots=True)
class Given:
    """A category that a recipient receives, in one case and under what limit."""

    category: Named
    label: str | None
    scopes: tuple[Scope, ...]
    limit: Limit | None


def given_to(notice: Notice, recipient: str, practice: str) -> Iterator[Given]:
    """The categories that a recipient receives in a kind of practice, case by case."""
    for category in notice.categories.values():
        own = category.disclosed.get(practice)
        rows = [*([own] if own else []), *(row.handling for row in rows_for(notice, category.id, practice))]
        for row in rows:
            for case, it in row.each():
                found = it.answers.get("recipients")
                if isinstance(found, Disclosed) and any(one.id == recipient for one in found.members or ()):
                    limit = found.limits.get(recipient)
                    scopes = (row.scope, it.scope if case else None, limit.scope if limit else None)
                    kept = tuple(scope for scope in scopes if scope is not None)
                    yield Given(category, case.label if case else None, kept, limit)


def shown(notice: Notice, columns: tuple[Practice, ...]) -> tuple[str, ...]:
    """The categories that have an answer in one of the columns."""
    return tuple(
        name for name in notice.categories if any(answer(notice, name, column.id) is not None for column in columns)
    )
