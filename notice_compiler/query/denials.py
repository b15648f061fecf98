"""Sentences of a notice, and those that deny a sale or a sharing of personal information outright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Spoken
from notice_compiler.place import Place
from notice_compiler.query.keep import keep
from notice_compiler.query.sayings import Saying, home_of, spoken_of, statements, tidy, trimmed
from notice_compiler.query.sought import Sought, is_near, passages_with

_BETWEEN: Final = re.compile(
    r"[.!?\n](?:(?<!\n)(?<!\b(?i:Inc)\.)(?<!\b(?i:Co)\.)(?<!\b(?i:Corp)\.)(?<!\b(?i:Ltd)\.)[”\"’')\]]*\s+"
    r"|(?<=\n)\s*\n|(?<=\n)\s*(?:-|\d+[.)])\s+)"
)
"""The last mark of a sentence, or the end of its line, and what follows before the next."""


@keep
def sentences(notice: Notice) -> tuple[Saying, ...]:
    """All sentences and entries of lists that readers meet, in the order of the file."""
    return tuple(it for passage in notice.passages for it in sentences_of(passage))


@lru_cache(maxsize=256)
def sentences_of(passage: Spoken) -> tuple[Saying, ...]:
    """The sentences and entries of lists of one passage."""
    return tuple(_sentences(passage))


def _sentences(passage: Spoken) -> Iterator[Saying]:
    start, size = 0, len(passage.words)
    for end, following in (*((it.start() + 1, it.end()) for it in _BETWEEN.finditer(passage.words)), (size, size)):
        said = trimmed(passage, start, end)
        if said.start < said.end:
            yield said
        start = following


def sentences_with(notice: Notice, what: Sought, *, beside: tuple[str, ...] = ()) -> Iterator[Saying]:
    """The sentences with words that match, but for those about things of these kinds."""
    for passage in passages_with(notice, what.hints):
        if not any(kind in beside for kind, _ in passage.subjects):
            for it in sentences_of(passage):
                if what.is_near(passage.words[it.start : it.end]) and what.pattern.search(it.words):
                    yield it


_DENIAL: Final = re.compile(
    r"\b(?P<who>\w+)\s+(?:(?:do|does|did|will|have|has)(?:\s+not|\s+never|n[’']t)|won[’']t|never)\s+"
    r"(?P<acts>(?:[\w,/-]+\s+){1,10}?)(?P<personal>personal\s+)?(?:information|data)\b",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(
    r"\b(?:your|personal)\s+(?:information|data)\s+(?:is|are|was|has\s+been|will)\s+(?:not|never)\s+(?:been\s+|be\s+)?"
    r"(?P<acts>(?:sold|shared)(?:\s+(?:and|or|nor)\s+(?:sold|shared))?)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"\b(?:and\s+we\s+(?:(?:do|have|will)\s+(?:not|never)|(?:do|have|wo)n[’']t|never)|nor\s+(?:do|have|will)\s+we|n?or)\s+"
    r"(?P<acts>sell|sold|shared?)\s+(?:it|them)\b",
    re.IGNORECASE,
)
"""A second clause that denies what a sentence has not denied yet: “and we do not share it”."""
_ACTS: Final = frozenset(
    {
        "sell",
        "sold",
        "share",
        "shared",
        "rent",
        "rented",
        "trade",
        "traded",
        "lease",
        "leased",
        "disclose",
        "disclosed",
        "transfer",
        "transferred",
        "exchange",
        "buy",
        "or",
        "and",
        "nor",
        "and/or",
        "not",
        "never",
        "ever",
        "will",
        "have",
        "do",
        "did",
        "otherwise",
        "any",
        "of",
        "the",
        "your",
        "our",
    }
)
_QUALIFIED: Final = re.compile(
    r"\b(?:except|unless|other\s+than|only|save\s+(?:for|as)|apart\s+from|beyond|without|if|when|where|until|knowingly|"
    r"under|minors?|child(?:ren)?|ages?|aged|sensitive|sms|text\s+messag\w+|mobile|(?:tele)?phone|e-?mail|money|cash|"
    r"monetary|exchange|consideration|traditional|residents?|states?|ask|request|direct|instruct|rights?|opt\w*|choose|"
    r"employees?|applicants?|contractors?|students?|patients?|members?|health|medical|financial|biometric|genetic|"
    r"location|geolocation|payment|such|these|those|certain)\b",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"\W*(?:(?:and|also|as\s+a\s+(?:company|business)|in\s+the\s+(?:last|past|preceding)\s+[\w\s()-]{1,30}),?\s+)*"
    r"(?:the\s+)?(?:[\w.&’'-]+\s+){0,3}?",
    re.IGNORECASE,
)
"""What may stand before who denies it: nothing that takes it back, such as “you might think that”."""
_REST: Final = frozenset(
    (
        *("a", "about", "advertising", "all", "and", "any", "anybody", "anyone", "at", "behavioral", "behavioural"),
        *(
            "broker",
            "brokers",
            "collect",
            "collected",
            "companies",
            "company",
            "context",
            "contextual",
            "cross",
            "data",
        ),
        *("did", "do", "else", "ever", "exchange", "for", "have", "individuals", "information", "it", "kind", "lease"),
        *(
            "never",
            "nor",
            "not",
            "of",
            "or",
            "organizations",
            "other",
            "others",
            "our",
            "outside",
            "partners",
            "parties",
        ),
        *("party", "personal", "persons", "purpose", "purposes", "reason", "rent", "sell", "share", "shared", "sold"),
        *("targeted", "that", "the", "their", "them", "third", "those", "to", "trade", "us", "we", "whatever"),
        *("whatsoever", "with", "you", "your"),
    )
)
"""The words with which such a sentence may go on and still deny it of everything."""
_TAKEN_BACK: Final = re.compile(
    r"\b(?:think|believe|say|says|said|true|if|that|whether|many|most|some|starting|beginning|from|until|when|once)\b",
    re.I,
)
_SOLD_OR_SHARED: Final = re.compile(r"\b(?:sell|sold|shared?)\b")
_GENERAL: Final = frozenset({"statement", "right", "requests"})


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that say, of all personal information and all readers, that it is not sold, or not shared, or neither."""

    words: str
    place: Place
    meanings: frozenset[Meaning]


