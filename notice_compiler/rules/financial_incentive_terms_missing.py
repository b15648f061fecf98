"""The notice tells of a financial incentive for personal information, and leaves out terms that the law asks for.

Why: A programme that pays for data with discounts or rewards needs a notice with its material terms: which categories
it takes, what they are worth and how that was estimated, how readers opt in and withdraw (Civ. Code 1798.125(b); 11 CCR
7016, whose list was not checked). Otherwise nobody can judge the bargain. A link beside it may lead to that notice.

Wrong:

    laws: [ccpa]
    statements: {club: {label: Our loyalty club, means: financial-incentives}}
    body: [{id: main, heading: Club, content: [{list: statements}]}]

Right:

    laws: [ccpa]
    categories: {identifiers: Identifiers}
    methods: {e-mail: {label: by e-mail, kind: e-mail, contact: office}}
    contacts: {office: {email: privacy@acme.example}}
    statements:
      club:
        label: Our loyalty club
        means: financial-incentives
        value: 5 dollars a year
        categories: identifiers
        methods: e-mail
    body: [{id: main, heading: Club, content: [{list: statements}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Spoken
from notice_compiler.notice.things import Statement
from notice_compiler.query.sayings import met, place_of, statements
from notice_compiler.rule import Context, Moot, Remark, Rule, Verdict

_VALUE: Final = re.compile(
    r"\b(?:values?|valued|worth|estimat\w+)\b|\b(?:information|data)\b[^.;]{0,120}?(?:[$€£]\s*\d|\b(?:dollars?|cents)\b)",
    re.IGNORECASE,
)
"""What the data are worth; what members get for them is no value of the data."""
_WAYS: Final = re.compile(
    r"\bopt(?:s|ed|ing)?[\s-]+(?:in|out)\b|\b(?:withdraw|cancel|enrol|sign\s+up|join)", re.IGNORECASE
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each incentive that names what is missing, unless unmarked words beside it may tell."""
    found = statements(notice, "financial-incentives")
    for it in found:
        beside = [passage for passage in notice.passages if _is_beside(passage, it)]
        missing = [words for words, is_told in _terms(it, beside).items() if not is_told]
        linked = any(mark.scheme == "link" for passage in beside for mark in passage.marks)
        if it.answer is False:
            continue
        if it.categories and it.value and it.methods:
            yield met(notice, "statement", it)
        elif missing and not linked:
            yield Remark(
                f"Of the financial incentive “{it.name or it.id}” the notice does not tell {_joined(missing)}.",
                "Give the statement `categories:`, `value:` (with how it was estimated) and `methods:`, or link the "
                "notice of financial incentive from the same paragraph.",
                place_of(notice, "statement", it.id),
                it.id,
            )
    if found and all(it.answer is False for it in found):
        place = place_of(notice, "statement", found[0].id)
        yield Moot("The notice says that it offers no financial incentive for personal information.", place)


def _is_beside(passage: Spoken, it: Statement) -> bool:
    marked = any(mark.scheme == "statement" and it.id in mark.ids for mark in passage.marks)
    return marked or ("statement", it.id) in passage.subjects


def _terms(it: Statement, beside: list[Spoken]) -> dict[str, bool]:
    """The terms that the law asks for, and whether the statement or words beside it tell of them."""
    words = "\n".join(passage.words for passage in beside)
    schemes = {mark.scheme for passage in beside for mark in passage.marks}
    return {
        "which categories it concerns": bool(it.categories) or "category" in schemes,
        "what they are worth": bool(it.value) or _VALUE.search(words) is not None,
        "how to opt in and to withdraw": bool(it.methods) or "method" in schemes or _WAYS.search(words) is not None,
    }


def _joined(missing: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))


RULE = Rule("error", ("ccpa:7016", "ccpa:1798.125-b"), check)
