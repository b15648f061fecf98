"""Whether what stands in an output folder is what was signed: one file, a notice, or all of them.

Three signatures cover a notice: that of its manifest, which tells the digests of its other forms; that of its history,
which tells those of every file of every version; and that of the list, which tells which notices there are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from notice_compiler.facts.digest import integrity, sha256
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_named, read_plain
from notice_compiler.shell.sealing import LIMIT
from notice_compiler.signing.jws import ENDING, LONGEST, UnverifiedError, verify
from notice_compiler.signing.keys import PublicKey
from notice_compiler.versions.history import HISTORY, VERSIONS, History, folder_of
from notice_compiler.versions.verify_history import DamagedError, altered_files, read_history

_NAME: Final = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9]+)+")
_FOLDER: Final = re.compile(r"[a-z][a-z0-9-]*")
Keys = Sequence[PublicKey]
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a file: the thumbprint of the key with which it is signed, and what is wrong, if anything.

    `covers` are the other files of which it tells the digests, and which are what it tells.
    """

    path: Path
    key: str | None
    problems: tuple[str, ...] = ()
    covers: tuple[Path, ...] = ()


def verify_file(path: Path, keys: Keys, signature: Path | None = None) -> Verdict:
    """Whether a file is what was signed. One that has no signature is, where a signed file tells its digest: that of a
    file of a version stands in the history, that of another form of the notice in its manifest.

    Raises UsageError where the file or its signature cannot be read, or is not there.
    """
    beside = path.with_name(f"{path.name}{ENDING}")
    if signature is None and not beside.exists():
        if path.absolute().parent.parent.name == VERSIONS:
            if not (path.absolute().parents[2] / f"{HISTORY}{ENDING}").exists():
                raise UsageError(f"{path}: is not signed, and the {HISTORY} of its notice is not signed either.")
            return _of_version(path, keys)
        if path.name not in (MANIFEST, HISTORY) and (path.parent / f"{MANIFEST}{ENDING}").exists():
            return _of_manifest(path, keys)
        raise UsageError(f"{path}: is not signed: there is no {beside.name} beside it. `--signature` names another.")
    return _held(path, read_named(path, LIMIT), read_named(signature or beside, LONGEST), keys)


def verify_folder(folder: Path, keys: Keys) -> tuple[Verdict, ...]:
    """Whether every file that is to be signed, in an output folder or in that of one notice, is what was signed.

    A signature that is missing is a problem like one that does not fit: otherwise it would be enough to remove it.
    Raises UsageError where a file cannot be read, or the folder is no such folder.
    """
    if (folder / INDEX).exists():
        return tuple(_site(folder, keys))
    if (folder / MANIFEST).exists():
        return tuple(_notice(folder, keys))
    raise UsageError(f"{folder}: has neither {INDEX} nor {MANIFEST}. Name an output folder, or that of a notice.")


def uncovered(folder: Path, verdicts: Sequence[Verdict]) -> tuple[Path, ...]:
    """The files of a folder for which no signature speaks."""
    covered = {path for it in verdicts for path in (it.path, *it.covers)}
    found = (it for it in sorted(folder.rglob("*")) if it.is_file() and it not in covered)
    return tuple(it for it in found if it.suffix != ENDING and not it.relative_to(folder).parts[0].startswith("."))


def _site(output: Path, keys: Keys) -> Iterator[Verdict]:
    index = _standing(output / INDEX, keys)
    standing = {it.parent.name for it in output.glob(f"*/{MANIFEST}") if _FOLDER.fullmatch(it.parent.name)}
    yield replace(index, problems=(*index.problems, *_unlike(output, standing))) if index.key else index
    for name in sorted(standing):
        yield from _notice(output / name, keys)


def _unlike(output: Path, standing: Set[str]) -> Iterator[str]:
    """What is otherwise than the list tells, which is signed. Lists of 1.0 tell no digests."""
    entries: Mapping[str, Json] = {it["notice"]: it for it in _json(output / INDEX)["notices"]}
    yield from (f"lists `{it}`, which is not there." for it in sorted(entries.keys() - standing))
    yield from (f"does not list `{it}`, which is there." for it in sorted(standing - entries.keys()))
    for name in sorted(standing & entries.keys()):
        for file, member in ((MANIFEST, "integrity"), (HISTORY, "history_integrity")):
            told = entries[name].get(member)
            if told is not None and told != integrity(_read(output / name, file) or b""):
                yield f"tells another digest of `{name}/{file}` than that of the file."


def _notice(folder: Path, keys: Keys) -> Iterator[Verdict]:
    manifest = _standing(folder / MANIFEST, keys)
    told = _json(folder / MANIFEST) if manifest.key else {}
    yield _with_renditions(manifest, told)
    if (folder / VERSIONS).exists() or (folder / HISTORY).exists() or told.get("version") is not None:
        yield _with_versions(_standing(folder / HISTORY, keys), told)


