"""How long: how long something is kept, how soon a request is answered, how far a notice looks back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.base import Model, Scoped
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Id, Ref, Words
from notice_compiler.model.short_forms import Ids
from notice_compiler.time_value import parse

_CURE = (
    "Write a number and its unit, as in `1 year`, `45 business days`, `up to 7 years`, `3 to 5 years` or "
    "`7 years from the end of the contract`; or say how it is decided under `criteria:`."
)


def _period(value: str) -> str:
    if parse(value) is None:
        raise fault("duration-form", f"`{value}` is not a length of time.", _CURE)
    return " ".join(value.split())


Period = Annotated[
    str,
    AfterValidator(_period),
    WithJsonSchema({"type": "string", "pattern": "^(?:up to |at least )?[1-9][0-9]{0,3} [a-z]"}),
]


@dataclass(frozen=True)
class ShortTime:
    """Takes a text for a period if it begins like one, for `none` or `not-applicable`, and else for criteria."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        if not isinstance(value, str):
            if isinstance(value, Mapping) and not value:
                raise fault("duration-form", "Nothing is said of the time.", _CURE)
            return value
        if value in ("none", "not-applicable"):
            return {"answer": value}
        begins = value[:1].isdigit() or value.startswith(("up to ", "at least "))
        return {"period" if begins else "criteria": value}

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        long = handler(schema)
        shown = {"description": handler.resolve_ref_schema(long).get("description", "")}
        return {**shown, "if": {"type": "object"}, "then": long, "else": {"type": ["string", "number"]}}


class LengthModel(Model):
    """A length of time, or how it is decided. For short `7 years from account closure`, or the criteria in words."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    answer: Literal["none", "not-applicable"] | None = None
    """`none`: nothing is kept, there is no limit to wait for. `not-applicable`: the question does not arise."""
    period: Period | None = None
    """The length: `7 years`, `up to 7 years`, `at least 10 years`, `3 to 5 years`; `from EVENT` where it begins."""
    criteria: Words | None = None
    """What it depends on, where it is no length: `for as long as you have an account`."""
    then: Words | None = None
    """What happens afterwards: `then it is deleted`."""
    reason: Words | None = None
    """Why that long."""
    text: Words | None = None
    """The words that are printed, instead of those that the compiler makes of the rest."""
    see: Ref | None = None
    """The id of the section that tells."""
    notes: Ids | None = None
    """The footnotes that it carries, by id."""

    @model_validator(mode="after")
    def _one_answer(self) -> LengthModel:
        said = ("answer", "period", "criteria", "then", "reason", "text", "see", "cases")
        if all(getattr(self, key, None) is None for key in said):
            raise fault("duration-form", "Nothing is said of the time.", _CURE)
        given = [key for key in ("answer", "see") if getattr(self, key) is not None]
        more = [key for key in ("period", "criteria", "answer", "see") if getattr(self, key) is not None]
        if given and len(more) > 1:
            message = f"`{given[0]}:` stands beside another answer to how long."
            raise fault("duration-form", message, "Write one of the two.", on=(given[0],), key=True)
        return self


class TimeCaseModel(LengthModel, Scoped):
    """One of several lengths of time."""

    label: Words | None = None
    """For what it holds, in words that are printed before it."""


class TimeModel(LengthModel):
    """A length of time, or how it is decided. For short `7 years from account closure`, or the criteria in words."""

    cases: Annotated[dict[Id, Annotated[TimeCaseModel, ShortTime()]] | None, Field(min_length=1)] = None
    """Several lengths for several cases, by id."""


Time = Annotated[TimeModel, ShortTime()]
