"""What readers can ask for, and how: rights, methods, contacts, what holds for all requests, figures, statements."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from notice_compiler.model.base import Descendant, Model, Scoped
from notice_compiler.model.closed_lists import ContactRole, MethodKind, RightMeaning, StatementMeaning
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Email, Https, Id, Passage, Phone, Ref, Words, YesNo
from notice_compiler.model.short_forms import Ids, OneOrMany, Short
from notice_compiler.model.times import Time


class AppealModel(Model):
    """How a refusal is appealed."""

    methods: Ids | None = None
    """How to appeal, by id."""
    contacts: Ids | None = None
    """To whom, by id."""
    deadline: Time | None = None
    """How soon the appeal is answered."""
    within: Time | None = None
    """How soon the reader has to appeal."""


class TermsModel(Scoped):
    """On what terms a request is answered."""

    methods: Ids | None = None
    """How it is made, for those who prefer a list to annotations."""
    deadline: Time | None = None
    """How soon it is answered: `45 days from receipt`."""
    extension: Time | None = None
    """By how much that can be extended."""
    confirmation: Time | None = None
    """How soon its receipt is confirmed."""
    fee: Words | None = None
    """What it costs: `none`, or the words that say so."""
    frequency: Words | None = None
    """How often it can be made: `twice in 12 months`."""
    condition: Words | None = None
    """On what condition it is granted."""
    proofs: Ids | None = None
    """What is asked for as proof, by id."""
    appeal: AppealModel | None = None
    """What readers can do against a refusal."""
    notes: Ids | None = None
    """The footnotes that it carries, by id."""


class RightCaseModel(TermsModel):
    """A right as it holds for some, usually with `only:` or `not:`."""

    label: Words | None = None
    """For whom it holds, in words that are printed before it."""
    offered: Literal["yes", "none"] | None = None
    """`none` where the right is not offered to these."""
    reason: Words | None = None
    """Why it is not offered."""
    agents: YesNo | None = None
    """Whether an authorized agent can make it."""


class RightModel(Descendant, TermsModel):
    """A right of the reader. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    means: Annotated[tuple[RightMeaning, ...] | None, OneOrMany()] = None
    """Which right of the law it is, or which several."""
    text: Passage | None = None
    """The entry of the list of rights, with annotations; `[The right to know](label:)` marks the name."""
    exceptions: Ids | None = None
    """Where it does not hold, for those who prefer a list to annotations."""
    offered: Literal["yes", "none"] | None = None
    """`none` where the notice says that the right is not offered; say why under `reason:`."""
    reason: Words | None = None
    """Why it is not offered."""
    agents: YesNo | None = None
    """Whether an authorized agent can make it."""
    contacts: Ids | None = None
    """To whom one turns, such as the authorities that take complaints."""
    cases: dict[Id, RightCaseModel] | None = Field(default=None, min_length=1)
    """Other terms for others, by id."""

    @model_validator(mode="after")
    def _reasoned(self) -> RightModel:
        if self.reason is not None and self.offered != "none":
            message = "`reason:` says why a right is not offered, and this one is."
            raise fault("right-form", message, "Add `offered: none`, or remove it.", on=("reason",), key=True)
        return self


