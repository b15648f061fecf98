"""Whether what stands in an output folder is what was signed: one file, a notice, or all of them.

Three signatures cover a notice: that of its manifest, which tells the digests of its other forms; that of its history,
which tells those of every file of every version; and that of the list, which tells which notices there are. Each file
that is signed is read once: what is believed of it are the bytes that were verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from notice_compiler.facts.digest import sha256
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.covered import (
    LIMIT,
    Told,
    about_notice,
    by_history,
    by_list,
    by_manifest,
    entries_of,
    forms_of,
    read_told,
    version_of,
)
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_named, read_plain
from notice_compiler.signing.jws import ENDING, LONGEST, UnverifiedError, verify
from notice_compiler.signing.keys import PublicKey
from notice_compiler.versions.history import HISTORY, VERSIONS
from notice_compiler.versions.verify_history import DamagedError

_FOLDER: Final = re.compile(r"[a-z][a-z0-9-]*")
Keys = Sequence[PublicKey]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a file: the thumbprint of the key with which it is signed, and what is wrong, if anything.

    `about` says of which notice it is. `tells` are the other files of which it tells the digests; without problems,
    they are what it tells. `data` are the bytes that were verified.
    """

    path: Path
    key: str | None
    problems: tuple[str, ...] = ()
    about: str = ""
    tells: tuple[Path, ...] = ()
    data: bytes = field(default=b"", repr=False)


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
    verdict = _held(path, read_named(path, LIMIT), read_named(signature or beside, LONGEST), keys)
    if verdict.key is None or path.name != MANIFEST:
        return verdict
    return replace(verdict, about=about_notice(read_told(path, verdict.data)))


def verify_folder(folder: Path, keys: Keys) -> tuple[Verdict, ...]:
    """Whether every file that is to be signed, in an output folder or in that of one notice, is what was signed.

    A signature that is missing is a problem like one that does not fit: otherwise it would be enough to remove it.
    Raises UsageError where a file cannot be read, or the folder is no such folder.
    """
    if (folder / INDEX).exists():
        return tuple(_site(folder, keys))
    if (folder / MANIFEST).exists():
        return tuple(verify_notice(folder, keys))
    raise UsageError(f"{folder}: has neither {INDEX} nor {MANIFEST}. Name an output folder, or that of a notice.")


def verify_notice(folder: Path, keys: Keys) -> Iterator[Verdict]:
    """The verdicts on the manifest of a notice, and on its history, where there is one or should be."""
    manifest = standing(folder / MANIFEST, keys)
    version: object = None
    if manifest.key:
        version = read_told(manifest.path, manifest.data).get("version")
        manifest = _with(manifest, by_manifest(manifest.path, manifest.data))
    yield manifest
    if version is not None or any((folder / it).exists() for it in (VERSIONS, HISTORY, f"{HISTORY}{ENDING}")):
        history = standing(folder / HISTORY, keys)
        yield _with(history, by_history(history.path, history.data, version)) if history.key else history


def verify_list(output: Path, keys: Keys, names: Sequence[str]) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict on the list beside these notices, and the names of those that it lists and that are not there."""
    index = standing(output / INDEX, keys)
    if index.key is None:
        return index, ()
    gone = sorted(entries_of(index.path, index.data).keys() - {*names})
    return _with(index, by_list(index.path, index.data, names)), tuple(gone)


def notices_in(output: Path) -> tuple[str, ...]:
    """The names of the folders of notices, be it that of some only a part is left."""
    found = {path.parent.name for it in (MANIFEST, HISTORY, VERSIONS) for path in output.glob(f"*/{it}")}
    return tuple(sorted(it for it in found if _FOLDER.fullmatch(it)))


def standing(path: Path, keys: Keys) -> Verdict:
    """The verdict on a file that is to be there, with a signature beside it."""
    data = read_plain(path, LIMIT)
    signature = read_plain(path.with_name(f"{path.name}{ENDING}"), LONGEST)
    if data is None or signature is None:
        return Verdict(path, None, ("is missing." if data is None else "is not signed.",))
    return _held(path, data, signature, keys)


def _site(output: Path, keys: Keys) -> Iterator[Verdict]:
    names = notices_in(output)
    index, gone = verify_list(output, keys, names)
    yield replace(index, problems=(*index.problems, *(f"lists `{it}`, which is not there." for it in gone)))
    for name in names:
        yield from verify_notice(output / name, keys)


def _with(verdict: Verdict, told: Told) -> Verdict:
    return replace(verdict, problems=(*verdict.problems, *told.wrong), about=told.about, tells=told.files)


def _of_version(path: Path, keys: Keys) -> Verdict:
    """The verdict on one file of a published version, by the history of its notice."""
    whole = path.absolute()
    told = standing(whole.parents[2] / HISTORY, keys)
    if told.key is None:
        return replace(told, path=path, problems=tuple(f"{HISTORY} of its notice {it}" for it in told.problems))
    data = read_named(path, LIMIT)
    try:
        version = version_of(told.path, told.data, whole.parent.name)
    except DamagedError as error:
        return Verdict(path, None, (f"{error}.",))
    if version is None or version.files.get(whole.name) != sha256(data):
        return Verdict(path, None, (f"is not the file of which the signed {HISTORY} tells.",))
    notice = read_told(told.path, told.data)["notice"]
    return Verdict(path, told.key, about=f"notice {notice}, version {version.version} of {version.day}")


def _of_manifest(path: Path, keys: Keys) -> Verdict:
    """The verdict on another form of a notice, by the manifest that stands beside it."""
    told = standing(path.parent / MANIFEST, keys)
    if told.key is None:
        return replace(told, path=path, problems=tuple(f"{MANIFEST} beside it {it}" for it in told.problems))
    manifest = read_told(told.path, told.data)
    forms = forms_of(manifest)
    if path.name not in forms:
        raise UsageError(f"{path}: is not signed, and the {MANIFEST} beside it does not tell its digest.")
    if forms[path.name] != sha256(read_named(path, LIMIT)):
        return Verdict(path, None, (f"is not the file of which the signed {MANIFEST} tells.",))
    return Verdict(path, told.key, about=about_notice(manifest))


def _held(path: Path, data: bytes, signature: bytes, keys: Keys) -> Verdict:
    try:
        return Verdict(path, verify(data, signature, keys), data=data)
    except UnverifiedError as error:
        return Verdict(path, None, (str(error),))
