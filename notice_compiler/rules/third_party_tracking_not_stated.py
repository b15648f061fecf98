"""The notice does not say whether others may follow what users do over time and across websites.

Why: Since 2014 CalOPPA wants the policy to say whether other parties may collect personally identifiable information
about consumers’ online activities over time and across websites when they use the service (Bus. & Prof. Code
22575(b)(6)). A true answer meets it, be it yes or no; silence does not.

Wrong:

    laws: [caloppa]

Right:

    laws: [caloppa]
    statements: {others: {means: third-party-collection, answer: no}}
    body:
      - id: cookies
        heading: Cookies
        content:
          - text: "[Nobody else can follow what you do here and on other websites](statement:others)."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.query.sayings import find, met, sentence_around, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_ELSEWHERE: Final = sought(
    r"\b(?:over\s+time|across|(?:on|to|of|and|from)\s+(?:other|different|third[\s-]+party|unaffiliated))\b[^.]{0,60}?"
    r"\b(?:web\s?sites?|sites?|services|apps)\b|\bcross-site\b|\bover\s+time\b",
    "time, across, other, different, third, unaffiliated, cross-site",
)
_FOLLOW: Final = re.compile(
    r"\b(?:collect|gather|track|monitor|follow|obtain|record|combin|observ|recogni[sz]|visit|activit|behavio|brows)",
    re.IGNORECASE,
)
"""Sentences that speak of both may tell of it; ads that are shown elsewhere do not."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where nothing is said of it; what is said of following across sites alone is left to a reviewer."""
    said = statements(notice, "third-party-collection")
    if said:
        yield met(notice, "statement", said[0])
    elif not statements(notice, "cross-site-tracking") and not _may_be_said(notice):
        yield Remark(
            "The notice does not say whether other parties may collect information about what users do over time and "
            "across different websites when they use the service.",
            "Say whether they may, and mark the words as a statement that means `third-party-collection`, with "
            "`answer: yes` or `no`. A true answer, whichever it is, meets the law.",
            Place(("statements",), "key"),
        )


def _may_be_said(notice: Notice) -> bool:
    """Whether words that nothing marks may tell of it."""
    return any(_FOLLOW.search(sentence_around(it).words) for it in find(notice, _ELSEWHERE))


RULE = Rule("error", ("caloppa:22575-b-6",), check)
