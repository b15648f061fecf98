"""What the notice says of disclosures for the direct marketing of others leaves out a part of the right.

Why: On request, free of charge and once in a calendar year, a customer learns which categories of personal information
went to third parties for their direct marketing in the preceding calendar year, and the names and addresses of those
third parties (Civ. Code 1798.83(a), since 2005). A notice that tells less than that describes another right.

Wrong:

    laws: [shine-the-light]
    rights:
      marketing:
        means: third-party-marketing-disclosure
        text: |
          [Marketing by others](label:): you can ask us, free of charge and once a year, which categories of information
          went to others in the preceding calendar year.
    body:
      - {id: rights, heading: Your Privacy Rights, content: [{list: rights}]}

Right:

    laws: [shine-the-light]
    rights:
      marketing:
        means: third-party-marketing-disclosure
        text: |
          [Marketing by others](label:): you can ask us, free of charge and once a year, which categories of information
          went to others in the preceding calendar year, and their names and addresses.
    body:
      - {id: rights, heading: Your Privacy Rights, content: [{list: rights}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Right
from notice_compiler.query.marketing_disclosure import tellings, words_about
from notice_compiler.query.naming import enumerated
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Remark, Rule, Verdict

_PARTS: Final = {
    "that it names the categories of information": r"\b(?:categor(?:y|ies)|types?|kinds?)\b",
    "that it gives the names and addresses of those who got it": (
        r"\b(?:names?|identit(?:y|ies)|lists?|who|which\s+(?:third|other|compan|business|part))\b[^.]{0,80}\baddress"
    ),
    "that it covers the preceding calendar year": (
        r"\b(?:preceding|previous|prior|past|last)\s+(?:calendar\s+)?(?:year|(?:12|twelve)\b)|\byear\s+before\b"
    ),
    "that it is free of charge": (
        r"\bfree\s+of\s+(?:any\s+)?(?:charge|cost)|\bfor\s+free\b|\b(?:no|without(?:\s+any)?|any)\s+(?:charge|cost|fee)"
        r"|(?<!feel\s)(?<!toll[\s-])\bfree\b(?!\s+to\b)|\bcost-free\b"
    ),
    "that one can ask once a year": (
        r"\b(?:once|one|1)\b[^.]{0,60}\byear|\b(?:per|each|every)\s+(?:calendar\s+)?year|\bannual|\byearly\b"
    ),
}

_CHOICE: Final = re.compile(
    r"\bopt(?:s|ed|ing)?[\s-]+(?:out|in)\b|\b(?:if|unless|once|until)\s+you\b[^.]{0,60}\b(?:not\s+to|object|agree|consent|tell|"
    r"ask|choose)\b|1798\.83\(c\)\(2\)",
    re.IGNORECASE,
)
"""A policy of opt-in or opt-out stands instead of the answer, by 1798.83(c)(2)."""
_INSTEAD: Final = 3


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark that lists what is missing; where the right itself is, `marketing-disclosure-missing` tells.

    None where readers are told instead how to prevent such disclosures.
    """
    told = tellings(notice)
    text = words_about(notice)
    if not told or not text:
        return
    stated = {name for _, it in told for name in _terms(it)}
    parts = (name for name, pattern in _PARTS.items() if not re.search(pattern, text, re.IGNORECASE))
    missing = [name for name in parts if name not in stated]
    if len(missing) >= _INSTEAD and _CHOICE.search(text):
        return
    kind, it = told[0]
    said = met(notice, kind, it)
    if missing:
        yield Remark(
            f"The notice offers an answer about the direct marketing of others (“{said.words}”) without saying "
            f"{enumerated(missing)}.",
            "Describe the right as Civ. Code 1798.83(a) gives it: add what is missing in the same paragraph.",
            said.where,
            it.id,
        )
    else:
        yield said


def _terms(it: Named) -> Iterator[str]:
    """What the terms of the right state, without words of its own."""
    if isinstance(it, Right):
        if it.terms.fee is not None:
            yield "that it is free of charge"
        if it.terms.frequency is not None:
            yield "that one can ask once a year"


RULE = Rule("warning", ("shine-the-light:1798.83-a",), check)
