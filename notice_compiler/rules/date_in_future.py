"""The notice claims to have been updated on a day that has not come yet.

Why: Readers and courts take the date for a fact, and a day ahead is most often a slip of the pen. One day is allowed
for time zones. A change that is announced has an effective date; the date of the update is that of the announcement.

Wrong:

    last_updated: 2204-01-31

Right:

    last_updated: 2024-01-31
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule
from notice_compiler.wording import printed_date


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark where the date lies more than one day after the day of the check."""
    if notice.date is not None and notice.date.day > context.as_of + datetime.timedelta(days=1):
        yield Remark(
            f"The notice says that it was last updated on {printed_date(notice.date.day, 'day')}, and today is "
            f"{printed_date(context.as_of, 'day')}.",
            "Write the day on which the notice was, or will be, put before its readers.",
            Place(("last_updated",)),
            notice.date.day.isoformat(),
        )


RULE = Rule("error", (), check, gate="date")
