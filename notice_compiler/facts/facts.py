"""The table of facts: what a notice discloses, as the manifest tells it and the diff compares it.

A member that is null is not stated. Fields marked `Wording` are words; everything else is fact. Lists of
ids are sets: their order is that of the notice and means nothing. Beside each kind of fact stands its direction:
which way it is worse for the reader (`direction.py`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from notice_compiler.facts.asking import ContactFact, FiguresFact, MethodFact, RequestsFact, RightFact, StatementFact
from notice_compiler.facts.direction import DERIVED, ORDERED, WORDS, Of
from notice_compiler.facts.record import (
    BETTER,
    FIXED,
    NEUTRAL,
    REPLACEABLE,
    WORSE,
    Descendant,
    Ids,
    NamedFact,
    Purposes,
    Recipients,
    Record,
    ScopeFact,
    Sources,
    Wording,
)
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.model.closed_lists import (
    EntityRole,
    LegalBasis,
    Meaning,
    Modality,
    Role,
    Safeguard,
)

Status = Literal["disclosed", "none", "not-applicable", "elsewhere", "not-stated"]


class KeyFact(NamedFact):
    """Something with an id that may be the key of a row."""

    row: WholeRowFact | None = None
    """What is said of it as the key of a row of processing; null where nothing is."""


class RecipientFact(KeyFact):
    """Who receives personal information."""

    role: Annotated[Role | None, FIXED]
    """processor, affiliate, third-party, authority or public."""
    member_of: Annotated[str | None, FIXED, Of("recipient")]
    """The class of recipients that contains it."""
    url: Annotated[str | None, REPLACEABLE] = None
    """The address of its own notice."""


class PracticeFact(KeyFact):
    """A kind of practice; the label is its heading."""

    means: Annotated[tuple[Meaning, ...] | None, FIXED]
    """Its legal meaning; null where the notice's author has not said."""
    modality: Annotated[Modality | None, NEUTRAL]
    """`did`: what was done. `may`: what may be done."""
    covers: Annotated[Ids, FIXED, Of("practice")] = None
    """The kinds of practice that it tells in one, undivided."""
    none: Wording
    """The words of a cell whose answer is none; null where no cell says so."""
    yes: Wording
    """The words of a cell that says that it happens, and not to whom."""
    not_applicable: Wording
    """The words of a cell whose answer is not applicable."""


class CategoryFact(KeyFact):
    """A category of personal information."""

    row_label: Wording
    """Its name in tables, where that differs."""
    statute: Annotated[str | None, FIXED]
    """The statutory category, as in `ccpa:A`; the first of several."""
    further_statutes: Annotated[tuple[str, ...] | None, FIXED] = None
    """The other statutory categories that it answers; null where there is at most one."""
    sensitive: Annotated[bool | None, FIXED] = None
    """Whether the notice calls it sensitive; null where it does not say."""
    collected: Annotated[bool | None, FIXED] = None
    """Whether it is collected; null where the notice does not say so in this form."""
    examples: Annotated[tuple[str, ...] | None, WORDS]
    """What it contains, in the notice's words."""
    sources: Sources
    """Where it comes from."""
    purposes: Purposes
    """What it is used for."""


class Detail(Record):
    """What bears on an answer: a row of processing or one of its cases, with its words."""

    row: str
    """The id of a row of `processing`; `practices.ID` for what is said under a kind of practice."""
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
    row: WholeRowFact | None = None
    """What else is said of the answer: purposes, limits, cases; null where nothing is."""


class ProcessingFact(Descendant, WholeRowFact):
    """A row of processing, whole."""

    practice: Annotated[str | None, FIXED, Of("practice")]
    text: Annotated[str | None, WORDS, DERIVED]
    label: Wording = None
    """Its name, where it is a row of a table."""


class BasisFact(KeyFact):
    """A legal basis."""

    means: Annotated[LegalBasis | None, FIXED]
    """Which basis of the law it is (GDPR Art. 6 and 9)."""


