"""Within 45 days the notice will have been last updated twelve months ago.

Why: The CCPA wants the notice brought up to date at least once every 12 months (Civ. Code 1798.130(a)(5)). A review
takes its time.

Wrong:

    laws: [ccpa]
    last_updated: 2025-12-15

Right:

    laws: [ccpa]
    last_updated: 2026-11-02
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.dates.calendar_days import is_due_soon, year_after
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule
from notice_compiler.wording import printed_date


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark where twelve months from the date end within 45 days of the day of the check."""
    if notice.date is not None and is_due_soon(notice.date.day, context.as_of):
        due = year_after(notice.date.day)
        yield Remark(
            f"The notice was last updated on {printed_date(notice.date.day, 'day')}; a review is due by "
            f"{printed_date(due, 'day')}.",
            "Review the notice, and move `last_updated:` when it is done.",
            Place(("last_updated",)),
            notice.date.day.isoformat(),
        )


RULE = Rule("warning", ("ccpa:1798.130-a-5",), check, advises=True)
