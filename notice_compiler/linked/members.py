"""What the members of the manifest's records are in linked data: references, terms of a list, days, words.

By class and member. A member that is not named here is a plain value under its own name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LISTS: Final[Mapping[tuple[str, str], str]] = {
    ("Disclosure", "status"): "status",
    ("Disclosure", "modality"): "modality",
    ("AnswerFact", "status"): "status",
    ("PracticeFact", "means"): "meaning",
    ("PracticeFact", "modality"): "modality",
    ("RecipientFact", "role"): "role",
    ("EntityFact", "role"): "entity-role",
    ("ContactFact", "role"): "contact-role",
    ("BasisFact", "means"): "basis",
    ("TransferFact", "safeguards"): "safeguard",
    ("RightFact", "means"): "right",
    ("RightFact", "further_means"): "right",
    ("MethodFact", "kind"): "method",
    ("StatementFact", "means"): "statement",
    ("CategoryFact", "statute"): "statute",
    ("CategoryFact", "further_statutes"): "statute",
    ("Manifest", "laws"): "law",
}
"""Members whose values are terms of a list of ours."""
REFERENCES: Final[Mapping[tuple[str, str], str]] = {
    ("Disclosure", "category"): "category",
    ("Disclosure", "practice"): "practice",
    ("CountFact", "id"): "right",
    ("DateFact", "covers"): "section",
    ("MethodFact", "contact"): "contact",
}
"""Members that hold ids of things of a kind, beside those whose field says so."""
DAYS: Final = frozenset({"last_updated", "effective_date", "date", "first", "before"})
PLACES: Final = frozenset({"places", "members"})
KIND_OF_FACET: Final[Mapping[str, str]] = {
    "categories": "category",
    "recipients": "recipient",
    "purposes": "purpose",
    "sources": "source",
    "basis": "basis",
    "transfers": "transfer",
    "by": "entity",
}
IN_DPV: Final[Mapping[str, str]] = {
    "categories": "dpv:hasPersonalData",
    "recipients": "dpv:hasRecipient",
    "purposes": "dpv:hasPurpose",
    "sources": "dpv:hasDataSource",
    "basis": "dpv:hasLegalBasis",
    "by": "dpv:isImplementedByEntity",
}
"""The property of DPV for a facet of a row that tells of what happens."""
RENAMED: Final[Mapping[tuple[str, str], str]] = {
    ("RightFact", "methods"): "dpv:isExercisedAt",
    ("EntityFact", "contact"): "dpv:hasContact",
    ("Manifest", "title"): "dcterms:title",
    ("Manifest", "language"): "dcterms:language",
    ("Manifest", "notice"): "dcterms:identifier",
    ("Manifest", "last_updated"): "dcterms:modified",
}
"""Members whose property is that of another vocabulary."""
KINDS: Final[Mapping[str, str]] = {
    "entities": "entity",
    "audiences": "audience",
    "places": "place",
    "products": "product",
    "times": "time",
    "choices": "choice",
    "parts": "part",
    "terms": "term",
    "sources": "source",
    "purposes": "purpose",
    "bases": "basis",
    "transfers": "transfer",
    "recipients": "recipient",
    "practices": "practice",
    "categories": "category",
    "processing": "row",
    "rights": "right",
    "methods": "method",
    "proofs": "proof",
    "contacts": "contact",
    "statements": "statement",
    "figures": "figure",
    "notes": "note",
    "exclusions": "exclusion",
    "exceptions": "exception",
}
"""The kind of the things in each list of the manifest."""
CLASSES: Final[Mapping[str, str]] = {
    "source": "dpv:DataSource",
    "purpose": "dpv:Purpose",
    "basis": "dpv:LegalBasis",
    "recipient": "dpv:Recipient",
    "category": "dpv:PersonalData",
    "entity": "dpv:Entity",
}
"""The class of DPV for the things of a kind, where its every thing belongs to that."""
LEFT_OUT: Final = frozenset({"schema_version", "renditions", "sections", "tables", "disclosures"})
"""Members of the manifest that have no place, or are made by themselves."""
