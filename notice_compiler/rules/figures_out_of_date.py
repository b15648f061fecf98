"""The notice prints figures about requests, and those of the year that is due are not among them.

Why: A business that handles personal information of 10,000,000 or more consumers in a year publishes by July 1 how many
requests it received, complied with and denied in the year before, and how long it took; the policy has the figures or a
link to them (11 CCR 7102(a), 7011(e)(5)). Figures of an earlier year show that the duty was known and is now missed.

Wrong:

    laws: [ccpa]
    rights: {know: {label: Right to know, means: access}}
    figures: {requests: {label: Requests, period: "2023", requests: {know: {received: 12, complied: 12, denied: 0}}}}
    body: [{id: main, heading: Figures, content: [{list: rights}, {figures: requests}]}]

Right:

    laws: [ccpa]
    rights: {know: {label: Right to know, means: access}}
    figures: {requests: {label: Requests, period: "2025", requests: {know: {received: 12, complied: 12, denied: 0}}}}
    body: [{id: main, heading: Figures, content: [{list: rights}, {figures: requests}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Met, Remark, Rule

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH_DUE: Final = 7


def check(notice: Notice, context: Context) -> Iterator[Remark | Met]:
    """One remark at the latest figures; none where a period names no year."""
    told = [it for it in notice.figures.values() if ("figure", it.id) in notice.told]
    years = {it.id: max(map(int, _YEAR.findall(it.period)), default=0) for it in told}
    if not told or 0 in years.values():
        return
    due = context.as_of.year - (1 if context.as_of.month >= _MONTH_DUE else 2)
    latest = max(told, key=lambda it: years[it.id])
    place = Place(("figures", latest.id, "period"))
    if years[latest.id] >= due:
        yield Met(place, f"{latest.label or 'Figures'}: {latest.period}", ("ccpa:7011-e-5",))
    else:
        yield Remark(
            f"The latest figures about requests are those of {latest.period}; those of {due} were due by July 1, "
            f"{due + 1}.",
            f'Add the figures of {due} under `figures:` (`period: "{due}"`) and print them, or strike the earlier ones '
            "if "
            "the business no longer handles information of 10,000,000 consumers in a year.",
            place,
            latest.period,
        )


RULE = Rule("error", ("ccpa:7011-e-5", "ccpa:7102-a"), check)
