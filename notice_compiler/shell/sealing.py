"""The signatures of a build: made with its files, and never left beside one that they do not fit.

Signed are the manifest of each notice, its history, which tells the digests of every file of its versions, and the list
of all notices. A version has no signature of its own: it is covered by that of the history, which can be made anew when
a key has to be replaced, while nothing in a version's folder is ever altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from notice_compiler.compile import Built
from notice_compiler.facts.digest import integrity
from notice_compiler.facts.manifest import Index
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.covered import LIMIT, entries_of
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_plain
from notice_compiler.signing.jws import ENDING, sign
from notice_compiler.signing.keys import SigningKey
from notice_compiler.versions.history import HISTORY

SIGNED: Final = (MANIFEST, HISTORY)
"""What is signed in the folder of a notice."""
Bytes = Mapping[str, bytes]


def sealed(it: Built, stood: Bytes, key: SigningKey) -> Built:
    """The build with signatures of its manifest and of its history; `stood` are the bytes that were held before."""
    return replace(it, files={**it.files, **seals({**stood, **_signed(it)}, key)})


def seals(files: Bytes, key: SigningKey) -> Bytes:
    """The signatures of these files of a notice."""
    return {f"{name}{ENDING}": sign(data, key) for name, data in files.items()}


def sealed_list(beside: Bytes, index: Index, files: Mapping[str, Bytes], key: SigningKey) -> Bytes:
    """The files beside the folders with a signature of the list.

    Raises UsageError where the list tells of other bytes than those that are signed in the folders.
    """
    for entry in index.notices:
        told = (entry.integrity, entry.history_integrity)
        for name, digest in zip(SIGNED, told, strict=True):
            data = files.get(entry.notice, {}).get(name)
            if digest != (None if data is None else integrity(data)):
                raise UsageError(f"`{name}` of `{entry.notice}` was changed meanwhile. Run the command again.")
    return {**beside, f"{INDEX}{ENDING}": sign(beside[INDEX], key)}


def signed_files(built: Sequence[Built], stood: Mapping[str, Bytes]) -> Mapping[str, Bytes]:
    """What is to be signed in each folder, of this build or not."""
    return {**stood, **{it.notice: {**stood.get(it.notice, {}), **_signed(it)} for it in built}}


def unsealed(folder: Path, it: Built) -> Built:
    """The build with those signatures as `gone` that fit no more."""
    stale = tuple(f"{name}{ENDING}" for name in SIGNED if is_stale(folder / name, it.files.get(name)))
    return replace(it, gone=(*it.gone, *stale)) if stale else it


def is_stale(path: Path, data: bytes | None) -> bool:
    """Whether a signature stands beside a file that is not, or will not be, the one that stood there."""
    if not _is_there(path.with_name(f"{path.name}{ENDING}")):
        return False
    stands = read_plain(path, LIMIT)
    return stands is None or (data is not None and stands != data)


def unfit(output: Path) -> Iterator[Path]:
    """Signed files that are not those of which the list tells: what was made of them since has no signature.

    Without a key nothing more can be seen: whoever alters the list, too, is found by those who verify.
    """
    data = read_plain(output / INDEX, LIMIT)
    try:
        entries = {} if data is None else entries_of(output / INDEX, data)
    except UsageError:
        return
    for name, entry in entries.items():
        for file, member in zip(SIGNED, ("integrity", "history_integrity"), strict=True):
            path = output / name / file
            told, there = entry.get(member), _is_there(path.with_name(f"{file}{ENDING}"))
            if told is not None and there and told != integrity(read_plain(path, LIMIT) or b""):
                yield path


def _signed(it: Built) -> Bytes:
    return {name: it.files[name] for name in SIGNED if name in it.files}


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
