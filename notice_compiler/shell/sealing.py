"""The signatures of a build: made with its files, and never left beside one that they do not fit.

Signed are the manifest of each notice, its history, which tells the digests of every file of its versions, and the list
of all notices. A version has no signature of its own: it is covered by that of the history, which can be made anew when
a key has to be replaced, while nothing in a version's folder is ever altered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from notice_compiler.compile import Built
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.covered import LIMIT
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_plain
from notice_compiler.signing.jws import ENDING, LONGEST, UnverifiedError, names_key, sign, verify
from notice_compiler.signing.keys import SigningKey
from notice_compiler.versions.history import HISTORY

SIGNED: Final = (MANIFEST, HISTORY)
"""What is signed in the folder of a notice."""


def sealed(folder: Path, it: Built, key: SigningKey | None) -> Built:
    """The build with signatures of the manifest and of the history, where there is one, be it of this build or not.

    Without a key, with those signatures as `gone` that do not fit any more. Raises UsageError where the history is not
    what this key signed before: a build makes no truth of that. (One that is unsound in itself stopped it before.)
    """
    if key is None:
        stale = tuple(f"{name}{ENDING}" for name in SIGNED if _is_stale(folder / name, it.files.get(name)))
        return replace(it, gone=(*it.gone, *stale)) if stale else it
    _refuse_forged(folder / HISTORY, key)
    found = {name: it.files.get(name) or read_plain(folder / name, LIMIT) for name in SIGNED}
    signatures = {f"{name}{ENDING}": sign(data, key) for name, data in found.items() if data is not None}
    return replace(it, files={**it.files, **signatures})


def sealed_list(
    output: Path, beside: Mapping[str, bytes], left: Sequence[str], key: SigningKey | None
) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """The files beside the folders with a signature of the list, and the names of those that are to go.

    Raises UsageError where a notice that is `left` as it stands is not what this key signed: the list vouches for it.
    """
    if key is None:
        stale = _is_stale(output / INDEX, beside[INDEX])
        return beside, (f"{INDEX}{ENDING}",) if stale else ()
    for notice in left:
        for name in SIGNED:
            _refuse_forged(output / notice / name, key)
    return {**beside, f"{INDEX}{ENDING}": sign(beside[INDEX], key)}, ()


def is_signed(folder: Path, key: SigningKey) -> bool:
    """Whether the manifest of a notice says that it is signed with this key."""
    signature = read_plain(folder / f"{MANIFEST}{ENDING}", LONGEST)
    return signature is not None and names_key(signature, key.public)


def _is_stale(path: Path, data: bytes | None) -> bool:
    """Whether a signature stands beside a file that is not, or will not be, the one that stood there."""
    signature = path.with_name(f"{path.name}{ENDING}")
    if not signature.exists() and not signature.is_symlink():
        return False
    stands = read_plain(path, LIMIT)
    return stands is None or (data is not None and stands != data)


def _refuse_forged(path: Path, key: SigningKey) -> None:
    """Refuses a file that stands beside a signature of this key and is not what it signed."""
    data = read_plain(path, LIMIT)
    signature = read_plain(path.with_name(f"{path.name}{ENDING}"), LONGEST)
    if data is None or signature is None or not names_key(signature, key.public):
        return
    try:
        verify(data, signature, (key.public,))
    except UnverifiedError as error:
        raise UsageError(f"{path}: {error} Restore both from version control; nothing was signed.") from None
