"""A source of personal information is named so broadly that readers cannot tell who it is.

Why: The regulations want sources described in groups that mean something, such as the consumer, advertising networks,
data brokers or government entities (11 CCR 7001, “categories of sources”, and 7011(e)(1)(B); the letters were not
verified). “Third parties” fits everybody but the reader and the business. Where the words go on to say who is meant,
as in “third parties, such as data brokers”, that is enough.

Wrong:

    laws: [ccpa]
    sources: {third-parties: Third parties}
    categories:
      inferences: {label: Inferences, sources: third-parties}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    sources: {third-parties: "Third parties, such as data brokers"}
    categories:
      inferences: {label: Inferences, sources: third-parties}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Thing
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.collected import sources_of
from notice_compiler.query.naming import briefly, names_of
from notice_compiler.query.sayings import home_of, met, spoken_of
from notice_compiler.query.uses import following, is_explained
from notice_compiler.rule import Context, Remark, Rule, Verdict

_VAGUE: Final = re.compile(
    r"(?:from\s+)?"
    r"(?:(?:an?|the|our|others?|various|certain|some|several|different|additional|many|multiple|any|all|unaffiliated"
    r"|independent|trusted|selected|external|outside)\s+)*"
    r"(?:third[\s-]+part(?:y|ies)(?:\s+(?:sources?|partners?|providers?|companies))?|(?:business\s+)?partners?|others"
    r"|sources?|companies|organi[sz]ations|entities|businesses|parties)[\s.]*",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"[,;–—-]?\s*(?:[(:]|(?:such\s+as|including|like|for\s+example|for\s+instance|namely|e\.g\.|i\.e\.|that|who|which)"
    r"\b(?!,?\s+(?:when|where|if)\b))",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each source of which all that readers see is vague; where none is, the first ones."""
    moot = tuple(at_collection(notice))
    yield from moot
    told = [it for it in notice.sources.values() if ("source", it.id) in notice.told and names_of(it)]
    if told and not moot and not any(_is_vague(notice, it) for it in notice.sources.values()):
        yield from (met(notice, "source", it, "ccpa:7001-sources") for it in told[:3])
    for source in notice.sources.values() if not moot else ():
        words = names_of(source)
        if not _is_vague(notice, source):
            continue
        of = [it for it in collected_in(notice, CALIFORNIA) if source.id in {one.id for one in sources_of(notice, it)}]
        if of or ("source", source.id) in notice.told:
            concerned = f" of {briefly(of)}" if of else ""
            yield Remark(
                f"“{words[0]}” is named as a source{concerned}: these words fit anybody, and do not tell readers "
                "who that is.",
                "Say which kinds are meant, as in “data brokers”, “your former employers” or “licensing boards”: "
                f"instead, or after these words, as in “{words[0]}, such as data brokers”.",
                _place(notice, source),
                words[0],
            )


def _is_vague(notice: Notice, source: Thing) -> bool:
    """Whether all that readers see of it fits anybody."""
    words = names_of(source)
    return bool(words) and all(map(_VAGUE.fullmatch, words)) and not is_explained(notice, "source", source, _GOES_ON)


def _place(notice: Notice, source: Thing) -> Place:
    """Where the source is named with the least beside it."""
    said = sorted(spoken_of(notice, "source", source.id), key=lambda it: "such as" in following(it)[:12])
    return said[0].place if said else home_of("source", source.id)


RULE = Rule("warning", ("ccpa:7011-e-1-B", "ccpa:7001-sources"), check)
