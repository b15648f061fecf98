"""What stands in a signed folder, would be served, and has no signature that speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from notice_compiler.hosting.hosting import RECORD, WELL_KNOWN
from notice_compiler.hosting.hosts import header_files
from notice_compiler.outputs import all_outputs
from notice_compiler.pages.sheet_name import SHEET
from notice_compiler.pages.told import FEED
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.listing import INDEX, PAGE
from notice_compiler.shell.transaction import WORK
from notice_compiler.shell.verify_signed import Verdict
from notice_compiler.signing.jws import ENDING
from notice_compiler.versions.history import HISTORY, VERSIONS

_BESIDE: Final = frozenset((FEED, PAGE, RECORD, *header_files()))


@dataclass(frozen=True, slots=True)
class Strays:
    """What must not be there, and why; files of which nothing tells; those that builds write and do not sign."""

    problems: tuple[tuple[Path, str], ...]
    unexpected: tuple[Path, ...]
    unsigned: tuple[Path, ...]


def strays(folder: Path, verdicts: Sequence[Verdict]) -> Strays:
    """All that stands in a folder beside what these verdicts speak of. Raises UsageError where it cannot be looked at.

    A link is not followed. What stands in `versions/` of a notice whose history cannot be believed is passed over.
    """
    known = {path for it in verdicts for path in (it.path, it.path.with_name(f"{it.path.name}{ENDING}"), *it.tells)}
    folders = {folder, folder / ".well-known", *(above for it in known for above in it.parents)}
    doubtful = {it.path.parent / VERSIONS for it in verdicts if it.path.name == HISTORY and not it.tells}
    try:
        found = tuple(_entries(folder, folders, {folder / WORK, *doubtful}))
    except OSError as error:
        raise UsageError(f"{error.filename or folder}: cannot be read: {error.strerror}.") from error
    others = [(path, problem) for path, problem in found if path not in known or problem]
    problems = [(path, problem or _unrecorded(path)) for path, problem in others]
    plain = [path for path, problem in problems if not problem]
    unsigned = tuple(it for it in plain if _is_of_build(folder, it))
    unexpected = tuple(it for it in plain if it not in unsigned)
    return Strays(tuple((path, problem) for path, problem in problems if problem), unexpected, unsigned)


def _entries(folder: Path, folders: Set[Path], skipped: Set[Path]) -> Iterator[tuple[Path, str]]:
    """Every file, with nothing; every link, and every folder that is none of ours, with what is wrong."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            yield path, "is a link, which an output folder cannot hold."
        elif path in skipped:
            continue
        elif not path.is_dir():
            yield path, ""
        elif path in folders:
            yield from _entries(path, folders, skipped)
        elif path.parent.name == VERSIONS:
            yield path, f"is no published version: the signed {HISTORY} does not tell of it."
        else:
            yield path, "is a folder that no signature speaks for: it is none of a notice."


def _unrecorded(path: Path) -> str:
    inside = VERSIONS in (path.parent.name, path.parent.parent.name)
    return f"belongs to no published version: the signed {HISTORY} does not tell of it." if inside else ""


def _is_of_build(folder: Path, path: Path) -> bool:
    """Whether a file is one that builds write and do not sign."""
    parts = path.relative_to(folder).parts
    if not (folder / INDEX).exists():
        return len(parts) == 1 and parts[0] in _beside_notices()
    if len(parts) == 1:
        return path.name in _BESIDE or re.fullmatch(SHEET, path.name) is not None
    of_notice = len(parts) == 2 and not parts[0].startswith(".") and parts[1] in _beside_notices()
    return of_notice or WELL_KNOWN.fullmatch("/".join(parts)) is not None


def _beside_notices() -> frozenset[str]:
    """What stands in a notice's folder, is no form of the notice, and so has no digest in its manifest."""
    return frozenset(it.file for it in all_outputs().values() if not it.is_form)
