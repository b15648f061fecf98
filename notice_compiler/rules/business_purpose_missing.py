"""The notice says that personal information is disclosed for a business purpose, and does not name the purpose.

Why: The policy names the specific business or commercial purpose of disclosing (11 CCR 7011(e)(1)(J), letter not
checked; compare Civ. Code 1798.110 and 1798.130). “For a business purpose” is what the statute calls the whole class,
and what information is collected for does not tell why others receive it.

Wrong:

    laws: [ccpa]
    recipients: {carriers: Carriers}
    practices: {business: {heading: Disclosed for a business purpose to, means: business-purpose}}
    categories: {identifiers: {label: Identifiers, disclosed: {business: carriers}}}
    body: [{id: main, heading: Disclosure, content: [{table: {heading: Category, columns: business}}]}]

Right:

    laws: [ccpa]
    recipients: {carriers: Carriers}
    purposes: {delivery: To deliver your orders}
    practices: {business: {heading: Disclosed for a business purpose to, means: business-purpose}}
    categories: {identifiers: {label: Identifiers, disclosed: {business: {recipients: carriers, purposes: delivery}}}}
    body:
      - id: main
        heading: Disclosure
        content: [{table: {heading: Category, columns: [business, {show: purposes, of: business}]}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.disclosed import BUSINESS, happens
from notice_compiler.query.disclosures import (
    heading_place,
    met_by_purpose,
    nearest,
    purposes_told,
    undisclosed_purposes,
)
from notice_compiler.rule import Context, Moot, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for all categories without; none where a sentence may tell."""
    if any(at_collection(notice)):
        yield from at_collection(notice)
        return
    told = purposes_told(notice, *BUSINESS)
    if happens(notice, *BUSINESS) is False:
        yield Moot("The notice says that nothing is disclosed for a business purpose.", nearest(notice))
    elif told.total and not told.without and told.first is not None:
        yield met_by_purpose(notice, told.first, *BUSINESS)
    elif told.without and not told.open:
        yield undisclosed_purposes(told, "disclosed for a business purpose", heading_place(told.without[0][1]))


RULE = Rule("error", ("ccpa:7011-e-1-J",), check)
