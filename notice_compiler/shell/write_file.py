"""Writes one file that somebody named: whole or not at all, and never in the place of something that is not theirs."""

from __future__ import annotations

import os
import re
import secrets
import stat
from pathlib import Path
from typing import Final

from notice_compiler.shell.config import UsageError
from notice_compiler.shell.transaction import sync_folder

SOURCES: Final = (".yaml", ".yml", ".toml")
_DESCRIPTOR: Final = re.compile(r"/dev/(?:std(?P<name>out|err)|fd/(?P<number>[0-9]{1,6}))")


def write_file(path: Path, data: bytes, output: Path) -> None:
    """Puts the data in the place of the file, in one step; `output` is the folder that builds alone write to.

    Raises UsageError where the file cannot be written (the old one then stands as it was), is a link, is named as a
    notice or a configuration, lies in the output folder, or is neither a plain file nor a character device.
    """
    try:
        descriptor = _descriptor(path)
        if descriptor is not None:
            _pour(descriptor, data)
            return
        _refuse(path, output)
        if path.is_char_device():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}. Nothing was changed.") from error


def _descriptor(path: Path) -> int | None:
    """The open file that a name such as /dev/stdout stands for, whatever it leads to."""
    found = _DESCRIPTOR.fullmatch(str(path))
    if found is None:
        return None
    return int(found["number"]) if found["number"] else {"out": 1, "err": 2}[found["name"]]


def _refuse(path: Path, output: Path) -> None:
    if path.is_symlink():
        raise UsageError(f"{path}: is a link. Name the file itself.")
    if path.is_dir():
        raise UsageError(f"{path}: is a folder. Name a file.")
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}.")
    if path.exists() and not (path.is_file() or path.is_char_device()):
        raise UsageError(f"{path}: is not a plain file. Name another file.")
    if path.suffix.lower() in SOURCES:
        raise UsageError(f"{path}: is named as a notice or a configuration. Name a file with another ending.")
    if _holds(output, path.parent.resolve()):
        raise UsageError(f"{path}: lies in the output folder, which builds alone write to. Name a file elsewhere.")


def _holds(output: Path, folder: Path) -> bool:
    return output.is_dir() and any(it.samefile(output) for it in (folder, *folder.parents))


def _replace(path: Path, data: bytes) -> None:
    """Writes aside, then takes the place and the rights of what stands there."""
    aside = path.with_name(f".notice-{secrets.token_hex(8)}")
    try:
        with aside.open("xb") as made:
            made.write(data)
            made.flush()
            os.fsync(made.fileno())
        if path.exists():
            aside.chmod(stat.S_IMODE(path.stat().st_mode))
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(path.parent)


def _pour(descriptor: int, data: bytes) -> None:
    with os.fdopen(os.dup(descriptor), "wb") as file:
        file.write(data)
