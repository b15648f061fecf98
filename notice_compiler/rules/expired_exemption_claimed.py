"""The notice excludes employees, applicants, contractors or business contacts, whom the law no longer exempts.

Why: Until the end of 2022 the CCPA left out most of what employers hold on their workforce, and what businesses hold on
each other’s people. Both exemptions ended on January 1, 2023 (Civ. Code 1798.145(m)(4) and (n)(3)): these people have
all rights of consumers, and are owed a policy. They may have one of their own; then the exclusion says where it is.

Wrong:

    laws: [ccpa]
    exclusions: {workers: our employees and job applicants}
    body:
      - {id: main, heading: Scope, content: [{text: "This notice does not cover [our employees](exclusion:workers)."}]}

Right:

    laws: [ccpa]
    exclusions: {workers: our employees and job applicants}
    body:
      - id: main
        heading: Scope
        content:
          - text: |
              This notice does not cover [our employees](exclusion:workers), who have
              [a notice of their own](https://acme.example/workers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Plain
from notice_compiler.query.naming import names_of
from notice_compiler.query.sayings import Saying, home_of, own_words, paragraph_around, spoken_of
from notice_compiler.rule import Context, Remark, Rule

_WORKERS: Final = re.compile(
    r"(?<!\bby\s)(?<!\bour\sbehalf\s)\b(?:employees|employee(?!\s+(?:benefit|health|assistance|retirement))|personnel|staff"
    r"|workforce|workers|(?:job|employment)\s+(?:applicants?|candidates?)|independent\s+contractors?"
    r"|applicants?\s+for\s+(?:a\s+)?(?:jobs?|employment|positions?|work)|contractors)\b",
    re.IGNORECASE,
)
_CONTACTS: Final = re.compile(
    r"\b(?:business\s+contacts?|business[\s-]to[\s-]business|b2b|(?:employees|representatives|contacts|personnel|agents|staff)"
    r"\s+(?:of|at)\s+(?:\w+\s+){0,3}?(?:business(?:es)?|vendors?|suppliers?|clients?|customers?|companies|organi[sz]ations?"
    r"|partners?))\b",
    re.IGNORECASE,
)
_EXEMPT_OTHERWISE: Final = re.compile(
    r"\b(?:hipaa|glba|gramm-leach|cmia|ferpa|erisa|fcra|dppa|on\s+behalf\s+of|service\s+provider|processor"
    r"|(?:collected|processed|held|maintained)\s+by\s+(?:our|the|its)?\s*(?:employees|personnel|staff|contractors))\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:separate|another|own|different|other|employee|employment|workforce|workers?[’']?|personnel|applicants?|candidates?"
    r"|recruit\w*|hr|human\s+resources|following)\s+(?:\w+\s+){0,4}?(?:notices?|polic(?:y|ies)|statements?)\b",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each exclusion of such people that leads to no other notice."""
    for it in notice.exclusions.values():
        if ("exclusion", it.id) not in notice.told:
            continue
        said = tuple(spoken_of(notice, "exclusion", it.id))
        text = " ".join((*names_of(it), own_words(notice, "exclusion", it.id)))
        found = _CONTACTS.search(text) or _WORKERS.search(text)
        if found is None or _EXEMPT_OTHERWISE.search(text) or _ELSEWHERE.search(text) or any(map(_leads_on, said)):
            continue
        contacts = _CONTACTS.search(text) is not None
        yield Remark(
            f"The notice does not cover “{_words(it, said)}”. The law no longer exempts "
            f"{'people who act for another business' if contacts else 'employees, applicants and contractors'}: that "
            "exemption ended on January 1, 2023.",
            "Take the exclusion out and cover these people, or say here which notice does: “…, who have [a notice "
            "of their own](https://…)”.",
            said[0].place if said else home_of("exclusion", it.id),
            found.group(),
            provisions=("ccpa:1798.145-n-3" if contacts else "ccpa:1798.145-m-4",),
        )


def _words(it: Plain, said: tuple[Saying, ...]) -> str:
    return said[0].words if said else (it.name or it.id)


def _leads_on(it: Saying) -> bool:
    """Whether the paragraph leads to another notice, by its words or by a link."""
    around = paragraph_around(it)
    links = (mark for mark in it.passage.marks if mark.scheme == "link")
    return _ELSEWHERE.search(around.words) is not None or any(around.start <= it.start < around.end for it in links)


RULE = Rule("error", ("ccpa:1798.145-m-4", "ccpa:1798.145-n-3"), check)
