"""The notice sells or shares personal information, and does not say whether that of consumers under 16.

Why: A business that sells or shares says whether it has actual knowledge that it does so with personal information of
consumers under 16 (11 CCR 7011(e)(1)(G); its text was not read, and the letter is unverified). For them the law turns
the choice around: nothing is sold without an opt-in (Civ. Code 1798.120(c)). “Our site is not for children” does not
answer it.

Wrong:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    body: [{id: main, heading: Sale, content: [{table: {heading: Category, columns: sold}}]}]

Right:

    laws: [ccpa]
    recipients: {networks: Advertising networks}
    practices: {sold: {heading: Sold to or shared with, means: [sale, sharing]}}
    categories: {identifiers: {label: Identifiers, disclosed: {sold: networks}}}
    statements: {minors: {means: sale-of-minors-data, answer: no}}
    body:
      - id: main
        heading: Sale
        content:
          - table: {heading: Category, columns: sold}
          - text: "[We do not knowingly sell or share information of consumers under 16](statement:minors)."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.denials import sentences_with
from notice_compiler.query.disclosed import SALE_OR_SHARING, practices, sells_or_shares
from notice_compiler.query.disclosures import heading_place, nearest
from notice_compiler.query.sayings import met, place_of, statements, tidy
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Moot, Remark, Rule, Verdict

_UNDER_16: Final = sought(
    r"\b(?:under|below|younger\s+than|less\s+than)\s+(?:the\s+age\s+of\s+)?(?:16|sixteen)\b", "16, sixteen"
)
_SELL: Final = re.compile(r"\b(?:sell\w*|sold|sales?|shar(?:e|es|ed|ing))\b", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark, where the notice says that it sells or shares; a plain sentence is enough."""
    if any(at_collection(notice)):
        yield from at_collection(notice)
        return
    sells = sells_or_shares(notice)
    said = statements(notice, "sale-of-minors-data")
    plain = next((it for it in sentences_with(notice, _UNDER_16) if _SELL.search(it.words)), None)
    if said:
        yield met(notice, "statement", said[0])
    elif plain is not None:
        yield Met(plain.place, tidy(plain.words))
    elif sells is False:
        yield Moot("The notice says that nothing is sold or shared.", nearest(notice))
    elif sells:
        sold = practices(notice, *SALE_OR_SHARING)
        only = statements(notice, "sale-only-for-advertising")
        yield Remark(
            "The notice tells of sale or sharing, and does not say whether personal information of consumers under 16 "
            "is knowingly sold or shared.",
            "If it is not, add “We have no actual knowledge that we sell or share personal information of consumers "
            "under 16 years of age” and mark it with a statement `{means: sale-of-minors-data, answer: no}`. If it is, "
            "say so, and how they or their parents opt in.",
            heading_place(sold[0]) if sold else place_of(notice, "statement", only[0].id) if only else nearest(notice),
        )


RULE = Rule("error", ("ccpa:7011-e-1-G",), check)
