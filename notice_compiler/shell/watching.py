"""Sees that files have changed, by their sizes and times; it needs no more than a look at the folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

Seen = frozenset[tuple[str, int, int, int]]
"""Each file by its path, its time of change in nanoseconds, its size, and its number on the disk."""


def look_at(paths: Iterable[Path]) -> Seen:
    """What stands at the paths, and in those that are folders at any depth; what is not there is left out."""
    return frozenset(seen for path in paths for seen in _at(path))


def _at(path: Path) -> Iterator[tuple[str, int, int, int]]:
    if not os.path.isdir(path):  # noqa: PTH112  (raises nothing)
        yield from _file(path)
        return
    for folder, folders, files in os.walk(path):
        folders[:] = [it for it in folders if not it.startswith(".")]
        for name in (*folders, *files):
            yield from _file(Path(folder, name), is_folder=name in folders)


def _file(path: Path, *, is_folder: bool = False) -> Iterator[tuple[str, int, int, int]]:
    """A folder counts by its name alone: what happens in it is seen in its files."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return
    yield (str(path), 0, 0, 0) if is_folder else (str(path), found.st_mtime_ns, found.st_size, found.st_ino)
