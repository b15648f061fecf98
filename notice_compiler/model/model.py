"""The YAML of a notice, with every shape right and every name still only a name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from notice_compiler.model.closed_lists import Law
from notice_compiler.model.context import AboutModel, ChangeRecordModel, ScopeModel
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Date, Id, Language, NoticeId, Passage, Ref, Words, YesNo
from notice_compiler.model.short_forms import ById, Ids, Unique
from notice_compiler.model.things import (
    Category,
    ContactModel,
    Label,
    Method,
    Model,
    Practice,
    Recipient,
    RequestsModel,
    Right,
    RowModel,
    Statement,
)


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
    effective_date: DateModel | None = None
    """The date in `effective_date`."""


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


_CONTENT = ("text", "list", "table", "contact")
_ONE_OF_THEM: JsonDict = {
    "anyOf": [{"properties": {key: {}}, "required": [key]} for key in _CONTENT],
    "dependentSchemas": {
        key: {"properties": dict.fromkeys(_CONTENT[number + 1 :], False)} for number, key in enumerate(_CONTENT)
    },
}


class BlockModel(Model):
    """A part of a section: exactly one of `text`, `list`, `table`, `contact`."""

    model_config = ConfigDict(json_schema_extra=_ONE_OF_THEM)

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
        given = [key for key in _CONTENT if values[key] is not None]
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
    effective_date: Date | None = None
    """The day from which the notice holds, YYYY-MM-DD, where that is another day: changes are announced before it."""
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
    changes: tuple[ChangeRecordModel, ...] | None = Field(default=None, min_length=1)
    """What is declared of changes since the published version, by whom and why."""
    body: Annotated[tuple[SectionModel, ...], Field(min_length=1), Unique()]
    """The notice as readers see it: sections in order."""
