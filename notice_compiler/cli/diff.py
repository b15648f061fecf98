"""`notice diff`: what changed, what it means, and for the date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from notice_compiler.cli.common import Run, begin, compare_all, examine_all, has_colour
from notice_compiler.reports.diff import reporter
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review, Reviews
from notice_compiler.review.review_notice import review_notice
from notice_compiler.shell.bases import read_side
from notice_compiler.shell.transaction import recover


def diff_command(options: argparse.Namespace) -> int:
    """Compares and reports; the exit code is that of the worst that stands in the way or, if wanted, of the date."""
    pair = _pair(options)
    run = begin(options, [Path(it) for it in options.paths if Path(it).exists()][:1] if pair else _paths(options))
    recover(run.output)
    reviews = _of_two(run, *pair) if pair else _of_all(run, options)
    cited = {name for review in reviews for change in review.changes for name in change.provisions}
    law = {name: run.context.law.provision(name) for name in sorted(cited)}
    sys.stdout.write(reporter(options.format)(Reviews(run.context.as_of, reviews, law), colour=has_colour()))
    return exit_code(reviews, date=options.exit_code)


def _paths(options: argparse.Namespace) -> list[Path]:
    return [Path(it) for it in options.paths]


def _pair(options: argparse.Namespace) -> tuple[str, str] | None:
    """OLD and NEW: exactly two files without a base."""
    if options.against or options.published_at or len(options.paths) != 2:
        return None
    old, new = options.paths
    return None if Path(old).is_dir() or Path(new).is_dir() else (old, new)


def _of_all(run: Run, options: argparse.Namespace) -> tuple[Review, ...]:
    return tuple(review for _, review in compare_all(run, options, examine_all(run)))


def _of_two(run: Run, old: str, new: str) -> tuple[Review, ...]:
    before, after = read_side(old, run.context), read_side(new, run.context)
    if _are_two(before, after):
        return review_notice(before, None, run.situation), review_notice(None, after, run.situation)
    return (review_notice(before, after, run.situation),)


def _are_two(before: Reading, after: Reading) -> bool:
    """Whether the sides are two notices: a withdrawal and a first publication."""
    both = before.manifest is not None and after.manifest is not None
    return both and before.notice != after.notice


def exit_code(reviews: tuple[Review, ...], *, date: bool) -> int:
    """1 for a defect in the new side and, if `date`, errors of the date; 3 where nothing could be compared; else 0."""
    findings = any(review.defect_in == "new" for review in reviews)
    rulings = [ruling for review in reviews for ruling in review.dating.rulings]
    errors = any(it.gate == "date" and it.severity == "error" and it.verdict != "no-base" for it in rulings)
    refused = any(review.refused for review in reviews)
    if findings or (date and (errors or refused)):
        return 1
    return 3 if any(it.verdict == "no-base" for it in rulings) or any(it.defect_in for it in reviews) else 0
