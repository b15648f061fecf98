"""The table of facts: what a notice discloses, as the manifest tells it and the diff compares it.

A member that is null is not stated. Fields marked `Wording` are words; everything else is fact. Lists of
ids are sets: their order is that of the notice and means nothing. Beside each kind of fact stands its direction:
which way it is worse for the reader (`direction.py`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS, Direction, Of
from notice_compiler.model.closed_lists import Meaning, MethodKind, Modality, RightMeaning, Role, StatementMeaning

WORSE, BETTER, FIXED = Direction.MORE_IS_WORSE, Direction.MORE_IS_BETTER, Direction.FIXED
Wording = Annotated[str | None, WORDS]
Purposes = Annotated[tuple[str, ...] | None, WORSE, Of("purpose")]
Sources = Annotated[tuple[str, ...] | None, WORSE, Of("source")]
Recipients = Annotated[tuple[str, ...] | None, WORSE, Of("recipient")]
Exceptions = Annotated[tuple[str, ...] | None, WORSE, Of("exception")]
"""Exceptions to a right or to a promise; to a practice they would be better for the reader."""
Proofs = Annotated[tuple[str, ...] | None, WORSE, Of("proof")]
Status = Literal["disclosed", "none", "not-applicable", "elsewhere", "not-stated"]


class Record(BaseModel):
    """One record of the table."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Descendant(Record):
    """Something with an id, which may be what had other ids before."""

    id: str
    formerly: Annotated[tuple[str, ...] | None, LINEAGE] = None
    """The ids that it had before: one for a renamed thing, several for a merged one."""
    split_from: Annotated[str | None, LINEAGE] = None
    """The thing of which it was a part."""


class NamedFact(Descendant):
    """Something with an id, its label, and the distinct words by which the notice tells of it."""

    label: Wording
    words: Annotated[tuple[str, ...], WORDS, DERIVED]


class RecipientFact(NamedFact):
    """Who receives personal information."""

    role: Annotated[Role | None, FIXED]
    """processor, affiliate, third-party, authority or public."""
    member_of: Annotated[str | None, FIXED, Of("recipient")]
    """The class of recipients that contains it."""


class PracticeFact(NamedFact):
    """A kind of practice; the label is its heading."""

    means: Annotated[tuple[Meaning, ...] | None, FIXED]
    """Its legal meaning; null where the notice's author has not said."""
    modality: Annotated[Modality | None, Direction.NEUTRAL]
    """`did`: what was done. `may`: what may be done."""
    none: Wording
    """The words of a cell whose answer is none; null where no cell says so."""
    yes: Wording
    """The words of a cell that says that it happens, and not to whom."""
    not_applicable: Wording
    """The words of a cell whose answer is not applicable."""


class CategoryFact(NamedFact):
    """A category of personal information."""

    row_label: Wording
    """Its name in tables, where that differs."""
    statute: Annotated[str | None, FIXED]
    """The statutory category, as in `ccpa:A`."""
    examples: Annotated[tuple[str, ...] | None, WORDS]
    """What it contains, in the notice's words."""
    sources: Sources
    """Where it comes from."""
    purposes: Purposes
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
    modality: Annotated[Modality | None, DERIVED]
    """The practice's modality, where the status is disclosed."""
    recipients: Recipients
    """To whom; null where not said, empty only for none."""
    section: Annotated[str | None, FIXED]
    """The section that answers, where the status is elsewhere."""
    text: Annotated[str | None, WORDS, DERIVED]
    """The cell as printed; null where nothing is."""
    details: Annotated[tuple[Detail, ...], DERIVED]
    """The rows of processing that bear on it."""


class ProcessingFact(Descendant):
    """A row of processing, whole."""

    practice: Annotated[str | None, FIXED, Of("practice")]
    categories: Annotated[tuple[str, ...] | None, WORSE, Of("category")]
    recipients: Recipients
    purposes: Purposes
    sources: Sources
    text: Annotated[str | None, WORDS, DERIVED]


class RightFact(NamedFact):
    """A right that the notice tells of."""

    means: Annotated[RightMeaning | None, FIXED]
    methods: Annotated[tuple[str, ...] | None, BETTER, Of("method")]
    """How it is exercised; null where not said."""
    exceptions: Exceptions
    """Where it does not hold; null where none is told."""


