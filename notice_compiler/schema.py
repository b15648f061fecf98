"""JSON Schemas (2020-12) generated from the models."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from notice_compiler.model.shape import ID_FORM

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

    def date_schema(self, _: core_schema.DateSchema) -> JsonSchemaValue:
        """A pattern: `format` checks nothing by itself, and strict validators refuse those that they do not know."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


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


def findings_schema() -> JsonSchemaValue:
    """The schema of what `notice check --format json` prints."""
    from notice_compiler.contracts.findings import FindingsReport

    return _schema(FindingsReport, "serialization", _Plain)


def diff_schema() -> JsonSchemaValue:
    """The schema of what `notice diff --format json` prints."""
    from notice_compiler.contracts.differences import DiffReport

    return _schema(DiffReport, "serialization", _Plain)


def report_schema() -> JsonSchemaValue:
    """The schema of what `notice report --format json` prints."""
    from notice_compiler.contracts.compliance import ComplianceReport

    return _schema(ComplianceReport, "serialization", _Plain)


def law_schema() -> JsonSchemaValue:
    """The schema of law packs."""
    from notice_compiler.law.law import Pack

    return _schema(Pack, "validation", _Written)


SCHEMAS: Mapping[str, Callable[[], JsonSchemaValue]] = {
    "notice": notice_schema,
    "manifest": manifest_schema,
    "index": index_schema,
    "history": history_schema,
    "findings": findings_schema,
    "diff": diff_schema,
    "report": report_schema,
    "law": law_schema,
}


def _schema(model: type[BaseModel], mode: JsonSchemaMode, generator: type[GenerateJsonSchema]) -> JsonSchemaValue:
    made = _without_class_titles(model.model_json_schema(mode=mode, schema_generator=generator))
    shared: dict[str, JsonSchemaValue] = {}
    hoisted = _hoisted(made, shared)
    definitions = {**hoisted.get("$defs", {}), **shared}
    return {"$schema": DIALECT, **hoisted, **({"$defs": dict(sorted(definitions.items()))} if definitions else {})}


def _hoisted(schema: JsonSchemaValue, shared: dict[str, JsonSchemaValue]) -> JsonSchemaValue:
    """The schema with each long form that has a short one (`if … then … else`) written once."""
    made = {key: _within(value, shared) for key, value in schema.items()}
    name = _short_name(made)
    if name is None:
        return made
    own = {key: value for key, value in made.items() if key != "description"}
    if shared.setdefault(name, own) != own:
        return made
    return {**{key: value for key, value in made.items() if key == "description"}, "$ref": f"#/$defs/{name}"}


def _within(value: object, shared: dict[str, JsonSchemaValue]) -> object:
    if isinstance(value, list):
        return [_within(item, shared) for item in value]
    return _hoisted(value, shared) if isinstance(value, dict) else value


def _short_name(schema: JsonSchemaValue) -> str | None:
    then = schema.get("then")
    if schema.get("if") == {"type": "object"} and isinstance(then, dict) and set(then) == {"$ref"}:
        long = str(then["$ref"]).rpartition("/")[2]
        return long.removesuffix("Model") if long.endswith("Model") else None
    listed = schema.get("if") == {"type": "array"} and schema.get("else") == ID_FORM
    plain = listed and schema.get("then", {}).get("items") == ID_FORM
    return "Ids" if plain else None


def _without_class_titles(schema: JsonSchemaValue) -> JsonSchemaValue:
    for definition in schema.get("$defs", {}).values():
        definition.pop("title", None)
    return schema
