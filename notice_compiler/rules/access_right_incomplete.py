"""The notice offers access, and leaves out a part of the right that California’s insurance privacy act gives.

Why: The notice describes the right of access and how it is exercised (Ins. Code 791.04(b)(4)). On a written request,
and within 30 business days, people learn what is recorded of them, see and copy it or get it by mail, and learn who
received it in the last two years; a copy costs a reasonable fee at most (791.08(a)-(d), since 1981). A notice that says
no more than that there is a right leaves readers without what they can insist on.

Wrong:

    laws: [iippa]
    rights:
      access:
        means: access
        text: |
          [Access](label:): within [30 business days](deadline:) from your written request we show you what we hold
          and send you a copy for a reasonable fee.
    body:
      - {id: rights, heading: Your Rights, content: [{list: rights}]}

Right:

    laws: [iippa]
    rights:
      access:
        means: access
        text: |
          [Access](label:): within [30 business days](deadline:) from your written request we show you what we hold,
          send you a copy for a reasonable fee, and tell you who received it in the last two years.
    body:
      - {id: rights, heading: Your Rights, content: [{list: rights}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.insurance import is_written, said_of, states_fee
from notice_compiler.query.naming import enumerated
from notice_compiler.query.requests import deadlines_of, offered
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Remark, Rule, Verdict

_WRITTEN, _COPY, _FEE = (
    "that it is asked for in writing",
    "that people can see and copy the information",
    "what copies cost",
)
_RECIPIENTS: Final = "that they learn who received it in the last two years"
_PATTERNS: Final = {
    _WRITTEN: r"\bwritten\s+(?:\w+\s+){0,2}request|\bin\s+writing\b|\bwrit(?:e|ing)\s+to\b|\bby\s+(?:mail|letter)\b",
    _COPY: r"\bcop(?:y|ies|ying)\b",
    _RECIPIENTS: r"\b(?:two|2)\b(?:\s*\(2\))?\s+years\b|\b(?:24|twenty-four)\b(?:\s*\(24\))?\s+months\b",
    _FEE: r"\bfees?\b|\bcharges?\b|\bcosts?\b|\bfree\b",
}
_DEADLINE: Final = r"\b(?:business|working)\s+days\b|\b(?:\d+|thirty)\)?\s+(?:calendar\s+)?days\b"


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that lists what is missing; nothing where there is no such right: `right-missing` tells that."""
    rights = offered(notice, "access")
    if not rights:
        return
    text = " ".join(said_of(notice, it) for it in rights)
    stated = {
        _WRITTEN: any(is_written(notice, it) for it in rights),
        _FEE: any(states_fee(notice, it) for it in rights),
    }
    limit = context.law.packs["iippa"].numbers["access-deadline"].value
    timely = f"that it is answered within {limit}"
    stated[timely] = any(True for it in rights for _ in deadlines_of(notice, it))
    patterns = {_WRITTEN: _PATTERNS[_WRITTEN], timely: _DEADLINE, **_PATTERNS}
    missing = [
        part
        for part, pattern in patterns.items()
        if not stated.get(part) and not re.search(pattern, text, re.IGNORECASE)
    ]
    said = met(notice, "right", rights[0])
    if missing:
        yield Remark(
            f"The notice offers the right of access (“{said.words}”) without saying {enumerated(missing)}.",
            "Add what is missing where the right is described: these are parts of the right in Ins. Code 791.08. A fee "
            "for copies must be reasonable.",
            said.where,
            rights[0].id,
        )
    else:
        yield said


RULE = Rule("warning", ("iippa:791.08",), check, advises=True)
