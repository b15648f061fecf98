"""Rights of which sentences tell that nothing marks as a right: patterns of plain English for each meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.model.closed_lists import RightMeaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Right
from notice_compiler.query.naming import names_of
from notice_compiler.query.sayings import Saying, find, sentence_around, spoken_of
from notice_compiler.query.sought import Sought, sought

_OURS: Final = r"(?<!\bwe\s)(?<!\bwe\smay\s)(?<!\bwe\scan\s)(?<!\bwe\swill\s)(?<!\bto\s)"
_NOT: Final = r"(?<!\bno\s)(?<!\bnot\s)(?<!\bnot\shave\sa\s)(?<!\bnot\shave\sthe\s)(?<!\bnot\shave\sany\s)"
_HAS: Final = rf"{_NOT}\brights?\s+(?:to|of)\b[^.!?]{{0,240}}?|{_NOT}\bentitled\s+to\b[^.!?]{{0,160}}?"
_ASKS: Final = (
    rf"{_OURS}\b(?:ask(?:ing)?|tell|instruct|direct|contact|write\s+to|e-?mail|call)\s+us\b[^.;!?]{{0,120}}?"
    rf"|{_OURS}\brequest(?:s|ing)?\s+(?:to\b|that\b|for\b|an?\b|the\b|us\b|(?=access|correct|delet|eras|rectif|restrict))"
    r"[^.;!?]{0,80}?"
)
_MAY: Final = (
    r"\b(?:you|consumers?|customers?|individuals?|residents?|people|they)\s+(?:also\s+)?(?:may|can)\s+(?!not\b)"
)
_DOES: Final = rf"{_MAY}(?:(?:also|always|have|get|receive|obtain|see)\s+)?[^.;:!?]{{0,30}}?"
_STOP: Final = (
    r"(?<!\bnot\s)\bopt(?:s|ing|ed)?[\s-]+out\b|\b(?:ask|tell|direct|instruct|require)(?:ing)?\s+us\s+"
    r"(?:to\s+(?:stop|cease)|not\s+to)\b|\bright\s+to\s+(?:stop|say\s+no\s+to|object\s+to)\b"
)
_SALE: Final = rf"(?:{_STOP})[^.!?]{{0,120}}?\b(?:sale|sell|selling|sold)\b|\bdo\s+not\s+sell\s+(?:or\s+share\s+)?my\b"
_SHARING: Final = (
    rf"{_SALE}|(?:{_STOP})[^.!?]{{0,120}}?\bshar(?:e|ing)\b(?![^.]{{0,30}}\baffiliat)|\bdo\s+not\s+share\s+my\b"
)
_TARGETED: Final = (
    r"\b(?:targeted|personali[sz]ed|interest-based|tailored|behaviou?ral|cross-context(?:\s+behaviou?ral)?)\s+"
    r"(?:ad|ads|advert\w*|marketing)\b"
)
_LEAVES: Final = r"(?<!\bno\s)(?<!\bnot\s)\b(?:rights?|entitled|free|may|can)\b(?!\s+not\b)"


def _to(verbs: str, hints: str, *directly: str) -> Sought:
    """Words that give readers what the verbs say, or whose request for it they tell of; or others that say it alone."""
    leads = rf"(?:{_HAS}|{_ASKS}|{_DOES})"
    return sought("|".join((rf"{leads}\b(?:{verbs})", *directly)), hints)


SAID: Final[Mapping[RightMeaning, Sought]] = {
    "access": _to(
        r"access\b(?!\s+(?:\w+\s+){0,2}(?:web\s?sites?|sites?|services?|apps?|portal|platform|pages?|notice|policy)\b)"
        r"|(?<!\byou\s)know\b|inspect\b|(?:copy|copies)\b|(?:which|what)\s+(?:personal\s+)?(?:information|data)\b",
        "access, know, inspect, copy, copies, which, what",
    ),
    "correct": _to(r"(?:correct(?!ly)|amend|rectif)\w*", "correct, amend, rectif"),
    "delete": _to(
        r"(?:delet|eras)\w*|be\s+forgotten\b|remov(?:e|ed|al)\s+(?:\w+\s+){0,3}(?:information|data)\b",
        "delet, eras, forgotten, remov",
    ),
    "portability": _to(
        r"(?:data\s+)?portability\b|portable\b|machine[\s-]+readable\b|(?:readily|commonly)[\s-]+(?:usable|used)\b"
        r"|(?:transmit|transfer)\w*\s+[^.;]{0,40}?\banother\b",
        "portab, readable, readily, commonly, transmit, transfer",
    ),
    "opt-out-of-sale-or-sharing": sought(_SHARING, "sale, sell, sold, shar"),
    "opt-out-of-sale": sought(_SALE, "sale, sell, sold"),
    "opt-out-of-targeted-advertising": sought(rf"(?:{_STOP})[^.!?]{{0,160}}?{_TARGETED}", "ad, marketing"),
    "opt-out-of-profiling": sought(rf"(?:{_STOP})[^.!?]{{0,200}}?\bprofil(?:e|es|ing)\b", "profil"),
    "limit-sensitive-use": _to(
        r"limit\b[^.;!?]{0,80}?\bsensitive\b",
        "sensitive",
        r"\blimit\s+the\s+use\s+of\s+my\s+sensitive\b",
    ),
    "non-discrimination": sought(
        r"(?:\b(?:not|never|without|nor|from)|n[’']t)\b[^.;:!?]{0,40}?\b(?:discriminat|retaliat)\w*\b[^.;:!?]{0,60}?"
        r"\b(?:you|anyone|those|consumers?|customers?|rights?|requests?)\b"
        r"|\brights?\s+(?:to|of)\s+(?:non-?discrimination|equal\s+(?:service|treatment))\b",
        "discriminat, retaliat, equal",
    ),
    "object": _to(r"object(?:ion)?\b", "object"),
    "object-to-direct-marketing": _to(r"object(?:ion)?\b[^.;!?]{0,80}?\bmarketing\b", "marketing"),
    "restrict": _to(
        r"restrict(?:ed|ion|ions)?\b|limit(?:ed|ation)?\b[^.;!?]{0,40}?\bprocessing\b"
        r"|processing\s+(?:\w+\s+){0,2}(?:limited|restricted)\b",
        "restrict, processing",
    ),
    "withdraw-consent": sought(
        rf"{_LEAVES}[^.]{{0,60}}?\b(?:withdraw|revoke|take\s+back)\b[^.]{{0,40}}?\bconsent\b"
        r"|\bconsent\s+(?:may|can)\s+be\s+(?:withdrawn|revoked)\b"
        r"|\bconsent\b[^.]{0,40}?\byou\s+(?:may|can)\s+(?:\w+\s+)?(?:withdraw|revoke)\b",
        "consent",
    ),
    "complaint": sought(
        rf"{_LEAVES}[^.]{{0,60}}?\bcomplain(?:t|ts)?\b[^.]{{0,80}}?\b(?:authorit(?:y|ies)|commissioner|regulator)",
        "complain",
    ),
}
"""How plain sentences give readers a right."""
_VERBS: Final[Mapping[RightMeaning, Sought]] = {
    "access": sought(r"\b(?:access|know|inspect|copy|copies)\b", "access, know, inspect, copy, copies"),
    "correct": sought(r"\b(?:correct(?!ly)|amend|rectif)\w*", "correct, amend, rectif"),
    "delete": sought(r"\b(?:delet|eras)\w*", "delet, eras"),
    "portability": sought(r"\bportab\w*|\bmachine[\s-]+readable\b", "portab, readable"),
    "object": sought(r"\bobject(?:ion)?\b", "object"),
    "restrict": sought(r"\brestrict(?:ion)?\b", "restrict"),
}
"""What names a right in the words of another: “to have it corrected or deleted”."""
_BULLET: Final = re.compile(r"(?:-|\d+[.)])\s+")


def sayings_of(notice: Notice, meanings: tuple[RightMeaning, ...]) -> Iterator[Saying]:
    """Where words give a right with one of these meanings, but for those that a statement marks."""
    for meaning in meanings:
        for said in find(notice, SAID[meaning]) if meaning in SAID else ():
            if "statement" not in _schemes_at(said) and not any(
                kind == "statement" for kind, _ in said.passage.subjects
            ):
                yield said


def is_in_another(notice: Notice, right: Right, meanings: tuple[RightMeaning, ...]) -> bool:
    """Whether the words of a right that is declared as another tell of one with these meanings, too."""
    named = (*names_of(right), *(it.words for it in spoken_of(notice, "right", right.id)))
    if any(_VERBS[it].is_in(words) for it in meanings if it in _VERBS for words in named):
        return True
    return any(("right", right.id) in said.passage.subjects for said in sayings_of(notice, meanings))


def is_of_a_right(said: Saying) -> bool:
    """Whether the words are marked as a right, or are those by which one is explained."""
    return "right" in _schemes_at(said) or any(kind == "right" for kind, _ in said.passage.subjects)


def entry_of(said: Saying) -> Saying:
    """The last of the words, where those that lead to them stand before a list: its entry."""
    entry = sentence_around(Saying(said.passage, said.end - 1, said.end))
    bullet = _BULLET.match(said.passage.words, entry.start)
    return Saying(said.passage, max(said.start, bullet.end() if bullet else entry.start), said.end)


def _schemes_at(said: Saying) -> frozenset[str]:
    """How the last of the words are marked."""
    return frozenset(it.scheme for it in said.passage.marks_in(said.end - 1, said.end))
