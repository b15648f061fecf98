"""JSON Schemas (2020-12) generated from the models."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Plain(GenerateJsonSchema):
    """Without the titles that only repeat the key, and without OpenAPI's `discriminator`."""

    schema_dialect = DIALECT

    def field_title_should_be_set(self, _: object) -> bool:
        return False

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        made = super().tagged_union_schema(schema)
        made.pop("discriminator", None)
        return made


class _Written(_Plain):
    """For what people write: a key is left out, never null, and there is no default to show for that."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default") is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)


def notice_schema() -> JsonSchemaValue:
    """The schema of notice files, as editors and check-jsonschema read it (YAML 1.2 core)."""
    from notice_compiler.model.model import NoticeModel

    return _schema(NoticeModel, "validation", _Written)


def manifest_schema() -> JsonSchemaValue:
    """The schema of manifests."""
    from notice_compiler.facts.manifest import Manifest

    return _schema(Manifest, "serialization", _Plain)


def index_schema() -> JsonSchemaValue:
    """The schema of the list of notices."""
    from notice_compiler.facts.manifest import Index

    return _schema(Index, "serialization", _Plain)


def history_schema() -> JsonSchemaValue:
    """The schema of the histories of published versions."""
    from notice_compiler.versions.history import History

    return _schema(History, "serialization", _Plain)


SCHEMAS: Mapping[str, Callable[[], JsonSchemaValue]] = {
    "notice": notice_schema,
    "manifest": manifest_schema,
    "index": index_schema,
    "history": history_schema,
}


def _schema(model: type[BaseModel], mode: JsonSchemaMode, generator: type[GenerateJsonSchema]) -> JsonSchemaValue:
    made = model.model_json_schema(mode=mode, schema_generator=generator)
    return {"$schema": DIALECT, **_without_class_titles(made)}


def _without_class_titles(schema: JsonSchemaValue) -> JsonSchemaValue:
    for definition in schema.get("$defs", {}).values():
        definition.pop("title", None)
    return schema