class TransferFact(NamedFact):
    """Where personal information goes abroad, and what protects it there."""

    places: Annotated[tuple[str, ...] | None, WORSE]
    """The countries, ISO 3166 in lower case, or groups of the notice."""
    safeguards: Annotated[tuple[Safeguard, ...] | None, BETTER]
    """What protects it there."""
    contact: Annotated[str | None, REPLACEABLE, Of("contact")]
    """Who gives a copy of the safeguards."""
    url: Annotated[str | None, REPLACEABLE]
    """Where they can be read."""


class EntityFact(NamedFact):
    """An organization."""

    role: Annotated[EntityRole | None, FIXED] = None
    part_of: Annotated[str | None, FIXED, Of("entity")] = None
    """The entity to which it belongs."""
    contact: Annotated[str | None, REPLACEABLE, Of("contact")] = None
    """Who is reached there."""
    licence: Annotated[tuple[str, ...] | None, ORDERED, REPLACEABLE] = None
    """Licences and registrations, as printed."""
    scope: ScopeFact | None = None


class PlaceGroupFact(NamedFact):
    """Several places under one name."""

    members: Annotated[tuple[str, ...], NEUTRAL]
    open: Annotated[bool, FIXED]
    """Whether the notice adds that there are others like them."""


class SpanFact(NamedFact):
    """A time for which something holds."""

    of: Annotated[str | None, FIXED]
    """What the days are counted by."""
    first: Annotated[str | None, FIXED]
    """The first day, YYYY-MM-DD."""
    before: Annotated[str | None, FIXED]
    """The day before which it ends, YYYY-MM-DD."""


class NoteFact(NamedFact):
    """A footnote."""

    text: Annotated[str, WORDS, DERIVED]
    mark: Wording


class Facts(Record):
    """Everything that a notice discloses. `disclosures` is complete: every category by every kind of practice."""

    scope: ScopeFact | None
    shown_by: Annotated[Ids, FIXED, Of("entity")] = None
    """The entities that show the notice, where it is that of a group."""
    entities: Annotated[tuple[EntityFact, ...], FIXED, Of("entity")]
    audiences: Annotated[tuple[NamedFact, ...], NEUTRAL, Of("audience")]
    places: Annotated[tuple[PlaceGroupFact, ...], NEUTRAL, Of("place")] = ()
    products: Annotated[tuple[NamedFact, ...], NEUTRAL, Of("product")] = ()
    times: Annotated[tuple[SpanFact, ...], NEUTRAL, Of("time")] = ()
    choices: Annotated[tuple[NamedFact, ...], NEUTRAL, Of("choice")] = ()
    parts: Annotated[tuple[NamedFact, ...], NEUTRAL, Of("part")] = ()
    terms: Annotated[tuple[NamedFact, ...], NEUTRAL, Of("term")]
    sources: Annotated[tuple[KeyFact, ...], WORSE, Of("source")]
    purposes: Annotated[tuple[KeyFact, ...], WORSE, Of("purpose")]
    bases: Annotated[tuple[BasisFact, ...], NEUTRAL, Of("basis")] = ()
    transfers: Annotated[tuple[TransferFact, ...], WORSE, Of("transfer")] = ()
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
    figures: Annotated[tuple[FiguresFact, ...], NEUTRAL, Of("figure")] = ()
    notes: Annotated[tuple[NoteFact, ...], NEUTRAL, Of("note")] = ()
    exclusions: Annotated[tuple[NamedFact, ...], WORSE, Of("exclusion")]
    exceptions: Annotated[tuple[NamedFact, ...], WORSE, Of("exception")]

    def disclosure(self, category: str, practice: str) -> Disclosure:
        """The cell of a category and a practice. Raises StopIteration where there is none."""
        return next(it for it in self.disclosures if (it.category, it.practice) == (category, practice))
