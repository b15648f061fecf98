"""The notice gives itself more time for an answer than the law does.

Why: Requests are answered within 45 days under the CCPA and the privacy acts of Virginia, Colorado and Texas, within a
month under the GDPR, within 30 business days under the California Insurance Information and Privacy Protection Act, and
opt-outs within 15 business days (11 CCR 7026(f)). A longer time in the notice is a promise to break the law. Some of
these citations are partly verified.

Wrong:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, deadline: 60 days}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {delete: {label: The right to delete, means: delete, deadline: 45 days}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.deadlines import Deadline, deadlines_for, is_longer, is_within
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.limited import is_used_beyond_limits
from notice_compiler.query.naming import listed, named
from notice_compiler.query.rights import no_sale, no_use_beyond_limits, offered_under
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

Late = dict[Deadline, dict[str, tuple[str, list[Right]]]]
"""By the time that the notice gives itself: the provisions that allow less, how much, and for which rights."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each time that is written, with all laws that allow less; units are compared where they can be."""
    late: Late = {}
    for provision, law, number in context.deadlines(notice.laws):
        stated = [
            (right, it)
            for right in offered_under(notice, law, *number.rights)
            for it in deadlines_for(notice, right, law)
        ]
        for right, it in stated:
            if is_longer(it.period, number.value):
                late.setdefault(it, {}).setdefault(provision, (number.value, []))[1].append(right)
        if not stated:
            yield from _moot(notice, context, provision)
        if stated and all(is_within(it.period, number.value) for _, it in stated):
            yield Met(stated[0][1].place, stated[0][1].words, (provision,))
    for it, limits in late.items():
        rights = {right.id: right for _, found in limits.values() for right in found}
        allowed = [
            f"{context.law.provision(provision).citation} allows {value}" for provision, (value, _) in limits.items()
        ]
        least = listed(dict.fromkeys(value for value, _ in limits.values()), "or")
        yield Remark(
            f"For {named(rights.values())} the time for an answer is “{it.words}”; {listed(allowed)}.",
            f"Answer sooner, and say so: {least} at the most. For readers under other laws, use `cases:`.",
            it.place,
            it.words,
            provisions=tuple(limits),
        )


def _moot(notice: Notice, context: Context, provision: str) -> Iterator[Moot]:
    """Where there is nothing to opt out of, or nothing to limit, no such request has to be answered."""
    if provision == "ccpa:7026-f" and sells_or_shares(notice) is False:
        yield no_sale(notice, provision)
    if provision == "ccpa:7027-g" and is_used_beyond_limits(notice, context) is False:
        yield no_use_beyond_limits(notice, provision)


RULE = Rule("error", (), check, reads="deadline")
