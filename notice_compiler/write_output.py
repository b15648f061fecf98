"""Puts built files into the output folder, so that nobody ever sees half a build.

Everything is written aside first (`.build/stage`). A journal marks the point of no return; then each
notice's folder is exchanged as a whole. A run that dies before the journal leaves only litter; one that dies
after it is completed by the next run.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from notice_compiler.compile import Built
from notice_compiler.config import UsageError
from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Index, IndexEntry, index_entry, read_index_entry

INDEX = "index.json"
_SHARED = re.compile(r"notice\.[0-9a-f]{16}\.css")


Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]*$")]


class Journal(BaseModel):
    """What is to be put in place: the files of each notice's folder and those beside them, with their digests."""

    folders: dict[Name, dict[Name, str]]
    root: dict[Name, str]


@dataclass(frozen=True, slots=True)
class Written:
    """What a build changed: names of notices, and whether anything at all was written."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    left: tuple[str, ...]


def write_output(output: Path, built: Sequence[Built]) -> Written:
    """Brings the output folder to the state of these builds; folders of other notices stay and stay listed.

    Raises UsageError where the folder cannot be written, or another build is writing to it.
    """
    try:
        with _locked(output) as work:
            return _write_output(output, work, built)
    except OSError as error:
        where = error.filename or output
        raise UsageError(f"{where}: cannot be written: {error.strerror}. The previous output stands.") from error


def recover(output: Path) -> None:
    """Completes or undoes what a killed build left in the output folder; does nothing while a build is running."""
    if (output / ".build").is_dir():
        try:
            with _locked(output):
                pass
        except (OSError, UsageError):
            return


def _write_output(output: Path, work: Path, built: Sequence[Built]) -> Written:
    changed = [it for it in built if not _same(output / it.notice, it.files)]
    shared = {name: data for it in built for name, data in it.shared.items() if not _is(output / name, data)}
    entries = _entries(output, built)
    index = _json(Index(schema_version="1.0", notices=entries))
    if changed or shared or not _is(output / INDEX, index):
        _stage(output, work, changed, {**shared, INDEX: index})
        _apply(output, work)
    _sweep(output, {name for it in built for name in it.shared})
    names = {it.notice for it in built}
    return Written(
        changed=tuple(it.notice for it in changed),
        unchanged=tuple(it.notice for it in built if it not in changed),
        left=tuple(entry.notice for entry in entries if entry.notice not in names),
    )


def _entries(output: Path, built: Sequence[Built]) -> tuple[IndexEntry, ...]:
    """The list's entries: these builds, and the notices that stand in the folder beside them."""
    entries = {it.notice: index_entry(it.manifest) for it in built}
    for path in sorted(output.glob("*/manifest.json")):
        name = path.parent.name
        if name not in entries and not name.startswith("."):
            try:
                entries[name] = read_index_entry(json.loads(path.read_bytes()), name)
            except (ValueError, RecursionError) as error:
                raise UsageError(
                    f"{path}: is not the manifest of `{name}`. Remove its folder, or build it anew."
                ) from error
    return tuple(entries[name] for name in sorted(entries))


def _json(index: Index) -> bytes:
    return (json.dumps(index.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n").encode()


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == data


def _same(folder: Path, files: Mapping[str, bytes]) -> bool:
    return all(_is(folder / name, data) for name, data in files.items())


def _stage(output: Path, work: Path, changed: Sequence[Built], root: Mapping[str, bytes]) -> None:
    """Writes everything aside, and then the journal."""
    stage = work / "stage"
    for it in changed:
        target = output / it.notice
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise UsageError(f"{target}: is not a folder, and the notice's folder has to stand there.")
        _keep(target, stage / it.notice, it.files)
        for name, data in it.files.items():
            _write(stage / it.notice / name, data)
    for name, data in root.items():
        _write(work / "root" / name, data)
    journal = Journal(
        folders={it.notice: {name: sha256(data) for name, data in it.files.items()} for it in changed},
        root={name: sha256(data) for name, data in root.items()},
    )
    _write(work / "journal.tmp", journal.model_dump_json().encode())
    (work / "journal.tmp").replace(work / "journal")
    _sync_folder(work)


def _keep(old: Path, new: Path, replaced: Mapping[str, bytes]) -> None:
    """Links what else stands in a notice's folder into its successor."""
    new.mkdir(parents=True)
    if not old.is_dir():
        return
    for path in sorted(old.rglob("*")):
        relative = path.relative_to(old)
        if path.is_symlink():
            raise UsageError(f"{path}: is a link, which an output folder cannot hold.")
        if path.is_dir():
            (new / relative).mkdir()
        elif str(relative) not in replaced:
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


def _apply(output: Path, work: Path) -> None:
    """Carries out the journal; what is done already is passed over, so it can be run again."""
    journal = Journal.model_validate_json((work / "journal").read_bytes())
    root = journal.root
    for name in sorted(root, key=lambda it: it == INDEX):
        if name != INDEX:
            _move(work / "root" / name, output / name)
    for name, digests in journal.folders.items():
        if not _has(output / name, digests):
            _exchange(work / "stage" / name, output / name, work / "old" / name)
    if INDEX in root:
        _move(work / "root" / INDEX, output / INDEX)
    _sync_folder(output)
    (work / "journal").unlink()


def _move(new: Path, target: Path) -> None:
    if new.exists():
        new.replace(target)


def _has(folder: Path, digests: Mapping[str, str]) -> bool:
    return all(
        (folder / it).is_file() and sha256((folder / it).read_bytes()) == digest for it, digest in digests.items()
    )


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


def _sweep(output: Path, used: set[str]) -> None:
    """Removes style sheets that no page of the folder uses any more."""
    idle = [path for path in output.glob("notice.*.css") if _SHARED.fullmatch(path.name) and path.name not in used]
    if idle:
        pages = [page.read_bytes() for page in output.glob("*/index.html")]
        for path in idle:
            if not any(path.name.encode() in page for page in pages):
                path.unlink()


@contextmanager
def _locked(output: Path) -> Iterator[Path]:
    """The folder to work in, for one build at a time; what a killed build left there is settled first."""
    output.mkdir(parents=True, exist_ok=True)
    work = output / ".build"
    work.mkdir(exist_ok=True)
    lock = _lock(work / "lock", output)
    try:
        _settle(output, work)
        yield work
    finally:
        if not (work / "journal").exists():
            shutil.rmtree(work, ignore_errors=True)
        os.close(lock)


def _settle(output: Path, work: Path) -> None:
    """Completes what a journal promises; a journal that this program did not write is thrown away with its litter."""
    if (work / "journal").exists():
        try:
            _apply(output, work)
        except ValueError:
            (work / "journal").unlink()
    for name in ("stage", "root", "old"):
        if (work / name).exists():
            shutil.rmtree(work / name)


def _lock(path: Path, output: Path) -> int:
    """Locks the file for this process, as long as it lives."""
    while True:
        path.parent.mkdir(exist_ok=True)
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue
        if not _take(handle):
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


def _sync_folder(folder: Path) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
