"""Reads one file of an output folder, or one that somebody named, and never more of it than is sensible."""

from __future__ import annotations

from pathlib import Path

from notice_compiler.shell.config import UsageError


def read_plain(path: Path, longest: int) -> bytes | None:
    """The bytes of a file, be it a link to one; None where there is none.

    Raises UsageError for what is no plain file, and for what cannot be read, or is longer than this.
    """
    if not path.exists():
        return None
    if not path.is_file():
        raise UsageError(f"{path}: is not a file, and a file has to stand there.")
    return read_named(path, longest)


def read_named(path: Path, longest: int) -> bytes:
    """The bytes of a file that somebody named, which may be a pipe. Raises UsageError as `read_plain` does."""
    if path.is_dir():
        raise UsageError(f"{path}: is a folder. Name a file.")
    try:
        with path.open("rb") as file:
            data = file.read(longest + 1)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read: {getattr(error, 'strerror', error)}.") from error
    if len(data) > longest:
        raise UsageError(f"{path}: is longer than {longest // 1024} KiB, which no such file is.")
    return data
