"""The review checklist: what the law asks that no program can see in a notice, and what people have answered."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from notice_compiler.dates.calendar_days import year_after
from notice_compiler.finding import Finding
from notice_compiler.law.law import Provision
from notice_compiler.near import did_you_mean
from notice_compiler.notice.notice import Notice, Reviewed
from notice_compiler.place import Place
from notice_compiler.rule import Context
from notice_compiler.wording import printed_date

OUTDATED: Final = "answer-outdated"


@dataclass(frozen=True, slots=True)
class Question:
    """A question to a reviewer, by its provision, `law:id`; `answer` is the one that holds on the day, if any."""

    id: str
    provision: Provision
    text: str
    answer: Reviewed | None


def questions(notice: Notice, context: Context) -> tuple[Question, ...]:
    """The questions of the laws that the notice answers to, as they are in force on the day.

    Of a provision without a question of its own, whatever somebody has answered: what no rule can tell, a person can.
    """
    found = []
    for pack in context.packs(notice):
        for name, provision in pack.provisions.items():
            asked = f"{pack.law}:{name}"
            answer = _answer(notice, asked, context.as_of)
            if provision.in_force(context.as_of) and (provision.question is not None or answer is not None):
                found.append(Question(asked, provision, question_of(provision), answer))
    return tuple(found)


def question_of(provision: Provision) -> str:
    """What a reviewer is asked of a provision."""
    return provision.question or f"Is it so? {provision.says}"


def _answer(notice: Notice, question: str, day: datetime.date) -> Reviewed | None:
    """The newest answer that holds on the day."""
    given = [it for it in notice.checklist if it.question == question and it.date <= day <= last_day(it)]
    return max(given, key=lambda it: it.date, default=None)


def last_day(it: Reviewed) -> datetime.date:
    """The last day on which an answer holds: twelve months after it was given, if nothing else is said."""
    return it.until or year_after(it.date)


def answered(notice: Notice, context: Context) -> tuple[Finding, ...]:
    """What is wrong with answers, and what they say is wrong."""
    return tuple(_faults(notice, context))


def _faults(notice: Notice, context: Context) -> Iterator[Finding]:
    asked = {
        f"{pack.law}:{name}": it
        for pack in (context.packs(notice) if notice.checklist else ())
        for name, it in pack.provisions.items()
        if it.not_covered is None
    }
    holding = {it.id: it.answer for it in questions(notice, context)} if notice.checklist else {}
    for number, it in enumerate(notice.checklist):
        place = Place(("checklist", number, "question"))
        if it.question not in asked:
            message = f"No law of this notice asks the question `{it.question}`."
            yield Finding("unknown-question", message, _known(it.question, asked), place, it.question)
        elif not asked[it.question].in_force(context.as_of):
            continue
        elif holding.get(it.question) is None and last_day(it) < context.as_of:
            message = f"The answer of {it.by} to “{question_of(asked[it.question])}” held until {_day(last_day(it))}."
            cure = "Look again, and answer with a new `date:`."
            yield Finding(OUTDATED, message, cure, place, it.question, "warning", "law", (it.question,))
        elif it is holding.get(it.question) and it.answer == "no":
            said = f" {it.note}" if it.note else ""
            message = f"{it.by} answered no to “{question_of(asked[it.question])}”{said}"
            cure = "Mend it and answer again; or waive it, with a reason."
            yield Finding("answered-no", message, cure, place, it.question, "error", "law", (it.question,))


def _known(question: str, asked: dict[str, Provision]) -> str:
    if not asked:
        return "Remove the answer: the laws of this notice ask no questions."
    return did_you_mean(question, asked, "`notice report` shows the questions.")


def _day(day: datetime.date) -> str:
    return printed_date(day, "day")
