"""The notice does not say what is done with the information of former customers.

Why: Since 2001 the Gramm-Leach-Bliley Act wants the notice to tell what is disclosed about people who are no longer
customers, and to whom (15 U.S.C. 6803(a)(2), (c)(1)(B); 12 CFR 1016.6(a)(4)). They get no yearly notice, so this one
is the last they see. California’s regulation asks it where their information goes out for marketing (10 CCR
2689.7(a)(4)).

Wrong:

    laws: [glba]

Right:

    laws: [glba]
    statements: {former: {means: former-customers}}
    body:
      - id: former
        heading: Former Customers
        content: [{text: "[Once you leave us, we share nothing about you](statement:former)."}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.insurance import practised
from notice_compiler.query.sayings import is_said, met, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_FORMER: Final = sought(
    r"\b(?:former|past|previous|inactive|ex)[\s-]+(?:\w+\s+)?(?:customers?|clients?|policyholders?|insureds?|members?|"
    r"consumers?|account\s+holders?|borrowers?)\b|\bno\s+longer\b[^.]{0,40}\b(?:customers?|clients?|with\s+us)\b|"
    r"\b(?:leave|left)\s+us\b|\b(?:stop|cease)\w*\s+(?:being|to\s+be)\b[^.]{0,30}\b(?:customer|client)|"
    r"\b(?:after|once|when|if)\b[^.]{0,30}\b(?:policy|account|coverage|relationship)\b[^.]{0,30}\b(?:end(?:s|ed)?|lapsed?|"
    r"lapses|cancell?ed|expires?|expired|closed?)\b[^.]{0,80}\b(?:notice|inform\w*|disclos\w*|shar\w*|treat\w*|privacy)\b",
    "customer, client, policyholder, insured, member, consumer, holder, borrower, longer, leave, left, stop, cease, "
    "policy, account, coverage, relationship",
)
_FEDERAL: Final = ("glba:6803-c-1-B", "glba:1016.6-a-4")
_CALIFORNIA: Final = "california-insurance:2689.7-a-4"


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where neither a statement nor an audience speaks of them; in California, of marketing by others.

    That the notice is also for them does not tell what is disclosed: whether that is enough is left to a reviewer.
    """
    for said in statements(notice, "former-customers"):
        yield met(notice, "statement", said)
        return
    only = notice.scope.only if notice.scope else None
    scope = {it.id for it in only.audiences} if only else set()
    for it in notice.audiences.values():
        known = it.id in scope or ("audience", it.id) in notice.told
        if known and any(_FORMER.is_in(words) for words in (it.label or "", *it.words)):
            return
    if not is_said(notice, _FORMER):
        marketing = practised(notice, "nonaffiliates-marketing")
        yield Remark(
            "The notice does not say which information about former customers is disclosed, and to whom.",
            "Say it (“We treat former customers’ information in the same way”), and mark the words as a statement that "
            "means `former-customers`.",
            Place(("statements",), "key"),
            provisions=(*_FEDERAL, _CALIFORNIA) if marketing else _FEDERAL,
        )


RULE = Rule("error", (*_FEDERAL, _CALIFORNIA), check)
