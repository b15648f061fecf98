"""Keys as files: a private one never lies where it would be published, and nothing of it is ever shown."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from notice_compiler.shell.config import UsageError
from notice_compiler.shell.read_plain import read_named
from notice_compiler.signing.keys import KeyProblemError, PublicKey, SigningKey, read_public_keys, read_signing_key

LONGEST: Final = 64 * 1024
"""So long a file of keys may be, in bytes; a set of a hundred takes a quarter of it."""


def open_signing_key(path: Path, kept_out: Sequence[Path]) -> SigningKey:
    """The private key in a file.

    Raises UsageError where it cannot be used, or where the file, or what it is a link to, lies in one of these folders.
    """
    for folder in kept_out:
        if any(_holds(folder, Path(os.path.abspath(it)).parent) for it in (path, path.resolve())):  # noqa: PTH100
            raise UsageError(
                f"{path}: lies in {folder}, which is there for others to see. Keep private keys elsewhere."
            )
    try:
        return read_signing_key(read_named(path, LONGEST))
    except KeyProblemError as problem:
        raise UsageError(f"{path}: {problem}") from None


def open_public_keys(paths: Sequence[Path]) -> tuple[PublicKey, ...]:
    """The public keys in these files, each once. Raises UsageError where one of them cannot be used."""
    found: dict[bytes, PublicKey] = {}
    for path in paths:
        try:
            found |= {it.raw: it for it in read_public_keys(read_named(path, LONGEST))}
        except KeyProblemError as problem:
            raise UsageError(f"{path}: {problem}") from None
    return tuple(found.values())


def is_open_to_others(path: Path) -> bool:
    """Whether other people of the machine can read the file; unknown, and so no, where the system does not say."""
    mode = path.stat().st_mode
    return os.name == "posix" and stat.S_ISREG(mode) and bool(mode & (stat.S_IRGRP | stat.S_IROTH))


def _holds(output: Path, folder: Path) -> bool:
    return output.is_dir() and any(it.exists() and it.samefile(output) for it in (folder, *folder.parents))
