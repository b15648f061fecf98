"""The answer, which is the same wherever a notice gives one: ids, yes, none, not applicable, or elsewhere.

What is left out is not stated. Each id may carry words or limits of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.base import Model, Scoped
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Ref, Words
from notice_compiler.model.short_forms import Ids, Short, refuse_twins

SPECIAL: Final = ("yes", "none", "not-applicable")
_LIKE_AN_ANSWER = {
    **dict.fromkeys(("none", "no", "nobody", "no one", "never", "nothing"), "none"),
    **dict.fromkeys(("n/a", "na", "n.a", "not applicable", "not-applicable"), "not-applicable"),
    **dict.fromkeys(("yes", "true"), "yes"),
}
ANSWER_CURE = "Write ids, `yes`, `none`, `not-applicable` or `{see: section}`, or leave the key out."


class MemberModel(Scoped):
    """What is said of one id of an answer. Words alone for short."""

    text: Words | None = None
    """The words that stand with its name, in brackets: what for, on what condition, the interest that is pursued."""
    notes: Ids | None = None
    """The footnotes that it carries, by id."""


class OthersModel(Model):
    """That there are more than those who are named. Words alone for short, or `yes`."""

    text: Words | None = None
    """The words that say so, after the last name: `and others, as described below`."""
    see: Ref | None = None
    """The id of the section that tells of them."""


Member = Annotated[MemberModel, Short(text="text")]
Others = Annotated[OthersModel, Short(text="text")]


@dataclass(frozen=True)
class WithWords:
    """Takes a list of ids in which some carry words apart: `[a, {b: words}]` are ids `a` and `b`, and words of `b`."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._apart, handler(source))

    def _apart(self, value: object) -> object:
        if isinstance(value, str):
            return {"ids": [value]}
        if isinstance(value, list):
            return _apart(value)
        if isinstance(value, dict) and "said" in value:
            cure = "Write the words beside the id in the list, as in `[carriers: to deliver]`."
            raise fault("unknown-key", "`said` is not a key of an answer.", cure, on=("said",), key=True)
        if isinstance(value, dict) and isinstance(value.get("ids"), list):
            return {**value, **_apart(value["ids"])}
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        long = handler(schema)
        shown = handler.resolve_ref_schema(long)
        ids = {key: value for key, value in shown["properties"]["ids"].items() if key != "description"}
        return {"description": shown.get("description", ""), "if": {"type": "object"}, "then": long, "else": ids}


def _one_list(schema: JsonSchemaValue) -> None:
    """In the file, what is said of an id stands beside it in the list: `said` is no key there."""
    properties = schema["properties"]
    member = {key: it for key, it in properties.pop("said").items() if key not in ("description", "default", "anyOf")}
    one, ids = {**member, "minProperties": 1, "maxProperties": 1}, properties["ids"]
    item = {"if": {"type": "object"}, "then": one, "else": ids["else"]}
    properties["ids"] = {**ids, "then": {"type": "array", "items": item, "uniqueItems": True, "minItems": 1}}


def _apart(items: list[object]) -> dict[str, object]:
    """The ids of a list, and what is said of those that carry words or limits."""
    refuse_twins([name for item in items if isinstance(name := _name(item), str)])
    said = {
        name: value for item in items if isinstance(item, Mapping) and len(item) == 1 for name, value in item.items()
    }
    ids = [_name(item) for item in items]
    return {"ids": ids, "said": said} if said else {"ids": ids}


def _name(item: object) -> object:
    if isinstance(item, Mapping) and len(item) == 1:
        return next(iter(item))
    return item


class AnswerModel(Model):
    """Ids · `yes` (it happens; who or what is not said) · `none` · `not-applicable` · `{see: section}`.

    Leave the key out where the notice says nothing.
    """

    model_config = ConfigDict(json_schema_extra=_one_list)

    ids: Ids | None = None
    """Ids, also of named sets, or one of yes, none, not-applicable; `id: words` in a list adds words to one."""
    said: dict[Ref, Member] | None = None
    """What is said of single ids."""
    others: Others | None = None
    """That there are others than these: `yes`, or the words that say so."""
    see: Ref | None = None
    """The id of the section that gives the answer."""

    @model_validator(mode="after")
    def _one(self) -> AnswerModel:
        if (self.ids is None) == (self.see is None):
            raise fault("answer-form", "An answer names ids or a section.", ANSWER_CURE)
        refuse_mixture(self.ids or (), self.others is not None)
        return self


def refuse_mixture(ids: tuple[str, ...], has_others: bool = False) -> None:
    """Refuses a word like an answer that is none, and yes, none or not-applicable beside something else."""
    for index, name in enumerate(ids):
        meant = _LIKE_AN_ANSWER.get(name.lower().strip("."))
        if meant and name != meant:
            raise fault("answer-form", f"`{name}` is not an answer.", f"Did you mean `{meant}`?", on=(index,))
    words = set(SPECIAL).intersection(ids)
    if words and (len(ids) > 1 or has_others):
        word = sorted(words)[0]
        raise fault("answer-form", f"`{word}` stands beside other answers.", f"Write `{word}` alone.")


Answer = Annotated[AnswerModel, WithWords()]
