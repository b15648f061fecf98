"""The things of a notice: categories, purposes, recipients, rights and the others that have an id."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.document import Block
from notice_compiler.model.closed_lists import (
    ContactRole,
    EntityRole,
    LegalBasis,
    Meaning,
    MethodKind,
    Modality,
    RightMeaning,
    Role,
    Safeguard,
    StatementMeaning,
)
from notice_compiler.notice.rows import Handling, Named, Scope, Time


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage whose annotations name things that exist, with the addresses that they lead to."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Thing(Named):
    """Something that a list can print, with words of its own, and what is done where it is the key of a row."""

    text: Wording | None
    handling: Handling


@dataclass(frozen=True, slots=True)
class Recipient(Thing):
    """Who receives personal information; `member_of` is the class that contains it."""

    role: Role | None
    member_of: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Practice(Thing):
    """A kind of practice. The label is its heading; `none`, `yes` and `not_applicable` are the words of cells."""

    means: tuple[Meaning, ...] | None
    modality: Modality | None
    covers: tuple[str, ...] | None
    none: str | None
    yes: str | None
    not_applicable: str | None


@dataclass(frozen=True, slots=True)
class Category(Thing):
    """A category of personal information. `collection` follows its examples; `text` stands instead of them.

    `disclosed` has a row for each kind of practice that it answers: to whom, and what else is said.
    """

    row_label: str | None
    statutes: tuple[str, ...]
    sensitive: bool | None
    collected: bool | None
    examples_lead: str | None
    examples: tuple[str, ...] | None
    collection: Wording | None
    disclosed: Mapping[str, Handling]

    @property
    def statute(self) -> str | None:
        """The statutory category that it answers, the first of several."""
        return self.statutes[0] if self.statutes else None

    @property
    def sources(self) -> tuple[Named, ...] | None:
        """Where it comes from."""
        return self.handling.members("sources")

    @property
    def purposes(self) -> tuple[Named, ...] | None:
        """What it is used for."""
        return self.handling.members("purposes")


@dataclass(frozen=True, slots=True)
class ProcessingRow(Thing):
    """A row of processing, whole."""

    practice: Practice | None

    @property
    def categories(self) -> tuple[str, ...] | None:
        """The ids of the categories that it concerns."""
        found = self.handling.members("categories")
        return None if found is None else tuple(it.id for it in found)


@dataclass(frozen=True, slots=True)
class Basis(Thing):
    """A legal basis."""

    means: LegalBasis | None


@dataclass(frozen=True, slots=True)
class Transfer(Named):
    """Where personal information goes abroad, and what protects it there."""

    text: Wording | None
    places: tuple[str, ...] | None
    safeguards: tuple[Safeguard, ...] | None
    contact: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Entity(Named):
    """An organization."""

    text: Wording | None
    role: EntityRole | None
    part_of: str | None
    contact: str | None
    licence: tuple[str, ...] | None
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class PlaceGroup(Named):
    """Several places under one name; `open` where the notice adds that there are others like them."""

    members: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Span(Named):
    """A time for which something holds, counted by `of`; the days are None where the notice does not name them."""

    of: str | None
    first: datetime.date | None
    before: datetime.date | None


@dataclass(frozen=True, slots=True)
class Note(Named):
    """A footnote."""

    text: Wording
    mark: str | None


@dataclass(frozen=True, slots=True)
class Plain(Named):
    """Something that lists may print, and of which nothing else is said."""

    text: Wording | None


@dataclass(frozen=True, slots=True)
class Method(Named):
    """A way to make a request; `href` is the address that it leads to."""

    kind: MethodKind | None
    contact: str | None
    href: str | None
    text: Wording | None
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class Contact(Named):
    """Somebody who can be reached."""

    role: ContactRole | None
    first_line: str | None
    post: tuple[str, ...] | None
    email: str | None
    phone: str | None
    toll_free: bool | None
    fax: str | None
    url: str | None
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class Appeal:
    """How a refusal is appealed."""

    methods: tuple[Method, ...] | None
    contacts: tuple[Contact, ...] | None
    deadline: Time | None
    within: Time | None


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a request is answered."""

    methods: tuple[Method, ...] | None = None
    deadline: Time | None = None
    extension: Time | None = None
    confirmation: Time | None = None
    fee: str | None = None
    frequency: str | None = None
    condition: str | None = None
    proofs: tuple[Named, ...] | None = None
    appeal: Appeal | None = None
    agents: bool | None = None
    offered: bool | None = None
    reason: str | None = None
    scope: Scope | None = None
    notes: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class RightCase:
    """A right as it holds for some."""

    id: str
    label: str | None
    terms: Terms


@dataclass(frozen=True, slots=True)
class Right(Named):
    """A right of the reader. `composed` names the terms that are listed and that no sentence states."""

    means: tuple[RightMeaning, ...]
    text: Wording | None
    terms: Terms
    exceptions: tuple[Named, ...] | None
    contacts: tuple[Contact, ...] | None
    cases: tuple[RightCase, ...]
    composed: frozenset[str]

    @property
    def methods(self) -> tuple[Method, ...] | None:
        """How it is exercised."""
        return self.terms.methods


@dataclass(frozen=True, slots=True)
class Statement(Named):
    """Something that the notice says; `answer` None where yes or no is not the question."""

    means: StatementMeaning | None
    answer: bool | None
    period: Time | None
    value: str | None
    categories: tuple[Named, ...] | None
    recipients: tuple[Named, ...] | None
    methods: tuple[Method, ...] | None
    purposes: tuple[Named, ...] | None
    exceptions: tuple[Named, ...] | None
    text: Wording | None
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How requests for these rights are checked, and what serves as proof."""

    rights: tuple[Right, ...] | None
    proofs: tuple[Named, ...] | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests there were, and what became of them."""

    right: Right
    received: int | None
    complied: int | None
    denied: int | None
    pending: int | None
    median_days: str | None
    mean_days: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a year."""

    id: str
    label: str | None
    period: str
    counts: tuple[Counts, ...]
