"""The facts of rows of processing: one member for each facet, with limits, times and cases.

A member that is null is not stated; `answers` has those that are answered otherwise than by ids.
"""

from __future__ import annotations

from typing import Annotated, Literal

from notice_compiler.facts.direction import DERIVED, WORDS, Direction, Of
from notice_compiler.facts.record import (
    BETTER,
    BETTER_IF_YES,
    FIXED,
    WORSE,
    Categories,
    ExtentFact,
    Ids,
    Notes,
    Purposes,
    Recipients,
    Record,
    Sources,
    Wording,
)

LONGER = Direction.LONGER_IS_WORSE


class LengthFact(Record):
    """A length of time, or what decides it."""

    value: Annotated[str | None, LONGER] = None
    """The length in one written form: `7 years`, `up to 3 months from account closure`."""
    minimum: Annotated[str | None, DERIVED] = None
    """The shortest time, as in `3 years`; null where it has no lower bound."""
    maximum: Annotated[str | None, DERIVED] = None
    """The longest time; null where it has no upper bound."""
    event: Annotated[str | None, DERIVED] = None
    """What it is counted from, in the notice's words; null where that is not said."""
    criteria: Annotated[str | None, FIXED] = None
    """What it depends on, where it is no length."""
    answer: Annotated[Literal["none", "not-applicable"] | None, FIXED] = None
    """`none`: there is no such time. `not-applicable`: the question does not arise."""
    section: Annotated[str | None, FIXED] = None
    """The section that tells."""
    then: Annotated[str | None, FIXED] = None
    """What happens afterwards."""
    reason: Wording = None
    """Why that long."""
    text: Wording = None
    """The words that say it, where the notice has some of its own."""
    notes: Notes = None
    """The footnotes that it carries."""


class LengthCaseFact(LengthFact):
    """One of several lengths of time."""

    id: str
    label: Wording = None
    scope: ExtentFact | None = None


class TimeFact(LengthFact):
    """A length of time, with those of its cases."""

    cases: Annotated[tuple[LengthCaseFact, ...], WORSE] = ()


class AnswerFact(Record):
    """A facet that is answered otherwise than by ids, or by ids and others that are not named."""

    facet: str
    status: Literal["yes", "none", "not-applicable", "elsewhere"] | None
    """Null where ids are named."""
    section: str | None = None
    """The section that answers, or tells of the others."""
    others: bool = False
    """Whether there are others than those that are named."""
    text: Wording = None
    """The words that say so."""


class LimitFact(Record):
    """What is said of one member of a facet."""

    facet: str
    id: str
    text: Wording = None
    scope: ExtentFact | None = None
    notes: Notes = None


class RowFact(Record):
    """What is done with personal information."""

    categories: Categories = None
    """What is concerned."""
    recipients: Recipients = None
    """Who receives it."""
    purposes: Purposes = None
    """What for."""
    sources: Sources = None
    """Where it comes from."""
    basis: Annotated[Ids, BETTER, Of("basis")] = None
    """On what legal basis."""
    transfers: Annotated[Ids, WORSE, Of("transfer")] = None
    """Where it goes abroad."""
    by: Annotated[Ids, WORSE, Of("entity")] = None
    """Which of the entities does it."""
    retention: TimeFact | None = None
    """How long it is kept."""
    reason: Wording = None
    """Why, in the notice's words."""
    condition: Annotated[str | None, BETTER] = None
    """On what condition it is done, in the notice's words."""
    limit: Annotated[Literal["yes", "no", "not-applicable"] | None, BETTER_IF_YES] = None
    """Whether readers can limit it."""
    scope: ExtentFact | None = None
    """For whom and what it holds; null where it holds for all."""
    exceptions: Annotated[Ids, BETTER, Of("exception")] = None
    """Where it does not hold."""
    notes: Notes = None
    """The footnotes that it carries."""
    answers: tuple[AnswerFact, ...] = ()
    """The facets that are not answered by ids alone."""
    limits: tuple[LimitFact, ...] = ()
    """What is said of single members."""


class CaseFact(RowFact):
    """One of several cases of a row."""

    id: str
    label: Wording = None
    examples: Annotated[tuple[str, ...] | None, WORDS] = None
    """What the category contains in this case."""


class WholeRowFact(RowFact):
    """A row with its cases."""

    cases: Annotated[tuple[CaseFact, ...], WORSE] = ()
