"""What a notice declares: categories, recipients, rights and the other things that have an id.

The descriptions are what a lawyer reads in the editor, over the key.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from notice_compiler.model.closed_lists import (
    Meaning,
    MethodKind,
    Modality,
    RightMeaning,
    Role,
    StatementMeaning,
)
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import (
    Date,
    Duration,
    Email,
    Https,
    Id,
    Passage,
    Phone,
    Ref,
    Words,
    YesNo,
)
from notice_compiler.model.short_forms import Ids, OneOrMany, Short


class Model(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Descendant(Model):
    """Something with an id, which may be what had other ids in earlier versions of the notice."""

    formerly: Ids | None = None
    """The id that this had before it was renamed, or the ids of which it was merged. Nothing else pairs them."""
    split_from: Ref | None = None
    """The id of the thing of which this was a part."""


class Named(Descendant):
    """Something with an id. `id: Label` for short; a list of ids makes it a named set of those ids."""

    label: Words | None = None
    """The words by which readers know it. Without a label, the words of its annotations serve."""
    members: Ids | None = None
    """The ids that this name stands for: a named set, written `name: [id, id]`."""


class Ending(Model):
    """Something that can come to an end and has to stay listed for a while."""

    ended: Date | None = None
    """The day on which it ended, YYYY-MM-DD. What was disclosed in the last 12 months stays listed under the CCPA."""


class RecipientModel(Named, Ending):
    """Who receives personal information. `id: Label` for short; a list of ids makes a named set."""

    role: Role | None = None
    """What the law sees in the recipient: processor, affiliate, third-party, authority or public."""
    is_: Annotated[Ref | None, Field(alias="is")] = None
    """The class of recipients of which this one is a named member."""


class PracticeModel(Descendant, Ending):
    """A kind of practice, such as disclosure for a business purpose, or sale or sharing. `id: Heading` for short."""

    heading: Words | None = None
    """The heading of its column in a table, word for word."""
    means: Annotated[tuple[Meaning, ...], OneOrMany()] | None = None
    """Its legal meaning or meanings. Without it, the worst case is assumed, and said."""
    modality: Modality | None = None
    """`did` where the notice says what was done, `may` where it says what may be done."""
    none: Words | None = None
    """The words that a cell shows where the answer is `none`."""
    yes: Words | None = None
    """The words that a cell shows where the answer is `yes`."""
    not_applicable: Words | None = None
    """The words that a cell shows where the answer is `not-applicable`."""


_LIKE_AN_ANSWER = {
    **dict.fromkeys(("none", "no", "nobody", "no one", "never", "nothing"), "none"),
    **dict.fromkeys(("n/a", "na", "n.a", "not applicable", "not-applicable"), "not-applicable"),
    **dict.fromkeys(("yes", "true"), "yes"),
}


class AnswerModel(Model):
    """To whom: ids · `yes` (it happens; to whom is not said) · `none` · `not-applicable` · `{see: section}`.

    Leave the key out where the notice says nothing.
    """

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    ids: Ids | None = None
    """Ids of recipients or of named sets, or one of the words yes, none, not-applicable."""
    see: Ref | None = None
    """The id of the section that gives the answer."""

    @model_validator(mode="after")
    def _one(self) -> AnswerModel:
        if (self.ids is None) == (self.see is None):
            raise fault("answer-form", "An answer names recipients or a section.", ANSWER_CURE)
        for index, name in enumerate(self.ids or ()):
            meant = _LIKE_AN_ANSWER.get(name.lower().strip("."))
            if meant and name != meant:
                raise fault("answer-form", f"`{name}` is not an answer.", f"Did you mean `{meant}`?", on=(index,))
        words = {"yes", "none", "not-applicable"}.intersection(self.ids or ())
        if words and len(self.ids or ()) > 1:
            word = sorted(words)[0]
            raise fault("answer-form", f"`{word}` stands beside other answers.", f"Write `{word}` alone.")
        return self


ANSWER_CURE = "Write ids, `yes`, `none`, `not-applicable` or `{see: section}`, or leave the key out."
Answer = Annotated[AnswerModel, Short(text="ids", listed="ids")]


class CategoryModel(Descendant, Ending):
    """A category of personal information. `id: Label` for short."""

    label: Words | None = None
    """Its name in lists, word for word."""
    row_label: Words | None = None
    """Its name in tables, where that differs from the label."""
    statute: Annotated[str, Field(pattern="^[a-z-]+:[A-Za-z0-9]+$")] | None = None
    """The statutory category that it answers, as in `ccpa:A` (Civ. Code 1798.140(v)(1))."""
    examples_lead: Words | None = None
    """The words between the label and the examples, such as `such as your`."""
    examples: tuple[Words, ...] | None = Field(default=None, min_length=1)
    """What the category contains, one entry each."""
    collection: Passage | None = None
    """The sentence that tells where it comes from and what for, with annotations."""
    text: Passage | None = None
    """The whole entry of the list, written out, instead of label, examples and collection."""
    sources: Ids | None = None
    """Where it comes from, for those who prefer a list to annotations."""
    purposes: Ids | None = None
    """What it is used for, for those who prefer a list to annotations."""
    disclosed: dict[Id, Answer] | None = Field(default=None, min_length=1)
    """For each kind of practice, to whom."""

    @model_validator(mode="after")
    def _one_wording(self) -> CategoryModel:
        for key in ("examples_lead", "examples", "collection"):
            if self.text is not None and getattr(self, key) is not None:
                message = f"`text:` is the whole entry, so `{key}:` beside it would not be printed."
                raise fault(
                    "two-wordings", message, f"Move the words into `text:` and remove `{key}:`.", on=(key,), key=True
                )
        if self.examples_lead is not None and self.examples is None:
            message = "`examples_lead:` introduces examples, and there are none."
            raise fault("two-wordings", message, "Add `examples:`, or remove it.", on=("examples_lead",), key=True)
        return self


class RightModel(Descendant):
    """A right of the reader. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    means: RightMeaning | None = None
    """Which right of the law it is."""
    text: Passage | None = None
    """The entry of the list of rights, with annotations; `[The right to know](label:)` marks the name."""
    methods: Ids | None = None
    """How it is exercised, for those who prefer a list to annotations."""
    exceptions: Ids | None = None
    """Where it does not hold, for those who prefer a list to annotations."""


