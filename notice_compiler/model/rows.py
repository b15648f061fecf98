"""Rows of processing: what is done with which information, to whom, what for, on what basis and how long.

A row is written where its key lives: under a category, the category is implied, under a purpose, the purpose. Rows with
several keys stand under `processing:`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.answers import Answer, refuse_mixture
from notice_compiler.model.base import Descendant, Model, Scoped
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Id, Passage, Ref, Words
from notice_compiler.model.short_forms import Ids
from notice_compiler.model.times import Time


class OfCategories(Model):
    """What concerns categories of personal information."""

    categories: Answer | None = None
    """The categories that it concerns, or `all`."""


class OfRecipients(Model):
    """What has recipients."""

    recipients: Answer | None = None
    """Who receives it."""


class OfPurposes(Model):
    """What has purposes."""

    purposes: Answer | None = None
    """What for, for those who prefer a list to annotations."""


class OfSources(Model):
    """What comes from somewhere."""

    sources: Answer | None = None
    """Where it comes from, for those who prefer a list to annotations."""


class Handling(Scoped):
    """What else can be said of what is done with personal information."""

    basis: Answer | None = None
    """The legal basis or bases, as declared under `bases:`."""
    retention: Time | None = None
    """How long it is kept: `7 years from account closure`, or in words what decides it."""
    transfers: Answer | None = None
    """Where it goes abroad, as declared under `transfers:`."""
    by: Answer | None = None
    """Which of the entities does it."""
    reason: Words | None = None
    """Why, in words."""
    condition: Words | None = None
    """On what condition it is done, in words: `only if you ask us to`."""
    limit: Annotated[
        Literal["yes", "no", "not-applicable"] | None, WithJsonSchema({"enum": ["yes", "no", "not-applicable"]})
    ] = None
    """Whether readers can limit it; `not-applicable` where there is nothing to limit."""
    exceptions: Ids | None = None
    """Where it does not hold, as declared under `exceptions:`."""
    notes: Ids | None = None
    """The footnotes that it carries, by id."""


class CaseModel(Handling, OfCategories, OfRecipients, OfPurposes, OfSources):
    """One of several cases, usually with `only:` or `not:`."""

    label: Words | None = None
    """For what it holds, in words that are printed before it."""
    examples: tuple[Words, ...] | None = Field(default=None, min_length=1)
    """What the category contains in this case, one entry each."""


class RowModel(Descendant, Handling, OfCategories, OfRecipients, OfPurposes, OfSources):
    """A row of processing, kept whole: which information, to whom, for what."""

    label: Words | None = None
    """Its name, where it is a row of a table."""
    practice: Ref | None = None
    """The kind of practice."""
    text: Passage | None = None
    """The words of the row, with annotations."""
    cases: dict[Id, CaseModel] | None = Field(default=None, min_length=1)
    """Several cases, by id."""


class CellCaseModel(Handling, OfRecipients, OfPurposes, OfSources):
    """One of several cases of an answer. Ids or a word of an answer alone for short."""

    label: Words | None = None
    """For what it holds, in words that are printed before it."""
    see: Ref | None = None
    """The id of the section that gives the answer."""

    @model_validator(mode="after")
    def _one_answer(self) -> CellCaseModel:
        if self.see is not None and self.recipients is not None:
            message = "The answer stands here and in another section."
            raise fault("answer-form", message, "Write `recipients:` or `see:`.", on=("see",), key=True)
        refuse_mixture(self.recipients.ids or () if self.recipients else ())
        return self


@dataclass(frozen=True)
class ShortCell:
    """Takes ids, or a word of an answer, for the recipients of a cell."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        if isinstance(value, str | list):
            return {"recipients": value}
        if isinstance(value, dict) and "recipients" not in value and {"ids", "others"} & set(value):
            answer = {key: value[key] for key in ("ids", "others") if key in value}
            return {"recipients": answer, **{key: it for key, it in value.items() if key not in answer}}
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        long = handler(schema)
        shown = handler.resolve_ref_schema(long)
        recipients = shown["properties"]["recipients"]
        short = {key: it for key, it in recipients.items() if key != "description"}
        answer = handler.resolve_ref_schema(recipients["then"])["properties"]
        shown["properties"] |= {key: answer[key] for key in ("ids", "others")}
        return {"description": shown.get("description", ""), "if": {"type": "object"}, "then": long, "else": short}


class CellModel(CellCaseModel):
    """To whom: ids · `yes` (it happens; to whom is not said) · `none` · `not-applicable` · `{see: section}`.

    Or a whole row: `{recipients: …, purposes: …, only: …}`. Leave the key out where the notice says nothing.
    """

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    cases: dict[Id, Annotated[CellCaseModel, ShortCell()]] | None = Field(default=None, min_length=1)
    """Several cases, by id: the same information, other recipients in another state."""

    @model_validator(mode="after")
    def _says_something(self) -> CellModel:
        if self.cases and (self.see or self.recipients):
            message = "The answer stands here and in its cases."
            raise fault("answer-form", message, "Write `recipients:` within each case.", on=("cases",), key=True)
        return self


Cell = Annotated[CellModel, ShortCell()]
