"""The notice was last updated more than twelve months ago.

Why: The CCPA wants the notice brought up to date at least once every 12 months (Civ. Code 1798.130(a)(5)), and
readers take an old date for an abandoned notice. Calendar months are counted: 29 February counts to 28 February.

Wrong:

    laws: [ccpa]
    last_updated: 2024-01-31

Right:

    laws: [ccpa]
    last_updated: 2026-01-15
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.dates.calendar_days import is_too_old, year_after
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict
from notice_compiler.wording import printed_date


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where the day of the check lies after the day twelve months from the date."""
    if notice.date is None:
        return
    due = year_after(notice.date.day)
    if is_too_old(notice.date.day, context.as_of):
        yield Remark(
            f"The notice was last updated on {printed_date(notice.date.day, 'day')}, more than 12 months before "
            f"{printed_date(context.as_of, 'day')}.",
            f"Review the notice and move `last_updated:`; it was due by {due.isoformat()}.",
            Place(("last_updated",)),
            notice.date.day.isoformat(),
        )
    elif notice.date.day <= context.as_of:
        yield Met(Place(("last_updated",)), printed_date(notice.date.day, "day"))


RULE = Rule("error", ("ccpa:1798.130-a-5",), check)
