"""`notice bump`: moves the date of a notice, and touches no other byte."""

from __future__ import annotations

import argparse
import datetime
import os
import tempfile
from pathlib import Path

from notice_compiler.cli.common import NOW, Run, begin, examine_all
from notice_compiler.dates.dating import ONE_DAY
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review
from notice_compiler.review.review_notice import review_notice
from notice_compiler.shell.bases import reading_of
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.files import read_notice
from notice_compiler.shell.published import read_published
from notice_compiler.source.characters import printable
from notice_compiler.source.edit import EditError, with_record, with_scalar

REFUSED, NO_BASE = 1, 3


def bump_command(options: argparse.Namespace) -> int:
    """Moves the date where something changed, or was reviewed; says what it did."""
    if (options.review is None) != (options.by is None):
        raise UsageError("a review needs both `--review REASON` and `--by NAME`.")
    if options.path.is_dir():
        raise UsageError(f"{options.path}: is a folder. Name one notice file.")
    run = begin(options, [options.path])
    (examined,) = examine_all(run)
    after = reading_of(NOW, examined, run.context)
    if after.manifest is None or after.notice is None:
        print(f"{options.path}: has defects, and is not changed. `notice check {options.path}` names them.")
        return REFUSED
    if after.manifest.last_updated is None:
        raise UsageError(f"{options.path}: has no date, so there is none to move. Add `last_updated:` where it is due.")
    before = read_published(run.output, after.notice)
    if before is not None and before.missing is not None:
        print(f"{options.path}: is not changed. {before.missing[0]} {before.missing[1]}")
        return NO_BASE
    return _move(options, run, before, after)


def _move(options: argparse.Namespace, run: Run, before: Reading | None, after: Reading) -> int:
    date: datetime.date = options.date or run.context.as_of
    old = after.manifest.last_updated if after.manifest else None
    published = before.manifest.last_updated if before and before.manifest else None
    _refuse_date(options.path, date, published, run.context.as_of)
    review = review_notice(before, after, run.situation)
    if options.review is None and before is not None and not _has_cause(review):
        print(f"{options.path}: is not changed. Nothing that readers rely on has changed since the published version.")
        print('If it was reviewed, say so: notice bump PATH --review "REASON" --by "NAME"')
        return REFUSED
    if date.isoformat() == old and options.review is None:
        print(f"{options.path}: is dated {old} already; nothing was changed.")
        return 0
    _write(options, date)
    print(
        f"{options.path}: last_updated {old} → {date.isoformat()}"
        + ("." if options.review else "; no other byte was touched.")
    )
    if options.review is not None:
        print(f"{options.path}: a record of the review by {printable(options.by)} was added under `changes:`.")
    if before is None:
        print("It has never been published, so there was nothing to compare it with.")
    for change in review.changes:
        if change.cls in ("substantive", "material"):
            print(f"  {change.cls:<12} {printable(change.message)}")
    return 0


def _refuse_date(path: Path, date: datetime.date, published: str | None, today: datetime.date) -> None:
    if published is not None and date.isoformat() < published:
        raise UsageError(f"{path}: {date} lies before the date of the published version, {published}.")
    if date > today + ONE_DAY:
        raise UsageError(f"{path}: {date} lies ahead of today, {today}. An `effective_date:` may lie ahead.")


def _has_cause(review: Review) -> bool:
    """Whether the date has to move, or has to follow something that was published under an old one."""
    verdicts = {ruling.verdict for ruling in review.dating.rulings}
    return review.cls in ("substantive", "material") or "late" in verdicts


def _write(options: argparse.Namespace, date: datetime.date) -> None:
    """The new file in the place of the old one, whole or not at all."""
    data = read_notice(options.path)
    try:
        data = with_scalar(data, ("last_updated",), date.isoformat())
        if options.review is not None:
            record = {"declare": "reviewed", "reason": options.review, "by": options.by, "date": date.isoformat()}
            data = with_record(data, "changes", record)
    except EditError as error:
        raise UsageError(f"{options.path}: is not changed. {error}") from error
    target = options.path.resolve()
    if not os.access(target, os.W_OK):
        raise UsageError(f"{options.path}: may not be written.")
    handle, name = tempfile.mkstemp(prefix=".notice-", dir=target.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(target.stat().st_mode & 0o7777)
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
