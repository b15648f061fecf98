"""The compiler's own words, in one place: what it says where the author listed facts and wrote no sentence."""

from __future__ import annotations

import datetime

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
SCHEMES = {
    "categories": "category",
    "recipients": "recipient",
    "purposes": "purpose",
    "sources": "source",
    "methods": "method",
}


def see(heading: str) -> str:
    """The words of a cell whose answer stands in another section."""
    return f"See “{heading}”"


def printed_date(day: datetime.date, precision: str) -> str:
    """A date in English as used in the United States: January 31, 2024, or January 2024."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.year}" if precision == "month" else f"{month} {day.day}, {day.year}"


def listing(count: int) -> tuple[str, ...]:
    """What stands between the members of an enumeration: two are joined by *and*, more by commas and *, and*."""
    if count < 3:
        return (" and ",) * (count - 1)
    return (*(", ",) * (count - 2), ", and ")
