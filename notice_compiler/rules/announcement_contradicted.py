"""The notice promises word of material changes before they take effect, and says that changes hold once posted.

Why: The description of how consumers are told of material changes is part of what CalOPPA asks for (Bus. & Prof. Code
22575(b)(3)), and the operator answers for not keeping to it (22576). A change that holds from the moment of posting
holds before anybody was told: one of the two sentences will be broken.

Wrong:

    laws: [caloppa]
    statements: {news: {means: announces-material-changes}, at-once: {means: changes-effective-when-posted}}
    body:
      - id: changes
        heading: Changes
        content:
          - text: |
              [We tell you of material changes before they take effect](statement:news).
              [All changes take effect when they are posted](statement:at-once).

Right:

    laws: [caloppa]
    statements: {news: {means: announces-material-changes}, at-once: {means: changes-effective-when-posted}}
    body:
      - id: changes
        heading: Changes
        content:
          - text: |
              [We tell you of material changes before they take effect](statement:news).
              [Other changes take effect when they are posted](statement:at-once).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import ANNOUNCES
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Statement
from notice_compiler.query.sayings import met, sentence_around, spoken_of, statements
from notice_compiler.rule import Context, Remark, Rule

_BEFORE: Final = re.compile(r"\b(?:before|prior|advance|ahead|beforehand|days)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(r"\b(?:others?|non-?material|immaterial|not\s+material|minor|editorial)\b", re.IGNORECASE)
_UNLESS: Final = re.compile(
    r"\b(?:unless|except\s+as)\s+(?:we\s+|it\s+is\s+)?(?:otherwise\s+\w+|\w+\s+otherwise|"
    r"(?:noted|stated|specified|indicated|notified|announced)\b)",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark where both are said, and the second is not limited to changes that are not material.

    A warning where “unless otherwise noted” may be meant to reconcile the two.
    """
    promises = [
        it
        for it in statements(notice, ANNOUNCES)
        if it.answer is not False and _BEFORE.search(_sentence(notice, it) or "before")
    ]
    for it in statements(notice, "changes-effective-when-posted"):
        sentence = _sentence(notice, it)
        if promises and it.answer is not False and not (it.exceptions or it.scope or _OTHERS.search(sentence)):
            yield _remark(notice, promises[0], it, sentence)
            return


def _remark(notice: Notice, promise: Statement, posted: Statement, sentence: str) -> Remark:
    early, late = met(notice, "statement", promise), met(notice, "statement", posted)
    unless = _UNLESS.search(sentence)
    doubt = (
        f"“{unless.group()}” does not tell readers which of the two holds for a material change."
        if unless
        else "A material change cannot keep to both."
    )
    return Remark(
        f"Of material changes the notice says “{early.words}”, and of changes in general “{late.words}”. {doubt}",
        "Keep the promise, and limit the other sentence: “Other changes take effect when they are posted.”",
        late.where,
        posted.id,
        "warning" if unless else None,
    )


def _sentence(notice: Notice, it: Statement) -> str:
    """The sentence that states it; empty where a list prints its label."""
    return next((sentence_around(said).words for said in spoken_of(notice, "statement", it.id)), "")


RULE = Rule("error", ("caloppa:22575-b-3",), check)
