"""Makes the facts of rows of processing, of scopes and of lengths of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypedDict

from notice_compiler.facts.facts import Status
from notice_compiler.facts.record import ExtentFact, GroupFact, ScopeFact
from notice_compiler.facts.rows import (
    AnswerFact,
    CaseFact,
    LengthCaseFact,
    LimitFact,
    RowFact,
    TimeFact,
    WholeRowFact,
)
from notice_compiler.notice.rows import (
    FACETS,
    Answer,
    Disclosed,
    Elsewhere,
    Group,
    Handling,
    Length,
    Named,
    NoDisclosure,
    NotApplicable,
    Scope,
    Time,
)
from notice_compiler.time_value import Length as Bound
from notice_compiler.time_value import TimeValue, canonical, parse

_NOTHING: Final = RowFact()


def ids(things: Iterable[Named] | None) -> tuple[str, ...] | None:
    """The ids of things; None for None."""
    return None if things is None else tuple(it.id for it in things)


def group_fact(group: Group | None) -> GroupFact | None:
    """The members of a scope; None where there is none."""
    if group is None:
        return None
    return GroupFact(
        places=group.places or None,
        audiences=ids(group.audiences) or None,
        products=ids(group.products) or None,
        times=ids(group.times) or None,
        choices=ids(group.choices) or None,
        parts=ids(group.parts) or None,
    )


def scope_fact(scope: Scope | None) -> ScopeFact | None:
    """For whom something holds that serves the reader."""
    return None if scope is None else ScopeFact(only=group_fact(scope.only), excluded=group_fact(scope.excluded))


def extent_fact(scope: Scope | None) -> ExtentFact | None:
    """For whom something holds that concerns the reader's data."""
    return None if scope is None else ExtentFact(only=group_fact(scope.only), excluded=group_fact(scope.excluded))


class _Length(TypedDict):
    value: str | None
    minimum: str | None
    maximum: str | None
    event: str | None
    criteria: str | None
    answer: str | None
    section: str | None
    then: str | None
    reason: str | None
    text: str | None
    notes: tuple[str, ...] | None


def _length(it: Length) -> _Length:
    value = parse(it.period) if it.period else None
    return {
        "value": it.period,
        "minimum": _bound(value.minimum) if value else None,
        "maximum": _bound(value.maximum) if value else None,
        "event": value.event if value else None,
        "criteria": it.criteria,
        "answer": it.answer,
        "section": it.section,
        "then": it.then,
        "reason": it.reason,
        "text": it.text,
        "notes": ids(it.notes) or None,
    }


def _bound(it: Bound | None) -> str | None:
    return None if it is None else canonical(TimeValue(it, it, None))


def time_fact(it: Time | None) -> TimeFact | None:
    """A length of time with its cases."""
    if it is None:
        return None
    cases = (
        LengthCaseFact.model_validate(
            {**_length(c.length), "id": c.id, "label": c.label, "scope": extent_fact(c.scope)}
        )
        for c in it.cases
    )
    return TimeFact.model_validate({**_length(it.length), "cases": tuple(cases)})


def rest_of_time(it: Time | None) -> TimeFact | None:
    """What is said of a time beside its length alone; None where that is all."""
    made = time_fact(it)
    if made is None or it is None or it == Time(Length(period=it.length.period)):
        return None
    return made.model_copy(update={"value": None, "minimum": None, "maximum": None, "event": None})


def whole_row(
    it: Handling, told: frozenset[str] = frozenset(), answered: frozenset[str] = frozenset()
) -> WholeRowFact | None:
    """A row with its cases; None where nothing is said.

    Members of facets that are `told` elsewhere are left out, and the status of those that are `answered` elsewhere.
    """
    row = _members(it, told, answered)
    cases = tuple(
        CaseFact.model_validate({**_members(c.handling), "id": c.id, "label": c.label, "examples": c.examples})
        for c in it.cases
    )
    made = WholeRowFact.model_validate({**row, "cases": cases})
    return None if made == WholeRowFact() else made


def _members(
    it: Handling, told: frozenset[str] = frozenset(), answered: frozenset[str] = frozenset()
) -> dict[str, object]:
    members = {facet: _ids(it.answers.get(facet)) for facet in FACETS if facet not in told}
    return {
        **members,
        "retention": time_fact(it.retention),
        "reason": it.reason,
        "condition": it.condition,
        "limit": it.limit,
        "scope": extent_fact(it.scope),
        "exceptions": ids(it.exceptions),
        "notes": ids(it.notes) or None,
        "answers": tuple(_answers(it, answered)),
        "limits": tuple(_limits(it)),
    }


def _ids(found: Answer | None) -> tuple[str, ...] | None:
    return ids(found.members) if isinstance(found, Disclosed) else None


def _answers(it: Handling, told: frozenset[str]) -> Iterator[AnswerFact]:
    """The facets that are not answered by ids alone. The status of those that are told elsewhere is told there."""
    for facet, found in it.answers.items():
        match found:
            case Disclosed(members=None):
                if facet not in told:
                    yield AnswerFact(facet=facet, status="yes")
            case Disclosed(others=others):
                if others is not None:
                    yield AnswerFact(facet=facet, status=None, section=others.section, others=True, text=others.text)
            case Elsewhere(section=section):
                if facet not in told:
                    yield AnswerFact(facet=facet, status="elsewhere", section=section)
            case NoDisclosure() | NotApplicable():
                if facet not in told:
                    yield AnswerFact(
                        facet=facet, status="none" if isinstance(found, NoDisclosure) else "not-applicable"
                    )


def _limits(it: Handling) -> Iterator[LimitFact]:
    for facet, found in it.answers.items():
        if isinstance(found, Disclosed):
            for name, limit in found.limits.items():
                scope, notes = extent_fact(limit.scope), ids(limit.notes) or None
                yield LimitFact(facet=facet, id=name, text=limit.text, scope=scope, notes=notes)


def status_of(found: Answer | None) -> Status:
    """What an answer says."""
    match found:
        case None:
            return "not-stated"
        case Disclosed():
            return "disclosed"
        case NoDisclosure():
            return "none"
        case NotApplicable():
            return "not-applicable"
        case Elsewhere():
            return "elsewhere"
