"""The right to know is explained, and not all that readers can ask to know.

Why: The right has five parts: the categories of personal information, the categories of their sources, the purposes
of collecting, selling or sharing, the categories of third parties to whom it goes, and the specific pieces of
information (Civ. Code 1798.110(a) and 1798.115(a)). 11 CCR 7011(e)(2)(A) wants the policy to explain it, since
2023-03-29; the letter of that item is not verified.

Wrong:

    laws: [ccpa]
    rights:
      know:
        means: access
        text: "[The right to know](label:): you can ask for the categories and the specific pieces of information."
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights:
      know:
        means: access
        text: |
          [The right to know](label:): you can ask for the categories and the specific pieces of information that we
          hold, from which sources it comes, for what purposes we collect, sell or share it, and to which third parties
          we disclose it.
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.naming import called, listed
from notice_compiler.query.rights import explained, offered_under, own_place
from notice_compiler.query.sayings import tidy
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_PARTS: Final = {
    "the categories of personal information": re.compile(r"\bcategor|\b(?:kinds|types)\s+of\b", re.IGNORECASE),
    "the categories of sources": re.compile(
        r"\bsources?\b|\borigins?\b|\bfrom\s+(?:whom|where)\b|\bwhere\s+(?:(?:we|it|they|this|that|your|the)\s+)?(?:\w+\s+){0,3}?"
        r"(?:g[eo]t|obtain\w*|collect\w*|receiv\w*|c[ao]mes?|(?:(?:is|was|are|were)\s+)?from)\b",
        re.IGNORECASE,
    ),
    "the purposes of collecting, selling or sharing it": re.compile(
        r"\bpurposes?\b|\bwhy\b|\breasons?\s+(?:for|why)\b", re.IGNORECASE
    ),
    "the categories of third parties to whom it is disclosed": re.compile(
        r"\bthird[\s-]+part|\brecipients?\b|\b(?:to|with)\s+wh(?:om|ich)\b|\bwho\s+(?:receive|get|got)", re.IGNORECASE
    ),
    "the specific pieces of personal information": re.compile(
        r"\bspecific\s+(?:pieces|items|information|personal)|\bcop(?:y|ies)\b|\baccess(?:\s+to)?\s+(?:the|your|it|any)\b",
        re.IGNORECASE,
    ),
}


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark with all that is left out; several rights to know are read as one. A label alone explains nothing."""
    rights = offered_under(notice, "ccpa", "access")
    text = "\n".join(explained(notice, it) for it in rights)
    missing = [part for part, pattern in _PARTS.items() if not pattern.search(text)]
    has_text = any(it.text is not None for it in rights)
    if not text.strip() or (len(missing) == len(_PARTS) and not has_text):
        return
    right = next((it for it in rights if it.text is not None), rights[0])
    if missing:
        yield Remark(
            f"{called(right)} does not say that readers can ask for {listed(missing)}.",
            f"Add that readers can ask for {listed(missing)}.",
            own_place(notice, right),
            right.id,
        )
    else:
        yield Met(own_place(notice, right), tidy(text))


RULE = Rule("error", ("ccpa:7011-e-2-A",), check)
