"""Changes several folders and files of one folder together, so that nobody ever sees half of it.

Everything is written aside first (`.build/stage`, `.build/root`). A journal with the digests of all of it marks the
point of no return; then each folder is exchanged as a whole. A run that dies before the journal leaves only litter; one
that dies after it is completed by the next. Nothing is put in place that is not what its journal says.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from notice_compiler.facts.digest import sha256
from notice_compiler.hosting.hosting import RECORD
from notice_compiler.hosting.hosts import header_files
from notice_compiler.shell.config import UsageError

WORK = ".build"
FOLDER = re.compile("[a-z][a-z0-9-]{0,99}")
FolderName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$", max_length=100)]
FileName = Annotated[
    str, StringConstraints(pattern=r"^(versions/[1-9][0-9]{0,8}/)?[a-z][a-z0-9-]*(\.[a-z0-9]+)+$", max_length=120)
]
_OF_HOSTS = "|".join(map(re.escape, (*header_files(), RECORD)))
PathName = Annotated[
    str,
    StringConstraints(pattern=rf"^((\.well-known/)?[a-z][a-z0-9-]*(\.[a-z0-9]+)+|{_OF_HOSTS})$", max_length=120),
]
"""What may stand beside the folders of notices."""
Files = Mapping[str, bytes]
_SEAL = ".jws"  # of the signature of the file beside it: it goes before that is exchanged, and comes after it


class Journal(BaseModel):
    """What is to be put in place: the files of each folder and those beside them, with their digests; of the latter
    also those that are to be there no more, and those that are `removed` if they are still what their digests say.

    `place` is the work folder as the system knows it: a journal that came from elsewhere promises nothing here.
    """

    place: str
    folders: dict[FolderName, dict[FileName, str]]
    root: dict[PathName, str]
    gone: tuple[FileName, ...] = ()
    removed: dict[PathName, str] = {}


class UnfinishedError(ValueError):
    """A journal whose promise cannot be kept: what it names is neither in place nor aside."""


def commit(
    output: Path,
    work: Path,
    folders: Mapping[str, Files],
    root: Files,
    gone: Mapping[str, Sequence[str]],
    beside_gone: Sequence[str] = (),
    removed: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Brings the files of the folders, and those beside them, into place; what else a folder holds is kept.

    Files that are `gone` are not kept; `beside_gone` are those beside the folders, `removed` those of them that go only
    if they have just these digests.

    Raises UsageError before anything is changed where something else stands in the way.
    """
    for name, files in folders.items():
        _refuse(output / name, folder=True)
        for file in files:
            _refuse(output / name / file, folder=False)
    for name in (*root, *beside_gone, *removed):
        _refuse((output / name).parent, folder=True)
        _refuse(output / name, folder=False)
    for name, files in folders.items():
        _keep(output / name, work / "stage" / name, {*files, *gone.get(name, ())})
        for file, data in files.items():
            _write(work / "stage" / name / file, data)
    for name, data in root.items():
        _write(work / "root" / name, data)
    digests = {name: {file: sha256(data) for file, data in files.items()} for name, files in folders.items()}
    beside = {name: sha256(data) for name, data in root.items()}
    journal = Journal(place=_place(work), folders=digests, root=beside, gone=tuple(beside_gone), removed=dict(removed))
    _write(work / "journal.tmp", journal.model_dump_json().encode())
    (work / "journal.tmp").replace(work / "journal")
    sync_folder(work)
    _apply(output, work, journal)


@contextmanager
def locked(output: Path) -> Iterator[Path]:
    """The folder to work in, for one build at a time; what a killed build left there is settled first.

    Raises UsageError where another build is at work, or where a link stands in the place of the work folder.
    """
    output.mkdir(parents=True, exist_ok=True)
    work = output / WORK
    _refuse(work, folder=True)
    work.mkdir(exist_ok=True)
    for part in ("stage", "root", "old"):
        _refuse(work / part, folder=True)
    lock = _lock(work / "lock", output)
    try:
        _settle(output, work)
        yield work
    finally:
        if not (work / "journal").exists():
            shutil.rmtree(work, ignore_errors=True)
        os.close(lock)


def recover(output: Path) -> None:
    """Completes or undoes what a killed build left; does nothing while a build is running, or where it may not."""
    if (output / WORK).is_dir():
        try:
            with locked(output):
                pass
        except (OSError, UsageError):
            return


def _refuse(path: Path, *, folder: bool) -> None:
    """Refuses a link, or something of the other kind, where a folder or a file has to stand."""
    kind = "folder" if folder else "file"
    if path.is_symlink() or (path.exists() and not (path.is_dir() if folder else path.is_file())):
        raise UsageError(f"{path}: is not a {kind}, and a {kind} has to stand there.")


