"""`notice build`: checks, then writes everything; with `--publish`, records the versions."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from notice_compiler.cli.check import exit_code, report_of, with_dates
from notice_compiler.cli.common import Run, begin, examine_all, has_colour, note
from notice_compiler.cli.place import told_of_place
from notice_compiler.cli.settings import settings_for, settings_of
from notice_compiler.compare.compare import compare
from notice_compiler.compile import Built, manifest, render
from notice_compiler.compose.compose import compose
from notice_compiler.edition import Settings
from notice_compiler.examined import Examined
from notice_compiler.finding import Finding, Gate
from notice_compiler.judging.judge import judge
from notice_compiler.notice.notice import Notice
from notice_compiler.pages.contrast import weak
from notice_compiler.pages.style import stylesheet
from notice_compiler.reports import reporter
from notice_compiler.review.reading import Reading
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.key_files import is_open_to_others, open_public_keys, open_signing_key
from notice_compiler.shell.listing import Site
from notice_compiler.shell.published import read_published
from notice_compiler.shell.standing import of_earlier, standing_of
from notice_compiler.shell.theme import STYLE
from notice_compiler.shell.transaction import recover
from notice_compiler.shell.write_output import Written, write_output
from notice_compiler.signing.keys import SigningKey
from notice_compiler.versions.history import Version
from notice_compiler.versions.publish import is_version, past_of, publish

NEEDED_TO_PUBLISH: Final = ("first-publication", "date-stale")
"""Findings that are errors where a version is to be published."""
STANDS: Final = ("date-not-changed", "change-not-announced", "date-removed", "dates-disagree")
"""Findings of the date that do not stop the adoption of what is public already."""


def build_command(options: argparse.Namespace) -> int:
    """Builds what is asked for, or nothing at all."""
    if (options.first or options.adopt) and not options.publish:
        raise UsageError("`--first` and `--adopt` go with `--publish`.")
    if options.old_keys and not options.sign:
        raise UsageError("`--old-key` goes with `--sign`.")
    run = begin(options, options.paths)
    settings = settings_of(run.config)
    _warn_of_contrast(settings, run.config.theme)
    key = _signing_key(options.sign, run) if options.sign else None
    former = open_public_keys(options.old_keys)
    recover(run.output)
    examined = tuple(
        replace(
            it, findings=tuple(_graded(found, options) for found in it.findings if not _is_declared(found, options))
        )
        for it in with_dates(run, options, examine_all(run), output=False)
    )
    gates: tuple[Gate, ...] = ("defect", "date", "law") if options.publish and not options.adopt else ("defect", "date")
    report = report_of(run, examined, gates)
    if report.findings:
        sys.stdout.write(reporter("text")(report, colour=has_colour()))
    code = exit_code(report)
    if not code and run.config.mappings is not None:
        _refuse_mappings(run.config.mappings, examined, whole=run.whole)
    if code:
        print(f"Nothing was built; {run.output} is as it was.")
        return code
    built = [
        _built(run, options, settings_for(run.config, settings, it), it) for it in examined if it.notice is not None
    ]
    site = Site(settings.site, settings.theme, run.config.withdrawn, run.config.hosting)
    _tell(run, built, write_output(run.output, built, site, key, former), key)
    for line in told_of_place(run, [it.notice for it in examined if it.notice is not None]):
        note(line)
    return 0


def _refuse_mappings(folder: Path, examined: Sequence[Examined], *, whole: bool) -> None:
    """Raises UsageError for the first thing that is wrong with the mappings to terms of others."""
    from notice_compiler.shell.mappings import check_mappings  # the terms are loaded only where they are named

    for fault in check_mappings(folder, examined, whole=whole):
        raise UsageError(fault)


def _signing_key(path: Path, run: Run) -> SigningKey:
    folders = (run.output, run.config.notices, *(it for it in run.paths if it.is_dir()))
    key = open_signing_key(path, folders)
    if is_open_to_others(path):
        note(f"{path}: others on this machine can read this private key. `chmod 600` keeps it to you.")
    return key


def _warn_of_contrast(settings: Settings, folder: Path | None) -> None:
    """Says which colours of a theme lie too close together."""
    if folder is not None and settings.theme.style:
        for it in weak(stylesheet(settings.theme)[1].decode()):
            note(f"{(folder / STYLE).as_posix()}: {it.message}")


def _tell(run: Run, built: Sequence[Built], done: Written, key: SigningKey | None) -> None:
    versions = {it.notice: it.manifest.version for it in built}
    for name in done.changed:
        version = f" (version {versions[name]})" if versions[name] else ""
        print(f"built      {run.output / name}{version}")
    for name in done.unchanged:
        print(f"unchanged  {run.output / name}")
    for name in done.left:
        print(f"kept       {run.output / name} (not part of this build)")
    for name in done.removed:
        print(f"removed    {run.output / name} (not asked for any more)")
    if key is not None:
        print(f"signed     with the key {key.public.thumbprint}")
    for name in done.first:
        print(f"signed     {run.output / name} for the first time")
    for name in done.gone:
        note(f"{run.output / name} was in the signed list, and is there no more; the new list is without it.")
    for name in done.unfit:
        note(f"{run.output / name} is not what was signed; its signature was removed. Compare it in version control.")
    for name in done.strays:
        note(f"{run.output / name} was changed since a build wrote it, and stays. Remove it if nobody needs it.")


def _is_declared(it: Finding, options: argparse.Namespace) -> bool:
    """Whether a first publication is what the options say it is."""
    return it.rule == "first-publication" and (options.first or options.adopt)


def _graded(it: Finding, options: argparse.Namespace) -> Finding:
    """The finding as grave as it is for what is to be done."""
    if options.adopt and it.rule in STANDS:
        return replace(it, severity="warning")
    return replace(it, severity="error") if options.publish and it.rule in NEEDED_TO_PUBLISH else it


def _built(run: Run, options: argparse.Namespace, settings: Settings, examined: Examined) -> Built:
    """The build of a notice among its published versions or, if asked for, as the next of them."""
    notice = examined.notice
    assert notice is not None, "what has defects is not built"
    now = manifest(notice)
    published = read_published(run.output, notice.id)
    if options.publish and (published is None or published.manifest is None):
        return _published(run, options, settings, notice, (), None)
    if options.publish and published and published.manifest and not is_version(now, published.manifest):
        return _published(run, options, settings, notice, published.versions, published)
    return render(compose(notice), now, standing_of(run.output, run.context.law, now, published), settings)


def _published(
    run: Run,
    options: argparse.Namespace,
    settings: Settings,
    notice: Notice,
    versions: tuple[Version, ...],
    before: Reading | None,
) -> Built:
    now = manifest(notice)
    past = cls = None
    if before is not None and before.manifest is not None:
        past = past_of(versions[-1], before.manifest, now, run.context.law)
        cls = judge(compare(before.manifest, now), run.context.law, run.context.as_of, notice.records).cls
    day = run.context.as_of
    gone, effective = of_earlier(run.output, now, versions)
    adopted = options.adopt
    return publish(
        notice, versions, past, day, cls, adopted=adopted, settings=settings, retired=gone, effective=effective
    )
