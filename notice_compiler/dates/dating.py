"""The date verdict: whether the date of a notice follows from what changed since the version before."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from notice_compiler.dates.calendar_days import Seen, add_period, is_due_soon, is_too_old, printed_dates, seen
from notice_compiler.dates.inner_dates import inner_dates
from notice_compiler.dates.verdicts import VERDICTS, Verdict
from notice_compiler.facts.asking import StatementFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.finding import Gate, Severity
from notice_compiler.judging.change import Change, Judged
from notice_compiler.law.law import CLASSES, Class, LawBook
from notice_compiler.model.closed_lists import ANNOUNCES
from notice_compiler.notice.notice import ChangeRecord
from notice_compiler.versions.history import Version
from notice_compiler.wording import printed_date

ONE_DAY: Final = datetime.timedelta(days=1)
YEARLY: Final = "ccpa:1798.130-a-5"
UPDATED: Final = "ccpa:7011-e-4"
DATED: Final = ("caloppa:22575-b-4", UPDATED)
"""CalOPPA asks for an effective date, which the date of the update may be; the CCPA for the date of the update."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule of the date that holds: what is wrong, what would be right, how grave it is.

    `is_declared` says that it follows from the day of a change record.
    """

    verdict: Verdict
    severity: Severity
    gate: Gate
    message: str
    help: str
    is_declared: bool = False


@dataclass(frozen=True, slots=True)
class Dating:
    """The dates before and after, and all that holds of them. `must_change` is None where nothing could be compared."""

    before: str | None
    after: str | None
    must_change: bool | None
    rulings: tuple[Ruling, ...]

    @property
    def verdict(self) -> Verdict:
        """The first that holds."""
        return min((it.verdict for it in self.rulings), key=VERDICTS.index, default="ok")


@dataclass(frozen=True, slots=True)
class Situation:
    """What a date is judged by besides the notice itself.

    `versions` are the published ones, the newest last; of two files or revisions there are none. `days` is how many
    days ahead the configuration wants changes announced (None: it does not say); `file` is named in commands.
    """

    as_of: datetime.date
    law: LawBook
    versions: tuple[Version, ...] = ()
    records: Sequence[ChangeRecord] = ()
    days: int | None = None
    file: str = "PATH"


def date_first(new: Manifest, situation: Situation) -> Dating:
    """The verdict of a notice that was never published."""
    message = "This notice has never been published, so there is nothing to compare it with."
    cure = "Publish it with `notice build --publish --first` or, if it is public already, with `--adopt`."
    first = Ruling("first", "info", "date", message, cure)
    rulings = (first, *_always(new, situation))
    return Dating(None, new.last_updated, None, rulings)


def date_no_base(new: Manifest | None, message: str, cure: str) -> Dating:
    """The verdict where there should be something to compare with, and it cannot be read."""
    ruling = Ruling("no-base", "error", "date", message, cure)
    return Dating(None, new.last_updated if new else None, None, (ruling,))


def date_change(old: Manifest, new: Manifest, judged: Judged, situation: Situation) -> Dating:
    """The verdict of a notice against an earlier version of it."""
    changed = CLASSES.index(judged.cls) >= CLASSES.index("substantive")
    rulings = (*_moves(old, new, judged.cls, changed, situation), *_always(new, situation))
    rulings += tuple(_announcement(old, new, judged.changes, situation))
    rulings += tuple(_inner(old, new, judged.changes))
    return Dating(old.last_updated, new.last_updated, old.last_updated is not None and changed, rulings)


def _inner(old: Manifest, new: Manifest, changes: Sequence[Change]) -> Iterator[Ruling]:
    for it in inner_dates(old, new, changes):
        yield Ruling("dates-disagree", "error" if it.is_error else "warning", "date", it.message, it.help)


def _moves(old: Manifest, new: Manifest, cls: Class, changed: bool, it: Situation) -> Iterator[Ruling]:
    """What follows from the two dates and the class of what changed between them."""
    before, after = seen(old), seen(new)
    if before is None:
        return
    if after is None:
        message = f"The published version is dated {old.last_updated}, and the notice no longer has a date."
        yield Ruling("removed", "error", "date", message, "Write `last_updated:` again, with the day of this update.")
        return
    if after.is_before(before):
        message = f"The date went back: {new.last_updated}, and the published version says {old.last_updated}."
        yield Ruling("backwards", "error", "date", message, "Write a day that is not before that one.")
        return
    if changed and after.is_same(before):
        yield from _unmoved(cls, after, it)
    elif changed:
        yield from _moved(new, after, it)
    elif not after.is_same(before):
        yield from _without_cause(new, it)
    elif old.effective_date != new.effective_date and cls == "none":
        yield from _rescheduled(old, new, it)


def _rescheduled(old: Manifest, new: Manifest, it: Situation) -> Iterator[Ruling]:
    """A later effective date harms nobody; an earlier one, or none, takes back what was announced."""
    announced, now = old.effective_date, new.effective_date
    message = f"The effective date is now {now or 'not stated'}, and was {announced or 'not stated'}."
    if announced is None or announced <= it.as_of.isoformat() or (now is not None and now >= announced):
        yield Ruling("rescheduled", "info", "date", message, "Nothing else has to change.")
        return
    promised = any(one.means == ANNOUNCES for one in old.statements)
    cure = f"Readers were told that the changes take effect on {announced}: write that day, or a later one."
    yield Ruling("announcement", "error" if promised else "warning", "date", message, cure)


def _unmoved(cls: Class, after: Seen, it: Situation) -> Iterator[Ruling]:
    if it.versions and after.is_on(it.as_of):
        message = f"The notice changes a second time under one date, {after.words}; both versions are recorded."
        yield Ruling("same-day", "warning", "date", message, "Nothing has to be done if both are meant for today.")
        return
    message = f"The notice still says “{after.words}”, and what it says has changed ({cls})."
    yield Ruling("must-change", "error", "date", message, f"Run `notice bump {it.file}`.")


def _moved(new: Manifest, after: Seen, it: Situation) -> Iterator[Ruling]:
    if it.versions:
        day = it.versions[-1].day
        if after.is_before_day(day):
            message = f"The date, {new.last_updated}, lies before {day}, when the version before was published."
            yield Ruling("stale", "warning", "date", message, f"Run `notice bump {it.file}`.")
            return
        if after.is_on(day):
            message = f"The date, {after.words}, is that of the day on which the version before was published."
            cure = f"If the change is of a later day, run `notice bump {it.file}`; else nothing has to be done."
            yield Ruling("same-day", "warning", "date", message, cure)
    newest = max((record.date for record in it.records if record.declare != "reviewed"), default=None)
    if newest is not None and after.is_before_day(newest):
        message = f"The date, {new.last_updated}, is older than a change declared on {newest}."
        yield Ruling("stale", "warning", "date", message, f"Run `notice bump {it.file}`.", is_declared=True)


def _without_cause(new: Manifest, it: Situation) -> Iterator[Ruling]:
    if any(record.declare == "reviewed" and record.date.isoformat() == new.last_updated for record in it.records):
        return
    if _forgotten(it.versions):
        message = "The date now follows a change that was published under an old date."
        yield Ruling("late", "info", "date", message, "Nothing else has to be done.")
        return
    message = f"The date moved to {new.last_updated}, and nothing that readers rely on has changed."
    cure = f"Put it back or, after a review, run `notice bump {it.file} --review REASON --by NAME`."
    yield Ruling("changed-without-cause", "warning", "date", message, cure)


def _forgotten(versions: tuple[Version, ...]) -> bool:
    """Whether the newest change of substance was published under the date of the version before it, or an older one."""
    for number in range(len(versions) - 1, 0, -1):
        version, before = versions[number], versions[number - 1]
        if version.cls in ("substantive", "material"):
            same = version.last_updated == before.last_updated
            return same and version.last_updated != version.day.isoformat()
    return False


def _always(new: Manifest, it: Situation) -> Iterator[Ruling]:
    """What holds of a date whatever changed."""
    yield from _disagreements(new)
    day = datetime.date.fromisoformat(new.last_updated) if new.last_updated else None
    if day is None:
        wanted = DATED if new.effective_date is None else (UPDATED,)
        if any(_applies(name, new, it) for name in wanted):
            yield Ruling("missing", "error", "law", "The notice states no date.", "Add `last_updated:`.")
        return
    if day > it.as_of:
        far = day > it.as_of + ONE_DAY
        message = f"The date, {new.last_updated}, lies ahead of {it.as_of}."
        yield Ruling("future", "error" if far else "warning", "date", message, "Write the day of the update.")
    if _applies(YEARLY, new, it):
        if is_too_old(day, it.as_of):
            message = f"The notice was last updated on {new.last_updated}, more than 12 months ago."
            yield Ruling("too-old", "error", "law", message, "Review it and move the date.")
        elif is_due_soon(day, it.as_of):
            message = f"The notice was last updated on {new.last_updated}, almost 12 months ago."
            yield Ruling("due-soon", "warning", "law", message, "Review it in time.")


def _applies(provision: str, new: Manifest, it: Situation) -> bool:
    return provision.partition(":")[0] in new.laws and it.law.provision(provision).in_force(it.as_of)


def _disagreements(new: Manifest) -> Iterator[Ruling]:
    """Dates that are printed otherwise than the machine reads them, in the frame or in the prose."""
    for it in new.dates:
        if it.date is None:
            continue
        meant = datetime.date.fromisoformat(it.date)
        right = printed_date(meant, it.precision, it.form or "long", it.locale or "en-US")
        if it.printed != right:
            message = f"The page prints “{it.printed}”, and the date is {it.date}."
            yield Ruling("dates-disagree", "error", "date", message, "Make both say the same.")
    for words, day in printed_dates(new.sections):
        stated = new.last_updated or ""
        if day != stated[: len(day)]:
            message = f"The text says “{words}”, and `last_updated` is {stated or 'not stated'}."
            yield Ruling("dates-disagree", "error", "date", message, "Correct one of the two.")


def _announcement(old: Manifest, new: Manifest, changes: Sequence[Change], it: Situation) -> Iterator[Ruling]:
    """Whether material changes take effect as long after their announcement as was promised, or is wanted."""
    grave = [one for one in changes if one.cls == "material" or one.may_be_material]
    if not grave:
        return
    promise = next((one for one in old.statements if one.means == ANNOUNCES), None)
    due = _due(_announced(old, new, it), promise, it.days)
    effective = datetime.date.fromisoformat(new.effective_date) if new.effective_date else None
    if effective is not None and effective >= due:
        return
    told = (
        "The published version promises to tell readers of material changes before they take effect."
        if promise
        else "Readers should be told of what is worse for them before it takes effect."
    )
    what = "a material change" if any(one.cls == "material" for one in grave) else "a change that may be material"
    lies = f"the effective date is {effective}" if effective else "no effective date is stated"
    cure = f"Write `effective_date:` with {due} or a later day, and tell readers before that day."
    if what != "a material change":
        cure = f"Declare under `changes:` whether it is `material` or `not-material`. If it is: {cure}"
    yield Ruling(
        "announcement", "error" if promise else "warning", "date", f"{told} There is {what}, and {lies}.", cure
    )


def _announced(old: Manifest, new: Manifest, it: Situation) -> datetime.date:
    """The day on which readers are told: that of the notice, but not before it is published."""
    before, after = seen(old), seen(new)
    if after is None or (before is not None and after.is_same(before)):
        return it.as_of
    return max(after.day, it.as_of) if it.versions else after.day


def _due(announced: datetime.date, promise: StatementFact | None, days: int | None) -> datetime.date:
    """The first day on which changes announced on a day may take effect."""
    wanted = announced + datetime.timedelta(days=days or 0)
    if promise is None:
        return wanted
    return max(wanted, add_period(announced, promise.period) if promise.period else announced + ONE_DAY)