class MethodModel(Descendant, Scoped):
    """A way to make a request. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    kind: MethodKind | None = None
    """What sort of way it is."""
    contact: Ref | None = None
    """The contact whose address it leads to."""
    url: Https | None = None
    """The address of the form or page."""
    text: Passage | None = None
    """The whole entry of a list, written out, with annotations."""


class ContactModel(Descendant, Scoped):
    """Somebody who can be reached."""

    label: Words | None = None
    """The role or office, such as Data Protection Officer."""
    role: ContactRole | None = None
    """What the law sees in it: a data protection officer, a representative, an authority."""
    name: Words | None = None
    """The first line of the address."""
    post: tuple[Words, ...] | None = Field(default=None, min_length=1)
    """The further lines of the postal address."""
    email: Email | None = None
    """The e-mail address."""
    phone: Phone | None = None
    """The telephone number, as readers see it."""
    toll_free: YesNo | None = None
    """Whether the number is toll-free."""
    fax: Phone | None = None
    """The number for faxes."""
    url: Https | None = None
    """A web page."""


def _answer(value: str) -> str:
    return "no" if value == "none" else value


StatementAnswer = Annotated[
    Literal["yes", "no", "none"], AfterValidator(_answer), WithJsonSchema({"enum": ["yes", "no", "none"]})
]


class StatementModel(Descendant, Scoped):
    """Something that the notice says of itself or of the company, and that a law asks for. `id: Label` for short."""

    label: Words | None = None
    """Its name, for reports."""
    means: StatementMeaning | None = None
    """Which statement of the law it is."""
    answer: StatementAnswer | None = None
    """Whether the words say yes or no, where that is the question; `none` where they say that there is none."""
    period: Time | None = None
    """The length of time that it names, as in `12 months`."""
    value: Words | None = None
    """The value or price that it names: what a financial incentive is worth."""
    categories: Ids | None = None
    """The categories of which it speaks, for those who prefer a list to annotations."""
    recipients: Ids | None = None
    """The recipients of which it speaks, for those who prefer a list to annotations."""
    methods: Ids | None = None
    """How readers act on it: how to opt in, or to withdraw."""
    purposes: Ids | None = None
    """The purposes that it names, for those who prefer a list to annotations."""
    exceptions: Ids | None = None
    """The exceptions to it, for those who prefer a list to annotations."""
    text: Passage | None = None
    """The whole entry of a list, written out, with annotations."""


class EvidenceModel(Model):
    """How a request is checked."""

    rights: Ids | None = None
    """The rights whose requests it concerns, for those who prefer a list to annotations."""
    proofs: Ids | None = None
    """What is used or asked for as proof, for those who prefer a list to annotations."""


class RequestsCaseModel(TermsModel):
    """What holds for the requests of some, usually with `only:` or `not:`."""

    label: Words | None = None
    """For whom it holds, in words that are printed before it."""


class RequestsModel(TermsModel):
    """What holds for all requests."""

    cases: dict[Id, RequestsCaseModel] | None = Field(default=None, min_length=1)
    """Other terms for others, by id."""

    verification: EvidenceModel | None = None
    """How the person who asks is identified."""
    agents: EvidenceModel | None = None
    """Requests made through an authorized agent."""
    authorities: Ids | None = None
    """The authorities that take complaints: contacts, by id."""


def _count(value: object) -> int:
    digits = value.replace(",", "") if isinstance(value, str) else ""
    if not re.fullmatch("[0-9]{1,12}", digits):
        raise fault("count-form", f"`{value}` is not a number.", "Write digits alone, as in 1204.")
    return int(digits)


Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"], "pattern": "^[0-9,]+$"})]


def _days(value: str) -> str:
    if not re.fullmatch(r"(?:less than )?[0-9]{1,5}(?:\.[0-9]{1,2})?", value):
        raise fault(
            "count-form", f"`{value}` is not a number of days.", "Write digits, as in 12, 3.5 or `less than 1`."
        )
    return value


Days = Annotated[
    str,
    AfterValidator(_days),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^(?:less than )?[0-9]{1,5}(?:\.[0-9]{1,2})?$"}),
]


class CountsModel(Model):
    """How many requests there were, and what became of them."""

    received: Count | None = None
    """How many were received."""
    complied: Count | None = None
    """How many were complied with, in whole or in part."""
    denied: Count | None = None
    """How many were denied."""
    pending: Count | None = None
    """How many were open at the end."""
    median_days: Days | None = None
    """The median number of days to a substantive response."""
    mean_days: Days | None = None
    """The mean number of days to a substantive response."""


class FiguresModel(Descendant):
    """How many requests there were in a year (11 CCR 7102)."""

    label: Words | None = None
    """What the figures are of, as printed."""
    period: Words
    """The time that they cover, as printed: `2025`."""
    requests: dict[Id, CountsModel] = Field(min_length=1)
    """For each right, by its id, how many."""


Right = Annotated[RightModel, Short(text="label")]
Method = Annotated[MethodModel, Short(text="label")]
Statement = Annotated[StatementModel, Short(text="label")]
