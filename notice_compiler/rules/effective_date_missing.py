"""The notice says when it was updated, and not from when it holds.

Why: CalOPPA wants the policy to identify its effective date (Bus. & Prof. Code 22575(b)(4)), since 2004: readers see
from it which version governs what was done with their information. The day of the last update is another thing,
unless the notice says that changes take effect when they are posted.

Wrong:

    laws: [caloppa]
    last_updated: 2026-06-30

Right:

    laws: [caloppa]
    last_updated: 2026-06-30
    effective_date: 2026-08-01
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice, PrintedDate
from notice_compiler.place import Path, Place
from notice_compiler.query.sayings import is_said, met, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict
from notice_compiler.wording import printed_date

_EFFECTIVE: Final = sought(
    r"\beffective\b|\bin\s+(?:force|effect)\b|\b(?:takes?|took|taken|taking|comes?|came)\s+(?:in)?(?:to\s+)?effect\b"
    r"|\b(?:appl(?:y|ies|ied)|holds?|valid)\s+(?:from|since|as\s+of)\b"
    r"|\bas\s+of\s+(?:[a-z]+\.?\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\s+\d{4}|\d{4}-\d|\d{1,2}[/.]\d)",
    "effect, force, appl, hold, valid, as of",
)
"""That it holds from a day on, as “took effect on”, “in effect since” and “as of October 1” say it."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where only the last update is dated; silent where there is no date at all: `date-missing` tells."""
    dates: list[tuple[Path, PrintedDate]] = [(("effective_date",), notice.effective)] if notice.effective else []
    whole = [it for it in notice.dates if it.meaning == "effective" and not it.covers]
    dates += [(("dates", it.id), it.printed) for it in whole if it.printed is not None]
    if notice.date is not None and _EFFECTIVE.is_in(notice.date.label):
        dates.append((("last_updated",), notice.date))
    posted = [it for it in statements(notice, "changes-effective-when-posted") if it.answer is not False]
    if dates:
        where, date = dates[0]
        yield Met(Place(where), f"{date.label}: {_printed(date)}")
    elif notice.date is not None and posted:
        yield met(notice, "statement", posted[0])
    elif notice.date is not None and not is_said(notice, _EFFECTIVE):
        yield Remark(
            f"The notice says when it was last updated ({_printed(notice.date)}), and not from when it holds.",
            "Add `effective_date:`. Or say that changes take effect when they are posted, and mark these words as a "
            "statement that means `changes-effective-when-posted`: then the day of the update is the effective date.",
            Place(("last_updated",)),
        )


def _printed(date: PrintedDate) -> str:
    return printed_date(date.day, date.precision, date.form, date.locale)


RULE = Rule("error", ("caloppa:22575-b-4",), check)
