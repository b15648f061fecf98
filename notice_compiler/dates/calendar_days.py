"""Days of the calendar, as laws count them and as readers see them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from notice_compiler.document import Section
from notice_compiler.facts.manifest import Manifest
from notice_compiler.prose.inline_words import texts_of
from notice_compiler.wording import MONTHS, printed_date

LONGEST: Final = 4
"""Digits of the number of a period."""
DUE_SOON: Final = 45
"""So many days before twelve months are over a review is due soon."""
_STATED = re.compile(
    rf"\b(?:last|most recently) (?:updated|revised|modified)(?: on| as of|:)*\s+"
    rf"((?P<month>{'|'.join(MONTHS)}) (?:(?P<day>\d{{1,2}}), )?(?P<year>\d{{4}})|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A date as the reader sees it: one that is printed by month has not changed while its month has not."""

    day: datetime.date
    precision: Literal["day", "month", "year"]

    def is_same(self, other: Seen) -> bool:
        """Whether readers see the same date, by month if either is printed by month."""
        return not (self.is_before(other) or other.is_before(self))

    def is_before(self, other: Seen) -> bool:
        """Whether it is earlier, by month or year if either is printed so."""
        both = (self.precision, other.precision)
        if "year" in both:
            return self.day.year < other.day.year
        if "month" in both:
            return self.day.replace(day=1) < other.day.replace(day=1)
        return self.day < other.day

    def is_before_day(self, day: datetime.date) -> bool:
        """Whether it is earlier than a day."""
        return self.is_before(Seen(day, self.precision))

    def is_on(self, day: datetime.date) -> bool:
        """Whether it is that day or, printed by month, in that month."""
        return self.is_same(Seen(day, self.precision))

    @property
    def words(self) -> str:
        """The date as it is printed."""
        return printed_date(self.day, self.precision)


def seen(manifest: Manifest) -> Seen | None:
    """The date of the last update as readers see it; None where there is none."""
    if manifest.last_updated is None:
        return None
    day = datetime.date.fromisoformat(manifest.last_updated)
    return next((Seen(day, it.precision) for it in manifest.dates if it.meaning == "last-updated"), Seen(day, "day"))


def year_after(day: datetime.date) -> datetime.date:
    """The same day twelve months later; 29 February counts to 28 February."""
    return add_months(day, 12)


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month so many months later, or the last of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


def is_too_old(day: datetime.date, as_of: datetime.date) -> bool:
    """Whether more than twelve calendar months have passed."""
    return as_of > year_after(day)


def is_due_soon(day: datetime.date, as_of: datetime.date) -> bool:
    """Whether twelve calendar months will have passed within 45 days, and have not yet."""
    return datetime.timedelta(0) <= year_after(day) - as_of <= datetime.timedelta(days=DUE_SOON)


def add_period(day: datetime.date, period: str) -> datetime.date:
    """The day after a length of time such as `30 days`, `10 business days` (Monday to Friday) or `1 month`.

    A length that is none, or leads beyond the calendar, leads to its last day.
    """
    number, _, unit = period.partition(" ")
    if not (number.isascii() and number.isdigit()) or len(number) > LONGEST:
        return datetime.date.max
    try:
        return _after(day, int(number), unit)
    except (OverflowError, ValueError):
        return datetime.date.max


def _after(day: datetime.date, count: int, unit: str) -> datetime.date:
    match unit.removesuffix("s"):
        case "month":
            return add_months(day, count)
        case "year":
            return add_months(day, 12 * count)
        case "week":
            return day + datetime.timedelta(weeks=count)
        case "business day":
            while count:
                day += datetime.timedelta(days=1)
                count -= day.weekday() < 5
            return day
        case _:
            return day + datetime.timedelta(days=count)


def printed_dates(sections: tuple[Section, ...]) -> Iterator[tuple[str, str]]:
    """Each place where the prose says when the notice was last updated: its words, and the date as YYYY-MM[-DD]."""
    for text in texts_of(sections):
        for found in _STATED.finditer(text):
            yield found.group(), found["iso"] or _iso(found)


def _iso(found: re.Match[str]) -> str:
    month = [name.lower() for name in MONTHS].index(found["month"].lower()) + 1
    return f"{found['year']}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else "")
