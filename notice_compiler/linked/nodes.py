"""Records of the manifest as nodes of JSON-LD 1.1 (W3C Recommendation, 2020): each member in full, none invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pydantic.fields import FieldInfo

from notice_compiler.facts.direction import ORDERED, WORDS, Of
from notice_compiler.facts.manifest import DateFact
from notice_compiler.facts.record import Record
from notice_compiler.facts.rows import AnswerFact, LimitFact
from notice_compiler.linked.members import DAYS, IN_DPV, KIND_OF_FACET, LISTS, PLACES, REFERENCES, RENAMED
from notice_compiler.vocabularies.vocabulary import Matched, OwnTerm, own_terms

Json = dict[str, "Json"] | list["Json"] | str | float | int | bool
OWN: Final = "urn:uuid:6f0d2c1e-5a57-5b0e-9c43-8d1f7a3b64e2#"
"""Where our terms begin: a name that is nobody's address (RFC 9562), since no domain is ours to promise anything at."""


@dataclass
class Making:
    """What is known while a document is made: its language, the notice’s groups of places, the terms used so far."""

    language: str
    places: frozenset[str] = frozenset()
    used: dict[str, OwnTerm] = field(default_factory=dict)

    def words(self, text: str) -> Json:
        """Words as printed, in the notice's language."""
        return {"@value": text, "@language": self.language}

    def term(self, group: str, name: str) -> Json:
        """A term of ours, which the document then defines; as plain text where there is none of that name."""
        found = own_terms()[group].get(name.replace(":", "-"))
        if found is None:
            return name
        key = f"nc:{group}.{name.replace(':', '-')}"
        self.used[key] = found
        return {"@id": key}


def ref(kind: str, *ids: str) -> Json:
    """A reference to a thing of the same document."""
    return {"@id": at(kind, *ids)}


def at(kind: str, *ids: str) -> str:
    """The address of a thing within its document."""
    return "#" + ".".join((kind, *ids))


def members(
    it: Record, making: Making, *, happens: bool = False, without: frozenset[str] = frozenset()
) -> dict[str, Json]:
    """The members of a record that are stated, by property. Where it `happens`, facets have the properties of DPV."""
    found: dict[str, Json] = {}
    for name, info in type(it).model_fields.items():
        value = getattr(it, name)
        if value is None or value == () or name in without:
            continue
        found[_property(it, name, happens)] = _value(it, name, info, value, making)
    return found


def matches(it: Matched) -> Mapping[str, Json]:
    """How something stands to terms of DPV; keys of other vocabularies are left out."""
    found: dict[str, Json] = {}
    for way, terms in it.by_match().items():
        theirs: list[Json] = [{"@id": term} for term in terms if not term.startswith("fideslang:")]
        found |= {f"skos:{way}Match": theirs} if theirs else {}
    return found


def _property(it: Record, name: str, happens: bool) -> str:
    if name == "label":
        return "rdfs:label"
    if happens and name in IN_DPV:
        return IN_DPV[name]
    return RENAMED.get((type(it).__name__, name), name)


def _value(it: Record, name: str, info: FieldInfo, value: object, making: Making) -> Json:
    if isinstance(value, tuple):
        found = [_one(it, name, info, one, making) for one in value]
        return {"@list": found} if ORDERED in info.metadata else found
    return _one(it, name, info, value, making)


def _one(it: Record, name: str, info: FieldInfo, value: object, making: Making) -> Json:
    match value:
        case Record():
            return members(value, making)
        case bool() | int():
            return value
        case str():
            return _text(it, name, info, value, making)
        case _:
            raise TypeError(f"no linked data for {type(value).__name__}")


def _text(it: Record, name: str, info: FieldInfo, value: str, making: Making) -> Json:
    place = (type(it).__name__, name)
    if WORDS in info.metadata or name in {"printed", "title"} or place == ("DateFact", "label"):
        return making.words(value)
    if place in LISTS:
        return making.term(LISTS[place], value)
    if place == ("Detail", "row"):
        return ref("practice", value.removeprefix("practices."), "row") if "." in value else ref("row", value)
    if name in DAYS:
        return printed_day(value, it.precision if isinstance(it, DateFact) else "day")
    kind = next(iter(_kinds(it, name, info)), None)
    if name in PLACES:
        kind = "place" if value in making.places else None
    return value if kind is None else ref(kind, value)


def _kinds(it: Record, name: str, info: FieldInfo) -> Iterator[str]:
    """The kind of things whose ids a member holds."""
    if (type(it).__name__, name) in REFERENCES:
        yield REFERENCES[type(it).__name__, name]
    if name == "section":
        yield "section"
    if isinstance(it, LimitFact) and name == "id" and it.facet in KIND_OF_FACET:
        yield KIND_OF_FACET[it.facet]
    yield from (mark.kind for mark in info.metadata if isinstance(mark, Of))


def printed_day(day: str, precision: str) -> Json:
    """A date as precisely as it is printed (XML Schema 1.1, part 2, 3.3): a day, a month or a year."""
    match precision:
        case "month":
            return {"@value": day[:7], "@type": "xsd:gYearMonth"}
        case "year":
            return {"@value": day[:4], "@type": "xsd:gYear"}
        case _:
            return {"@value": day, "@type": "xsd:date"}


def denies(it: AnswerFact, facets: frozenset[str]) -> bool:
    """Whether an answer says of one of the facets that there is none, or that the question does not arise."""
    return it.facet in facets and it.status in {"none", "not-applicable"}
