"""`notice redline`: what changed since the published version, as tracked changes for a word processor."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from notice_compiler.cli.common import Run, begin, examine_all, note, sides_of
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.manifest import Manifest
from notice_compiler.review.grouping import class_of, counts
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review
from notice_compiler.review.review_notice import review_notice
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.transaction import recover
from notice_compiler.shell.write_file import write_file
from notice_compiler.source.characters import printable
from notice_compiler.wordml.redline import redline_of

ENDING = ".docx"
DEFECTS, NO_BASE = 1, 3
SAME = "Readers meet the same in both, so nothing is tracked."
TRACKED = "Accept all changes for the new text, reject all for the old; comments say what each change means."


def redline_command(options: argparse.Namespace) -> int:
    """Writes the file; exit 1 where the notice has defects, 3 where there is nothing to compare it with."""
    if options.path.is_dir():
        raise UsageError(f"{options.path}: is a folder. Name one notice file.")
    if options.file.suffix.lower() != ENDING:
        raise UsageError(f"{options.file}: is not named as what it will be. Name a file that ends in {ENDING}.")
    run = begin(options, [options.path])
    recover(run.output)
    before, after = _sides(run, options)
    if after.manifest is None:
        note(f"{options.path}: has defects, so nothing was written. `notice check {options.path}` names them.")
        return DEFECTS
    if before is None or before.manifest is None:
        note(_no_base(before, after))
        return NO_BASE
    if before.manifest.notice != after.manifest.notice:
        names = f"`{before.manifest.notice}`, and {options.path} is `{after.manifest.notice}`"
        raise UsageError(f"--against {options.against}: is the notice {names}. Name an older version of it.")
    return _write(options.file, run, (before, before.manifest), (after, after.manifest))


def _sides(run: Run, options: argparse.Namespace) -> tuple[Reading | None, Reading]:
    """The notice, and what to compare it with; another notice where one was named."""
    sides = sides_of(run, options, examine_all(run))
    after = next(after for _, after in sides if after is not None)
    return next((before for before, _ in sides if before is not None), None), after


def _no_base(before: Reading | None, after: Reading) -> str:
    if before is None:
        return (
            f"{after.notice}: was never published here, so there is nothing to compare it with; nothing was written. "
            "Name an older version with `--against`: a notice file, a manifest or a git revision."
        )
    if before.missing is not None:
        return f"Nothing was written. {' '.join(before.missing)}"
    return f"{before.name}: has defects, so there is nothing to compare with; nothing was written."


def _without_folders(it: Review) -> Review:
    """The file leaves the house: it does not tell where on this machine the base stands."""
    path = Path(it.before)
    return replace(it, before=path.name) if path.is_absolute() else it


def _write(file: Path, run: Run, old: tuple[Reading, Manifest], new: tuple[Reading, Manifest]) -> int:
    review = _without_folders(review_notice(old[0], new[0], run.situation))
    cited = {name for change in review.changes for name in change.provisions}
    law = {name: run.context.law.provision(name) for name in sorted(cited)}
    documents = document_of(old[1]), document_of(new[1])
    write_file(file, redline_of(*documents, review, law), run.output)
    number = counts(review.changes)
    print(printable(f"{file}: {review.before} → {review.after}. {class_of(review)}{f' ({number})' if number else ''}."))
    alike = documents[0] == documents[1]
    print(SAME if alike else TRACKED)
    return 0
