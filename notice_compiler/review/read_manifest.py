"""Reads a manifest, of this version of the program or of an older one, and believes none that contradicts itself."""

from __future__ import annotations

import json
import types
from typing import Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from notice_compiler.facts.digest import content_digest, facts_digest
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.sound import unsound
from notice_compiler.review.contradiction import contradiction

LIMIT = 16 * 1024 * 1024
DEEPEST = 60


class UnreadableError(ValueError):
    """A manifest that cannot be believed; its text says why, in a sentence for people."""


def read_manifest(data: bytes) -> Manifest:
    """The manifest, with what an older version of the program did not know left as not stated.

    Raises UnreadableError for what is no manifest, comes from a newer version, holds what no notice can hold, or has
    digests that do not match.
    """
    if len(data) > LIMIT:
        raise UnreadableError(f"is longer than {LIMIT // 1024 // 1024} MiB")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("is not JSON") from error
    if _depth(value) > DEEPEST:
        raise UnreadableError(f"is nested more than {DEEPEST} levels deep")
    version = value.get("schema_version") if isinstance(value, dict) else None
    if not isinstance(version, str):
        raise UnreadableError("is no manifest of a notice")
    if version.partition(".")[0] != "1":
        raise UnreadableError(f"is written in version {version} of the schema, which this program does not know")
    told = _migrated(value, Manifest)
    if problem := unsound(told):
        raise UnreadableError(f"holds {problem}")
    try:
        manifest = Manifest.model_validate(told)
    except (ValidationError, RecursionError) as error:
        raise UnreadableError("is no manifest of a notice") from error
    facts = Facts(**{name: getattr(manifest, name) for name in Facts.model_fields})
    try:
        digests = facts_digest(facts), content_digest(facts, document_of(manifest))
    except (ValueError, RecursionError) as error:
        raise UnreadableError("holds what no text can hold") from error
    if problem := contradiction(manifest):
        raise UnreadableError(f"contradicts itself: {problem}")
    if digests != (manifest.facts_digest, manifest.content_digest):
        raise UnreadableError("has been altered: its digests do not match what it says")
    return manifest


def _depth(value: object) -> int:
    """How many levels deep a value is nested."""
    level, depth = [value], 0
    while level:
        depth += 1
        inner = (it.values() if isinstance(it, dict) else it for it in level if isinstance(it, dict | list))
        level = [one for them in inner for one in them]
        if depth > DEEPEST:
            break
    return depth


def _migrated(value: object, annotation: object) -> object:
    """The value with what its model has and it lacks as null or empty, and without what the model does not know.

    What is dropped and was told shows in the digests.
    """
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and isinstance(value, dict):
        return {
            name: _migrated(value[name], field.annotation) if name in value else _nothing(field.annotation)
            for name, field in annotation.model_fields.items()
        }
    if get_origin(annotation) is tuple and isinstance(value, list):
        return [_migrated(item, get_args(annotation)[0]) for item in value]
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [it for it in get_args(annotation) if it is not types.NoneType]
        return _migrated(value, inner[0]) if len(inner) == 1 else value
    return value


def _nothing(annotation: object) -> object:
    return [] if get_origin(annotation) is tuple else None
