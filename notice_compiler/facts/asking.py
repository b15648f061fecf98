"""The facts of what readers can ask for: rights, methods, what holds for requests, contacts, statements, figures."""

from __future__ import annotations

from typing import Annotated

from notice_compiler.facts.direction import DERIVED, ORDERED, Direction, Of
from notice_compiler.facts.record import (
    BETTER,
    BETTER_IF_YES,
    FIXED,
    NEUTRAL,
    REPLACEABLE,
    WORSE,
    Descendant,
    Exceptions,
    Ids,
    Methods,
    NamedFact,
    Notes,
    Proofs,
    Purposes,
    Record,
    ScopeFact,
    Wording,
)
from notice_compiler.facts.rows import TimeFact
from notice_compiler.model.closed_lists import ContactRole, MethodKind, RightMeaning, StatementMeaning


class AppealFact(Record):
    """How a refusal is appealed."""

    methods: Methods
    contacts: Annotated[Ids, BETTER, Of("contact")]
    deadline: TimeFact | None
    """How soon the appeal is answered."""
    within: TimeFact | None
    """How soon the reader has to appeal."""


class TermsFact(Record):
    """On what terms a request is answered."""

    deadline: TimeFact | None = None
    """How soon."""
    extension: TimeFact | None = None
    """By how much that can be extended."""
    confirmation: TimeFact | None = None
    """How soon its receipt is confirmed."""
    fee: Annotated[str | None, WORSE] = None
    """What it costs, in the notice's words; `none` where it says that it costs nothing."""
    frequency: Annotated[str | None, FIXED] = None
    """How often it can be made, in the notice's words."""
    condition: Annotated[str | None, WORSE] = None
    """On what condition it is granted, in the notice's words."""
    proofs: Proofs = None
    """What is asked for as proof."""
    appeal: AppealFact | None = None
    agents: Annotated[bool | None, BETTER_IF_YES] = None
    """Whether an authorized agent can make the request."""
    offered: Annotated[bool | None, BETTER_IF_YES] = None
    """False where the notice says that it is not offered; null where it simply tells of it."""
    reason: Wording = None
    """Why it is not offered."""
    scope: ScopeFact | None = None
    """For whom; null where it holds for all."""
    notes: Notes = None


class TermsCaseFact(TermsFact):
    """Terms that hold for some."""

    id: str
    label: Wording
    methods: Methods


class RightFact(NamedFact):
    """A right that the notice tells of."""

    means: Annotated[RightMeaning | None, FIXED]
    """Which right of the law it is; the first of several."""
    further_means: Annotated[tuple[RightMeaning, ...] | None, FIXED] = None
    """The other rights of the law that it is; null where there is at most one."""
    methods: Methods
    """How it is exercised; null where not said."""
    exceptions: Exceptions
    """Where it does not hold; null where none is told."""
    contacts: Annotated[Ids, BETTER, Of("contact")] = None
    """To whom one turns."""
    terms: TermsFact | None = None
    """On what terms it is granted; null where nothing is said of them."""
    cases: Annotated[tuple[TermsCaseFact, ...], BETTER] = ()
    """Other terms for others."""


class MethodFact(NamedFact):
    """A way to make a request."""

    kind: Annotated[MethodKind | None, FIXED]
    contact: Annotated[str | None, DERIVED]
    href: Annotated[str | None, REPLACEABLE]
    """The address that it leads to."""
    scope: ScopeFact | None = None
    """For whom; null where it serves all."""


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
    methods: Methods = None
    """How requests are made."""
    terms: TermsFact | None = None
    """On what terms they are answered; null where nothing is said of them."""
    cases: Annotated[tuple[TermsCaseFact, ...], BETTER] = ()
    """Other terms for others."""
    authorities: Annotated[Ids, BETTER, Of("contact")] = None
    """The authorities that take complaints."""


class ContactFact(NamedFact):
    """Somebody who can be reached."""

    name: Annotated[str | None, REPLACEABLE]
    post: Annotated[tuple[str, ...] | None, ORDERED, REPLACEABLE]
    email: Annotated[str | None, REPLACEABLE]
    phone: Annotated[str | None, REPLACEABLE]
    toll_free: Annotated[bool | None, BETTER_IF_YES]
    url: Annotated[str | None, REPLACEABLE]
    role: Annotated[ContactRole | None, FIXED] = None
    fax: Annotated[str | None, REPLACEABLE] = None
    scope: ScopeFact | None = None
    """For whom; null where it serves all."""


class StatementFact(NamedFact):
    """Something that the notice says and a law asks for."""

    means: Annotated[StatementMeaning | None, FIXED]
    answer: Annotated[bool | None, BETTER_IF_YES]
    """Yes or no, where that is the question."""
    period: Annotated[str | None, Direction.LONGER_IS_WORSE]
    """The length of time that it names."""
    value: Annotated[str | None, FIXED] = None
    """The value or price that it names, in the notice's words."""
    categories: Annotated[Ids, NEUTRAL, Of("category")] = None
    """The categories of which it speaks."""
    recipients: Annotated[Ids, NEUTRAL, Of("recipient")] = None
    """The recipients of which it speaks."""
    methods: Methods = None
    """How readers act on it."""
    time: TimeFact | None = None
    """What else is said of that time; null where the length is all."""
    scope: ScopeFact | None = None
    """For whom it holds; null where it holds for all."""
    purposes: Purposes
    """The purposes that it names."""
    exceptions: Exceptions
    """The exceptions to it."""


class CountFact(Record):
    """How many requests there were for a right."""

    id: str
    """The right."""
    received: Annotated[int | None, NEUTRAL]
    complied: Annotated[int | None, NEUTRAL]
    denied: Annotated[int | None, NEUTRAL]
    pending: Annotated[int | None, NEUTRAL] = None
    median_days: Annotated[str | None, NEUTRAL] = None
    mean_days: Annotated[str | None, NEUTRAL] = None


class FiguresFact(Descendant):
    """How many requests there were in a time (11 CCR 7102)."""

    label: Wording
    period: Annotated[str, NEUTRAL]
    """The time that they cover, as printed."""
    counts: Annotated[tuple[CountFact, ...], NEUTRAL]
