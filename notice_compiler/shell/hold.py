"""Holds what stands in an output folder against what was signed before a build signs it anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path

from notice_compiler.shell.config import UsageError
from notice_compiler.shell.covered import LIMIT, by_history, by_manifest, entries_of, read_told
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_plain
from notice_compiler.shell.verify_signed import Verdict, notices_in, verify_list, verify_notice
from notice_compiler.signing.jws import ENDING
from notice_compiler.signing.keys import PublicKey
from notice_compiler.versions.history import HISTORY

Stood = Mapping[str, Mapping[str, bytes]]
_RESTORE = "Nothing was signed. Restore it and its signature from version control"
_ANEW = "remove all .jws files of the output folder once its content was reviewed: then it is signed as a first time."


def hold(output: Path, built: Set[str], keys: Sequence[PublicKey]) -> tuple[Stood, tuple[str, ...]]:
    """The manifest and the history of each notice that stands in the folder, as the bytes that were held, and the names
    of notices that the signed list has and that are gone.

    Where one signature stands in the folder, all have to, and to fit. The forms of a notice that is `built` may be
    otherwise, since they are written anew. Where none stands, what is not built has to be sound in itself.
    Raises UsageError for anything else: a signature would make truth of it.
    """
    names = notices_in(output)
    if not _signatures(output, names):
        return {name: _sound(output / name, built) for name in names}, ()
    stood: dict[str, dict[str, bytes]] = {}
    for name in names:
        stood[name] = {}
        for it in verify_notice(output / name, keys):
            if it.key is None or it.path.name == HISTORY or name not in built:
                _refuse(it.path, it.problems)
            stood[name][it.path.name] = it.data
    index, gone = verify_list(output, keys, names)
    _refuse(index.path, index.problems)
    _refuse_lost(index, [it for it in gone if it in built])
    return stood, tuple(it for it in gone if it not in built)


def _signatures(output: Path, names: Sequence[str]) -> bool:
    """Whether a signature stands anywhere, be it a link."""
    paths = (output / INDEX, *(output / name / it for name in names for it in (MANIFEST, HISTORY)))
    seals = (it.with_name(f"{it.name}{ENDING}") for it in paths)
    return any(it.exists() or it.is_symlink() for it in seals)


def _sound(folder: Path, built: Set[str]) -> Mapping[str, bytes]:
    """The manifest and the history of a notice that was never signed."""
    found = {it: read_plain(folder / it, LIMIT) for it in (MANIFEST, HISTORY)}
    if folder.name not in built:
        for path, problem in _unsound(folder, found[MANIFEST], found[HISTORY]):
            raise UsageError(f"{path}: {problem} Nothing was signed. Restore it, or build the notice, too.")
    return {name: data for name, data in found.items() if data is not None}


def _unsound(folder: Path, manifest: bytes | None, history: bytes | None) -> Iterator[tuple[Path, str]]:
    version: object = None
    if manifest is not None:
        path = folder / MANIFEST
        version = read_told(path, manifest).get("version")
        yield from ((path, it) for it in by_manifest(path, manifest).wrong)
    if history is not None:
        yield from ((folder / HISTORY, it) for it in by_history(folder / HISTORY, history, version).wrong)
    elif version is not None:
        yield folder / HISTORY, "is missing."


def _refuse(path: Path, problems: Sequence[str]) -> None:
    for problem in problems:
        if problem.startswith("is signed with"):
            raise UsageError(f"{path}: {problem} Nothing was signed. Name that key with `--old-key`, or {_ANEW}")
        raise UsageError(f"{path}: {problem} {_RESTORE}, or {_ANEW}")


def _refuse_lost(index: Verdict, built: Sequence[str]) -> None:
    entries = entries_of(index.path, index.data)
    for name in built:
        if entries[name].get("history_integrity") is not None:
            _refuse(index.path, [f"lists published versions of `{name}`, which are not there."])
