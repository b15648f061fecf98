"""Short forms and lists, brought into the long form before pydantic sees them.

Their JSON Schema says `if … then … else` rather than `oneOf`, so that one fault gives one message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.fault import fault
from notice_compiler.model.shape import NEW_ID, Ref
from notice_compiler.place import Path


@dataclass(frozen=True)
class Short:
    """Lets a bare text stand for `{text: …}` and a bare list for `{listed: …}` of the long form."""

    text: str | None = None
    listed: str | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._long, handler(source))

    def _long(self, value: object) -> object:
        if isinstance(value, str) and self.text:
            return {self.text: value}
        if isinstance(value, list) and self.listed:
            return {self.listed: value}
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        long = handler(schema)
        properties = handler.resolve_ref_schema(long)["properties"]
        shown = {"description": handler.resolve_ref_schema(long).get("description", "")}
        text = _bare(properties[self.text]) if self.text else None
        listed = _bare(properties[self.listed]) if self.listed else None
        rest = text or listed or False
        if text and listed:
            rest = {"if": {"type": "array"}, "then": listed, "else": text}
        return {**shown, "if": {"type": "object"}, "then": long, "else": rest}


def _bare(schema: JsonSchemaValue) -> JsonSchemaValue:
    """A property's schema without what pydantic adds for absence."""
    options = [option for option in schema.get("anyOf", [schema]) if option.get("type") != "null"]
    return {key: value for key, value in options[0].items() if key not in ("default", "title", "description")}


@dataclass(frozen=True)
class OneOrMany:
    """Lets a bare text stand for a list of one; a list's members are unique."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._many, handler(source))

    def _many(self, value: object) -> object:
        if isinstance(value, str):
            return [value]
        if isinstance(value, list):
            refuse_twins(value)
        return value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"if": {"type": "array"}, "then": {**many, "uniqueItems": True, "minItems": 1}, "else": many["items"]}


@dataclass(frozen=True)
class Unique:
    """A list whose members (texts, or mappings with an `id`) are unique."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_unique, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


def _unique(value: object) -> object:
    if isinstance(value, list):
        refuse_twins(value)
    return value


def refuse_twins(items: list[object]) -> None:
    """Refuses a list that names the same thing twice, at the second."""
    seen: set[str] = set()
    for index, item in enumerate(items):
        name = item if isinstance(item, str) else item.get("id") if isinstance(item, Mapping) else None
        if isinstance(name, str):
            if name in seen:
                on: Path = (index,) if isinstance(item, str) else (index, "id")
                raise fault("duplicate-id", f"`{name}` stands twice in this list.", "Remove or rename one.", on=on)
            seen.add(name)


@dataclass(frozen=True)
class ById:
    """Lets a list of ids stand for a mapping: of those ids to nothing, or to what is said of one."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._mapping, handler(source))

    def _mapping(self, value: object) -> object:
        if not isinstance(value, list):
            return value
        things = [_one_thing(item, index) for index, item in enumerate(value)]
        refuse_twins([name for name, _ in things])
        return dict(things)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        mapping = handler(schema)
        mapping["minProperties"] = 1
        one = {**mapping, "maxProperties": 1}
        items = {"if": {"type": "object"}, "then": one, "else": NEW_ID}
        ids = {"type": "array", "items": items, "uniqueItems": True, "minItems": 1}
        return {"if": {"type": "array"}, "then": ids, "else": mapping}


def _one_thing(item: object, index: int) -> tuple[str, object]:
    """A member of a list of things: an id, or one id with what is said of it, as in `- orders: {formerly: sales}`."""
    if isinstance(item, str):
        return item, {}
    if isinstance(item, dict) and len(item) == 1:
        return next(iter(item.items()))
    message = "In a list of ids, each is one word."
    raise fault("wrong-type", message, "Write `id: Label` under the key, without the hyphens.", on=(index,))


Ids = Annotated[tuple[Ref, ...], OneOrMany()]
