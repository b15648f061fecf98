"""The table of facts: what a notice discloses, as the manifest tells it and the diff compares it.

A member that is null is not stated. Fields marked `Wording` are words; everything else is fact. Lists of
ids are sets: their order is that of the notice and means nothing.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from notice_compiler.model.closed_lists import Meaning, MethodKind, Modality, RightMeaning, Role, StatementMeaning

WORDS = "words"
Wording = Annotated[str | None, WORDS]
Wordings = Annotated[tuple[str, ...], WORDS]
Status = Literal["disclosed", "none", "not-applicable", "elsewhere", "not-stated"]


class Record(BaseModel):
    """One record of the table."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class NamedFact(Record):
    """Something with an id, its label, and the distinct words by which the notice tells of it."""

    id: str
    label: Wording
    words: Wordings


class RecipientFact(NamedFact):
    """Who receives personal information."""

    role: Role | None
    """processor, affiliate, third-party, authority or public."""
    member_of: str | None
    """The class of recipients that contains it."""


class PracticeFact(NamedFact):
    """A kind of practice; the label is its heading."""

    means: tuple[Meaning, ...] | None
    """Its legal meaning; null where the notice's author has not said."""
    modality: Modality | None
    """`did`: what was done. `may`: what may be done."""


class CategoryFact(NamedFact):
    """A category of personal information."""

    row_label: Wording
    """Its name in tables, where that differs."""
    statute: str | None
    """The statutory category, as in `ccpa:A`."""
    examples: Annotated[tuple[str, ...] | None, WORDS]
    """What it contains, in the notice's words."""
    sources: tuple[str, ...] | None
    """Where it comes from."""
    purposes: tuple[str, ...] | None
    """What it is used for."""


class Detail(Record):
    """What bears on an answer: a row of processing, with its words."""

    row: str
    text: Wording


class Disclosure(Record):
    """What the notice says where a category and a kind of practice meet."""

    category: str
    practice: str
    status: Status
    """disclosed: the notice says that it does or, by modality, may. not-stated: it says nothing."""
    modality: Modality | None
    """The practice's modality, where the status is disclosed."""
    recipients: tuple[str, ...] | None
    """To whom; null where not said, empty only for none."""
    section: str | None
    """The section that answers, where the status is elsewhere."""
    text: Wording
    """The cell as printed; null where nothing is."""
    details: tuple[Detail, ...]
    """The rows of processing that bear on it."""


class ProcessingFact(Record):
    """A row of processing, whole."""

    id: str
    practice: str | None
    categories: tuple[str, ...] | None
    recipients: tuple[str, ...] | None
    purposes: tuple[str, ...] | None
    sources: tuple[str, ...] | None
    text: Wording


class RightFact(NamedFact):
    """A right that the notice tells of."""

    means: RightMeaning | None
    methods: tuple[str, ...] | None
    """How it is exercised; null where not said."""
    exceptions: tuple[str, ...] | None
    """Where it does not hold; null where none is told."""


class MethodFact(NamedFact):
    """A way to make a request."""

    kind: MethodKind | None
    contact: str | None
    href: str | None
    """The address that it leads to."""


class EvidenceFact(Record):
    """How requests are checked."""

    rights: tuple[str, ...] | None
    proofs: tuple[str, ...] | None


class RequestsFact(Record):
    """What holds for all requests."""

    verification: EvidenceFact | None
    agents: EvidenceFact | None


class ContactFact(NamedFact):
    """Somebody who can be reached."""

    name: str | None
    post: Annotated[tuple[str, ...] | None, "ordered"]
    email: str | None
    phone: str | None
    toll_free: bool | None
    url: str | None


class StatementFact(NamedFact):
    """Something that the notice says and a law asks for."""

    means: StatementMeaning | None
    answer: bool | None
    """Yes or no, where that is the question."""
    period: str | None
    """The length of time that it names."""
    purposes: tuple[str, ...] | None
    """The purposes that it names."""
    exceptions: tuple[str, ...] | None
    """The exceptions to it."""


class GroupFact(Record):
    """Places (ISO 3166, lower case) and audiences."""

    places: tuple[str, ...] | None
    """Null where no place is named."""
    audiences: tuple[str, ...] | None
    """Null where no audience is named."""


class ScopeFact(Record):
    """Whom the notice is for; `excluded`: whom it is not for."""

    only: GroupFact | None
    excluded: GroupFact | None


class Facts(Record):
    """Everything that a notice discloses. `disclosures` is complete: every category by every kind of practice."""

    scope: ScopeFact | None
    entities: tuple[NamedFact, ...]
    audiences: tuple[NamedFact, ...]
    terms: tuple[NamedFact, ...]
    sources: tuple[NamedFact, ...]
    purposes: tuple[NamedFact, ...]
    recipients: tuple[RecipientFact, ...]
    practices: tuple[PracticeFact, ...]
    categories: tuple[CategoryFact, ...]
    disclosures: tuple[Disclosure, ...]
    processing: tuple[ProcessingFact, ...]
    rights: tuple[RightFact, ...]
    methods: tuple[MethodFact, ...]
    requests: RequestsFact
    proofs: tuple[NamedFact, ...]
    contacts: tuple[ContactFact, ...]
    statements: tuple[StatementFact, ...]
    exclusions: tuple[NamedFact, ...]
    exceptions: tuple[NamedFact, ...]

    def disclosure(self, category: str, practice: str) -> Disclosure:
        """The cell of a category and a practice. Raises StopIteration where there is none."""
        return next(it for it in self.disclosures if (it.category, it.practice) == (category, practice))