@keep
def denials(notice: Notice) -> tuple[Denial, ...]:
    """Statements and plain sentences that deny a sale or a sharing, and that nothing qualifies.

    A statement that is marked in a sentence denies what the sentence says, one that is only listed denies both.
    """
    found: dict[Place, Denial] = {}
    said = {it.id for it in statements(notice, "sale-or-sharing") if it.answer is False}
    limited = {it.id for it in notice.statements.values() if _is_limited_statement(notice, it.id)}
    for sentence in sentences(notice):
        marked = _statements_in(sentence) & said if said else set()
        if not marked and not _speaks_of_acts(sentence):
            continue
        if not _is_general(notice, sentence.passage) or _QUALIFIED.search(sentence.words) or marked & limited:
            continue
        acts = _denied_acts(notice, sentence.words) or (sentence.words if marked else "")
        if acts:
            found[sentence.place] = Denial(tidy(sentence.words), sentence.place, meanings_in(acts))
    for name in said - limited:
        if not spoken_of(notice, "statement", name):
            place, it = home_of("statement", name), notice.statements[name]
            found[place] = Denial(it.name or it.id, place, frozenset({"sale", "sharing"}))
    return tuple(found.values())


def _is_limited_statement(notice: Notice, name: str) -> bool:
    it = notice.statements[name]
    return any((it.categories, it.recipients, it.purposes, it.exceptions, it.scope))


def _speaks_of_acts(sentence: Saying) -> bool:
    return is_near(sentence.passage.words[sentence.start : sentence.end], ("sell", "sold", "share"))


def _statements_in(sentence: Saying) -> set[str]:
    marks = sentence.passage.marks_in(sentence.start, sentence.end)
    return {name for it in marks if it.scheme == "statement" for name in it.ids}


def _is_general(notice: Notice, passage: Spoken) -> bool:
    """Whether a passage speaks to all readers, of no category or recipient in particular."""
    within = {it.id: it for it in notice.body}
    section = within.get(passage.section or "")
    while section is not None:
        if section.scope is not None:
            return False
        section = within.get(section.within or "")
    return passage.path[0] in ("body", "statements", "rights") and all(kind in _GENERAL for kind, _ in passage.subjects)


def _denied_acts(notice: Notice, sentence: str) -> str:
    """What a sentence says is not done with personal information; nothing where it narrows that."""
    ours = (it.name.split() for it in notice.entities.values() if it.name and it.role not in ("processor", "publisher"))
    us = {"we", *(word.casefold() for name in ours for word in (name[0], name[-1]))}
    for found in _DENIAL.finditer(sentence):
        acts = found["acts"].casefold()
        words = acts.replace(",", " ").split()
        is_ours = found["who"].casefold() in us and (found["personal"] is not None or words[-1:] == ["your"])
        is_plain = set(words) <= _ACTS and _is_whole(sentence, found)
        if is_ours and is_plain and _SOLD_OR_SHARED.search(acts):
            again = _AGAIN.search(sentence, found.end())
            return f"{acts} {again['acts']}" if again else acts
    passive = _PASSIVE.search(sentence)
    return passive["acts"].casefold() if passive and _is_whole(sentence, passive) else ""


def _is_whole(sentence: str, denial: re.Match[str]) -> bool:
    """Whether a denial is all that its sentence says: nothing before takes it back, and nothing behind narrows it."""
    before, after = sentence[: denial.start()], sentence[denial.end() :]
    words = re.findall(r"[^\W\d_]+|\d+", after.casefold())
    opens = _OPENING.fullmatch(before) is not None or before.rstrip().endswith(":")
    told = opens and not _TAKEN_BACK.search(before)
    return told and set(words) <= _REST and not sentence.rstrip().endswith("?")


def meanings_in(acts: str) -> frozenset[Meaning]:
    """Whether words speak of selling, of sharing, or of both; of both where they name neither."""
    sale = re.search(r"\b(?:sell\w*|sold|sales?)\b", acts, re.IGNORECASE)
    sharing = re.search(r"\bshar(?:e|es|ed|ing)\b", acts, re.IGNORECASE)
    kinds: dict[Meaning, bool] = {"sale": bool(sale or not sharing), "sharing": bool(sharing or not sale)}
    return frozenset(it for it, is_meant in kinds.items() if is_meant)
