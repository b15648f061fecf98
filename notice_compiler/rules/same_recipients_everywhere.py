"""Every category is said to be disclosed for a business purpose to the very same recipients.

Why: For each category the policy names the recipients of that category (11 CCR 7011(e)(1)(I), letter not checked).
Where one set stands in every row it was probably copied: accrediting bodies hardly receive the videos of your lobby. A
reader learns nothing from the rows, and what was not disclosed is told as if it had been.

Wrong:

    laws: [ccpa]
    recipients: {carriers: Carriers, hosts: Hosting companies}
    practices: {business: {heading: Disclosed for a business purpose to, means: business-purpose}}
    categories:
      identifiers: {label: Identifiers, disclosed: {business: [carriers, hosts]}}
      activity: {label: Online activity, disclosed: {business: [carriers, hosts]}}
      commercial: {label: Commercial information, disclosed: {business: [carriers, hosts]}}
    body: [{id: main, heading: Disclosure, content: [{table: {heading: Category, columns: business}}]}]

Right:

    laws: [ccpa]
    recipients: {carriers: Carriers, hosts: Hosting companies}
    practices: {business: {heading: Disclosed for a business purpose to, means: business-purpose}}
    categories:
      identifiers: {label: Identifiers, disclosed: {business: [carriers, hosts]}}
      activity: {label: Online activity, disclosed: {business: hosts}}
      commercial: {label: Commercial information, disclosed: {business: [carriers, hosts]}}
    body: [{id: main, heading: Disclosure, content: [{table: {heading: Category, columns: business}}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed
from notice_compiler.notice.things import Category, Practice
from notice_compiler.query.disclosed import BUSINESS
from notice_compiler.query.disclosures import by_practice, heading_place, number
from notice_compiler.query.naming import quoted
from notice_compiler.rule import Context, Remark, Rule

_ROWS: Final = 3
_RECIPIENTS: Final = 2


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each kind of practice; one recipient alone may well receive everything."""
    for practice, rows in by_practice(notice, *BUSINESS):
        names = [tuple(sorted(one.id for one in it.members or ())) for _, it in rows]
        told_apart = any(it.limits or it.others for _, it in rows) or len(set(names)) > 1
        if len(rows) >= _ROWS and len(names[0]) >= _RECIPIENTS and not told_apart:
            yield _remark(practice, rows)


def _remark(practice: Practice, rows: tuple[tuple[Category, Disclosed], ...]) -> Remark:
    members = rows[0][1].members or ()
    return Remark(
        f"Under “{practice.name or practice.id}” each of the {number(len(rows))} categories has the same "
        f"{number(len(members))} recipients: {quoted(members)}.",
        "Name in each row who receives that category, and leave out who does not. If all of them receive everything, "
        "have that confirmed, and waive this finding with the reason.",
        heading_place(practice),
        practice.id,
    )


RULE = Rule("warning", ("ccpa:7011-e-1-I",), check, advises=True)
