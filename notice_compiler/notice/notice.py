"""A notice whose names are things: every id has been found, every set is spelled out.

A fact that is None is *not stated*. Lists are in the order of the notice; `words` are the distinct words
by which prose tells of a thing.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from notice_compiler.model.closed_lists import Declaration
from notice_compiler.notice.blocks import NoticeSection
from notice_compiler.notice.lineage import Lineage
from notice_compiler.notice.rows import Scope
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import (
    Basis,
    Category,
    Contact,
    Entity,
    Evidence,
    Figures,
    Method,
    Note,
    PlaceGroup,
    Plain,
    Practice,
    ProcessingRow,
    Recipient,
    Right,
    RightCase,
    Span,
    Statement,
    Terms,
    Thing,
    Transfer,
)

DateMeaning = Literal["last-updated", "effective", "updated", "reviewed", "revision"]
DateForm = Literal["long", "short", "numbers", "iso"]


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date of the notice and how it is printed, by the custom of a locale."""

    day: datetime.date
    label: str
    precision: Literal["day", "month", "year"]
    place: Literal["top", "bottom", "section"]
    form: DateForm = "long"
    locale: str = "en"


@dataclass(frozen=True, slots=True)
class FurtherDate:
    """Another date, or the number of a version: of the whole notice or of the sections that it covers."""

    id: str
    meaning: Literal["effective", "updated", "reviewed", "revision"]
    label: str
    printed: PrintedDate | None
    version: str | None
    place: Literal["top", "bottom", "section"]
    covers: tuple[str, ...]
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """What a named person declares of changes, by their fingerprints; a review covers the whole notice."""

    declare: Declaration
    covers: tuple[str, ...]
    reason: str
    by: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Waiver:
    """A decision to live with findings of a rule, up to a day, inclusive; `at` and `covers` narrow it."""

    rule: str
    at: str | None
    covers: tuple[str, ...] | None
    reason: str
    by: str
    until: datetime.date


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What somebody answered on a day to a question of the review checklist, `law:provision`."""

    question: str
    answer: Literal["yes", "no", "not-applicable"]
    by: str
    date: datetime.date
    until: datetime.date | None
    note: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Notice:
    """A notice, whole: what its page says. Each is equal to itself alone, so that what follows from it can be kept.

    `protects` has, of each of its laws, where those live whom it protects, if the law says so.
    `rows_of` holds the rows of processing by category and practice, `naming` all rows by what they name; `uses` every
    (kind, id) that something in the file refers to, `told` those of which readers are told, `spoken` the subjects of
    which sentences state something, `unprinted` those that have words or facts of their own which no block of the body
    prints; `passages` the sentences that readers meet; `lineage` which earlier things they are;
    `ended` when things came to an end.
    """

    id: str
    title: str
    language: str
    date: PrintedDate | None
    effective: PrintedDate | None
    laws: tuple[str, ...]
    protects: Mapping[str, str]
    dates: tuple[FurtherDate, ...]
    scope: Scope | None
    shown_by: tuple[Entity, ...] | None
    entities: Mapping[str, Entity]
    audiences: Mapping[str, Plain]
    places: Mapping[str, PlaceGroup]
    products: Mapping[str, Plain]
    times: Mapping[str, Span]
    choices: Mapping[str, Plain]
    parts: Mapping[str, Plain]
    terms: Mapping[str, Plain]
    sources: Mapping[str, Thing]
    purposes: Mapping[str, Thing]
    bases: Mapping[str, Basis]
    transfers: Mapping[str, Transfer]
    recipients: Mapping[str, Recipient]
    practices: Mapping[str, Practice]
    categories: Mapping[str, Category]
    processing: Mapping[str, ProcessingRow]
    rows_of: Mapping[tuple[str, str], tuple[ProcessingRow, ...]]
    naming: Mapping[tuple[str, str], tuple[tuple[str, Thing], ...]]
    rights: Mapping[str, Right]
    methods: Mapping[str, Method]
    requests: Terms | None
    request_cases: tuple[RightCase, ...]
    authorities: tuple[Contact, ...] | None
    verification: Evidence | None
    agents: Evidence | None
    proofs: Mapping[str, Plain]
    contacts: Mapping[str, Contact]
    statements: Mapping[str, Statement]
    figures: Mapping[str, Figures]
    notes: Mapping[str, Note]
    exclusions: Mapping[str, Plain]
    exceptions: Mapping[str, Plain]
    body: tuple[NoticeSection, ...]
    passages: tuple[Spoken, ...]
    uses: frozenset[tuple[str, str]]
    told: frozenset[tuple[str, str]]
    spoken: frozenset[tuple[str, str]]
    unprinted: tuple[tuple[str, str], ...]
    unprinted_answers: tuple[tuple[str, str, str], ...]
    lineage: Mapping[tuple[str, str], Lineage]
    ended: Mapping[tuple[str, str], datetime.date]
    records: tuple[ChangeRecord, ...]
    waivers: tuple[Waiver, ...]
    checklist: tuple[Reviewed, ...]
