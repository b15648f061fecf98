"""The notice has no date, and a law that it answers to asks for one.

Why: Without a date nobody can tell which version applies to them, nor whether the notice is kept up to date.
CalOPPA asks for the effective date; the CCPA regulations for the date of the last update.

Wrong:

    laws: [caloppa]

Right:

    laws: [caloppa]
    last_updated: 2026-01-15
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict
from notice_compiler.wording import printed_date

UPDATED = ("ccpa:7011-e-4", "colorado:6.03-A-8")
"""The provisions that ask for the date of the last update; an effective date is not enough for them."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where there is no `last_updated`; an effective date is all that CalOPPA asks for."""
    asks_update = any(context.in_force(notice, it) for it in UPDATED)
    if notice.date is None and (notice.effective is None or asks_update):
        yield Remark(
            "The notice does not say when it was updated." if notice.effective else "The notice states no date.",
            "Add `last_updated:` with the day of the last update, as in 2026-01-15. Where a law asks for the effective "
            "date, this serves if changes take effect when they are posted.",
            Place(("last_updated",)),
        )
    elif notice.date is not None:
        day = printed_date(notice.date.day, notice.date.precision)
        label = f"{notice.date.label}: " if notice.date.label else ""
        yield Met(Place(("last_updated",)), f"{label}{day}", UPDATED)


RULE = Rule("error", ("caloppa:22575-b-4", *UPDATED), check)
