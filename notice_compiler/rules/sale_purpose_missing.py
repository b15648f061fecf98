"""The notice says that personal information is sold or shared, and not for what purpose.

Why: The policy names the specific business or commercial purpose of selling or sharing (Civ. Code 1798.130(a)(5)(B)
(iii); 11 CCR 7011(e)(1)(F), letter not checked). It is a list of its own: what information is collected for does not
tell why it is sold.

Wrong:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    purposes: {advertising: Advertising across websites}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: {recipients: networks, purposes: advertising}}}}
    body:
      - id: main
        heading: Sale
        content: [{table: {heading: Category, columns: [sold, {show: purposes, of: sold}]}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.disclosed import SALE_OR_SHARING, sells_or_shares
from notice_compiler.query.disclosures import (
    heading_place,
    met_by_purpose,
    nearest,
    purposes_told,
    undisclosed_purposes,
)
from notice_compiler.query.sayings import met, statements
from notice_compiler.rule import Context, Moot, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where a statement says for what alone anything is sold, or a sentence may tell."""
    if any(at_collection(notice)):
        yield from at_collection(notice)
        return
    told = purposes_told(notice, *SALE_OR_SHARING)
    only = [it for it in statements(notice, "sale-only-for-advertising") if it.answer is not False]
    if only:
        yield met(notice, "statement", only[0])
    elif sells_or_shares(notice) is False:
        yield Moot("The notice says that nothing is sold or shared.", nearest(notice))
    elif told.total and not told.without and told.first is not None:
        yield met_by_purpose(notice, told.first, *SALE_OR_SHARING)
    elif told.without and not told.open:
        yield undisclosed_purposes(told, "sold or shared", heading_place(told.without[0][1]))


RULE = Rule("error", ("ccpa:7011-e-1-F",), check)
