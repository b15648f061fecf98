"""The whole notice as one JSON-LD document that names nothing that would have to be fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.edition import Edition
from notice_compiler.facts.asking import RightFact
from notice_compiler.facts.facts import CategoryFact, EntityFact, KeyFact, ProcessingFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import Descendant
from notice_compiler.linked.beside import Beside
from notice_compiler.linked.members import CLASSES, KINDS, LEFT_OUT
from notice_compiler.linked.nodes import OWN, Json, Making, at, matches, members, printed_day, ref
from notice_compiler.linked.rows import (
    answer_node,
    practices_that_happen,
    processing_node,
    row_node,
    use_node,
)
from notice_compiler.prose.inline_words import texts_of
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import OwnTerm, dpv

OTHERS: Final[Mapping[str, str]] = {
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def document(edition: Edition) -> dict[str, Json]:
    """The notice, with the terms of ours that it uses and what they mean."""
    manifest = edition.manifest
    making = Making(manifest.language, frozenset(it.id for it in manifest.places))
    mapping = edition.settings.mapping or NoticeMapping(manifest.notice)
    notice = _notice(edition, making, mapping)
    terms = [_term(name, it, manifest.laws) for name, it in sorted(making.used.items())]
    return {"@context": _context(), "@graph": [notice, *terms]}


def _context() -> dict[str, Json]:
    return {"@version": 1.1, "@vocab": OWN, "nc": OWN, **OTHERS, **dpv().prefixes}


def _notice(edition: Edition, making: Making, mapping: NoticeMapping) -> dict[str, Json]:
    manifest = edition.manifest
    made = _Things(manifest, making, mapping)
    lists: dict[str, Json] = {}
    for name, kind in KINDS.items():
        if found := [made.node(kind, name, it) for it in getattr(manifest, name)]:
            lists[name] = list(found)
    answers: list[Json] = [answer_node(it, making, made.beside) for it in manifest.disclosures]
    node: dict[str, Json] = {"@id": "#notice", "@type": ["Notice", "dpv:PrivacyNotice"]}
    coarse = _days(manifest)
    node |= members(manifest, making, without=LEFT_OUT | set(KINDS) | set(coarse)) | coarse
    node |= _about(edition)
    node |= {"dpv:hasRight": _rights(manifest)} if _rights(manifest) else {}
    node |= lists
    node |= {"disclosures": answers} if answers else {}
    node["sections"] = {"@list": list(_sections(manifest, making))}
    processes: list[Json] = [{"@id": it} for it in _processes(node)]
    return node | ({"dpv:hasProcess": processes} if processes else {})


def _about(edition: Edition) -> dict[str, Json]:
    """Status, place and controllers in terms of DPV, where the notice says them.

    Not whether it is the newest, which a later version or a withdrawal makes false, nor that a law applies to it: what
    it is checked against is `laws`.
    """
    manifest = edition.manifest
    found: dict[str, list[Json]] = {
        "dpv:hasNoticeStatus": [{"@id": "dpv:NoticeGenerated"}],
        "dpv:hasJurisdiction": [{"@id": it} for it in places_of(manifest)],
        "dpv:hasDataController": [ref("entity", it.id) for it in manifest.entities if _controls(it)],
    }
    return {name: list(values) for name, values in found.items() if values}


def _days(manifest: Manifest) -> dict[str, Json]:
    """The dates that are printed as a month or a year, as such: no day is made of them."""
    names = {"last-updated": "last_updated", "effective": "effective_date"}
    own = (it for it in manifest.dates if it.id is None and it.precision != "day" and it.date and it.meaning in names)
    return {names[it.meaning]: printed_day(it.date or "", it.precision) for it in own}


def places_of(manifest: Manifest) -> tuple[str, ...]:
    """The places for which alone the notice holds, by the terms of DPV; none unless it has them all."""
    scope, known = manifest.scope, dpv().kinds["place"]
    if scope is None or scope.only is None or (scope.excluded is not None and scope.excluded.places):
        return ()
    names = tuple(f"loc:{it.upper()}" for it in scope.only.places or ())
    return names if all(it in known for it in names) else ()


def _controls(it: EntityFact) -> bool:
    return it.role in {"controller", "joint-controller"}


def _rights(manifest: Manifest) -> list[Json]:
    return [ref("right", it.id) for it in manifest.rights if is_offered(it)]


def is_offered(it: RightFact) -> bool:
    """Whether a right is told of without the words that it is not offered, in general or in every case."""
    refused = it.terms is not None and it.terms.offered is False
    return not refused and (not it.cases or any(case.offered is not False for case in it.cases))


def _sections(manifest: Manifest, making: Making) -> Iterator[Json]:
    """The sections with all their words: headings, passages, entries and cells, a line each."""
    for it in manifest.sections:
        heading, *lines = texts_of((it,))
        found: dict[str, Json] = {"@id": at("section", it.id), "@type": "Section", "level": it.level}
        found |= {"heading": making.words(heading)} if heading else {}
        found |= {"scope": list(it.scope)} if it.scope else {}
        yield found | {"text": making.words("\n".join(line for line in lines if line))}


def _processes(value: Json) -> Iterator[str]:
    """The addresses of all processes that stand in a node, in its order."""
    if isinstance(value, list):
        for one in value:
            yield from _processes(one)
    elif isinstance(value, dict):
        types = value.get("@type")
        if isinstance(types, list) and "dpv:Process" in types:
            yield str(value["@id"])
        for one in value.values():
            yield from _processes(one)


def _term(name: str, it: OwnTerm, laws: tuple[str, ...]) -> dict[str, Json]:
    """A term of ours, defined."""
    node: dict[str, Json] = {
        "@id": name,
        "@type": "skos:Concept",
        "skos:prefLabel": {"@value": it.label, "@language": "en"},
        "skos:definition": {"@value": it.says, "@language": "en"},
    }
    node |= {"dcterms:source": list(cited)} if (cited := it.cited(laws)) else {}
    told = it.under(laws)
    node |= matches(told)
    return node | ({"rdfs:seeAlso": [{"@id": term} for term in told.nearest]} if told.nearest else {})


class _Things:
    """Makes the nodes of things."""

    def __init__(self, manifest: Manifest, making: Making, mapping: NoticeMapping) -> None:
        self.making, self.mapping = making, mapping
        self.happening = practices_that_happen(manifest)
        self.beside = Beside(manifest, making)

    def node(self, kind: str, name: str, it: Descendant) -> dict[str, Json]:
        """A thing with its class, its members, how it is mapped, and its row."""
        if isinstance(it, ProcessingFact):
            return processing_node(it, self.making, self.beside)
        key = it.id
        use = use_node(it, self.making, self.beside) if isinstance(it, CategoryFact) else {}
        apart = {"id", "row", "examples"} | ({"sources", "purposes"} if use else set())
        found: dict[str, Json] = {"@id": at(kind, key), "@type": self._types(kind, it)}
        found |= members(it, self.making, without=frozenset(apart))
        found |= matches(self.mapping.of(name, key).terms)
        if isinstance(it, CategoryFact):
            found |= self._examples(it)
            found |= {"use": use} if use else {}
        if isinstance(it, KeyFact) and it.row is not None:
            collected = not (isinstance(it, CategoryFact) and it.collected is False)
            found["row"] = row_node(it.row, kind, key, self.making, self.beside, collected=collected)
        return found

    def _examples(self, it: CategoryFact) -> dict[str, Json]:
        mapped = self.mapping.of("categories", it.id).examples
        nodes: list[Json] = [
            {"rdfs:label": self.making.words(words), **(matches(mapped[words]) if words in mapped else {})}
            for words in it.examples or ()
        ]
        return {"examples": nodes} if nodes else {}

    def _types(self, kind: str, it: Descendant) -> Json:
        types = [kind.capitalize()]
        if kind in CLASSES:
            types.append(CLASSES[kind])
        if isinstance(it, CategoryFact) and it.sensitive:
            types.append("dpv:SensitivePersonalData")
        if kind == "practice" and it.id in self.happening:
            types.append("dpv:Processing")
        if isinstance(it, RightFact) and is_offered(it):
            types.append("dpv:DataSubjectRight")
        return list(types)
