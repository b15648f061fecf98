"""The right against retaliation does not name employees and applicants, though the notice speaks of them.

Why: Since 2023 the CCPA protects employees, applicants for employment and independent contractors expressly from
retaliation for exercising their rights (Civ. Code 1798.125(a)(1)(E)); their exemption ended with 2022. Where a notice
tells what is done with the data of job applicants or workers, a right that speaks only of services and prices leaves
out what matters to them.

Wrong:

    laws: [ccpa]
    audiences: {applicants: job applicants}
    rights: {equal: {means: non-discrimination, text: "[Equal service](label:): we do not charge you other prices."}}
    body:
      - id: rights
        heading: Your Rights
        content: [{text: "This is for [job applicants](audience:applicants)."}, {list: rights}]

Right:

    laws: [ccpa]
    audiences: {applicants: job applicants}
    rights:
      equal:
        means: non-discrimination
        text: |
          [Equal service](label:): we do not charge you other prices, nor retaliate against employees, job applicants or
          independent contractors.
    body:
      - id: rights
        heading: Your Rights
        content: [{text: "This is for [job applicants](audience:applicants)."}, {list: rights}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.query.collected import collected
from notice_compiler.query.naming import called
from notice_compiler.query.requests import offered
from notice_compiler.query.rights import own_place
from notice_compiler.query.sayings import find, own_words, sentence_around, spoken_of, tidy
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_NAMED: Final = re.compile(
    r"\b(?:employees?|applicants?|contractors?|workers?|workforce|personnel|staff|candidates?)\b", re.IGNORECASE
)
_WORK: Final = (
    r"\bjob\s+(?:appli(?:cants?|cations?)|candidates?|seekers?)\b"
    r"|\bappl(?:y|ies|ied|ying|icants?|ications?)\s+(?:\w+\s+){0,2}for\s+(?:(?:a|an|any|our)\s+)?(?:\w+\s+)?"
    r"(?:jobs?|employment(?!\s+practices)|positions?|roles?|vacanc(?:y|ies))\b"
    r"|\b(?:employment|job)\s+applications?\b|\bprospective\s+employees?\b|\brecruit(?:ing|ment)\b"
)
_SENTENCE: Final = sought(
    _WORK + r"|\b(?:information|data)\s+(?:\w+\s+){0,4}?(?:about|from|concerning|regarding|relating\s+to)\s+"
    r"(?:(?:our|current|former|past|prospective|and|or)[\s,]+){0,5}(?:employees|contractors|workers|personnel)\b",
    "job, appl, employ, recruit, contractor, worker, personnel",
)
_NAME: Final = re.compile(_WORK + r"|\b(?:r[ée]sum[ée]s?|curriculum\s+vitae|payroll|employee\s+\w+)\b", re.IGNORECASE)
_AUDIENCE: Final = re.compile(
    _WORK + r"|\b(?:employees?|workers?|workforce|personnel|contractors?|staff|candidates?)\b", re.IGNORECASE
)
_LEFT_OUT: Final = re.compile(
    r"\bnot\s+(?:apply|cover|intended|address|collect)|\b(?:separate|different|another|their\s+own)\s+(?:\w+\s+)?"
    r"(?:notice|policy)\b|\b(?:notice|policy)\s+of\s+their\s+own\b",
    re.IGNORECASE,
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark; none where the right is not explained in words, or where workers have a notice of their own."""
    rights = offered(notice, "non-discrimination")
    texts = {it.id: own_words(notice, "right", it.id) for it in rights}
    right = next((it for it in rights if texts[it.id]), None)
    if right is None:
        return
    if any(_NAMED.search(text) for text in texts.values()):
        it = next(it for it in rights if _NAMED.search(texts[it.id]))
        yield Met(own_place(notice, it), tidy(texts[it.id]))
    elif words := _of_workers(notice):
        yield Remark(
            f"The notice speaks of people who work or apply for work (“{words}”), and {called(right)} does not name "
            "them.",
            "Add that nobody is retaliated against for exercising a right, “whether a consumer, an employee, a job "
            "applicant or an independent contractor”.",
            own_place(notice, right),
            right.id,
        )


def _of_workers(notice: Notice) -> str | None:
    """Words that show that the notice tells of people who work for the company, or apply to."""
    told = (it for it in notice.audiences.values() if ("audience", it.id) in notice.told)
    audiences = ((it.name, *it.words) for it in told if not _is_left_out(notice, it))
    for words in chain.from_iterable(audiences):
        if words and _AUDIENCE.search(words):
            return words
    names = (name for it in collected(notice) for name in (it.name, *(it.examples or ())))
    purposes = (it.name for it in notice.purposes.values() if ("purpose", it.id) in notice.told)
    for words in (*names, *purposes):
        if words and _NAME.search(words):
            return words
    for saying in find(notice, _SENTENCE):
        excluded = any(
            mark.scheme == "exclusion" and mark.start <= saying.start < mark.end for mark in saying.passage.marks
        )
        own = any(kind == "exclusion" for kind, _ in saying.passage.subjects)
        if not excluded and not own and not _LEFT_OUT.search(sentence_around(saying).words):
            return saying.words
    return None


def _is_left_out(notice: Notice, it: Named) -> bool:
    """Whether all sentences that name a group say that the notice is not for it."""
    said = [sentence_around(one).words for one in spoken_of(notice, "audience", it.id)]
    only = notice.scope.only.audiences if notice.scope and notice.scope.only else ()
    return bool(said) and it.id not in {one.id for one in only} and all(_LEFT_OUT.search(words) for words in said)


RULE = Rule("warning", ("ccpa:7011-e-2", "ccpa:1798.125-a-1-E"), check)
