"""Reads what notices are compared with: published versions, notice files, manifests, git revisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from notice_compiler.compile import examine, manifest
from notice_compiler.examined import Examined
from notice_compiler.located import locate
from notice_compiler.review.read_manifest import LIMIT, UnreadableError, read_manifest
from notice_compiler.review.reading import Reading
from notice_compiler.rule import Context
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.files import EXTENSION, read_notice
from notice_compiler.shell.git import NoRevisionError, Revision, find_revision, list_at, read_at
from notice_compiler.source.decode import LIMIT as NOTICE_LIMIT

MANIFEST = ".json"
OTHER = "Name a notice file (.yaml), a manifest (.json), or REV:path."


def reading_of(name: str, examined: Examined, context: Context) -> Reading:
    """A notice file that has been examined, as one side of a comparison; findings of law do not matter here."""
    located = locate(examined, context.law)
    defects = tuple(it for it in located if (it.finding.gate, it.finding.severity) == ("defect", "error"))
    notice = examined.notice
    if notice is None or defects:
        name_of_it = notice.id if notice else next((it.notice for it in located), None)
        return Reading(name, name_of_it, examined=examined, defects=defects)
    return Reading(name, notice.id, manifest(notice), examined, records=notice.records)


def read_side(text: str, context: Context) -> Reading:
    """One side as it was named: a file or `REV:path`. What is not there is told by the reading."""
    path = Path(text)
    revision, _, inner = text.partition(":")
    if not path.exists() and inner:
        return _at_revision(text, revision, Path(inner), context)
    if not path.exists():
        return Reading(text, None, missing=(f"{text}: there is no such file.", OTHER))
    if path.suffix == MANIFEST:
        return _manifest(text, _read(path))
    if path.suffix != EXTENSION:
        raise UsageError(f"{path}: is no notice and no manifest. {OTHER}")
    return reading_of(text, examine(path.as_posix(), read_notice(path), context), context)


def revision_of(name: str, near: Path, tell: Callable[[str], None]) -> Revision:
    """The revision. `tell` is told where another one is read than was named. Raises NoRevisionError."""
    here = near if near.is_dir() else near.parent
    found = find_revision(here, name)
    if found.note:
        tell(found.note)
    return found


def read_revision(revision: Revision, paths: Iterable[Path], context: Context) -> Mapping[str, Reading]:
    """The notices of a revision by id: those of the folders, and those at the paths of the files.

    Raises NoRevisionError.
    """
    found: dict[str, Reading] = {}
    names: dict[str, None] = {}
    for path in paths:
        folder = path if path.is_dir() or not path.exists() else path.parent
        names |= dict.fromkeys(list_at(revision, folder, EXTENSION))
    for name in names:
        data = read_at(revision, revision.root / name, NOTICE_LIMIT) or b""
        reading = reading_of(f"{revision.name}:{name}", examine(f"{revision.name}:{name}", data, context), context)
        found.setdefault(reading.notice or name, reading)
    return found


def packs_at(revision: Revision, folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """The law packs in a folder of a revision: the folder that is the pack, the file, what it says.

    Raises NoRevisionError.
    """
    for name in list_at(revision, folder, EXTENSION):
        path = revision.root / name
        yield path.parent.name, f"{revision.name}:{name}", read_at(revision, path, NOTICE_LIMIT) or b""


def _at_revision(text: str, name: str, path: Path, context: Context) -> Reading:
    try:
        revision = find_revision(Path.cwd(), name)
        limit = LIMIT if path.suffix == MANIFEST else NOTICE_LIMIT
        data = read_at(revision, path, limit)
        if data is None:
            return Reading(
                text, None, missing=(f"{name} holds no file {path}.", "Check the path; it counts from here.")
            )
    except NoRevisionError as error:
        return Reading(text, None, missing=(error.message, error.cure))
    if path.suffix == MANIFEST:
        return _manifest(text, data)
    return reading_of(text, examine(text, data, context), context)


def _manifest(name: str, data: bytes) -> Reading:
    try:
        found = read_manifest(data)
    except UnreadableError as error:
        return Reading(name, None, missing=(f"{name} {error}.", "Build the notice anew, or name another file."))
    return Reading(name, found.notice, found)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UsageError(f"{path}: is not a file.")
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
