"""A table of facts in which everything is said that can be said, and what becomes of it when one member differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

from facts_table import _inside, _record
from pydantic.fields import FieldInfo

from notice_compiler.compare.leaves import _of
from notice_compiler.facts.digest import content_digest, facts_digest
from notice_compiler.facts.direction import DERIVED, LINEAGE
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.facts import Disclosure, Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import Record

Json = dict[str, Any]
Path = tuple[str | int, ...]
IDENTITY: Json = {
    "schema_version": "1.1",
    "notice": "acme",
    "title": "Privacy Notice",
    "language": "en-US",
    "laws": ["ccpa"],
    "last_updated": "2026-01-31",
    "effective_date": None,
    "dates": [],
    "version": None,
    "previous_version": None,
    "facts_digest": "0" * 64,
    "content_digest": "0" * 64,
    "renditions": [],
    "sections": [],
    "tables": [],
}


def full_manifest(most: int = 1) -> Json:
    """A manifest without words in which every member of every record of facts is told somewhere, two ids in each set.

    Of a kind of record that stands within others, `most` are told where they need not be: the table would be endless.
    """
    return sealed({**IDENTITY, **_made(Facts, "one", most, Counter())})


def sealed(manifest: Json) -> Json:
    """The manifest with the digests of what it says. Raises ValueError for what is none."""
    read = Manifest.model_validate(manifest)
    facts = Facts(**{name: getattr(read, name) for name in Facts.model_fields})
    digests = {"facts_digest": facts_digest(facts), "content_digest": content_digest(facts, document_of(read))}
    return read.model_copy(update=digests).model_dump(mode="json")


def _made(model: type[Record], name: str, most: int, told: Counter[type[Record]]) -> Json:
    return {
        key: None if LINEAGE in field.metadata else name if key == "id" else _value(model, key, field, most, told)
        for key, field in model.model_fields.items()
    }


def _value(model: type[Record], key: str, field: FieldInfo, most: int, told: Counter[type[Record]]) -> Any:
    inner, record = _inside(field.annotation), _record(field.annotation)
    is_list = get_origin(inner) is tuple
    if record is Disclosure:
        return [{**_made(record, "", most, told), "category": "one", "practice": it} for it in ("one", "two")]
    if record is not None and model is not Facts:
        told[record] += 1
        if told[record] > most and (is_list or inner is not field.annotation):
            return [] if is_list else None
    if record is not None and is_list:
        several = "id" in record.model_fields and key not in ("answers", "limits", "categories")
        return [_made(record, name, most, told) for name in (("one", "two") if several else ("one",))]
    if record is not None:
        return _made(record, "", most, told)
    if is_list:
        choices = get_args(get_args(inner)[0]) if get_origin(get_args(inner)[0]) is Literal else ()
        return list(choices[:2]) or ["one", "two"]
    return _scalar(key, inner, field)


def _scalar(key: str, annotation: Any, field: FieldInfo) -> Any:
    if key == "facet":
        return "recipients"
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if annotation in (bool, int):
        return annotation(1)
    return "one" if _of(field) else f"The {key}"


def variants() -> Iterator[tuple[str, Path, Any]]:
    """A name, a path and another value there: for each member of each kind of record, removed and changed."""
    yield from _variants(Facts, full_manifest(), (), set())


def _variants(
    model: type[Record], value: Json, at: Path, seen: set[tuple[str, str]]
) -> Iterator[tuple[str, Path, Any]]:
    for key, field in model.model_fields.items():
        if (key in ("id", "category", "practice") and at) or DERIVED in field.metadata or LINEAGE in field.metadata:
            continue
        record, here = _record(field.annotation), (*at, key)
        if (model.__name__, key) not in seen and value[key] not in (None, []):
            seen.add((model.__name__, key))
            for how, other in _others(field.annotation, value[key]):
                yield f"{model.__name__.removesuffix('Fact')}.{key}: {how}", here, other
        if record is not None and value[key]:
            is_list = isinstance(value[key], list)
            inner = value[key][0] if is_list else value[key]
            yield from _variants(record, inner, (*here, 0) if is_list else here, seen)


def _others(annotation: Any, value: Any) -> Iterator[tuple[str, Any]]:
    inner = _inside(annotation)
    if isinstance(value, list) and value:
        yield "none", []
        if isinstance(value[0], str):
            yield "others", [value[1], "three"]
            yield "another order", value[::-1]
        return
    if get_origin(annotation) is Union or inner is not annotation:
        yield "not stated", None
    if get_origin(inner) is Literal:
        yield from (("another", it) for it in get_args(inner)[1:2])
    elif isinstance(value, bool):
        yield "another", not value
    elif isinstance(value, int):
        yield "another", value + 1
    elif isinstance(value, str):
        yield "another", f"{value} anew"