def _settle(output: Path, work: Path) -> None:
    """Completes what a journal promises; one that cannot be kept, or is none, is thrown away."""
    if (work / "journal").exists():
        try:
            journal = Journal.model_validate_json((work / "journal").read_bytes())
            if journal.place != _place(work):
                raise UnfinishedError(output)
            _apply(output, work, journal)
        except ValueError:
            _put_back(output, work)
            (work / "journal").unlink()
    for name in ("stage", "root", "old"):
        if (work / name).is_dir():
            shutil.rmtree(work / name)


def _apply(output: Path, work: Path, journal: Journal) -> None:
    """Carries out the journal; what is in place already is passed over, so it can be run again."""
    folders = [name for name, digests in journal.folders.items() if not _has(output / name, digests)]
    files = [name for name, digest in journal.root.items() if not _has(output, {name: digest})]
    ready = all(_has(work / "stage" / name, journal.folders[name]) for name in folders)
    if not ready or not all(_has(work / "root", {name: journal.root[name]}) for name in files):
        raise UnfinishedError(output)
    lists = [name for name in files if not name.endswith(".css")]
    lists.sort(key=lambda it: (it.endswith(_SEAL), f"{it}{_SEAL}" in files))
    for name in journal.gone:
        (output / name).unlink(missing_ok=True)
    for name in (it for it in files if it not in lists):
        (work / "root" / name).replace(output / name)
    for name in folders:
        _exchange(work / "stage" / name, output / name, work / "old" / name)
    for name in lists:
        (output / name).parent.mkdir(exist_ok=True)
        if f"{name}{_SEAL}" in files:
            (output / f"{name}{_SEAL}").unlink(missing_ok=True)
        (work / "root" / name).replace(output / name)
    for name, digest in journal.removed.items():
        _remove(output, name, digest)
    sync_folder(output)
    (work / "journal").unlink()


def _remove(output: Path, name: str, digest: str) -> None:
    """Removes a file that is what its digest says, and the folder in the output that it leaves empty."""
    path = output / name
    if _has(path.parent, {path.name: digest}):
        path.unlink()
        if path.parent != output and not any(path.parent.iterdir()):
            path.parent.rmdir()


def _place(work: Path) -> str:
    found = work.stat()
    return f"{found.st_dev}:{found.st_ino}"


def _has(folder: Path, digests: Mapping[str, str]) -> bool:
    """Whether a true folder holds these files, byte for byte."""
    return not folder.is_symlink() and all(
        (folder / it).is_file() and not (folder / it).is_symlink() and sha256((folder / it).read_bytes()) == digest
        for it, digest in digests.items()
    )


def _put_back(output: Path, work: Path) -> None:
    """Returns folders that were moved aside to make room for what then did not come."""
    for old in (work / "old").glob("*"):
        ours = FOLDER.fullmatch(old.name) and old.is_dir() and not old.is_symlink()
        if ours and not (output / old.name).exists():
            old.replace(output / old.name)


def _exchange(new: Path, target: Path, old: Path) -> None:
    """Puts a folder in another's place, in one step where the system can."""
    if target.exists() and _swap(new, target):
        return
    if target.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        target.replace(old)
    new.replace(target)


def _swap(one: Path, other: Path) -> bool:
    """Exchanges two paths atomically (Linux: renameat2 with RENAME_EXCHANGE); False where that is not to be had."""
    here, exchange = -100, 2
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def _keep(old: Path, new: Path, replaced: Set[str]) -> None:
    """Links what else stands in a folder into its successor."""
    new.mkdir(parents=True)
    for path in sorted(old.rglob("*")) if old.is_dir() else ():
        relative = path.relative_to(old)
        if path.is_symlink():
            raise UsageError(f"{path}: is a link, which an output folder cannot hold.")
        if path.is_dir():
            (new / relative).mkdir(exist_ok=True)
        elif relative.as_posix() not in replaced:
            _link(path, new / relative)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _lock(path: Path, output: Path) -> int:
    """Locks the file for this process, as long as it lives. Raises UsageError where it is taken, or no plain file."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    while True:
        path.parent.mkdir(exist_ok=True)
        try:
            handle = os.open(path, flags, 0o644)
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(os.fstat(handle).st_mode) or not _take(handle):
            os.close(handle)
            raise UsageError(f"{output}: another build is writing there. Try again when it has ended.")
        try:
            if path.stat().st_ino == os.fstat(handle).st_ino:
                return handle
        except FileNotFoundError:
            pass
        os.close(handle)


def _take(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder last; some systems open no folders, and keep names by themselves."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
