"""Fingerprints of what a notice says: of its facts, and of its facts and words together.

Facts: ids, answers, roles, meanings, modality, statutory references, flags, durations, contact values,
scopes; no label, prose, order or date of update. Content: the facts and all words in printed order, with
emphasis and links; without the date of update, laws, program or schema version.
"""

from __future__ import annotations

import hashlib
from typing import Final

import rfc8785
from pydantic import BaseModel, TypeAdapter

from notice_compiler.document import DateLine, Document, Section, Time
from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS
from notice_compiler.facts.facts import Facts

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None
NO_DATE: Final = DateLine("Last Updated", Time("", ""), "top")
NO_EFFECTIVE_DATE: Final = DateLine("Effective Date", Time("", ""), "top", "effective")
_SECTIONS: Final = TypeAdapter(tuple[Section, ...])


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
            "sections": _SECTIONS.dump_python(document.sections, mode="json"),
        }
    )


def _formats(dates: tuple[DateLine, ...]) -> Json:
    """How the dates are printed; a date that the notice does not have counts as printed in the usual way."""
    formats = {it.meaning: _format(it) for it in dates}
    effective = formats.get("effective", _format(NO_EFFECTIVE_DATE))
    usual = effective == _format(NO_EFFECTIVE_DATE)
    return [formats.get("last-updated", _format(NO_DATE)), *(() if usual else (effective,))]


def _format(it: DateLine) -> Json:
    return {"label": it.label, "place": it.place, "precision": "month" if len(it.time.date) == 7 else "day"}


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
