"""`notice check`: everything that is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from notice_compiler.checklist import questions
from notice_compiler.cli.common import PUBLISHED, Run, begin, compare_all, examine_all, has_colour, note
from notice_compiler.cli.options import GATES
from notice_compiler.dates.date_findings import HERE, date_findings
from notice_compiler.examined import Examined
from notice_compiler.facts.manifest import Manifest
from notice_compiler.finding import Finding, Gate, Severity
from notice_compiler.located import locate
from notice_compiler.place import Extent
from notice_compiler.report import Checklist, Report
from notice_compiler.reports import reporter
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review
from notice_compiler.review.review_notice import GONE, WITHDRAWN
from notice_compiler.shell.bases import revision_of
from notice_compiler.shell.git import NoRevisionError
from notice_compiler.shell.published import is_unpublished, rewritten
from notice_compiler.shell.transaction import recover
from notice_compiler.source.tree import Source
from notice_compiler.versions.history import HISTORY
from notice_compiler.versions.verify_history import DamagedError

FINDINGS, CANNOT_READ, NO_BASE = 1, 2, 3


def check_command(options: argparse.Namespace) -> int:
    """Reports all findings; the gates decide the exit code."""
    run = begin(options, options.paths)
    if run.config.formats is not None or run.config.theme is not None:
        from notice_compiler.cli.settings import settings_of  # what formats are made of is loaded where it is named

        settings_of(run.config)
    recover(run.output)
    gates = tuple(gate for gate in GATES if gate in (options.gate or GATES))
    examined = examine_all(run)
    report = report_of(run, with_dates(run, options, examined), gates)
    sys.stdout.write(reporter(options.format)(report, colour=has_colour()))
    return CANNOT_READ if _tell_of_mappings(run, examined) else exit_code(report)


def _tell_of_mappings(run: Run, examined: tuple[Examined, ...]) -> bool:
    """Tells what is wrong with mappings to terms of others, and whether anything is."""
    if run.config.mappings is None:
        return False
    from notice_compiler.shell.mappings import check_mappings  # the terms are loaded only where they are named

    faults = tuple(check_mappings(run.config.mappings, examined, whole=run.whole))
    for fault in faults:
        note(fault)
    return bool(faults)


def report_of(run: Run, examined: tuple[Examined, ...], gates: tuple[Gate, ...]) -> Report:
    """The findings of all files, in order."""
    findings = tuple(found for it in examined for found in locate(it, run.context.law))
    notices = [(it.source.file, it.notice) for it in examined if it.notice is not None]
    asked = tuple(Checklist(it.id, file, questions(it, run.context)) for file, it in notices)
    return Report(run.context.as_of, len(examined), findings, gates, asked)


def exit_code(report: Report) -> int:
    """1 for an error in the gates that decide; 3 where the only one is that nothing could be compared."""
    gated = (it.finding for it in report.findings if it.finding.gate in report.gates)
    errors = {it.rule for it in gated if it.stops}
    if errors == {"no-base"}:
        return NO_BASE
    return FINDINGS if errors else 0


def with_dates(
    run: Run, options: argparse.Namespace, examined: tuple[Examined, ...], *, output: bool = True
) -> tuple[Examined, ...]:
    """The same, with what the comparison with the published version adds and, if `output`, what was built."""
    return dated(run, options, examined, compare_all(run, options, examined), output=output)


def dated(
    run: Run,
    options: argparse.Namespace,
    examined: tuple[Examined, ...],
    compared: Iterable[tuple[Reading, Review]],
    *,
    output: bool = True,
) -> tuple[Examined, ...]:
    """The same, with what has been compared already."""
    found: dict[str, list[Finding]] = {}
    gone: list[Examined] = []
    for reading, review in compared:
        if review.after == WITHDRAWN:
            gone.append(_withdrawn(run, review, grave=options.published_at is not None))
        if reading.examined is not None and not reading.defects:
            file = reading.examined.source.file
            found.setdefault(file, []).extend(_found(run, options, reading, review, output=output))
    return (*(replace(it, findings=(*it.findings, *found.get(it.source.file, ()))) for it in examined), *gone)


def _withdrawn(run: Run, review: Review, *, grave: bool) -> Examined:
    """A finding at the history of a notice that has no file any more."""
    source = Source((run.output / review.notice / HISTORY).as_posix(), "")
    message = f"“{review.title}” ({review.notice}) was published, and has no file any more."
    severity: Severity = "error" if grave else "warning"
    if review.notice in run.config.withdrawn:
        severity = "info"
    declare = f'Then declare it in notices.toml: `withdrawn = ["{review.notice}"]`.'
    cure = f"Bring its file back; or take the page off your site and keep its folder, which is a proof. {declare}"
    where = Extent(0, 0)
    return Examined(source, None, None, (Finding(GONE, message, cure, where, review.notice, severity, "date"),))


def _found(
    run: Run, options: argparse.Namespace, reading: Reading, review: Review, *, output: bool
) -> Iterator[Finding]:
    yield from date_findings(review, reading, run.context.as_of)
    if reading.notice is None:
        return
    if output and options.published_at is not None:
        yield from _of_revision(run, options, reading.notice, reading.manifest)
    if {"first", "no-base"} & {ruling.verdict for ruling in review.dating.rulings}:
        return
    if output:
        yield from _of_output(run, options, reading.notice)
    for problem in review.altered:
        yield _altered(problem)


def _of_output(run: Run, options: argparse.Namespace, notice: str) -> Iterator[Finding]:
    """Findings of the output folder: what was built and not published, and a history that was rewritten."""
    if (options.against or PUBLISHED) == PUBLISHED and is_unpublished(run.output, notice):
        message = f"The page in `{run.output}` was built and not published: nobody has recorded what readers see."
        cure = "Run `notice build --publish` when it goes public."
        yield Finding("built-not-published", message, cure, HERE, notice, "warning", "date")


def _of_revision(run: Run, options: argparse.Namespace, notice: str, now: Manifest | None) -> Iterator[Finding]:
    """A finding where the published versions in the folder are not those of the revision, and no more."""
    try:
        problem = rewritten(run.output, notice, revision_of(options.published_at, Path.cwd(), lambda _: None), now)
    except NoRevisionError:
        return  # that is found as a missing base already
    except DamagedError as error:
        problem = str(error)
    if problem:
        yield _altered(problem)


def _altered(problem: str) -> Finding:
    cure = "Restore it from version control: published versions are never altered."
    return Finding("version-altered", f"{problem}.", cure, HERE, problem, gate="date")