def _with_renditions(manifest: Verdict, told: Json) -> Verdict:
    folder = manifest.path.parent
    forms = _forms(told)
    wrong = [name for name, digest in forms.items() if not _NAME.fullmatch(name) or _digest(folder, name) != digest]
    problems = tuple(f"tells another digest of `{name}` than that of the file." for name in wrong)
    return replace(manifest, problems=(*manifest.problems, *problems), covers=_paths(folder, set(forms) - set(wrong)))


def _forms(told: Json) -> Mapping[str, str]:
    """The other forms of a notice, with their digests, as its manifest tells them."""
    return {it["href"]: it["sha256"] for it in told.get("renditions", ())}


def _with_versions(verdict: Verdict, told: Json) -> Verdict:
    """The verdict on a history and all that it tells; `told` is the manifest of today, as far as it is signed."""
    if verdict.key is None:
        return verdict
    folder = verdict.path.parent
    try:
        history = _history(verdict.path, told.get("notice"))
    except DamagedError as error:
        return replace(verdict, problems=(f"{error}.",))
    wrong = [it for version in history.versions for it in altered_files(version, partial(_read, folder))]
    newest = history.versions[-1].version
    if told.get("version") not in (None, newest):
        wrong.append(f"the newest version is {newest}, and {MANIFEST} is of version {told.get('version')}")
    files = {f"{folder_of(version.version)}/{name}" for version in history.versions for name in version.files}
    return replace(verdict, problems=tuple(f"{it}." for it in wrong), covers=() if wrong else _paths(folder, files))


def _of_version(path: Path, keys: Keys) -> Verdict:
    """The verdict on one file of a published version, by the history of its notice."""
    whole = path.absolute()
    told = _standing(whole.parents[2] / HISTORY, keys)
    if told.key is None:
        return replace(told, path=path, problems=tuple(f"{HISTORY} of its notice {it}" for it in told.problems))
    data = read_named(path, LIMIT)
    try:
        versions = _history(told.path, None).versions
    except DamagedError as error:
        return Verdict(path, None, (f"{error}.",))
    digests = [
        it.files.get(whole.name) for it in versions if folder_of(it.version) == f"{VERSIONS}/{whole.parent.name}"
    ]
    if digests != [sha256(data)]:
        return Verdict(path, None, (f"is not the file of which the signed {HISTORY} tells.",))
    return replace(told, path=path)


def _of_manifest(path: Path, keys: Keys) -> Verdict:
    """The verdict on another form of a notice, by the manifest that stands beside it."""
    told = _standing(path.parent / MANIFEST, keys)
    if told.key is None:
        return replace(told, path=path, problems=tuple(f"{MANIFEST} beside it {it}" for it in told.problems))
    forms = _forms(_json(told.path))
    if path.name not in forms:
        raise UsageError(f"{path}: is not signed, and the {MANIFEST} beside it does not tell its digest.")
    if forms[path.name] != sha256(read_named(path, LIMIT)):
        return Verdict(path, None, (f"is not the file of which the signed {MANIFEST} tells.",))
    return replace(told, path=path)


def _standing(path: Path, keys: Keys) -> Verdict:
    """The verdict on a file that is to be there, with a signature beside it."""
    data = read_plain(path, LIMIT)
    signature = read_plain(path.with_name(f"{path.name}{ENDING}"), LONGEST)
    if data is None or signature is None:
        return Verdict(path, None, ("is missing." if data is None else "is not signed.",))
    return _held(path, data, signature, keys)


def _held(path: Path, data: bytes, signature: bytes, keys: Keys) -> Verdict:
    try:
        return Verdict(path, verify(data, signature, keys))
    except UnverifiedError as error:
        return Verdict(path, None, (str(error),))


def _history(path: Path, notice: str | None) -> History:
    return read_history(notice or str(_json(path).get("notice")), read_plain(path, LIMIT) or b"")


def _json(path: Path) -> Json:
    """What a file says that is signed, and so is ours. Raises UsageError where the signed file is of another kind."""
    try:
        value = json.loads(read_plain(path, LIMIT) or b"")
    except (ValueError, RecursionError):
        value = None
    parts = {INDEX: "notices", MANIFEST: "renditions", HISTORY: "versions"}
    if not isinstance(value, dict) or not isinstance(value.get(parts[path.name]), list):
        raise UsageError(f"{path}: is signed, and is not what a build writes under this name.")
    return value


def _paths(folder: Path, names: Set[str]) -> tuple[Path, ...]:
    return tuple(folder / it for it in sorted(names))


def _digest(folder: Path, name: str) -> str | None:
    data = _read(folder, name)
    return None if data is None else sha256(data)


def _read(folder: Path, name: str) -> bytes | None:
    return read_plain(folder / name, LIMIT)
