"""The notice says neither what is sold or shared nor that nothing is, or it answers for one of the two alone.

Why: The CCPA asks each policy and each notice at collection whether personal information is sold or shared, and a
business that does neither must say so (Civ. Code 1798.100(a)(1), 1798.130(a)(5)(C)). Sharing, since 2023, is handing
it over for advertising that follows readers across sites, even without money, so “we do not sell” is half an answer.
The letter of 11 CCR 7011(e)(1)(D) was not checked.

Wrong:

    laws: [ccpa]

Right:

    laws: [ccpa]
    statements: {no-sale: {means: sale-or-sharing, answer: no}}
    body:
      - id: main
        heading: Our Notice
        content: [{text: "[We do not sell or share personal information](statement:no-sale)."}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.query.denials import denials, meanings_in, sentences
from notice_compiler.query.disclosed import happens, practices
from notice_compiler.query.disclosures import answered, any_without_meaning, heading_place, nearest
from notice_compiler.query.sayings import spoken_of, statements
from notice_compiler.rule import Context, Met, Remark, Rule

_BOTH: Final[frozenset[Meaning]] = frozenset({"sale", "sharing"})
_MENTIONS: Final[dict[Meaning, re.Pattern[str]]] = {
    "sale": re.compile(r"\b(?:sells?|sold|selling)\b", re.IGNORECASE),
    "sharing": re.compile(r"\bshar(?:e|es|ed|ing)\b|\bcross[\s-]context\b|\btargeted\s+adv", re.IGNORECASE),
}
_FOR_BOTH: Final = (
    "Where it is not done, say “We do not sell or share personal information” and mark the sentence with a statement "
    "`{means: sale-or-sharing, answer: no}`."
)


def check(notice: Notice, context: Context) -> Iterator[Remark | Met]:
    """One remark, or none where a sentence that nothing marks may tell."""
    said = {it for it in _BOTH if answered(notice, it)} | _said(notice)
    denied = next((it for it in denials(notice) if it.meanings == _BOTH), None)
    if denied is not None:
        if not happens(notice, *_BOTH):
            yield Met(denied.place, denied.words, ("ccpa:7011-e-1-D",))
        return
    missing: list[Meaning] = sorted(_BOTH - said)
    if not missing or any_without_meaning(notice) or any(_mentioned(notice, it) for it in missing[:1]):
        return
    if len(missing) == 2:
        yield Remark(
            "The notice says neither which personal information is sold or shared nor that none is.",
            "Answer under `disclosed:` of each category for a kind of practice that means `[sale, sharing]` (`none` "
            f"where it does not happen), and print it. {_FOR_BOTH}",
            nearest(notice),
        )
    else:
        yield _half(notice, missing[0])


def _said(notice: Notice) -> frozenset[Meaning]:
    """Of which of the two statements or sentences tell; a statement that is only listed tells of both."""
    told = frozenset[Meaning]().union(*(it.meanings for it in denials(notice)))
    for it in statements(notice, "sale-or-sharing", "sale-only-for-advertising"):
        words = " ".join(said.words for said in spoken_of(notice, "statement", it.id))
        told |= meanings_in(words)
    advertising = statements(notice, "targeted-advertising", "cross-site-tracking")
    return told | {"sharing"} if advertising or practices(notice, "targeted-advertising") else told


def _mentioned(notice: Notice, meaning: Meaning) -> bool:
    about_rights = (it for it in sentences(notice) if not any(kind == "right" for kind, _ in it.passage.subjects))
    return any(_MENTIONS[meaning].search(it.words) for it in about_rights)


def _half(notice: Notice, missing: Meaning) -> Remark:
    kind = next(iter(practices(notice, *_BOTH)), None)
    names: dict[Meaning, str] = {
        "sale": "sold",
        "sharing": "shared for advertising that follows readers across sites and businesses",
    }
    told: Meaning = "sale" if missing == "sharing" else "sharing"
    denied = next((it for it in denials(notice)), None)
    words = f" (“{denied.words}”)" if denied is not None else f" (“{kind.name or kind.id}”)" if kind is not None else ""
    place = denied.place if denied is not None else heading_place(kind) if kind is not None else nearest(notice)
    return Remark(
        f"The notice answers whether personal information is {names[told]}{words}, and not whether it is "
        f"{names[missing]}.",
        f"Answer for `{missing}` as well: let the kind of practice mean `[sale, sharing]` if its answers hold for "
        f"both, or add another. {_FOR_BOTH}",
        place,
        missing,
        severity="warning",
    )


RULE = Rule("error", ("ccpa:7011-e-1-D", "ccpa:1798.100-a-1"), check)
