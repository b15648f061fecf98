"""Rows of processing whose names are things: answers, times, limits and cases. What is None is *not stated*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

FACETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "categories": "category",
        "recipients": "recipient",
        "purposes": "purpose",
        "sources": "source",
        "basis": "basis",
        "transfers": "transfer",
        "by": "entity",
    }
)
"""What a row of processing answers, and the kind of thing that each answer names."""


TERMS: Final = (
    "methods",
    "deadline",
    "extension",
    "confirmation",
    "fee",
    "frequency",
    "condition",
    "proofs",
    "appeal",
)
"""On what terms requests are answered, all of them or those for one right."""


@dataclass(frozen=True, slots=True)
class Named:
    """Anything with an id. `name` is the label or, without one, the words of its annotations if all agree."""

    id: str
    label: str | None
    words: tuple[str, ...]

    @property
    def name(self) -> str | None:
        """How readers know it, or None where that is not clear."""
        return self.label if self.label is not None else self.words[0] if len(self.words) == 1 else None


@dataclass(frozen=True, slots=True)
class Group:
    """Places (ISO 3166 in lower case, or declared groups), people and things. Several kinds must all fit."""

    places: tuple[str, ...] = ()
    audiences: tuple[Named, ...] = ()
    products: tuple[Named, ...] = ()
    times: tuple[Named, ...] = ()
    choices: tuple[Named, ...] = ()
    parts: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom, where and when something holds; `excluded`: for whom it does not."""

    only: Group | None
    excluded: Group | None


@dataclass(frozen=True, slots=True)
class Limit:
    """What is said of one member of an answer: words, a scope, footnotes."""

    text: str | None
    scope: Scope | None
    notes: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Others:
    """That there are more members than those that are named; the words that say so, or the section that tells."""

    text: str | None
    section: str | None


@dataclass(frozen=True, slots=True)
class Disclosed:
    """It happens, with these members; None where it is not said which."""

    members: tuple[Named, ...] | None
    limits: Mapping[str, Limit] = field(default_factory=dict)
    others: Others | None = None


@dataclass(frozen=True, slots=True)
class NoDisclosure:
    """The notice says that it does not happen."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The notice says that the question does not arise."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The answer stands in another section of the notice."""

    section: str


Answer = Disclosed | NoDisclosure | NotApplicable | Elsewhere


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in its one written form (`time_value.py`), or what decides it; `text` is printed instead."""

    answer: Literal["none", "not-applicable"] | None = None
    period: str | None = None
    criteria: str | None = None
    then: str | None = None
    reason: str | None = None
    text: str | None = None
    section: str | None = None
    notes: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeCase:
    """One of several lengths of time."""

    id: str
    label: str | None
    scope: Scope | None
    length: Length


@dataclass(frozen=True, slots=True)
class Time:
    """A length of time, with the lengths of its cases."""

    length: Length
    cases: tuple[TimeCase, ...] = ()


@dataclass(frozen=True, slots=True)
class Handling:
    """What is done with personal information: one answer for each facet that is stated, and the rest of the row.

    `composed` names the facets that are listed and stated by no sentence, so that one has to be made.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    retention: Time | None = None
    reason: str | None = None
    condition: str | None = None
    limit: Literal["yes", "no", "not-applicable"] | None = None
    scope: Scope | None = None
    exceptions: tuple[Named, ...] | None = None
    notes: tuple[Named, ...] = ()
    cases: tuple[Case, ...] = ()
    composed: frozenset[str] = frozenset()

    def members(self, facet: str) -> tuple[Named, ...] | None:
        """The things that a facet names; None where it names none."""
        found = self.answers.get(facet)
        return found.members if isinstance(found, Disclosed) else None

    def each(self) -> Iterator[tuple[Case | None, Handling]]:
        """The row itself and its cases, each with the case that it is."""
        yield None, self
        yield from ((it, it.handling) for it in self.cases)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is stated."""
        return self == Handling(composed=self.composed)


@dataclass(frozen=True, slots=True)
class Case:
    """One of several cases of a row."""

    id: str
    label: str | None
    handling: Handling
    examples: tuple[str, ...] | None = None


NOTHING: Final = Handling()
