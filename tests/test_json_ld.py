"""The JSON-LD of a notice: read by rdflib and by a second processor, held against shapes, and whole."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from linked_notices import BASE, FILES, alike, edition_of, edition_of_text, graph_of, linked, rendered
from pyld import jsonld  # type: ignore[import-untyped]
from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
from real_notices import ROOT

from notice_compiler.edition import Edition, Standing, Unsaid
from notice_compiler.facts.facts import Disclosure
from notice_compiler.facts.record import Record
from notice_compiler.linked.nodes import OWN
from notice_compiler.linked.unsaid import unsaid
from notice_compiler.model import closed_lists
from notice_compiler.prose.inline_words import texts_of
from notice_compiler.vocabularies.vocabulary import dpv, iri, own_terms

# rdflib and pyshacl warn of what they use of rdflib themselves.
pytestmark = pytest.mark.filterwarnings("ignore:.*Dataset:DeprecationWarning", "ignore:.*:DeprecationWarning:rdflib.*")
Document = dict[str, Any]
COVERYS = ROOT / "notices" / "coverys.yaml"
EVERY_ANSWER = """\
notice: acme
title: Privacy Notice
sources: {you: You}
recipients: {carriers: {label: Carriers, role: processor}}
practices:
  business: {heading: Disclosed to, means: business-purpose, modality: did}
  sold: {heading: Sold to, means: sale, modality: may, none: Not sold, not_applicable: Does not apply}
categories:
  identifiers: {label: Identifiers, disclosed: {business: carriers, sold: none}}
  usage: {label: Usage, sources: you, condition: only if you agree, disclosed: {business: "yes", sold: {see: main}}}
  health: {label: Health, sensitive: yes, collected: no, disclosed: {sold: not-applicable}}
  location: Location
rights:
  know: {label: Right to know, means: access}
  portability: {label: Portability, means: portability, offered: none, reason: We hold no such data}
body:
  - id: main
    heading: Our Notice
    content:
      - list: categories
      - table: {heading: Category, columns: [business, sold]}
      - list: not-collected
      - list: rights
