"""The compiler's own words, in one place: what it says where the author listed facts and wrote no sentence."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

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
NONE, YES, NOT_APPLICABLE = "None", "Yes", "Not applicable"
LABELS = {
    "categories": "Information",
    "recipients": "Recipients",
    "purposes": "Purposes",
    "sources": "Sources",
    "methods": "How to ask",
}


def see(heading: str) -> str:
    """The words of a cell whose answer stands in another section."""
    return f"See “{heading}”"


def printed_date(day: datetime.date, precision: str) -> str:
    """A date in English as used in the United States: January 31, 2024, or January 2024."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.year}" if precision == "month" else f"{month} {day.day}, {day.year}"


def listed(words: Sequence[str]) -> str:
    """An enumeration: two are joined by *and*, more by commas and *, and*."""
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}, and {words[-1]}"


def labelled(key: str, words: Sequence[str]) -> str:
    """A plain sentence made of listed facts: `Sources: a; b.`"""
    return f"{LABELS[key]}: {CELL_SEPARATOR.join(words)}."
