"""The notice does not say whether information is collected from others than those who are to be insured.

Why: California’s insurance privacy act wants the notice to say whether personal information may be collected from
persons other than the individuals proposed for coverage (Ins. Code 791.04(b)(1), since 1981). People check what an
insurer hears about them only where they know that it asks others.

Wrong:

    laws: [iippa]
    sources: {you: you}
    categories: {identifiers: {label: Identifiers, sources: you}}
    body:
      - {id: collection, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [iippa]
    sources: {you: you, physicians: your physicians}
    categories: {identifiers: {label: Identifiers, sources: [you, physicians]}}
    body:
      - {id: collection, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Thing
from notice_compiler.place import Place
from notice_compiler.query.naming import enumerated
from notice_compiler.query.sayings import is_said
from notice_compiler.query.sought import sought
from notice_compiler.query.whereabouts import place_of_name
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_SELF: Final = re.compile(
    r"(?:directly\s+)?(?:from\s+)?(?:you|yourself|(?:(?:an?|the|our|your)\s+)?(?:customers?|consumers?|clients?|"
    r"individuals?|applicants?|insureds?|policyholders?|members?|users?))(?:\s+(?:directly|yourself|themselves))?",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r"\b(?:applications?|forms?|cookies|devices?|web\s?sites?|app|technolog|transactions?)", re.IGNORECASE
)
_TOLD: Final = sought(
    r"\bfrom\s+(?:(?:some|any|certain)\s+)?(?:others|(?:other|third)\s+(?:persons?|people|part(?:y|ies)|sources?))\b|"
    r"\b(?:persons?|people|someone|anyone)\s+other\s+than\b|\b(?:only|solely|exclusively)\s+(?:directly\s+)?from\s+you\b",
    "from some, from any, from certain, from other, from third, other than, from you",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where no source is somebody else and no words say so; a source without a name is left alone."""
    sources = [it for it in notice.sources.values() if ("source", it.id) in notice.told]
    others = [it for it in sources if _is_other(it)]
    if others:
        yield Met(place_of_name(notice, "source", others[0]), others[0].name or others[0].id)
    elif all(it.name for it in sources) and not is_said(notice, _TOLD):
        names = enumerated([f"“{it.name}”" for it in sources])
        only = "only source that the notice names is" if len(sources) == 1 else "only sources that the notice names are"
        yield Remark(
            f"The {only} {names}; it does not say whether information is collected from others, too."
            if sources
            else "The notice names no source, and does not say whether information is collected from others than those "
            "who are to be insured.",
            "Name the others among the sources, or say that information is collected only from those who are to be "
            "insured.",
            Place(("sources",), "key"),
        )


def _is_other(it: Thing) -> bool:
    """Whether it is a person or an organization other than the individual."""
    names = (it.label,) if it.label else it.words
    return any(not _SELF.fullmatch(name.strip()) and not _THING.search(name) for name in names)


RULE = Rule("error", ("iippa:791.04-b-1",), check)