"""


@cache
def shapes() -> Graph:
    return Graph().parse(
        data=(files("notice_compiler") / "vocabularies" / "shapes.ttl").read_text("utf-8"), format="turtle"
    )


def faults(document: Document) -> str:
    """What the shapes find in a document; empty where they find nothing."""
    conforms, _, text = validate(graph_of(document), shacl_graph=shapes())
    return "" if conforms else str(text)


def node(document: Document, name: str) -> Document:
    """The node of a document with that address."""
    found: Document = next(it for it in nodes(document) if it.get("@id") == name and len(it) > 1)
    return found


def nodes(value: object) -> Iterator[Document]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes(one)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shapes_find_nothing(path: Path) -> None:
    assert faults(linked(edition_of(path))) == ""


def test_the_shapes_find_nothing_in_a_notice_with_every_answer() -> None:
    assert faults(linked(edition_of_text(EVERY_ANSWER))) == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_two_processors_read_the_same_graph_and_it_survives_a_round(path: Path) -> None:
    document = linked(edition_of(path))
    graph = alike(graph_of(document))
    again = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
    quads = jsonld.to_rdf(document, {"base": BASE, "format": "application/n-quads", "documentLoader": refuse})
    assert isomorphic(graph, alike(again))
    assert isomorphic(graph, alike(Graph().parse(data=quads, format="nquads")))


def refuse(address: str, _: object) -> None:
    raise AssertionError(f"{address} is to be fetched")


def test_the_same_notice_gives_the_same_bytes() -> None:
    assert rendered("json_ld", edition_of(COVERYS)) == rendered("json_ld", edition_of(COVERYS))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_term_of_theirs_is_one_that_dpv_has(path: Path) -> None:
    known = {iri(term) for terms in dpv().kinds.values() for term in terms}
    used = {str(it) for triple in graph_of(linked(edition_of(path))) for it in triple if isinstance(it, URIRef)}
    assert sorted(it for it in used - known if it.startswith("https://w3id.org/")) == []
    others = ("https://w3id.org/dpv", OWN, BASE, "http://www.w3.org/", "http://purl.org/dc/terms/")
    assert [it for it in used if not it.startswith(others)] == []


def test_every_term_of_ours_stands_to_terms_that_dpv_has() -> None:
    known = {it for terms in dpv().kinds.values() for it in terms}
    named = {
        it for terms in own_terms().values() for one in terms.values() for its in one.by_match().values() for it in its
    }
    named |= {it for terms in own_terms().values() for one in terms.values() for it in one.nearest}
    assert named <= known


LISTS = {
    "meaning": closed_lists.Meaning,
    "modality": closed_lists.Modality,
    "role": closed_lists.Role,
    "entity-role": closed_lists.EntityRole,
    "contact-role": closed_lists.ContactRole,
    "basis": closed_lists.LegalBasis,
    "safeguard": closed_lists.Safeguard,
    "right": closed_lists.RightMeaning,
    "method": closed_lists.MethodKind,
    "statement": closed_lists.StatementMeaning,
    "law": closed_lists.Law,
}


@pytest.mark.parametrize("name", LISTS)
def test_every_word_of_a_closed_list_is_a_term_of_ours(name: str) -> None:
    assert set(own_terms()[name]) == set(get_args(LISTS[name]))


def test_a_law_is_cited_only_where_the_notice_answers_to_it() -> None:
    calpro = linked(edition_of(ROOT / "notices" / "calpro.yaml"))
    assert "Cal. Civ. Code" not in json.dumps(calpro)
    assert node(calpro, "nc:right.access")["dcterms:source"] == ["Cal. Ins. Code 791.08"]


def test_citations_are_of_provisions_that_the_law_packs_cite() -> None:
    packs = "\n".join(it.read_text("utf-8") for it in (ROOT / "notice_compiler" / "law" / "packs").glob("*/*.yaml"))
    cited = {it for terms in own_terms().values() for one in terms.values() for it in _citations(one.law)}
    numbers = {it for one in cited for it in re.findall(r"[0-9]+(?:[.-][0-9]+)+", one)}
    assert sorted(it for it in numbers if it not in packs) == []


def _citations(law: object) -> tuple[str, ...]:
    return (law,) if isinstance(law, str) else tuple(law.values()) if isinstance(law, dict) else ()


def drop_answer(it: Document) -> None:
    it["@graph"][0]["disclosures"].pop()


def claim_from_silence(it: Document) -> None:
    answer = node(it, "#disclosure.location.sold")
    answer["@type"] = ["Answer", "dpv:Process"]
    answer["dpv:hasRecipient"] = [{"@id": "#recipient.carriers"}]
    it["@graph"][0]["dpv:hasProcess"].append({"@id": "#disclosure.location.sold"})


def recipient_of_nothing(it: Document) -> None:
    node(it, "#disclosure.identifiers.sold")["recipients"] = [{"@id": "#recipient.carriers"}]


def silence_without_a_word(it: Document) -> None:
    del node(it, "#disclosure.location.business")["status"]


def narrower_class(it: Document) -> None:
    node(it, "#category.identifiers")["@type"].append("pd:Name")


def right_of_the_gdpr(it: Document) -> None:
    node(it, "#right.know")["skos:exactMatch"] = [{"@id": "gdpr:A15"}]


def offer_what_is_not_offered(it: Document) -> None:
    it["@graph"][0]["dpv:hasRight"].append({"@id": "#right.portability"})


def forget_the_data(it: Document) -> None:
    del node(it, "#disclosure.identifiers.business")["dpv:hasPersonalData"]


def forget_a_process(it: Document) -> None:
    it["@graph"][0]["dpv:hasProcess"].pop()


def lead_nowhere(it: Document) -> None:
    node(it, "#disclosure.identifiers.business")["dpv:hasRecipient"] = [{"@id": "#recipient.unknown"}]


def define_nothing(it: Document) -> None:
    del node(it, "nc:meaning.sale")["skos:definition"]


def make_sale_the_wider_term(it: Document) -> None:
    node(it, "nc:meaning.sale")["skos:exactMatch"] = [{"@id": "dpv:SellDataToThirdParties"}]


def damage_the_digest(it: Document) -> None:
    it["@graph"][0]["facts_digest"] = "0" * 63


def forget_the_language(it: Document) -> None:
    it["@graph"][0]["dcterms:title"] = "Privacy Notice"


def call_it_stale(it: Document) -> None:
    it["@graph"][0]["dpv:hasNoticeStatus"] = [{"@id": "dpv:NoticeStale"}]


def call_it_sensitive(it: Document) -> None:
    node(it, "#category.identifiers")["@type"].append("dpv:SensitivePersonalData")


def two_answers(it: Document) -> None:
    answer = node(it, "#disclosure.identifiers.sold")
    answer["status"] = [answer["status"], {"@id": "nc:status.not-stated"}]


def date_as_words(it: Document) -> None:
    it["@graph"][0]["dcterms:modified"] = "January 31, 2024"


def forget_the_condition(it: Document) -> None:
    node(it, "#category.usage.use").pop("narrowed_by")


def claim_that_a_law_applies(it: Document) -> None:
    it["@graph"][0]["dpv:hasApplicableLaw"] = [{"@id": "us:law-CA-CCPA"}]


def use_what_is_not_collected(it: Document) -> None:
    node(it, "#category.health")["use"] = {"@id": "#category.health.use", "@type": ["Use", "dpv:Process"]}
    it["@graph"][0]["dpv:hasProcess"].append({"@id": "#category.health.use"})


MUTATIONS: dict[Callable[[Document], None], str] = {
    drop_answer: "have no answer: silence, too, is told",
    claim_from_silence: "silence and none are no disclosure",
    recipient_of_nothing: "silence and none are no disclosure",
    silence_without_a_word: "Less than 1 values on",
    narrower_class: "is the class of a thing",
    right_of_the_gdpr: "never the right itself",
    offer_what_is_not_offered: "not offered must not be among",
    forget_the_data: "must be a process, with its information",
    forget_a_process: "not among those of the notice",
    lead_nowhere: "that the document does not have",
    define_nothing: "OrConstraintComponent",
    make_sale_the_wider_term: "More than 0 values on",
    damage_the_digest: "does not match pattern",
    forget_the_language: "is not Literal with datatype rdf:langString",
    call_it_stale: "not in list",
    call_it_sensitive: "what the notice calls sensitive",
    two_answers: "More than 1 values on",
    date_as_words: "is not Literal with datatype xsd:date",
    forget_the_condition: "stands without the condition",
    claim_that_a_law_applies: "More than 0 values on",
    use_what_is_not_collected: "that it is not collected",
}


@pytest.mark.parametrize(("mutate", "said"), MUTATIONS.items(), ids=lambda it: getattr(it, "__name__", ""))
def test_the_shapes_find_what_is_broken(mutate: Callable[[Document], None], said: str) -> None:
    broken = copy.deepcopy(linked(edition_of_text(EVERY_ANSWER)))
    mutate(broken)
    assert said in faults(broken)


def test_silence_none_and_elsewhere_are_three_answers_and_no_process() -> None:
    document = linked(edition_of_text(EVERY_ANSWER))
    told = {it["@id"]: it["status"]["@id"] for it in nodes(document) if "Answer" in it.get("@type", ())}
    assert told["#disclosure.identifiers.sold"] == "nc:status.none"
    assert told["#disclosure.location.sold"] == "nc:status.not-stated"
    assert told["#disclosure.usage.sold"] == "nc:status.elsewhere"
    assert told["#disclosure.health.sold"] == "nc:status.not-applicable"
    assert told["#disclosure.health.business"] == "nc:status.not-stated"
    happening = {it["@id"] for it in document["@graph"][0]["dpv:hasProcess"]}
    assert happening == {"#disclosure.identifiers.business", "#disclosure.usage.business", "#category.usage.use"}
    assert "dpv:Processing" not in node(document, "#practice.sold")["@type"]
    assert document["@graph"][0]["dpv:hasRight"] == [{"@id": "#right.know"}]


def test_a_mapping_is_told_as_a_match_and_changes_no_fact() -> None:
    mapped, plain = edition_of(COVERYS), edition_of(COVERYS)
    plain = Edition(plain.document, plain.manifest)
    name = node(linked(mapped), "#category.identifiers")["examples"][0]
    assert name["skos:exactMatch"] == [{"@id": "pd:Name"}]
    assert "skos" not in json.dumps(node(linked(plain), "#category.identifiers"))
    assert rendered("page", mapped) == rendered("page", plain)
    assert rendered("manifest_json", mapped) == rendered("manifest_json", plain)


def test_nothing_is_told_that_a_later_version_makes_false() -> None:
    it = edition_of(COVERYS)
    for standing in (Standing(), Standing(1), Standing(1, current="../../index.html")):
        shown = linked(Edition(it.document, it.manifest, standing))["@graph"][0]["dpv:hasNoticeStatus"]
        assert shown == [{"@id": "dpv:NoticeGenerated"}]


def test_a_law_that_a_notice_is_checked_against_is_not_said_to_apply() -> None:
    document = linked(edition_of(COVERYS))
    assert "hasApplicableLaw" not in json.dumps(document)
    assert {"@id": "nc:law.ccpa"} in document["@graph"][0]["laws"]


def test_terms_of_the_gdpr_stand_only_in_notices_that_answer_to_it() -> None:
    text = NARROWED.replace("laws: [texas]", "laws: [gdpr]")
    assert "gdpr:" not in json.dumps(linked(edition_of_text(NARROWED))["@graph"])
    assert "gdpr:A6-1-a" in json.dumps(linked(edition_of_text(text))["@graph"])
    assert "gdpr:" not in json.dumps(linked(edition_of(COVERYS))["@graph"])


NARROWED = """\
notice: acme
title: Privacy Notice
last_updated: 2026-03-31
effective_date: 2026-04-30
dates: {last_updated: {label: Revised, precision: month}, effective_date: {label: From, precision: year}}
laws: [texas]
audiences: {workers: our employees, minors: minors}
scope: {only: {places: [us-tx, gb], audiences: workers}, not: {audiences: minors}}
sources: {you: You}
recipients: {nets: {label: Ad nets, role: third-party}}
bases: {consent: {label: consent, means: consent}}
purposes: {ads: Advertising, post: {label: Newsletter, categories: health, basis: consent}, ship: Shipping}
practices: {shared: {heading: Shared with, means: sharing, modality: may}}
categories:
  names: {label: Names, sources: you, purposes: [ads, post], condition: only if you agree, only: {places: fr}, notes: n}
  health: {label: Health, sensitive: yes, purposes: [ads, ship]}
  genes: {label: Genes, collected: no}
