"""The date verdict: every row of the table, calendar months, time zones, and the date as readers see it."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
from real_notices import compiled

from notice_compiler.compare.compare import compare
from notice_compiler.compile import manifest
from notice_compiler.dates.calendar_days import add_period, is_due_soon, is_too_old, year_after
from notice_compiler.dates.dating import Dating, Situation, date_change, date_first, date_no_base
from notice_compiler.dates.verdicts import VERDICTS
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.notice.notice import ChangeRecord
from notice_compiler.versions.history import Version

LAW = load_law()
NOTICE = """\
notice: acme
title: Privacy Notice
{dates}laws: [{laws}]
recipients: {{partners: {{label: Partners, role: third-party}}}}
practices: {{sold: {{heading: Sold to, means: sale, modality: did, none: Nobody}}}}
categories:
  data: {{label: Data, sources: you, disclosed: {{sold: {sold}}}}}
sources: {{you: you}}
statements: {{announced: {{means: announces-material-changes{period}}}}}
body:
  - id: main
    heading: Main
    content:
      - text: {text}
      - list: categories
      - table: {{heading: Data, columns: sold}}
"""


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@cache
def notice(
    date: str | None = None, *, effective: str = "", month: bool = False, text: str = "We respect you.",
    sold: str = "none", laws: str = "shine-the-light", period: str = "",
) -> Manifest:  # fmt: skip
    dates = f"last_updated: {date}\n" if date else ""
    dates += f"effective_date: {effective}\n" if effective else ""
    dates += "dates: {last_updated: {precision: month}}\n" if month else ""
    return manifest(compiled(NOTICE.format(dates=dates, text=text, sold=sold, laws=laws, period=period)))


def version(number: int, on: str, date: str | None, cls: str | None = None) -> Version:
    """An entry of a history; its digests do not matter here."""
    no = "0" * 64
    return Version.model_validate(
        {"version": number, "day": on, "adopted": False, "last_updated": date, "class": cls, "facts_digest": no}
        | {"content_digest": no, "files": {}, "previous": None}
    )


def dated(old: Manifest, new: Manifest, as_of: str, **more: object) -> Dating:
    situation = Situation(day(as_of), LAW, **more)  # type: ignore[arg-type]
    judged = judge(compare(old, new), LAW, situation.as_of, situation.records)
    return date_change(old, new, judged, situation)


def verdicts(found: Dating) -> list[str]:
    return [it.verdict for it in found.rulings]


OLD, CHANGED = notice("2026-01-15"), "We respect you and others."
PROMISE = "We [will tell you before](statement:announced)."
REVIEW = ChangeRecord("reviewed", (), "yearly", "Jane Roe", day("2026-02-01"))


@pytest.mark.parametrize(
    ("new", "as_of", "more", "found", "must"),
    [
        (OLD, "2026-02-01", {}, [], False),
        (notice("2026-01-15", text=CHANGED), "2026-02-01", {}, ["must-change"], True),
        (notice("2026-02-01", text=CHANGED), "2026-02-01", {}, [], True),
        (notice("2026-01-14", text=CHANGED), "2026-02-01", {}, ["backwards"], True),
        (notice("2026-01-14"), "2026-02-01", {}, ["backwards"], False),
        (notice(None), "2026-02-01", {}, ["removed"], False),
        (notice(None, text=CHANGED), "2026-02-01", {}, ["removed"], True),
        (notice("2026-02-03"), "2026-02-01", {}, ["changed-without-cause", "future"], False),
        (notice("2026-02-01"), "2026-02-01", {}, ["changed-without-cause"], False),
        (notice("2026-02-01"), "2026-02-01", {"records": (REVIEW,)}, [], False),
        (notice("2026-01-31"), "2026-02-01", {"records": (REVIEW,)}, ["changed-without-cause"], False),
        (notice("2026-01-15", effective="2026-03-01"), "2026-02-01", {}, ["rescheduled"], False),
        # the versions
        (notice("2026-01-15", text=CHANGED), "2026-01-15", {"versions": (version(1, "2026-01-15", "2026-01-15"),)},
         ["same-day"], True),
        (notice("2026-01-15", text=CHANGED), "2026-01-15", {}, ["must-change"], True),
        (notice("2026-01-20", text=CHANGED), "2026-02-01", {"versions": (version(1, "2026-01-25", "2026-01-15"),)},
         ["stale"], True),
        (notice("2026-01-25", text=CHANGED), "2026-02-01", {"versions": (version(1, "2026-01-25", "2026-01-15"),)},
         ["same-day"], True),
        (notice("2026-02-01"), "2026-02-01",
         {"versions": (version(1, "2025-06-01", "2026-01-15"), version(2, "2026-01-20", "2026-01-15", "substantive"))},
         ["late"], False),
        (notice("2026-02-01"), "2026-02-01",
         {"versions": (version(1, "2025-06-01", "2025-06-01"), version(2, "2026-01-15", "2026-01-15", "substantive"))},
         ["changed-without-cause"], False),
        # a material change
        (notice("2026-02-01", sold="partners"), "2026-02-01", {}, ["announcement"], True),
        (notice("2026-01-15", sold="partners"), "2026-02-01", {}, ["must-change", "announcement"], True),
        (notice("2026-02-01", sold="partners", effective="2026-02-02"), "2026-02-01", {}, [], True),
        (notice("2026-02-01", sold="partners", effective="2026-02-02"), "2026-02-01", {"days": 30},
         ["announcement"], True),
        (notice("2026-02-01", sold="partners", effective="2026-03-03"), "2026-02-01", {"days": 30}, [], True),
    ],
)  # fmt: skip
def test_each_verdict_of_the_table(
    new: Manifest, as_of: str, more: dict[str, object], found: list[str], must: bool
) -> None:
    made = dated(OLD, new, as_of, **more)
    assert (verdicts(made), made.must_change) == (found, must)
    assert made.verdict == next((it for it in VERDICTS if it in found), "ok")


@pytest.mark.parametrize(
    ("date", "as_of", "found"),
    [
        ("2026-02-01", "2026-02-01", "ok"),
        ("2026-02-02", "2026-02-01", "future"),
        ("2025-03-17", "2026-01-31", "due-soon"),
        ("2025-03-18", "2026-01-31", "ok"),
        ("2025-01-31", "2026-01-31", "due-soon"),
        ("2025-01-30", "2026-01-31", "too-old"),
        ("2024-02-29", "2025-02-28", "due-soon"),
        ("2024-02-29", "2025-03-01", "too-old"),
        (None, "2026-02-01", "missing"),
    ],
)
def test_the_age_of_a_date_by_calendar_months(date: str | None, as_of: str, found: str) -> None:
    same = notice(date, laws="ccpa")
    assert dated(same, same, as_of).verdict == found


def test_an_undated_notice_must_change_nothing_and_a_first_date_needs_no_cause() -> None:
    undated = notice(None)
    assert dated(undated, notice(None, text=CHANGED), "2026-02-01") == Dating(None, None, False, ())
    assert dated(undated, notice("2026-02-01"), "2026-02-01").verdict == "ok"


@pytest.mark.parametrize(
    ("old", "new", "text", "found"),
    [
        ("2026-01-15", "2026-01-31", CHANGED, "must-change"),
        ("2026-01-15", "2026-02-01", CHANGED, "ok"),
        ("2026-01-15", "2026-01-02", CHANGED, "must-change"),
        ("2026-01-15", "2026-01-31", "We respect you.", "ok"),
        ("2026-01-15", "2025-12-31", "We respect you.", "backwards"),
    ],
)
def test_a_date_printed_by_month_changes_when_readers_see_it(old: str, new: str, text: str, found: str) -> None:
    assert dated(notice(old, month=True), notice(new, month=True, text=text), "2026-02-20").verdict == found


def test_printed_by_month_a_second_change_in_the_month_is_a_second_on_one_day() -> None:
    old, new = notice("2026-01-15", month=True), notice("2026-01-20", month=True, text=CHANGED)
    assert dated(old, new, "2026-01-20", versions=(version(1, "2026-01-15", "2026-01-15"),)).verdict == "same-day"


@pytest.mark.parametrize(
    ("effective", "period", "found"),
    [
        ("2026-03-02", "30 days", "announcement"),
        ("2026-03-03", "30 days", "ok"),
        ("2026-02-28", "1 month", "announcement"),
        ("2026-03-01", "1 month", "ok"),
        ("2026-02-12", "10 business days", "announcement"),
        ("2026-02-13", "10 business days", "ok"),
    ],
)
def test_the_promised_time_between_announcement_and_effect(effective: str, period: str, found: str) -> None:
    promise = f", period: {period}"
    old = notice("2026-01-15", period=promise, text=PROMISE)
    new = notice("2026-02-01", sold="partners", effective=effective, period=promise, text=PROMISE)
    assert dated(old, new, "2026-02-01").verdict == found


def test_an_announcement_is_an_error_where_it_was_promised() -> None:
    old = notice("2026-01-15", text=PROMISE)
    new = notice("2026-01-15", text=PROMISE, sold="partners")
    promised = next(it for it in dated(old, new, "2026-02-01").rulings if it.verdict == "announcement")
    silent = next(it for it in dated(OLD, notice("2026-02-01", sold="partners"), "2026-02-01").rulings)
    assert (promised.severity, silent.severity) == ("error", "warning")


def test_a_date_in_the_text_agrees_with_that_of_the_notice() -> None:
    for text, found in (
        ("This was last updated on January 15, 2026.", "ok"),
        ("This was last revised January 2026.", "ok"),
        ("Last updated 2026-01-14, with care.", "dates-disagree"),
        ("This was last modified: December 2025.", "dates-disagree"),
        ("The law was updated in 2020.", "ok"),
    ):
        same = notice("2026-01-15", text=f'"{text}"')
        assert dated(same, same, "2026-01-20").verdict == found, text


def test_without_a_base_nothing_is_said_to_have_changed_or_not() -> None:
    situation = Situation(day("2026-02-01"), LAW)
    first, missing = date_first(OLD, situation), date_no_base(OLD, "It is gone.", "Bring it back.")
    assert (first.verdict, first.must_change, missing.verdict, missing.must_change) == ("first", None, "no-base", None)


def test_calendar_arithmetic() -> None:
    assert year_after(day("2024-02-29")) == day("2025-02-28")
    assert (is_too_old(day("2025-01-31"), day("2026-01-31")), is_due_soon(day("2025-01-31"), day("2026-01-31"))) == (
        False,
        True,
    )
    assert add_period(day("2026-01-31"), "1 month") == day("2026-02-28")
    assert add_period(day("2026-02-06"), "1 business day") == day("2026-02-09")
