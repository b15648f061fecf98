"""The notice says for which purposes sensitive personal information is used, and not for which it is disclosed.

Why: The policy says whether sensitive personal information is used or disclosed for purposes other than those of 11 CCR
7027(m) (11 CCR 7011(e)(1)(K), unverified in wording and letter). A promise about use alone leaves open whether others
receive the information for ends of their own, which is what the right to limit is about as well.

Wrong:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    statements: {limited: {means: sensitive-use-limited}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: We [only use sensitive personal information to test samples](statement:limited).

Right:

    laws: [ccpa]
    categories:
      genetic: {label: Genetic data, statute: ccpa:L}
    statements: {limited: {means: sensitive-use-limited}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - text: We [only use and disclose sensitive personal information to test samples](statement:limited).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.query.categories import at_collection
from notice_compiler.query.naming import shortened
from notice_compiler.query.sayings import is_said, met, paragraph_around, sentence_around, spoken_of, statements
from notice_compiler.query.sought import sought
from notice_compiler.query.uses import sensitive_collected
from notice_compiler.rule import Context, Remark, Rule, Verdict

_USE: Final = re.compile(r"\bus(?:e[sd]?|ing)\b", re.IGNORECASE)
_DISCLOSURE: Final = re.compile(r"\b(?:disclos|shar(?:e|ed|es|ing)\b|process(?:e[sd]|ing)?\b|transfer)", re.IGNORECASE)
_ELSEWHERE: Final = sought(r"\bsensitive\b[^.;:]{0,200}\bdisclos|\bdisclos\w*\b[^.;:]{0,200}\bsensitive\b", "sensitive")


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each such statement; what meets the provision where one speaks of both, or admits other uses."""
    moot = tuple(at_collection(notice))
    yield from moot
    asked = not moot and bool(sensitive_collected(notice, context))
    told = statements(notice, "sensitive-use-limited") if asked else ()
    for it in told:
        said = tuple(spoken_of(notice, "statement", it.id))
        sentences = " ".join(sentence_around(one).words for one in said)
        around = " ".join(paragraph_around(one).words for one in said)
        if it.answer is False or (_USE.search(sentences) and _DISCLOSURE.search(sentences)):
            yield met(notice, "statement", it)
        elif said and _USE.search(sentences) and not _DISCLOSURE.search(around) and not is_said(notice, _ELSEWHERE):
            yield Remark(
                f"“{shortened(said[0].words)}” tells of use; whether sensitive personal information is disclosed for "
                "other purposes, the notice does not say.",
                "If it is so, speak of both: “We only use and disclose sensitive personal information for …”.",
                said[0].place,
                said[0].words,
            )


RULE = Rule("warning", ("ccpa:7011-e-1-K",), check)