class MethodFact(NamedFact):
    """A way to make a request."""

    kind: Annotated[MethodKind | None, FIXED]
    contact: Annotated[str | None, DERIVED]
    href: Annotated[str | None, Direction.REPLACEABLE]
    """The address that it leads to."""


class VerificationFact(Record):
    """How the person who asks is identified."""

    rights: Annotated[tuple[str, ...] | None, WORSE, Of("right")]
    """The rights whose requests are checked."""
    proofs: Proofs


class AgentsFact(Record):
    """Requests made through an authorized agent."""

    rights: Annotated[tuple[str, ...] | None, BETTER, Of("right")]
    """The rights that an agent may exercise."""
    proofs: Proofs


class RequestsFact(Record):
    """What holds for all requests."""

    verification: VerificationFact | None
    agents: AgentsFact | None


class ContactFact(NamedFact):
    """Somebody who can be reached."""

    name: Annotated[str | None, Direction.REPLACEABLE]
    post: Annotated[tuple[str, ...] | None, ORDERED, Direction.REPLACEABLE]
    email: Annotated[str | None, Direction.REPLACEABLE]
    phone: Annotated[str | None, Direction.REPLACEABLE]
    toll_free: Annotated[bool | None, Direction.BETTER_IF_YES]
    url: Annotated[str | None, Direction.REPLACEABLE]


class StatementFact(NamedFact):
    """Something that the notice says and a law asks for."""

    means: Annotated[StatementMeaning | None, FIXED]
    answer: Annotated[bool | None, Direction.BETTER_IF_YES]
    """Yes or no, where that is the question."""
    period: Annotated[str | None, Direction.LONGER_IS_WORSE]
    """The length of time that it names."""
    purposes: Purposes
    """The purposes that it names."""
    exceptions: Exceptions
    """The exceptions to it."""


class GroupFact(Record):
    """Places (ISO 3166, lower case) and audiences."""

    places: tuple[str, ...] | None
    """Null where no place is named."""
    audiences: Annotated[tuple[str, ...] | None, Of("audience")]
    """Null where no audience is named."""


class ScopeFact(Record):
    """Whom the notice is for; `excluded`: whom it is not for."""

    only: Annotated[GroupFact | None, BETTER]
    excluded: Annotated[GroupFact | None, WORSE]


class Facts(Record):
    """Everything that a notice discloses. `disclosures` is complete: every category by every kind of practice."""

    scope: ScopeFact | None
    entities: Annotated[tuple[NamedFact, ...], FIXED, Of("entity")]
    audiences: Annotated[tuple[NamedFact, ...], Direction.NEUTRAL, Of("audience")]
    terms: Annotated[tuple[NamedFact, ...], Direction.NEUTRAL, Of("term")]
    sources: Annotated[tuple[NamedFact, ...], WORSE, Of("source")]
    purposes: Annotated[tuple[NamedFact, ...], WORSE, Of("purpose")]
    recipients: Annotated[tuple[RecipientFact, ...], WORSE, Of("recipient")]
    practices: Annotated[tuple[PracticeFact, ...], WORSE, Of("practice")]
    categories: Annotated[tuple[CategoryFact, ...], WORSE, Of("category")]
    disclosures: tuple[Disclosure, ...]
    processing: Annotated[tuple[ProcessingFact, ...], WORSE, Of("row")]
    rights: Annotated[tuple[RightFact, ...], BETTER, Of("right")]
    methods: Annotated[tuple[MethodFact, ...], BETTER, Of("method")]
    requests: RequestsFact
    proofs: Annotated[tuple[NamedFact, ...], WORSE, Of("proof")]
    contacts: Annotated[tuple[ContactFact, ...], BETTER, Of("contact")]
    statements: Annotated[tuple[StatementFact, ...], BETTER, Of("statement")]
    exclusions: Annotated[tuple[NamedFact, ...], WORSE, Of("exclusion")]
    exceptions: Annotated[tuple[NamedFact, ...], WORSE, Of("exception")]

    def disclosure(self, category: str, practice: str) -> Disclosure:
        """The cell of a category and a practice. Raises StopIteration where there is none."""
        return next(it for it in self.disclosures if (it.category, it.practice) == (category, practice))
