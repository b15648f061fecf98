"""Reads a theme: a folder with a house's own style and templates."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from notice_compiler.edition import PLAIN, Theme
from notice_compiler.near import did_you_mean
from notice_compiler.pages.environment import NAMES
from notice_compiler.shell.config import UsageError

STYLE: Final = "theme.css"
LARGEST: Final = 1024 * 1024
"""Bytes of one file."""


def read_theme(folder: Path | None) -> Theme:
    """The theme in a folder: `theme.css`, and templates by the names of ours. Raises UsageError for anything else."""
    if folder is None:
        return PLAIN
    if not folder.is_dir():
        raise UsageError(f"{folder}: is not a folder. `theme` names one that holds {STYLE} or templates.")
    found = {path.name: _text(path) for path in sorted(folder.iterdir()) if not path.name.startswith(".")}
    style = found.pop(STYLE, "")
    for name in found:
        if name not in NAMES:
            choice = (STYLE, *NAMES)
            others = f"Name it as one of: {', '.join(choice)}."
            raise UsageError(f"{folder / name}: is not a file of a theme. {did_you_mean(name, choice, others)}")
    return Theme(style, tuple(found.items()))


def _text(path: Path) -> str:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            raise UsageError(f"{path}: is not a plain file of at most {LARGEST // 1024} KiB.")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
