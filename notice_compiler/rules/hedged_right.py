"""A right that the law gives without condition is told as one that readers “may” have.

Why: 11 CCR 7011(e)(2) asks the policy to explain the rights that consumers have, and Civ. Code 1798.105, 1798.106,
1798.110 and 1798.120 give these to every consumer, whatever the exceptions in a given case. “You may have the right”
leaves readers in doubt whether they can ask at all. The letters of the items in 7011(e)(2) are not verified.

Wrong:

    laws: [ccpa]
    rights: {correct: {means: correct, text: "[Correction](label:): you may have the right to correct information."}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]

Right:

    laws: [ccpa]
    rights: {correct: {means: correct, text: "[Correction](label:): you have the right to correct information."}}
    body: [{id: rights, heading: Your Rights, content: [{list: rights}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.query.sayings import Saying, find, sentence_around, tidy
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule

_HEDGE: Final = sought(
    r"\b(?:may|might|could)\s+(?:also\s+)?"
    r"(?:have\s+(?:(?:the|a|an|certain|some|following|these|those|privacy|legal)\s+){0,4}rights?\b|be\s+entitled\s+to\b)",
    "right, entitled",
)
_RIGHTS: Final = re.compile(r"\brights?\b|\brequest\b", re.IGNORECASE)
_DEPENDS: Final = re.compile(
    r"\bdepending\s+(?:up)?on\b|\bdepends\s+(?:up)?on\b|\b(?:additional|other|further|similar)\s+(?:\w+\s+)?rights\b"
    r"|\bother\s+(?:state|law|countr|jurisdiction)|\bagents?\s+(?:may|might)\b",
    re.IGNORECASE,
)
_ITEMS: Final[dict[RightMeaning, str]] = {
    "access": "ccpa:7011-e-2-A",
    "delete": "ccpa:7011-e-2-B",
    "correct": "ccpa:7011-e-2-C",
    "opt-out-of-sale-or-sharing": "ccpa:7011-e-2-D",
    "opt-out-of-sale": "ccpa:7011-e-2-D",
    "non-discrimination": "ccpa:7011-e-2",
    "portability": "ccpa:7011-e-2-A",
}


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each place; none where the sentence says on what the right depends, or speaks of other laws."""
    for it in find(notice, _HEDGE):
        sentence = tidy(sentence_around(it).words)
        provisions = _provisions(notice, it)
        if provisions and _RIGHTS.search(sentence) and not _DEPENDS.search(sentence):
            yield Remark(
                f"“{it.words}” leaves open whether readers have the right that the law gives them: “{sentence}”",
                "Say that readers have it: “you have the right …”. Where a request can be refused, say in which cases.",
                it.place,
                it.words,
                provisions=provisions,
            )


def _provisions(notice: Notice, it: Saying) -> tuple[str, ...]:
    """What gives the rights of which the words speak; none where these are rights of other laws."""
    names = [name for kind, name in it.passage.subjects if kind == "right"]
    if not names:
        return ("ccpa:7011-e-2",)
    meanings = [meaning for name in names for meaning in notice.rights[name].means]
    return tuple(dict.fromkeys(_ITEMS[meaning] for meaning in meanings if meaning in _ITEMS))


RULE = Rule(
    "warning", ("ccpa:7011-e-2", "ccpa:7011-e-2-A", "ccpa:7011-e-2-B", "ccpa:7011-e-2-C", "ccpa:7011-e-2-D"), check
)
