"""The compiler's own words, in one place: what it says where the author listed facts and wrote no sentence."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
CELL_SEPARATOR = "; "
NONE, YES, NO, NOT_APPLICABLE = "None", "Yes", "No", "Not applicable"
OTHERS = "and others"
EXCEPT = "except "
COUNTRIES = "Countries"
NOT_OFFERED = "Not offered"
LABELS: Final[Mapping[str, str]] = {
    "categories": "Information",
    "recipients": "Recipients",
    "purposes": "Purposes",
    "sources": "Sources",
    "basis": "Legal basis",
    "transfers": "Transfers to other countries",
    "by": "Who does this",
    "retention": "How long we keep it",
    "reason": "Reason",
    "limit": "Whether you can limit this",
    "exceptions": "Exceptions",
    "examples": "Examples",
    "collection": "Collection",
    "collected": "Collected",
    "sensitive": "Sensitive",
    "text": "Description",
    "places": "Applies to",
    "period": "Period",
    "event": "From",
    "practice": "Kind of practice",
    "role": "Role",
    "methods": "How to ask",
    "deadline": "How soon we answer",
    "extension": "Extension",
    "confirmation": "How soon we confirm receipt",
    "verification": "How we verify requests",
    "methods_of": "How to choose",
    "value": "Value",
    "fee": "Cost",
    "frequency": "How often",
    "condition": "Condition",
    "proofs": "What we ask for as proof",
    "appeal": "How to appeal",
    "agents": "Through an agent",
    "offered": "Offered",
    "contacts": "Contacts",
    "authorities": "Authorities",
    "contact": "Contact",
    "licence": "Licences",
    "safeguards": "Safeguards",
    "post": "Address",
    "email": "E-mail",
    "phone": "Telephone",
    "fax": "Fax",
    "url": "Website",
    "then": "After that",
    "within": "Time to appeal",
    "received": "Received",
    "complied": "Complied with",
    "denied": "Denied",
    "pending": "Pending",
    "median_days": "Median days to respond",
    "mean_days": "Mean days to respond",
}
SCHEMES: Final[Mapping[str, str]] = {
    "categories": "category",
    "recipients": "recipient",
    "purposes": "purpose",
    "sources": "source",
    "basis": "basis",
    "transfers": "transfer",
    "by": "entity",
    "methods": "method",
    "exceptions": "exception",
    "proofs": "proof",
    "contacts": "contact",
}
TERMS: Final[Mapping[str, str]] = {
    "controller": "Controller",
    "joint-controller": "Joint controller",
    "processor": "Processor",
    "representative": "Representative",
    "affiliate": "Affiliate",
    "publisher": "Publisher",
    "third-party": "Third party",
    "authority": "Public authority",
    "public": "The public",
    "data-protection-officer": "Data protection officer",
    "privacy-office": "Privacy office",
    "adequacy-decision": "Adequacy decision",
    "data-privacy-framework": "Data Privacy Framework",
    "standard-contractual-clauses": "Standard contractual clauses",
    "binding-corporate-rules": "Binding corporate rules",
    "code-of-conduct": "Approved code of conduct",
    "certification": "Approved certification",
    "uk-international-data-transfer-agreement": "UK International Data Transfer Agreement",
    "uk-addendum": "UK Addendum",
    "public-body-instrument": "Instrument between public bodies",
    "explicit-consent": "Explicit consent",
    "contract-necessity": "Necessary for a contract",
    "legal-claims": "Necessary for legal claims",
    "vital-interests": "Necessary for vital interests",
    "public-interest": "Important reasons of public interest",
}
"""The field's own terms for what a notice says by a word of a closed list."""


def see(heading: str) -> str:
    """The words of a cell whose answer stands in another section."""
    return f"See “{heading}”"


def printed_date(day: datetime.date, precision: str = "day", form: str = "long", locale: str = "en-US") -> str:
    """A date in English: January 31, 2024, or 31 January 2024 outside the United States, or January 2024.

    `form` short gives Jan 31, 2024; numbers 1/31/2024 (31/01/2024 outside the United States); iso 2024-01-31.
    """
    american = locale in ("en", "en-US", "en-PH")
    month = MONTHS[day.month - 1]
    if form == "iso":
        return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]
    if precision == "year":
        return str(day.year)
    if form == "numbers":
        if precision == "month":
            return f"{day.month}/{day.year}" if american else f"{day.month:02}/{day.year}"
        return f"{day.month}/{day.day}/{day.year}" if american else f"{day.day:02}/{day.month:02}/{day.year}"
    if form == "short":
        month = month if len(month) <= 4 else month[:3]
    if precision == "month":
        return f"{month} {day.year}"
    return f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"


def listing(count: int) -> tuple[str, ...]:
    """What stands between the members of an enumeration: two are joined by *and*, more by commas and *, and*."""
    if count < 3:
        return (" and ",) * (count - 1)
    return (*(", ",) * (count - 2), ", and ")
