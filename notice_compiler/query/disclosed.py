"""What a notice says of disclosures: of which kind, to whom, for what, and whether anything is sold or shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.answers import answer, rows_for
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Answer, Disclosed, Handling, Named, NoDisclosure, NotApplicable
from notice_compiler.notice.things import Category, Practice
from notice_compiler.query.collected import collected
from notice_compiler.query.keep import keep
from notice_compiler.query.sayings import statements

SALE_OR_SHARING: Final[tuple[Meaning, ...]] = ("sale", "sharing")
BUSINESS: Final[tuple[Meaning, ...]] = ("business-purpose",)


@keep
def practices(notice: Notice, *meanings: Meaning) -> tuple[Practice, ...]:
    """The kinds of practice with one of these meanings, of which readers are told."""
    told = (it for it in notice.practices.values() if ("practice", it.id) in notice.told)
    return tuple(it for it in told if set(it.means or ()) & set(meanings))


@keep
def _cells(notice: Notice) -> Mapping[tuple[str, str], Answer | None]:
    """What is answered of each category and kind of practice."""
    every = ((category, practice) for category in notice.categories for practice in notice.practices)
    return {cell: answer(notice, *cell) for cell in every}


@keep
def answers(notice: Notice, *meanings: Meaning) -> tuple[tuple[Category, Practice, Answer], ...]:
    """What is answered of each category under each kind of practice with one of these meanings."""
    return tuple(
        (category, practice, found)
        for practice in practices(notice, *meanings)
        for category in notice.categories.values()
        if (found := _cells(notice).get((category.id, practice.id))) is not None
    )


def disclosures(notice: Notice, *meanings: Meaning) -> Iterator[tuple[Category, Practice, Disclosed]]:
    """The categories that are disclosed, and to whom."""
    for category, practice, found in answers(notice, *meanings):
        if isinstance(found, Disclosed):
            yield category, practice, found


@keep
def happens(notice: Notice, *meanings: Meaning) -> bool | None:
    """Whether the notice says that something is disclosed so; None where it does not say.

    No only where it says so of every category that is collected, or of all personal information.
    """
    found = answers(notice, *meanings)
    if any(isinstance(it, Disclosed) for _, _, it in found):
        return True
    denied = {category.id for category, _, it in found if isinstance(it, NoDisclosure | NotApplicable)}
    everything = {it.id for it in collected(notice)}
    return False if denied and everything <= denied else None


@keep
def sells_or_shares(notice: Notice) -> bool | None:
    """Whether the notice says that personal information is sold or shared; None where it does not say."""
    found = happens(notice, *SALE_OR_SHARING)
    if found is not None:
        return found
    said = [it.answer for it in statements(notice, "sale-or-sharing") if it.answer is not None]
    if True in said or any(it.answer is not False for it in statements(notice, "sale-only-for-advertising")):
        return True
    return False if said else None


def cell_rows(notice: Notice, category: Category, practice: Practice) -> Iterator[Handling]:
    """The rows that answer for a category and a kind of practice, and their cases."""
    own = category.disclosed.get(practice.id)
    rows = (*((own,) if own is not None else ()), *(it.handling for it in rows_for(notice, category.id, practice.id)))
    for row in (*rows, practice.handling):
        yield from (it for _, it in row.each())


def disclosure_purposes(notice: Notice, category: Category, practice: Practice) -> tuple[Named, ...]:
    """What a category is disclosed for, in a kind of practice."""
    found = (one for row in cell_rows(notice, category, practice) for one in row.members("purposes") or ())
    return tuple({it.id: it for it in found}.values())


@keep
def receivers(notice: Notice) -> tuple[Named, ...]:
    """Everybody who receives anything, in the order of the notice."""
    happening = (it for it in _cells(notice).values() if isinstance(it, Disclosed))
    found = {one.id for it in happening for one in it.members or ()}
    rows = {one.id for row in notice.processing.values() for one in row.handling.members("recipients") or ()}
    return tuple(it for it in notice.recipients.values() if it.id in found | rows)
