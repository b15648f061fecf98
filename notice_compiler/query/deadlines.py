"""How soon requests are answered, and whether that is soon enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from notice_compiler.notice.covers import implies
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Time
from notice_compiler.notice.things import Right, RightCase, Terms
from notice_compiler.place import Path, Place
from notice_compiler.query.rights import is_for, protected
from notice_compiler.query.sayings import passages_about, tidy
from notice_compiler.time_value import Length, canonical, compare, parse

_DAYS: Final = {
    "minute": (0.0, 0.1),
    "hour": (0.0, 0.1),
    "day": (1.0, 1.0),
    "week": (7.0, 7.0),
    "month": (28.0, 31.0),
    "year": (365.0, 366.0),
}
"""The fewest and the most days of each unit; business days are counted below."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time within which requests are answered: its written form, its words and where they stand."""

    period: str
    words: str
    place: Place


def deadlines_for(notice: Notice, right: Right, law: str) -> tuple[Deadline, ...]:
    """How soon a right is answered to those whom a law protects: what is said for them, else for all.

    Of the right itself; where that says nothing, of all requests.
    """
    own = _chosen(notice, law, right.terms, right.cases, ("rights", right.id))
    general = notice.requests or Terms()
    found = own or _chosen(notice, law, general, notice.request_cases, ("requests",))
    return tuple(dict.fromkeys(found))


def is_longer(stated: str, allowed: str) -> bool:
    """Whether a time is surely longer than another: 60 days than 45 days, 45 days than 15 business days."""
    one, other = _most(stated), _most(allowed)
    if one is None or other is None:
        return False
    if (order := compare(*(_written(it) for it in (other, one)))) is not None:
        return order == "longer"
    return _days(one)[0] > _days(other)[1]


def is_within(stated: str, allowed: str) -> bool:
    """Whether a time is surely no longer than another."""
    one, other = _most(stated), _most(allowed)
    if one is None or other is None:
        return False
    if (order := compare(*(_written(it) for it in (other, one)))) is not None:
        return order in ("same", "shorter")
    return _days(one)[1] <= _days(other)[0]


def _chosen(notice: Notice, law: str, terms: Terms, cases: tuple[RightCase, ...], path: Path) -> tuple[Deadline, ...]:
    rows = [(it.terms.scope, it.terms.deadline, (*path, "cases", it.id)) for it in cases]
    special = [row for row in rows if row[1] and row[0] and is_for(notice, law, row[0])]
    if special:
        return tuple(it for scope, time, at in special if time for it in _of(notice, law, time, at))
    if terms.deadline is None or not is_for(notice, law, terms.scope):
        return ()
    return tuple(_of(notice, law, terms.deadline, path))


def _of(notice: Notice, law: str, time: Time, path: Path) -> Iterator[Deadline]:
    """The lengths of a time that hold for those whom the law protects."""
    whom = protected(notice, law)
    cases = [it for it in time.cases if it.scope and is_for(notice, law, it.scope)]
    for it in cases:
        if it.length.period:
            here = Place((*path, "deadline", "cases", it.id))
            yield Deadline(it.length.period, it.length.text or it.length.period, here)
    replaced = whom is not None and any(implies(notice, whom, it.scope) for it in cases)
    if time.length.period and not replaced:
        words = time.length.text or time.length.period
        yield Deadline(time.length.period, words, _place(notice, path, words))


def _place(notice: Notice, path: Path, words: str) -> Place:
    """Where readers meet the words, if a sentence has them; else where the time is listed."""
    subject = ("right", str(path[1])) if path[0] == "rights" and len(path) > 1 else ("requests", "all")
    for passage in passages_about(notice, *subject):
        for mark in (it for it in passage.marks if it.scheme == "deadline"):
            said = passage.words[mark.start : mark.end]
            if tidy(said) == tidy(words):
                blank = len(said) - len(said.lstrip())
                return passage.place(mark.start + blank, mark.start + len(said.rstrip()))
    return Place((*path, "deadline"))


def _most(period: str) -> Length | None:
    value = parse(period)
    return value.maximum if value else None


def _written(length: Length) -> str:
    value = parse(f"{length.number} {length.unit}{'' if length.number == 1 else 's'}")
    return canonical(replace(value, event=None)) if value else ""


def _days(length: Length) -> tuple[float, float]:
    """The fewest and the most days that a length can be; holidays make business days longer."""
    if length.unit == "business day":
        return length.number // 5 * 7 + length.number % 5, length.number / 5 * 7 + 7
    fewest, most = _DAYS[length.unit]
    return length.number * fewest, length.number * most
