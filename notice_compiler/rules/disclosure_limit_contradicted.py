"""The notice says that it discloses only for certain purposes, without exception, and tells of disclosures for others.

Why: A promise such as “only shared in order to serve you” is taken at its word, by readers and by regulators who call a
broken one deceptive, and a company is held to the narrower of two sentences. Disclosures to fight fraud, to authorities
or for audits are lawful and usual, and the promise has to leave room for them.

Wrong:

    recipients: {insurers: Insurers, police: Police}
    purposes: {quotes: to obtain quotes, fraud: to prevent fraud}
    practices: {given: {heading: Disclosed to, means: disclosure}}
    statements: {only: {means: disclosure-only-as-necessary, purposes: quotes}}
    categories:
      identifiers: {label: Identifiers, disclosed: {given: {recipients: [insurers, police], purposes: [quotes, fraud]}}}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: We share it [only](statement:only) [to obtain quotes](purpose:quotes).
            about: {statements: only}
          - table: {heading: Category, columns: [given, {show: purposes, of: given}]}

Right:

    recipients: {insurers: Insurers, police: Police}
    purposes: {quotes: to obtain quotes, fraud: to prevent fraud}
    practices: {given: {heading: Disclosed to, means: disclosure}}
    statements: {only: {means: disclosure-only-as-necessary, purposes: [quotes, fraud]}}
    categories:
      identifiers: {label: Identifiers, disclosed: {given: {recipients: [insurers, police], purposes: [quotes, fraud]}}}
    body:
      - id: main
        heading: Disclosure
        content:
          - text: >-
              We share it [only](statement:only) [to obtain quotes](purpose:quotes) and
              [to prevent fraud](purpose:fraud).
            about: {statements: only}
          - table: {heading: Category, columns: [given, {show: purposes, of: given}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Statement
from notice_compiler.query.denials import sentences
from notice_compiler.query.disclosed import disclosure_purposes, disclosures
from notice_compiler.query.disclosures import DISCLOSING
from notice_compiler.query.naming import quoted
from notice_compiler.query.sayings import place_of, spoken_of, statements, tidy
from notice_compiler.rule import Context, Remark, Rule

_KINDS: Final = tuple(it for it in DISCLOSING if it != "disclosure-with-authorization")
_NO_SERVICE: Final = re.compile(
    r"\b(?:fraud\w*|illegal|unlawful|criminal|crimes?|audit\w*|market(?:ing)?|advertis\w+|promot\w+|research|"
    r"legal\s+(?:process|obligations?|requirements?)|subpoenas?|regulator\w*|law\s+enforcement|report(?:ing)?\s+claims|"
    r"protect(?:ing)?\s+our)\b",
    re.IGNORECASE,
)
_EXCEPTED: Final = re.compile(
    r"\b(?:except|unless|other\s+than|or\s+as|otherwise|(?:required|permitted|allowed)\s+(?:by|under)|described|set\s+forth|"
    r"below|such\s+as|with\s+your|generally|typically|usually)\b",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(
    r"\b(?:no|not|never)\b[^.]{0,30}?\bmore\b[^.]{0,40}?\bthan\b|\bas\s+little\b|\bthe\s+(?:least|minimum|"
    r"smallest)\b|\bonly\s+as\s+much\b|\b(?:needed|necessary|required|need)\s+for\s+(?:that|the|each|such)\s+(?:purpose|task|job)",
    re.IGNORECASE,
)
_SERVICE: Final = re.compile(
    r"\b(?:serv(?:e|es|ing|ices?)|provid\w+|products?|proposals?|coverage|polic(?:y|ies))\b", re.IGNORECASE
)


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each such statement. One that lists no purposes is held to services: fraud, say, is none."""
    found = {
        one.id: one
        for category, practice, _ in disclosures(notice, *_KINDS)
        for one in disclosure_purposes(notice, category, practice)
    }
    for it in statements(notice, "disclosure-only-as-necessary"):
        others = [one for one in found.values() if _is_other(it, one)]
        if others and not _leaves_room(notice, it):
            words = next((said.words for said in spoken_of(notice, "statement", it.id)), it.name or it.id)
            yield Remark(
                f"The notice says “{tidy(words)}”, without an exception, and tells elsewhere of disclosures for other "
                f"purposes: {quoted(others)}.",
                "Leave room in the sentence for what is disclosed otherwise, as in “or as required or permitted by law "
                "and described below”, and mark those words as an `exception`; or strike the sentence.",
                place_of(notice, "statement", it.id),
                it.id,
            )


def _is_other(statement: Statement, purpose: Named) -> bool:
    """Whether a purpose is none of those of the statement."""
    if statement.purposes is not None:
        return purpose.id not in {it.id for it in statement.purposes}
    return any(_NO_SERVICE.search(words) for words in (purpose.label or "", *purpose.words))


def _leaves_room(notice: Notice, it: Statement) -> bool:
    """Whether the statement, or its sentence, has exceptions, holds only for some, or limits how much and not why."""
    if it.answer is False or any((it.exceptions, it.scope, it.categories, it.recipients)):
        return True
    marks = list(spoken_of(notice, "statement", it.id))
    around = [
        one.words
        for one in sentences(notice)
        for said in marks
        if said.passage is one.passage and one.start <= said.start < one.end
    ]
    return any(_EXCEPTED.search(it) or (_AMOUNT.search(it) and not _SERVICE.search(it)) for it in around)


RULE = Rule("error", (), check)
