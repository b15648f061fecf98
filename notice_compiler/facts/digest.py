"""Fingerprints of what a notice says: of its facts, and of its facts and words together.

Facts: ids, answers, roles, meanings, modality, statutory references, flags, durations, contact values,
scopes; no label, prose, order or date of update. Content: the facts and all words in printed order, with
emphasis and links; without the date of update, laws, program or schema version.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import fields, is_dataclass
from typing import Final

import rfc8785
from pydantic import BaseModel

from notice_compiler.document import DateLine, Document, Time
from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS
from notice_compiler.facts.facts import Facts

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None
NO_DATE: Final = DateLine("Last Updated", Time("", ""), "top")
NO_EFFECTIVE_DATE: Final = DateLine("Effective Date", Time("", ""), "top", "effective")


def facts_digest(facts: Facts) -> str:
    """SHA-256, in hexadecimal, of the RFC 8785 form of the facts; sets are sorted, words left out."""
    return _sha256(_facts(facts, words=False))


def content_digest(facts: Facts, document: Document) -> str:
    """SHA-256, in hexadecimal, of the RFC 8785 form of the facts, their words, and the words in printed order."""
    return _sha256(
        {
            "facts": _facts(facts, words=True),
            "language": document.language,
            "title": document.title,
            "dates": _formats(document.dates),
            "sections": [_node(section) for section in document.sections],
        }
    )


def _node(value: object) -> Json:
    """A node of the document as JSON, without what later versions of the program added and the notice does not use."""
    match value:
        case None | str() | int():
            return value
        case tuple():
            return [_node(member) for member in value]
        case _ if is_dataclass(value):
            return {
                it.name: _node(getattr(value, it.name))
                for it in fields(value)
                if "later" not in it.metadata or getattr(value, it.name) != it.default
            }
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")


def _formats(dates: tuple[DateLine, ...]) -> Json:
    """How the dates are printed; a date that the notice does not have counts as printed in the usual way."""
    formats = {it.meaning: _format(it) for it in dates if it.id is None}
    further: list[Json] = [{**_format(it), "id": it.id, "covers": list(it.covers)} for it in dates if it.id is not None]
    effective = formats.get("effective", _format(NO_EFFECTIVE_DATE))
    usual = effective == _format(NO_EFFECTIVE_DATE)
    return [formats.get("last-updated", _format(NO_DATE)), *(() if usual else (effective,)), *further]


def _format(it: DateLine) -> dict[str, Json]:
    precision = {4: "year", 7: "month"}.get(len(it.time.date), "day")
    return {"label": it.label, "place": it.place, "precision": precision}


def integrity(data: bytes) -> str:
    """SHA-256 of a file's bytes as integrity metadata (W3C Subresource Integrity): `sha256-` and Base64."""
    return f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"


def sha256(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _sha256(value: Json) -> str:
    return sha256(rfc8785.dumps(value))


def _facts(record: BaseModel, *, words: bool) -> Json:
    """A record without lineage, what follows from the rest and (unless wanted) words; its sets are in one order.

    What is not stated leaves no trace.

    So a schema that learns of new kinds of fact leaves the digests of older notices as they were.
    """
    found: dict[str, Json] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value in (None, ()) or LINEAGE in field.metadata or DERIVED in field.metadata:
            continue
        if words or WORDS not in field.metadata:
            found[name] = _value(value, words, ORDERED in field.metadata)
    return found


def _value(value: object, words: bool, ordered: bool) -> Json:
    match value:
        case BaseModel():
            return _facts(value, words=words)
        case tuple():
            members = [_value(member, words, ordered) for member in value]
            return members if ordered else sorted(members, key=rfc8785.dumps)
        case None | bool() | int() | str():
            return value
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")
