"""How long information is kept is decided by words that decide nothing, such as “as long as necessary”.

Why: Where no period can be named, the law wants the criteria by which it is decided (Civ. Code 1798.100(a)(3), GDPR
Art. 13(2)(a)). That nothing is kept longer than its purposes need is itself the law, so “as long as necessary for the
purposes described” repeats the duty and tells nobody when it ends. The guidelines of the European data protection
authorities on transparency (WP260) say so in terms; that California reads its law alike is our inference.

Wrong:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, retention: as long as reasonably necessary for our business purposes}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, retention: as long as you have an account}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Time
from notice_compiler.place import Path, Place
from notice_compiler.query.collected import collected
from notice_compiler.query.naming import briefly, shortened
from notice_compiler.query.sayings import tidy
from notice_compiler.query.uses import marked, marked_sentences, retentions
from notice_compiler.rule import Context, Remark, Rule

_BLANK: Final = re.compile(
    r"(?:as|so)\s+long\s+as(?:\s+(?:is|it|are|we|they|may|be|reasonably|strictly|otherwise|deem|consider))*"
    r"\s+(?:necessary|needed|need|required|require|appropriate|permitted)(?:\s+it|\s+them)?"
    r"|(?:no|not)\s+longer\s+than(?:\s+(?:is|it|are|we|reasonably|strictly))*\s+(?:necessary|needed|need|required)"
    r"|(?:for\s+)?the\s+(?:period|time|duration)(?:\s+(?:of|time|that|is|reasonably))*\s+(?:necessary|needed|required)"
    r"|(?:for\s+)?an?\s+(?:reasonable|appropriate)\s+(?:period|time|length)(?:\s+of\s+time)?|as\s+needed",
    re.IGNORECASE,
)
_BESIDES: Final = re.compile(
    r"(?:to|for)\s+(?:(?:fulfil|fulfill|achieve|accomplish|satisfy|serve|carry\s+out|fulfilling|achieving)\s+)?"
    r"(?:(?:the|these|those|our|its|any|legitimate|internal|business|commercial|lawful|relevant)\s+)*purposes?"
    r"(?:\s+(?:(?:(?:described|disclosed|stated|listed|identified|outlined|mentioned|explained|set\s+(?:out|forth))\b"
    r"|for\s+which|of\s+(?:the\s+)?(?:collection|processing)\b|above\b|below\b|why\b|in\s+this\b)[^.,;]*))?"
    r"|(?:as|where|unless|if|or)\b[^.,;]{0,60}\b(?:required|permitted|allowed)\s+by\s+(?:applicable\s+)?laws?",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"\b(?:for|only|and|or|but|we|us|you|your|the|our|of|it|them|this|that|will|is|are|keep|kept|retain|retained|store"
    r"|stored|hold|held|personal|information|data|all|generally|typically|as|a|period)\b|[\W_]",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for the same words, wherever they stand."""
    found: dict[str, tuple[Place, list[str]]] = {}
    for it in collected(notice):
        for kept in retentions(notice, it):
            for words in _criteria(kept.time):
                _, names = found.setdefault(words, (_place(notice, words, kept.path), []))
                names += [it.id] if it.id not in names else []
    for words, (place, names) in found.items():
        if _is_blank(words):
            yield _remark(words, briefly(notice.categories[name] for name in names), place)
    for said in marked_sentences(notice, "retention"):
        if _is_blank(said.words) and not found:
            yield _remark(tidy(said.words), "personal information", said.place)


def _remark(words: str, of: str, place: Place) -> Remark:
    return Remark(
        f"“{shortened(words)}” is all that readers learn of how long the business keeps {of}: that is what the law "
        "allows at most, and nobody can tell from it when the time is over.",
        "Say a period (`3 years from your last order`), or what ends it in fact (`until your claim is settled, and as "
        "long as you could sue over it`).",
        place,
        words,
    )


def _criteria(time: Time) -> Iterator[str]:
    """What decides the time, in its cases too; not where a period, a reason or another section is beside it."""
    for it in (time.length, *(case.length for case in time.cases)):
        if it.criteria and not (it.period or it.reason or it.section):
            yield it.text or it.criteria


def _is_blank(words: str) -> bool:
    """Whether nothing is left of the words without those that decide nothing."""
    rest, blanks = _BLANK.subn(" ", words)
    return blanks > 0 and not _REST.sub("", _BESIDES.sub(" ", rest))


def _place(notice: Notice, words: str, path: Path) -> Place:
    """Where the words are marked, else the key under which they are listed."""
    said = (it.place for it in marked(notice, "retention") if it.words == words)
    return next(said, Place(path))


RULE = Rule("warning", ("ccpa:1798.100-a-3", "gdpr:13-2-a"), check)
