"""The notice does not say whether, and to which, affiliates information is disclosed.

Why: Since 2001 the Gramm-Leach-Bliley Act wants the notice to name the categories of affiliates, besides those of
nonaffiliated third parties, to which nonpublic personal information is disclosed (15 U.S.C. 6803(a)(1), (c)(1)(A);
12 CFR 1016.6(a)(3)); California’s regulation repeats it (10 CCR 2689.7(a)(3)). Affiliates follow rules of their own,
so readers must be able to tell them from others.

Wrong:

    laws: [glba]
    body:
      - {id: access, heading: Access, content: [{text: Employees of our affiliates have access to it.}]}

Right:

    laws: [glba]
    recipients: {affiliates: {label: Our affiliates, role: affiliate}}
    body:
      - {id: access, heading: Access, content: [{text: "We disclose it to [our affiliates](recipient:affiliates)."}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Recipient
from notice_compiler.place import Place
from notice_compiler.query.insurance import practised
from notice_compiler.query.naming import enumerated
from notice_compiler.query.sayings import Saying, find, is_said, met, sentence_around
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_AFFILIATES: Final = re.compile(
    r"(?<![\w-])(?:affiliates?|affiliated\s+compan(?:y|ies)|subsidiar(?:y|ies))\b", re.IGNORECASE
)
_IN_PASSING: Final = sought(
    r"(?<![\w’'-])(?:[\w’'-]{1,30}\s+){0,3}(?<![\w-])affiliates?\b(?:\s+of\s+[\w’'-]{1,30})?", "affiliate"
)
_EMPLOYEES: Final = re.compile(r"\b(employees|staff|personnel|workers)\s+of\b", re.IGNORECASE)
_ACCESS: Final = re.compile(
    r"\b(?:have|has|having|gets?|gives?|giv(?:en|ing)|grant\w*|allow\w*|permit\w*|limit\w*|restrict\w*)\b.{0,60}?\baccess\b|"
    r"\baccess\b.{0,80}?\b(?:limited|restricted|given|granted|available|open)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:no|not|never|nor|neither|nobody|cannot|den(?:y|ied))\b|n[’']t\b", re.IGNORECASE)

_UNMARKED: Final = sought(
    r"\b(?:disclos|shar|provid|giv|transfer|sell|sold)\w*\b[^.]{0,120}?(?<![\w-])affiliates?\b|\bno\s+affiliates\b|"
    r"(?<![\w-])affiliates?\b[^.]{0,80}?\b(?:receiv|get|obtain|disclos|shar)",
    "affiliate",
)
_OF_AFFILIATES: Final[tuple[Meaning, ...]] = (
    "affiliates-everyday-business",
    "affiliates-creditworthiness",
    "affiliates-marketing",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where no recipient is an affiliate and nothing says that none is; an error where affiliates exist."""
    addressed = _addressed(notice)
    if addressed:
        if addressed[2]:
            yield met(notice, *addressed[:2])
        return
    if is_said(notice, _UNMARKED):
        return
    passing = list(find(notice, _IN_PASSING))
    in_body = [it for it in passing if it.passage.section is not None]
    access = [it for it in passing if _gives_access(it)]
    place = (access or in_body or passing)[0].place if passing else Place(("recipients",), "key")
    yield Remark(
        _message(passing, access),
        "Name the kinds of affiliates among the recipients, with `role: affiliate`, and say what they receive; or say "
        "that nothing is disclosed to affiliates.",
        place,
        in_body[0].words if in_body else "",
        None if passing else "warning",
    )


def _gives_access(it: Saying) -> bool:
    """Whether the sentence in which affiliates stand is one about who has access."""
    sentence = sentence_around(it).words
    return _ACCESS.search(sentence) is not None and _NOT.search(sentence) is None


def _message(passing: list[Saying], access: list[Saying]) -> str:
    if access:
        words = access[0].words
        whom = f"{found[1].lower()} of affiliates" if (found := _EMPLOYEES.search(words)) else "affiliates"
        return (
            f"The notice gives {whom} access (“{words}”), and does not name affiliates among those to whom information "
            "is disclosed."
        )
    if passing:
        words = enumerated([f"“{it}”" for it in dict.fromkeys(it.words for it in passing)][:3])
        return (
            f"The notice speaks of affiliates only in passing ({words}), and does not say whether information is "
            "disclosed to them, and to which."
        )
    return "The notice says nothing of affiliates: neither which receive information, nor that none does."


def _addressed(notice: Notice) -> tuple[str, Named, bool] | None:
    """What addresses affiliates, with its kind, and whether others who receive are addressed, too."""
    told = [it for it in notice.recipients.values() if ("recipient", it.id) in notice.told]
    affiliates = [it for it in told if _is_affiliate(it)]
    answered = [it for it in notice.practices.values() if it.means and practised(notice, *it.means) is not None]
    of_affiliates = [it for it in answered if set(it.means or ()) & set(_OF_AFFILIATES)]
    others = len(told) > len(affiliates) or len(answered) > len(of_affiliates)
    if affiliates or of_affiliates:
        return ("recipient", affiliates[0], others) if affiliates else ("practice", of_affiliates[0], others)
    names = {it.id for it in notice.recipients.values() if _is_affiliate(it)}
    for it in notice.statements.values():
        if ("statement", it.id) in notice.told and names & {one.id for one in it.recipients or ()}:
            return "statement", it, others
    return None


def _is_affiliate(it: Recipient) -> bool:
    """By its role or, without one, by its name."""
    return it.role == "affiliate" or (it.role is None and bool(_AFFILIATES.search(it.name or "")))


RULE = Rule("error", ("glba:6803-c-1-A", "glba:1016.6-a-3", "california-insurance:2689.7-a-3"), check)
