"""What the comparison with the published version has to say, as findings of `notice check`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.dates.calendar_days import year_after
from notice_compiler.dates.dating import Ruling
from notice_compiler.finding import Finding
from notice_compiler.judging.change import Change
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review

RULES: Final[Mapping[str, str]] = {
    "no-base": "no-base",
    "backwards": "date-backwards",
    "must-change": "date-not-changed",
    "removed": "date-removed",
    "dates-disagree": "dates-disagree",
    "future": "date-ahead",
    "announcement": "change-not-announced",
    "stale": "date-stale",
    "same-day": "date-same-day",
    "changed-without-cause": "date-changed-without-cause",
    "late": "date-late",
    "rescheduled": "date-rescheduled",
    "first": "first-publication",
}
"""The finding of each verdict; those that are not here are found by a rule of law."""
HERE: Final = Place(("last_updated",))


def date_findings(review: Review, after: Reading, as_of: datetime.date) -> tuple[Finding, ...]:
    """The findings that a review adds to those of the notice itself."""
    return tuple(_all(review, after, as_of))


def _all(review: Review, after: Reading, as_of: datetime.date) -> Iterator[Finding]:
    notice = after.examined.notice if after.examined else None
    for ruling in review.dating.rulings:
        if ruling.verdict in RULES and not (ruling.verdict == "future" and ruling.severity == "error"):
            yield _finding(ruling, review)
    for refusal in review.refused:
        place = Place(("changes", refusal.record))
        yield Finding("change-record-refused", refusal.message, refusal.help, place, str(refusal.record), gate="date")
    for number, record in enumerate(notice.records if notice else ()):
        if record not in after.records:
            message = f"The record by {record.by} ({record.declare}) does not stand in the revision compared with."
            cure = "It counts when it stands there, or with `--trust-records`."
            yield Finding(
                "change-record-untrusted", message, cure, Place(("changes", number)), record.by, "info", "date"
            )
    for change in review.changes:
        if change.rule == "law-removed":
            cure = "Put it back, or see that the law no longer applies."
            yield Finding("law-removed", change.message, cure, Place(("laws",)), change.delta.value, "warning", "date")
        if "look-back" in change.circumstances and change.declared != "correction" and notice is not None:
            yield from _look_back(change, notice, as_of)


def _finding(ruling: Ruling, review: Review) -> Finding:
    value = f"{review.dating.before} {review.dating.after}"
    message = ruling.message + _because(ruling, review.changes)
    rule = "date-older-than-change" if ruling.is_declared else RULES[ruling.verdict]
    return Finding(rule, message, ruling.help, HERE, value, ruling.severity, ruling.gate)


def _because(ruling: Ruling, changes: tuple[Change, ...]) -> str:
    """The gravest changes, where they are the reason."""
    if ruling.verdict not in ("must-change", "announcement"):
        return ""
    told = [it for it in changes if it.cls in ("substantive", "material")]
    more = f" And {len(told) - 3} more." if len(told) > 3 else ""
    return "".join(f" {it.message}" for it in told[:3]) + more


def _look_back(change: Change, notice: Notice, as_of: datetime.date) -> Iterator[Finding]:
    """A warning where what ended has to stay listed for 12 months, and nobody says since when it has ended."""
    at, value = change.delta.at, change.delta.value
    kind = {"category-ended": "category", "practice-removed": "practice"}.get(change.rule, "recipient")
    things = [("practice", at[3])] if at[2:3] == ("disclosed",) and not change.delta.of else [(kind, value)]
    days = [notice.ended[thing] for thing in things if thing in notice.ended]
    if days and year_after(max(days)) <= as_of:
        return
    until = f", until {year_after(max(days))}" if days else ""
    message = f"{change.message} What was disclosed in the last 12 months has to stay listed{until}."
    key = {"practice": "practices", "recipient": "recipients", "category": "categories"}[things[0][0]]
    cure = (
        f"Keep it until 12 months after it ended. If it ended earlier, keep the entry `{things[0][1]}` under `{key}:` "
        "and write `ended: YYYY-MM-DD` there; if it never happened, declare a correction under `changes:`."
    )
    yield Finding(
        "ended-within-look-back", message, cure, Place(at), change.delta.value, "warning", "law", change.provisions
    )
