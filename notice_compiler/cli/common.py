"""What several commands do alike: configuration, day, reading and examining, comparing, showing."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from notice_compiler.cli.packs import law_of
from notice_compiler.compile import examine, refuse_twins
from notice_compiler.dates.dating import Situation
from notice_compiler.examined import Examined
from notice_compiler.law.load_law import PackFile
from notice_compiler.notice.notice import ChangeRecord
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review
from notice_compiler.review.review_notice import review_notice
from notice_compiler.rule import Context
from notice_compiler.shell.bases import packs_at, read_revision, read_side, reading_of, revision_of
from notice_compiler.shell.config import Config, UsageError, config_of, find_config, read_config
from notice_compiler.shell.files import find_notices, read_notice
from notice_compiler.shell.git import NoRevisionError, Revision, read_at
from notice_compiler.shell.published import published_notices, read_published
from notice_compiler.source.characters import printable

PUBLISHED = "published"
NOW = "the notice as it stands now"
"""How reports call what stands in the notice file."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a command: where things are, the day and the law, the notices asked for."""

    config: Config
    output: Path
    context: Context
    paths: tuple[Path, ...]
    whole: bool = False

    @property
    def situation(self) -> Situation:
        """What dates are judged by."""
        return Situation(self.context.as_of, self.context.law, days=self.config.announcement_days)


def begin(options: argparse.Namespace, paths: Sequence[Path]) -> Run:
    """The run that the options ask for; notices are not read yet."""
    start = paths[0] if paths else Path.cwd()
    found = find_config(start)
    config = read_config(found) if found else Config()
    at = getattr(options, "published_at", None)
    packs: tuple[PackFile, ...] = ()
    if at is not None:
        config, packs = _as_published(config, found or Path("notices.toml"), at, start)
    as_of = options.as_of or datetime.datetime.now(config.time_zone).date()
    asked = tuple(paths) or (config.notices,)
    context = Context(as_of, law_of(config, packs))
    return Run(config, options.output or config.output, context, asked, whole=_is_whole(asked, config))


def _is_whole(paths: Sequence[Path], config: Config) -> bool:
    """Whether all notices are asked for, so that one that is missing is missed."""
    return all(path.is_dir() for path in paths) and any(path.resolve() == config.notices.resolve() for path in paths)


def _as_published(config: Config, path: Path, at: str, start: Path) -> tuple[Config, tuple[PackFile, ...]]:
    """The configuration, with the output folder, the time zone and the announcement of the revision compared with,
    and the law packs of that revision.

    A pull request must not choose where its own base is looked up, nor by which law its changes are judged.
    """
    try:
        revision = revision_of(at, start if start.exists() else Path.cwd(), lambda _: None)
        data = read_at(revision, path, 64 * 1024)
        there = config_of(path, data) if data is not None else Config()
        packs = tuple(packs_at(revision, there.law)) if there.law is not None else ()
    except NoRevisionError:
        return config, ()
    published = replace(
        config, output=there.output, time_zone=there.time_zone, announcement_days=there.announcement_days
    )
    return published, packs


def examine_all(run: Run) -> tuple[Examined, ...]:
    """Reads and examines every notice that is asked for."""
    found = find_notices(run.paths)
    return refuse_twins(tuple(examine(path.as_posix(), read_notice(path), run.context) for path in found))


def note(text: str) -> None:
    """Tells people something beside the result."""
    print(f"notice: {printable(text)}", file=sys.stderr)


def has_colour() -> bool:
    """Whether what is printed goes to somebody who wants to see colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def compare_all(
    run: Run, options: argparse.Namespace, examined: tuple[Examined, ...]
) -> tuple[tuple[Reading, Review], ...]:
    """Each notice against its base; those of the base that are not there any more are withdrawn."""
    pairs = []
    for before, after in sides_of(run, options, examined):
        reading = after or before
        assert reading is not None, "a pair has a side at least"
        pairs.append((reading, review_notice(before, after, run.situation)))
    return tuple(pairs)


def sides_of(
    run: Run, options: argparse.Namespace, examined: tuple[Examined, ...]
) -> tuple[tuple[Reading | None, Reading | None], ...]:
    """Each notice beside its base; without a base it is new, and what is in the base alone is withdrawn.

    Only where folders were asked for can a notice be missed.
    """
    readings = [reading_of(NOW, it, run.context) for it in examined]
    bases, named = _bases(run, options, readings)
    readings = _trusted(run, options, readings)
    pairs: list[tuple[Reading | None, Reading | None]] = []
    for reading in readings:
        base = bases.pop(reading.notice or "", None) if reading.notice else None
        if named is not None and base is None:
            base = named
        if base is not None and base.notice not in (None, reading.notice) and base.manifest is not None:
            pairs.append((base, None))
            base = None
        pairs.append((base, reading))
    if run.whole or all(path.is_dir() for path in run.paths):
        pairs += [(base, None) for base in bases.values()]
    return tuple(pairs)


def _bases(run: Run, options: argparse.Namespace, readings: list[Reading]) -> tuple[dict[str, Reading], Reading | None]:
    """What to compare with, by notice; or what was named for all."""
    against = options.against or PUBLISHED
    try:
        if against == PUBLISHED:
            at = _revision(run, options.published_at) if options.published_at is not None else None
            return _published(run, readings, at), None
        if Path(against).is_file():
            return {}, read_side(against, run.context)
        if Path(against).is_dir():
            raise UsageError(f"--against {against}: is a folder. Name a file, a git revision, or `published`.")
        return dict(read_revision(_revision(run, against), run.paths, run.context)), None
    except NoRevisionError as error:
        return {}, Reading(against, None, missing=(error.message, error.cure))


def _published(run: Run, readings: list[Reading], at: Revision | None) -> dict[str, Reading]:
    ids = [it.notice for it in readings if it.notice]
    if run.whole:
        ids += published_notices(run.output, at)
    found = ((name, read_published(run.output, name, at)) for name in dict.fromkeys(ids))
    return {name: reading for name, reading in found if reading is not None}


def _revision(run: Run, name: str) -> Revision:
    return revision_of(name, run.paths[0] if run.paths[0].exists() else Path.cwd(), note)


def _trusted(run: Run, options: argparse.Namespace, readings: list[Reading]) -> list[Reading]:
    """The readings with the change records that count: with `--published-at` those that the revision has, too."""
    if not options.published_at or options.trust_records or not any(it.records for it in readings):
        return readings
    try:
        there = read_revision(_revision(run, options.published_at), run.paths, run.context)
    except NoRevisionError:
        there = {}
    known = {name: reading.records for name, reading in there.items()}

    def counting(it: Reading) -> tuple[ChangeRecord, ...]:
        return tuple(one for one in it.records if one in known.get(it.notice or "", ()))

    return [replace(it, records=counting(it)) for it in readings]
