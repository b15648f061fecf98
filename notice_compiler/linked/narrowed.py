"""What narrows what a notice says, and without which it would say more: conditions, scopes, exceptions, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from notice_compiler.facts.facts import CategoryFact, Disclosure, Facts, KeyFact
from notice_compiler.facts.rows import RowFact, TimeFact, WholeRowFact
from notice_compiler.linked.told import called

NARROWING: Final = ("condition", "limit", "scope", "exceptions", "limits", "cases", "reason", "by", "notes")
"""The members of a row that narrow what the row says, or that explain it."""
ROWS: Final = ("purposes", "categories", "sources", "recipients", "practices", "bases")
"""The lists whose things can be the key of a row."""


def narrowing(row: RowFact | None, purpose: str | None = None) -> tuple[str, ...]:
    """The members that narrow a row; with a purpose, without the limits on other purposes."""
    names = (name for name in NARROWING if row is not None and getattr(row, name, None))
    return tuple(name for name in names if name != "limits" or (row is not None and _limits(row, purpose)))


def _limits(row: RowFact, purpose: str | None) -> bool:
    return any(purpose is None or it.facet != "purposes" or it.id == purpose for it in row.limits)


def stands_alone(row: WholeRowFact) -> bool:
    """Whether a row says nothing that would narrow it, and leaves nothing to others or to another section."""
    return not narrowing(row) and not any(it.others or it.status == "elsewhere" for it in row.answers)


def is_plain(time: TimeFact) -> bool:
    """Whether a time is a length and nothing else is said of it."""
    beside = (time.criteria, time.answer, time.section, time.then, time.reason, time.text, time.notes, time.cases)
    return bool(time.value) and not any(beside)


def beside_time(time: TimeFact) -> tuple[str, ...]:
    """What is said of a time beside its length."""
    return tuple(
        name
        for name in ("criteria", "answer", "section", "then", "reason", "text", "notes", "cases")
        if getattr(time, name)
    )


def all_rows(facts: Facts) -> Iterator[tuple[str, str, WholeRowFact]]:
    """Every row of a notice: its address, what people call that of which it is said, and the row."""
    for kind in ROWS:
        things: Iterable[KeyFact] = getattr(facts, kind)
        yield from ((f"{kind}.{it.id}.row", f"“{called(it)}”", it.row) for it in things if it.row is not None)
    yield from ((f"processing.{it.id}", f"`{it.id}`", it) for it in facts.processing)
    yield from (
        (f"disclosures.{it.category}.{it.practice}.row", f"`{it.category}` and `{it.practice}`", it.row)
        for it in facts.disclosures
        if it.row is not None
    )


class Narrowed:
    """What is narrowed wherever it is told: things by list and id, answers by what bears on them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.rows = {at: row for at, _, row in all_rows(facts)}

    def thing(self, kind: str, name: str, purpose: str | None = None) -> bool:
        """Whether what is said of a thing as the key of a row narrows it."""
        return bool(narrowing(self.rows.get(f"{kind}.{name}.row"), purpose))

    def things(self, kind: str, names: Iterable[str] | None) -> bool:
        """Whether one of several is narrowed."""
        return any(self.thing(kind, it) for it in names or ())

    def answer(self, it: Disclosure) -> bool:
        """Whether anything narrows an answer: its row, its category, its kind of practice, its recipients, details."""
        details = (self._detail(one.row) for one in it.details)
        return (
            (it.row is not None and not stands_alone(it.row))
            or self.thing("categories", it.category)
            or self.thing("practices", it.practice)
            or self.things("recipients", it.recipients)
            or any(details)
        )

    def _detail(self, name: str) -> bool:
        """Whether a row that bears on an answer is narrowed; one of which nothing is known is."""
        found = self.rows.get(f"{name}.row" if "." in name else f"processing.{name}")
        return found is None or not stands_alone(found)


def limited_by(facts: Facts, category: str, purpose: str) -> tuple[str, ...]:
    """The statements by which a category is used for some purposes only, of which this is none (by id)."""
    things = {it.id: it for it in facts.categories}
    return tuple(
        it.id
        for it in facts.statements
        if it.means == "sensitive-use-limited" and it.answer is not False and it.purposes and purpose not in it.purposes
        if category in (it.categories or ()) or (not it.categories and is_sensitive(things[category]))
    )


def outside_limits(facts: Facts) -> Iterator[tuple[CategoryFact, KeyFact, str]]:
    """Each category and purpose that the notice tells of together, and a statement that limits it to others."""
    told = {(it.id, one) for it in facts.categories for one in it.purposes or ()}
    told |= {(it.id, one) for it in facts.categories if it.row for one in it.row.purposes or ()}
    told |= {(one, it.id) for it in facts.purposes if it.row for one in it.row.categories or ()}
    told |= {(one, two) for it in facts.processing for one in it.categories or () for two in it.purposes or ()}
    for category in facts.categories:
        for purpose in facts.purposes:
            if (category.id, purpose.id) in told:
                yield from ((category, purpose, it) for it in limited_by(facts, category.id, purpose.id))


def is_sensitive(it: CategoryFact) -> bool:
    """Whether the notice calls a category sensitive, or says that it is the sensitive information of the CCPA."""
    return bool(it.sensitive) or "ccpa:L" in (it.statute, *(it.further_statutes or ()))
