"""The YAML of a notice, with every shape right and every name still only a name.

The descriptions are what a lawyer reads in the editor, over the key.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from notice_compiler.model.shape import (
    ById,
    Date,
    Duration,
    Email,
    Https,
    Id,
    Ids,
    Language,
    NoticeId,
    OneOrMany,
    Passage,
    Phone,
    Place,
    Ref,
    Short,
    Unique,
    Words,
    YesNo,
    fault,
)

Law = Literal["ccpa", "shine-the-light", "caloppa", "glba", "iippa", "california-insurance"]
Modality = Literal["did", "may"]
Meaning = Literal[
    "collection",
    "business-purpose",
    "sale",
    "sharing",
    "targeted-advertising",
    "disclosure",
    "disclosure-without-authorization",
]
Role = Literal["processor", "affiliate", "third-party", "authority", "public"]
RightMeaning = Literal[
    "access",
    "correct",
    "delete",
    "portability",
    "opt-out-of-sale-or-sharing",
    "limit-sensitive-use",
    "non-discrimination",
    "third-party-marketing-disclosure",
    "object",
    "restrict",
]
MethodKind = Literal["e-mail", "phone", "post", "form", "in-person", "preference-center", "opt-out-signal"]
StatementMeaning = Literal[
    "accuracy",
    "announces-material-changes",
    "changes-effective-when-posted",
    "confidentiality",
    "denial-explained",
    "disclosure-only-as-necessary",
    "former-customers",
    "look-back",
    "moves-the-date",
    "restricted-access",
    "safeguards",
    "sale-only-for-advertising",
    "sensitive-use-limited",
    "shine-the-light",
    "verification-data-use",
]


class Model(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Named(Model):
    """Something with an id. `id: Label` for short; a list of ids makes it a named set of those ids."""

    label: Words | None = None
    """The words by which readers know it. Without a label, the words of its annotations serve."""
    members: Ids | None = None
    """The ids that this name stands for: a named set, written `name: [id, id]`."""


class RecipientModel(Named):
    """Who receives personal information. `id: Label` for short; a list of ids makes a named set."""

    role: Role | None = None
    """What the law sees in the recipient: processor, affiliate, third-party, authority or public."""
    is_: Annotated[Ref | None, Field(alias="is")] = None
    """The class of recipients of which this one is a named member."""


class PracticeModel(Model):
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


class AnswerModel(Model):
    """To whom: ids · `yes` (it happens; to whom is not said) · `none` · `not-applicable` · `{see: section}`.

    Leave the key out where the notice says nothing.
    """

    ids: Ids | None = None
    """Ids of recipients or of named sets, or one of the words yes, none, not-applicable."""
    see: Ref | None = None
    """The id of the section that gives the answer."""

    @model_validator(mode="after")
    def _one(self) -> AnswerModel:
        if (self.ids is None) == (self.see is None):
            raise fault("answer-form", "An answer names recipients or a section.", ANSWER_CURE)
        words = {"yes", "none", "not-applicable"}.intersection(self.ids or ())
        if words and len(self.ids or ()) > 1:
            word = sorted(words)[0]
            raise fault("answer-form", f"`{word}` stands beside other answers.", f"Write `{word}` alone.")
        return self


ANSWER_CURE = "Write ids, `yes`, `none`, `not-applicable` or `{see: section}`, or leave the key out."
Answer = Annotated[AnswerModel, Short(text="ids", listed="ids")]


class CategoryModel(Model):
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


class RightModel(Model):
    """A right of the reader. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    means: RightMeaning | None = None
    """Which right of the law it is."""
    text: Passage | None = None
    """The entry of the list of rights, with annotations; `[The right to know](label:)` marks the name."""
    methods: Ids | None = None
    """How it is exercised, for those who prefer a list to annotations."""


class MethodModel(Model):
    """A way to make a request. `id: Label` for short."""

    label: Words | None = None
    """Its name."""
    kind: MethodKind | None = None
    """What sort of way it is."""
    contact: Ref | None = None
    """The contact whose address it leads to."""
    url: Https | None = None
    """The address of the form or page."""


class ContactModel(Model):
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


class StatementModel(Model):
    """Something that the notice says of itself or of the company, and that a law asks for. `id: Label` for short."""

    label: Words | None = None
    """Its name, for reports."""
    means: StatementMeaning | None = None
    """Which statement of the law it is."""
    answer: YesNo | None = None
    """Whether the words say yes or no, where that is the question."""
    period: Duration | None = None
    """The length of time that it names, as in `12 months`."""


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


class RowModel(Model):
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


class AboutModel(Model):
    """The subject of the facts that a passage states."""

    categories: Ids | None = None
    """Categories, or `all`."""
    rights: Ids | None = None
    """Rights, or `all`."""
    requests: Annotated[tuple[Literal["verification", "agents"], ...], OneOrMany()] | None = None
    """`verification` or `agents`."""


class GroupModel(Model):
    """Some of the people and things that a scope names."""

    places: Annotated[tuple[Place, ...], OneOrMany()] | None = None
    """Countries and states, ISO 3166 in lower case: `us-ca`."""
    audiences: Ids | None = None
    """Groups of people, by id."""


class ScopeModel(Model):
    """Whom the notice is for."""

    only: GroupModel | None = None
    """It is for these and no others."""
    not_: Annotated[GroupModel | None, Field(alias="not")] = None
    """It is not for these."""


class DateModel(Model):
    """How a date is printed."""

    label: Words | None = None
    """The words before it."""
    precision: Literal["day", "month"] | None = None
    """Whether the day is printed, or only month and year."""
    place: Literal["top", "bottom"] | None = None
    """Where it stands."""


