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
    """The newest answer given up to the day, if it still holds: what it replaced never comes back.

    Of two on one day, a no counts.
    """
    newest = _newest(notice, question, day)
    return newest if newest is not None and day <= last_day(newest) else None


def _newest(notice: Notice, question: str, day: datetime.date) -> Reviewed | None:
    given = [it for it in notice.checklist if it.question == question and it.date <= day]
    return max(given, key=lambda it: (it.date, it.answer == "no"), default=None)


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
    if ahead := [it for it in notice.checklist if it.date > context.as_of]:
        yield _ahead(notice, ahead, context.as_of)
    newest = {it.question: _newest(notice, it.question, context.as_of) for it in notice.checklist}
    for number, it in enumerate(notice.checklist):
        place = Place(("checklist", number, "question"))
        if it.question not in asked:
            message = f"No law of this notice asks the question `{it.question}`."
            yield Finding("unknown-question", message, _known(it.question, asked), place, it.question)
        elif it is not newest[it.question] or not asked[it.question].in_force(context.as_of):
            continue
        elif last_day(it) < context.as_of:
            message = f"The answer of {it.by} to “{question_of(asked[it.question])}” held until {_day(last_day(it))}."
            cure = "Look again, and answer with a new `date:`."
            yield Finding(OUTDATED, message, cure, place, it.question, "warning", "law", (it.question,))
        elif it.answer == "no":
            said = f" {it.note}" if it.note else ""
            message = f"{it.by} answered no to “{question_of(asked[it.question])}”{said}"
            cure = "Mend what it asks about, and answer again when that is done; or waive this, with a reason."
            yield Finding("answered-no", message, cure, place, it.question, "error", "law", (it.question,))


def _ahead(notice: Notice, ahead: list[Reviewed], day: datetime.date) -> Finding:
    first = ahead[0]
    more = f", and {len(ahead) - 1} more" if len(ahead) > 1 else ""
    message = f"The answer of {first.by} to `{first.question}` is dated {_day(first.date)}, after {_day(day)}{more}."
    place = Place(("checklist", notice.checklist.index(first), "date"))
    cure = "Correct `date:`; until that day the question stays open."
    return Finding("answer-ahead", message, cure, place, first.question, "warning", "law")


def _known(question: str, asked: dict[str, Provision]) -> str:
    if not asked:
        return "Remove the answer: the laws of this notice ask no questions."
    return did_you_mean(question, asked, "`notice report` shows the questions.")


def _day(day: datetime.date) -> str:
    return printed_date(day, "day")
