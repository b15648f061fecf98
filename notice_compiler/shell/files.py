"""Finding and reading notice files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from notice_compiler.shell.config import UsageError
from notice_compiler.source.decode import LIMIT

EXTENSION = ".yaml"


def find_notices(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The notice files behind the paths, each once, those of a folder in the order of their names.

    Raises UsageError for a path that does not exist, is not a `.yaml` file, or leads out of its folder.
    """
    try:
        return _find(paths)
    except (OSError, RuntimeError) as error:  # a link that leads to itself, a name that is too long
        raise UsageError(f"{', '.join(map(str, paths))[:200]}: cannot be read: {error}"[:400]) from error


def _find(paths: Sequence[Path]) -> tuple[Path, ...]:
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder.")
        if path.is_dir():
            found |= dict.fromkeys(_in_folder(path))
        elif path.suffix != EXTENSION:
            raise UsageError(f"{path}: notice files end in {EXTENSION}.")
        else:
            found[path] = None
    if not found:
        raise UsageError(f"no notice found in {', '.join(map(str, paths))}: notice files end in {EXTENSION}.")
    return tuple({path.resolve(): path for path in reversed(found)}.values())[::-1]


def _in_folder(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.is_dir():
            if path.is_symlink():
                raise UsageError(f"{path}: is a link to a folder. Name that folder itself.")
            continue
        if path.suffix != EXTENSION and path.suffix.lower() in (".yml", ".yaml"):
            raise UsageError(f"{path}: notice files end in {EXTENSION}. Rename it, or move it elsewhere.")
        if path.suffix == EXTENSION:
            if not path.resolve().is_relative_to(root):
                raise UsageError(f"{path}: is a link that leads out of {folder}.")
            yield path


def read_pack_files(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """The law packs in a folder: the name of each folder in it, its files, and what they say.

    Raises UsageError for a folder that does not exist, and for a file that cannot be read.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder. `law` in notices.toml names the folder of law packs.")
    for path in _find((folder,)):
        pack = path.relative_to(folder).parts[0]
        if pack == path.name:
            raise UsageError(f"{path}: a law pack is a folder. Put this file into a folder of its own.")
        yield pack, path.as_posix(), read_notice(path)


def read_notice(path: Path) -> bytes:
    """The bytes of a file. Raises UsageError where it cannot be opened."""
    try:
        if not path.is_file():
            raise UsageError(f"{path}: is not a file.")
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
