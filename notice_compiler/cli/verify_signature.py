"""`notice verify-signature`: tells whether files are those that were signed with a key."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from notice_compiler.shell.config import UsageError
from notice_compiler.shell.key_files import open_public_keys
from notice_compiler.shell.verify_signed import Verdict, uncovered, verify_file, verify_folder
from notice_compiler.source.characters import printable

FEW = 8
"""So many files are named that no signature covers; of more, so many and how many others there are."""


def verify_signature_command(options: argparse.Namespace) -> int:
    """Says of each file with which key it is signed, or what is wrong; 1 where anything is."""
    path: Path = options.path
    keys = open_public_keys(options.keys)
    if path.is_dir() and options.signature:
        raise UsageError("`--signature` goes with one file; in a folder, each stands beside its own.")
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder.")
    verdicts = verify_folder(path, keys) if path.is_dir() else (verify_file(path, keys, options.signature),)
    for it in verdicts:
        for line in _lines(it):
            print(printable(line))
    if path.is_dir():
        _tell_uncovered(path, uncovered(path, verdicts))
    return 1 if any(it.problems for it in verdicts) else 0


def _lines(it: Verdict) -> Sequence[str]:
    if it.problems:
        return [f"{it.path}: {problem}" for problem in it.problems]
    others = f", and covers {len(it.covers)} other file{'s' * (len(it.covers) > 1)}" if it.covers else ""
    return [f"{it.path}: signed with the key {it.key}{others}."]


def _tell_uncovered(folder: Path, paths: Sequence[Path]) -> None:
    if paths:
        named = ", ".join(it.relative_to(folder).as_posix() for it in paths[:FEW])
        more = f" and {len(paths) - FEW} more" if len(paths) > FEW else ""
        print(printable(f"No signature covers: {named}{more}."))