class DatesModel(Model):
    """How the dates of the notice are printed."""

    last_updated: DateModel | None = None
    """The date in `last_updated`."""


class TableModel(Model):
    """A table that shows answers: a row for each category, a column for each kind of practice."""

    heading: Words
    """The heading over the row names."""
    caption: Words | None = None
    """The table's caption. Without it, the heading of the section serves."""
    rows: Literal["categories"] = "categories"
    """What the rows are."""
    columns: Ids
    """The kinds of practice that the columns show."""


class BlockModel(Model):
    """A part of a section: exactly one of `text`, `list`, `table`, `contact`."""

    CONTENT: ClassVar = ("text", "list", "table", "contact")

    text: Passage | None = None
    """Sentences in Markdown (paragraphs, emphasis, links, lists), with annotations."""
    list_: Annotated[Literal["categories", "rights", "processing"] | None, Field(alias="list")] = None
    """A list made of the facts: categories, rights or rows of processing."""
    items: Ids | None = None
    """With `list`: these items and no others."""
    table: TableModel | None = None
    """A table made of the facts."""
    contact: Ref | None = None
    """The address block of a contact, by id."""
    about: AboutModel | None = None
    """With `text`: the subject of the facts that it states."""
    continues: YesNo | None = None
    """With `text`: `yes` goes on in the paragraph of the block before; only the subject is another."""

    @model_validator(mode="after")
    def _one_content(self) -> BlockModel:
        values = {"text": self.text, "list": self.list_, "table": self.table, "contact": self.contact}
        given = [key for key in self.CONTENT if values[key] is not None]
        if len(given) != 1:
            message = f"A block holds one thing, and this one has {' and '.join(given) or 'none'}."
            cure = "Write exactly one of text, list, table and contact in each block."
            raise fault("block-form", message, cure, on=tuple(given[1:2]), key=True)
        for key, owner in (("items", "list"), ("about", "text"), ("continues", "text")):
            if getattr(self, key) is not None and given != [owner]:
                raise fault("block-form", f"`{key}:` belongs to `{owner}:`.", f"Remove `{key}:`.", on=(key,), key=True)
        return self


class SectionModel(Model):
    """A part of the notice. One without a heading can only stand first."""

    id: Id
    """Its id, for links and for comparison: never reused."""
    heading: Words | None = None
    """Its heading."""
    about: AboutModel | None = None
    """The subject of the facts that its passages state, unless a block names its own."""
    content: tuple[BlockModel, ...] = Field(min_length=1)
    """What it says, in order."""


Label = Annotated[Named, Short(text="label", listed="members")]
Recipient = Annotated[RecipientModel, Short(text="label", listed="members")]
Practice = Annotated[PracticeModel, Short(text="heading")]
Category = Annotated[CategoryModel, Short(text="label", listed=None)]
Right = Annotated[RightModel, Short(text="label")]
Method = Annotated[MethodModel, Short(text="label")]
Statement = Annotated[StatementModel, Short(text="label")]


class NoticeModel(Model):
    """A privacy notice."""

    model_config = ConfigDict(title="Privacy notice")

    notice: NoticeId
    """The notice's id: the name of its folder in the output, and its identity when versions are compared."""
    title: Words
    """The title of the page."""
    language: Language = "en"
    """The language of the notice, as in `en-US` (BCP 47)."""
    last_updated: Date | None = None
    """The day on which the notice was last updated, YYYY-MM-DD. Printed as written; never invented."""
    dates: DatesModel | None = None
    """How dates are labelled and printed."""
    laws: Annotated[tuple[Law, ...], Field(min_length=1), Unique()] | None = None
    """The laws that the notice answers to, and is checked against."""
    scope: ScopeModel | None = None
    """For whom the notice is meant, by place and audience."""
    entities: Annotated[dict[Id, Label], ById()] | None = None
    """The organizations that the notice speaks of."""
    audiences: Annotated[dict[Id, Label], ById()] | None = None
    """Groups of people, for scopes."""
    terms: Annotated[dict[Id, Label], ById()] | None = None
    """Terms that the notice defines."""
    sources: Annotated[dict[Id, Label], ById()] | None = None
    """Where personal information comes from."""
    purposes: Annotated[dict[Id, Label], ById()] | None = None
    """What it is used for."""
    recipients: Annotated[dict[Id, Recipient], ById()] | None = None
    """Who receives it."""
    practices: Annotated[dict[Id, Practice], ById()] | None = None
    """Kinds of practice: the columns of the disclosure matrix."""
    categories: Annotated[dict[Id, Category], ById()] | None = None
    """Categories of personal information: the rows of the disclosure matrix."""
    processing: dict[Id, RowModel] | None = None
    """Rows of processing that have several keys."""
    rights: Annotated[dict[Id, Right], ById()] | None = None
    """The rights of readers."""
    methods: Annotated[dict[Id, Method], ById()] | None = None
    """Ways to make a request."""
    requests: RequestsModel | None = None
    """What holds for all requests: verification and agents."""
    proofs: Annotated[dict[Id, Label], ById()] | None = None
    """What is used or asked for to verify a request."""
    contacts: dict[Id, ContactModel] | None = None
    """Who can be reached, and where."""
    statements: Annotated[dict[Id, Statement], ById()] | None = None
    """Statements that laws ask for, and promises."""
    exclusions: Annotated[dict[Id, Label], ById()] | None = None
    """What the notice does not cover."""
    exceptions: Annotated[dict[Id, Label], ById()] | None = None
    """Exceptions to what the notice says."""
    body: Annotated[tuple[SectionModel, ...], Field(min_length=1), Unique()]
    """The notice as readers see it: sections in order."""