class MethodModel(Descendant):
    """A way to make a request. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    kind: MethodKind | None = None
    """What sort of way it is."""
    contact: Ref | None = None
    """The contact whose address it leads to."""
    url: Https | None = None
    """The address of the form or page."""


class ContactModel(Descendant):
    """Somebody who can be reached."""

    label: Words | None = None
    """The role or office, such as Data Protection Officer."""
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
    url: Https | None = None
    """A web page."""


class StatementModel(Descendant):
    """Something that the notice says of itself or of the company, and that a law asks for. `id: Label` for short."""

    label: Words | None = None
    """Its name, for reports."""
    means: StatementMeaning | None = None
    """Which statement of the law it is."""
    answer: YesNo | None = None
    """Whether the words say yes or no, where that is the question."""
    period: Duration | None = None
    """The length of time that it names, as in `12 months`."""
    purposes: Ids | None = None
    """The purposes that it names, for those who prefer a list to annotations."""
    exceptions: Ids | None = None
    """The exceptions to it, for those who prefer a list to annotations."""


class EvidenceModel(Model):
    """How a request is checked."""

    rights: Ids | None = None
    """The rights whose requests it concerns, for those who prefer a list to annotations."""
    proofs: Ids | None = None
    """What is used or asked for as proof, for those who prefer a list to annotations."""


class RequestsModel(Model):
    """What holds for all requests."""

    verification: EvidenceModel | None = None
    """How the person who asks is identified."""
    agents: EvidenceModel | None = None
    """Requests made through an authorized agent."""


class RowModel(Descendant):
    """A row of processing, kept whole: which information, to whom, for what."""

    practice: Ref | None = None
    """The kind of practice."""
    categories: Ids | None = None
    """The categories that it concerns, or `all`."""
    recipients: Ids | None = None
    """Who receives them."""
    purposes: Ids | None = None
    """What for."""
    sources: Ids | None = None
    """Where from."""
    text: Passage | None = None
    """The words of the row, with annotations."""


Label = Annotated[Named, Short(text="label", listed="members")]
Recipient = Annotated[RecipientModel, Short(text="label", listed="members")]
Practice = Annotated[PracticeModel, Short(text="heading")]
Category = Annotated[CategoryModel, Short(text="label", listed=None)]
Right = Annotated[RightModel, Short(text="label")]
Method = Annotated[MethodModel, Short(text="label")]
Statement = Annotated[StatementModel, Short(text="label")]
