"""A notice whose names are things: every id has been found, every set is spelled out.

A fact that is None is *not stated*. Lists are in the order of the notice; `words` are the distinct words
by which prose tells of a thing.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from notice_compiler.document import Block
from notice_compiler.model.closed_lists import (
    Declaration,
    Law,
    Meaning,
    MethodKind,
    Modality,
    RightMeaning,
    Role,
    StatementMeaning,
)
from notice_compiler.notice.lineage import Lineage


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
class Recipient(Named):
    """Who receives personal information; `member_of` is the class that contains it."""

    role: Role | None
    member_of: str | None


@dataclass(frozen=True, slots=True)
class Practice(Named):
    """A kind of practice. The label is its heading; `none`, `yes` and `not_applicable` are the words of cells."""

    means: tuple[Meaning, ...] | None
    modality: Modality | None
    none: str | None
    yes: str | None
    not_applicable: str | None


@dataclass(frozen=True, slots=True)
class Disclosed:
    """It happens, to these; None where it is not said to whom."""

    recipients: tuple[Recipient, ...] | None


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
class Wording:
    """A passage whose annotations name things that exist, with the addresses that they lead to."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Category(Named):
    """A category of personal information. `collection` follows its examples; `text` stands instead of them.

    `composed` names the facts that are listed and stated by no sentence, so that one has to be made.
    """

    row_label: str | None
    statute: str | None
    examples_lead: str | None
    examples: tuple[str, ...] | None
    collection: Wording | None
    text: Wording | None
    sources: tuple[Named, ...] | None
    purposes: tuple[Named, ...] | None
    disclosed: Mapping[str, Answer]
    composed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Method(Named):
    """A way to make a request; `href` is the address that it leads to."""

    kind: MethodKind | None
    contact: str | None
    href: str | None


@dataclass(frozen=True, slots=True)
class Right(Named):
    """A right of the reader."""

    means: RightMeaning | None
    text: Wording | None
    methods: tuple[Method, ...] | None
    exceptions: tuple[Named, ...] | None
    composed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contact(Named):
    """Somebody who can be reached."""

    first_line: str | None
    post: tuple[str, ...] | None
    email: str | None
    phone: str | None
    toll_free: bool | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Statement(Named):
    """Something that the notice says; `answer` None where yes or no is not the question."""

    means: StatementMeaning | None
    answer: bool | None
    period: str | None
    purposes: tuple[Named, ...] | None
    exceptions: tuple[Named, ...] | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How requests for these rights are checked, and what serves as proof."""

    rights: tuple[Right, ...] | None
    proofs: tuple[Named, ...] | None


@dataclass(frozen=True, slots=True)
class ProcessingRow:
    """A row of processing, whole."""

    id: str
    practice: Practice | None
    categories: tuple[str, ...] | None
    recipients: tuple[Recipient, ...] | None
    purposes: tuple[Named, ...] | None
    sources: tuple[Named, ...] | None
    text: Wording | None
    composed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Places (ISO 3166, lower case) and audiences."""

    places: tuple[str, ...]
    audiences: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom the notice is for."""

    only: Group | None
    excluded: Group | None


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date of the notice and how it is printed."""

    day: datetime.date
    label: str
    precision: Literal["day", "month"]
    place: Literal["top", "bottom"]


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """What a named person declares of changes, by their fingerprints; a review covers the whole notice."""

    declare: Declaration
    covers: tuple[str, ...]
    reason: str
    by: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Sentences; `continues` goes on in the paragraph before."""

    wording: Wording
    continues: bool


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list made of these categories, rights or rows of processing."""

    items: tuple[Category, ...] | tuple[Right, ...] | tuple[ProcessingRow, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table made of the answers: a row for each category, a column for each practice."""

    heading: str
    caption: str
    columns: tuple[Practice, ...]


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """The address of a contact."""

    contact: Contact


Content = TextBlock | ListBlock | TableBlock | ContactBlock


@dataclass(frozen=True, slots=True)
class NoticeSection:
    """A part of the notice."""

    id: str
    heading: str | None
    content: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice, whole: what its page says.

    `rows_of` holds the rows of processing by category and practice; `uses` every (kind, id) that something in the file
    refers to, `told` those of which readers are told, `unprinted` those that have words or facts of their own which no
    block of the body prints; `lineage` which earlier things they are; `ended` when things came to an end.
    """

    id: str
    title: str
    language: str
    date: PrintedDate | None
    effective: PrintedDate | None
    laws: tuple[Law, ...]
    scope: Scope | None
    entities: Mapping[str, Named]
    audiences: Mapping[str, Named]
    terms: Mapping[str, Named]
    sources: Mapping[str, Named]
    purposes: Mapping[str, Named]
    recipients: Mapping[str, Recipient]
    practices: Mapping[str, Practice]
    categories: Mapping[str, Category]
    processing: Mapping[str, ProcessingRow]
    rows_of: Mapping[tuple[str, str], tuple[ProcessingRow, ...]]
    rights: Mapping[str, Right]
    methods: Mapping[str, Method]
    verification: Evidence | None
    agents: Evidence | None
    proofs: Mapping[str, Named]
    contacts: Mapping[str, Contact]
    statements: Mapping[str, Statement]
    exclusions: Mapping[str, Named]
    exceptions: Mapping[str, Named]
    body: tuple[NoticeSection, ...]
    uses: frozenset[tuple[str, str]]
    told: frozenset[tuple[str, str]]
    unprinted: tuple[tuple[str, str], ...]
    lineage: Mapping[tuple[str, str], Lineage]
    ended: Mapping[tuple[str, str], datetime.date]
    records: tuple[ChangeRecord, ...]
