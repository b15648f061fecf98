"""The dates of a notice: what each means, how it is printed, and what it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.base import Scoped
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Date, Language, Words, checked_id
from notice_compiler.model.short_forms import Ids
from notice_compiler.near import suggestion

OWN_KEYS: Final = ("last_updated", "effective_date")
"""The dates whose days stand at the top of the file."""


class DateModel(Scoped):
    """How a date is printed and, of any but the two at the top of the file, which day it is and what it means."""

    label: Words | None = None
    """The words before it."""
    precision: Literal["day", "month", "year"] | None = None
    """Whether the day is printed, or only month and year, or the year."""
    place: Literal["top", "bottom", "section"] | None = None
    """Where it stands: at the top or bottom of the page or, of a date that covers one section, under its heading."""
    form: Literal["long", "short", "numbers", "iso"] | None = None
    """`long`: January 31, 2024; `short`: Jan 31, 2024; `numbers`: 1/31/2024; `iso`: 2024-01-31."""
    locale: Language | None = None
    """Whose custom the form follows, where it is not that of the notice's language: `en-GB` puts the day first."""
    date: Date | None = None
    """The day, YYYY-MM-DD."""
    meaning: Literal["effective", "updated", "reviewed", "revision"] | None = None
    """What happened on the day, or will."""
    version: Words | None = None
    """The number of the version, where the notice prints one; after the label, with or without a day."""
    covers: Ids | None = None
    """The sections to which the date belongs, where it is not that of the whole notice."""

    @model_validator(mode="after")
    def _has_its_section(self) -> DateModel:
        if self.place == "section" and len(self.covers or ()) != 1:
            message = "A date stands in a section if it covers just that section."
            raise fault("date-form", message, "Add `covers:` with the section's id.", on=("place",))
        return self


@dataclass(frozen=True)
class _Named:
    """Refuses a date without a day, and a second day for one of the two whose days stand at the top of the file."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema)


def _check(dates: dict[str, DateModel]) -> dict[str, DateModel]:
    for name, it in dates.items():
        if name in OWN_KEYS:
            for key in ("date", "meaning", "covers", "version", "only", "not_"):
                if getattr(it, key) is not None:
                    message = f"`{key.strip('_')}:` is settled for `{name}`, whose day stands at the top of the file."
                    raise fault(
                        "date-form", message, f"Remove `{key.strip('_')}:`.", on=(name, key.strip("_")), key=True
                    )
        elif it.date is None and it.version is None:
            message = f"The date `{name}` has no day."
            raise fault("date-form", message, "Add `date:` with the day, YYYY-MM-DD.", on=(name,), key=True)
        elif it.meaning is None:
            message = f"The date `{name}` does not say what it means."
            cure = "Add `meaning:` with one of: effective, updated, reviewed, revision."
            raise fault("date-form", message, cure, on=(name,), key=True)
    return dates


def _date_id(value: str) -> str:
    if value in OWN_KEYS:
        return value
    near = suggestion(value, OWN_KEYS)
    if near:
        raise fault("unknown-key", f"`{value}` is not the name of a date.", f"Did you mean `{near}`?")
    return checked_id(value)


DateId = Annotated[
    str,
    AfterValidator(_date_id),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{'|'.join(OWN_KEYS)}|[a-z][a-z0-9-]*)$"}),
]
Dates = Annotated[dict[DateId, DateModel], _Named()]