processing:
  sharing: {practice: shared, categories: names, recipients: nets, text: "We may share [names](category:names)."}
rights:
  know: {label: Know, means: access, only: {places: us-wa}}
  port:
    label: Portability
    means: portability
    cases: {a: {only: {places: us-wa}, offered: none}, b: {only: {places: us-or}, offered: none}}
  delete: {label: Delete, means: delete, cases: {a: {only: {places: us-wa}, offered: none}, b: {only: {places: us-or}}}}
notes: {n: {text: Not on Sundays., mark: "*"}}
statements: {only: {means: sensitive-use-limited, purposes: ship}}
body:
  - id: main
    heading: Our Notice
    content:
      - text: "For [employees](audience:workers), not [minors](audience:minors). By [consent](basis:consent). Sensitive
          data [only to ship](statement:only)."
      - list: categories
      - list: not-collected
      - list: purposes
      - list: processing
      - list: rights
"""


def test_what_narrows_a_process_stands_on_it() -> None:
    document = linked(edition_of_text(NARROWED))
    use = node(document, "#category.names.use")
    assert use["condition"] == "only if you agree"
    assert use["scope"]["only"]["places"] == ["fr"]
    assert use["narrowed_by"] == [{"@id": "#category.names.row"}]
    row = node(document, "#row.sharing")
    assert row["modality"] == {"@id": "nc:modality.may"}
    assert row["narrowed_by"] == [{"@id": "#category.names.row"}]
    assert faults(document) == ""


def test_a_purpose_outside_a_stated_limit_is_none_of_a_process() -> None:
    made = edition_of_text(NARROWED)
    use = node(linked(made), "#category.health.use")
    assert use["dpv:hasPurpose"] == [{"@id": "#purpose.ship"}]
    assert use["purposes"] == [{"@id": "#purpose.ads"}]
    assert use["limited_by"] == [{"@id": "#statement.only"}]
    assert node(linked(made), "#purpose.post.row")["limited_by"] == [{"@id": "#statement.only"}]
    told = {it.what for it in unsaid(made) if it.at == "statements.only"}
    assert told == {"“Health” for “Advertising”", "“Health” for “Newsletter”"}


def test_a_right_that_is_refused_in_every_case_is_not_offered() -> None:
    document = linked(edition_of_text(NARROWED))
    assert document["@graph"][0]["dpv:hasRight"] == [{"@id": "#right.know"}, {"@id": "#right.delete"}]
    node(document, "#right.port")["@type"].append("dpv:DataSubjectRight")
    assert "not offered must not be among" in faults(document)


def test_a_date_printed_as_a_month_has_no_day() -> None:
    document = linked(edition_of_text(NARROWED))
    notice = document["@graph"][0]
    assert "dcterms:modified" not in notice
    assert notice["last_updated"] == {"@value": "2026-03", "@type": "xsd:gYearMonth"}
    assert notice["effective_date"] == {"@value": "2026", "@type": "xsd:gYear"}
    assert "2026-03-31" not in json.dumps(document)


def test_all_places_of_a_notice_are_told_or_none() -> None:
    assert "dpv:hasJurisdiction" not in linked(edition_of_text(NARROWED))["@graph"][0]
    texas = linked(edition_of_text(NARROWED.replace("[us-tx, gb]", "us-tx")))["@graph"][0]
    assert texas["dpv:hasJurisdiction"] == [{"@id": "loc:US-TX"}]


def test_the_report_names_what_a_reader_of_dpv_alone_does_not_learn() -> None:
    told = {it.at: it.what for it in unsaid(edition_of_text(NARROWED))}
    assert told["scope.only.audiences"] == "for whom alone the notice holds: audiences"
    assert told["scope.excluded.audiences"] == "for whom it does not hold: audiences"
    assert told["rights.know.terms"] == "“Know” (scope)"
    assert told["rights.port.terms"] == "“Portability” (cases, some not offered)"
    assert told["categories.names.row"] == "“Names” (condition, scope, notes)"
    assert told["categories.genes.collected"] == "“Genes”: that it is not collected"
    assert told["last_updated"] == "“Revised: March 2026”, and no day"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fact_of_the_manifest_is_told_or_its_absence_is(path: Path) -> None:
    made = edition_of(path)
    lost = list(_lost(made.manifest, linked(made)["@graph"][0], ""))
    places = [it.at for it in unsaid(made) if it.why == "no-place"]
    assert [at for at in lost if at.split(".")[0] not in places] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_of_the_notice_is_told(path: Path) -> None:
    made = edition_of(path)
    told = [it["text"]["@value"] for it in linked(made)["@graph"][0]["sections"]["@list"]]
    for section, text in zip(made.manifest.sections, told, strict=True):
        _, *lines = texts_of((section,))
        assert text == "\n".join(line for line in lines if line)


def test_a_fact_that_is_lost_is_found() -> None:
    made = edition_of(COVERYS)
    for drop in ("statements", "scope", "facts_digest", "requests"):
        document = linked(made)
        del document["@graph"][0][drop]
        assert any(at.startswith(drop) for at in _lost(made.manifest, document["@graph"][0], ""))


ELSEWHERE = {
    "label": "rdfs:label",
    "title": "dcterms:title",
    "language": "dcterms:language",
    "notice": "dcterms:identifier",
    "last_updated": "dcterms:modified",
    "contact": "dpv:hasContact",
    "categories": "dpv:hasPersonalData",
    "recipients": "dpv:hasRecipient",
    "purposes": "dpv:hasPurpose",
    "sources": "dpv:hasDataSource",
    "basis": "dpv:hasLegalBasis",
    "by": "dpv:isImplementedByEntity",
    "methods": "dpv:isExercisedAt",
}
"""The properties of others under which members stand."""


def _lost(record: Record, found: Document, at: str) -> Iterator[str]:
    """The addresses of stated members of a record that its node does not tell."""
    spots = (found, found.get("use", {}))
    for name in type(record).model_fields:
        value = getattr(record, name)
        if value is None or value == () or (isinstance(value, Record) and _is_empty(value)):
            continue
        here = f"{at}.{name}".lstrip(".")
        if name == "id" and "@id" in found:
            told: Any = [found["@id"].partition(".")[2]]
        else:
            told = [spot[key] for spot in spots for key in (name, ELSEWHERE.get(name, name)) if key in spot]
            in_parts = len(told) > 1 and name == "purposes"
            told = [one for some in told for one in some] if in_parts else told[0] if told else []
        told = told.get("@list", told) if isinstance(told, dict) else told
        members = value if isinstance(value, tuple) else (value,)
        told = told if isinstance(told, list) else [told]
        if told and isinstance(told[0], dict) and told[0].get("@type") in ("xsd:gYearMonth", "xsd:gYear"):
            told = [value] if str(value).startswith(told[0]["@value"]) else []
        if len(told) < len(members):
            yield here
        elif isinstance(members[0], Record):
            for one, its in zip(members, told, strict=True):
                key = f"{one.category}.{one.practice}" if isinstance(one, Disclosure) else getattr(one, "id", "")
                yield from _lost(one, its, f"{here}.{key}" if key else here)
        elif {_bare(it) for it in members} - {_bare(it) for it in told}:
            yield here


def _is_empty(record: Record) -> bool:
    return all(getattr(record, name) in (None, ()) for name in type(record).model_fields)


def _bare(told: object) -> str:
    """A value as the manifest writes it."""
    if isinstance(told, dict) and "@id" in told:
        return str(told["@id"]).partition(".")[2].replace("ccpa-", "ccpa:").removesuffix(".row")
    if isinstance(told, dict):
        return str(told.get("@value", _label(told)))
    return str(told).removeprefix("practices.")


def _label(told: Document) -> str:
    return str(told.get("rdfs:label", {}).get("@value"))


def test_the_report_names_what_only_ours_or_wider_terms_say() -> None:
    said = {it.at: it for it in unsaid(edition_of_text(EVERY_ANSWER))}
    assert said["disclosures.location.sold"].why == "silence"
    assert said["disclosures.identifiers.sold"] == Unsaid(
        "disclosures.identifiers.sold", "`identifiers` and `sold`: none", "no-term", "a term of ours"
    )
    assert said["practices.sold.means"].instead == "a term of ours, near dpv:SellDataToThirdParties"
    assert said["categories.identifiers"].why == "no-term"
