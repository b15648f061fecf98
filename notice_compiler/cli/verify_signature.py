"""`notice verify-signature`: tells whether files are those that were signed with a key."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from notice_compiler.shell.config import UsageError
from notice_compiler.shell.key_files import open_public_keys
from notice_compiler.shell.strays import Strays, strays
from notice_compiler.shell.verify_signed import Verdict, verify_file, verify_folder
from notice_compiler.source.characters import printable

FEW = 8
"""So many files of a build are named that no signature covers; of more, so many and how many others there are."""


def verify_signature_command(options: argparse.Namespace) -> int:
    """Says of each file with which key it is signed, or what is wrong; 1 where anything is."""
    path: Path = options.path
    keys = open_public_keys(options.keys)
    if path.is_dir() and options.signature:
        raise UsageError("`--signature` goes with one file; in a folder, each stands beside its own.")
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder.")
    verdicts = verify_folder(path, keys) if path.is_dir() else (verify_file(path, keys, options.signature),)
    beside = strays(path, verdicts) if path.is_dir() else Strays((), (), ())
    for line in (*(line for it in verdicts for line in _lines(it)), *_lines_beside(path, beside)):
        print(printable(line))
    return 1 if beside.problems or any(it.problems for it in verdicts) else 0


def _lines(it: Verdict) -> Sequence[str]:
    if it.problems:
        return [f"{it.path}: {problem}" for problem in it.problems]
    others = f", and covers {len(it.tells)} other file{'s' * (len(it.tells) > 1)}" if it.tells else ""
    return [f"{it.path}: signed with the key {it.key}{others}.", *([f"  {it.about}"] if it.about else ())]


def _lines_beside(folder: Path, beside: Strays) -> Sequence[str]:
    """What is wrong first, then every other file of which nothing tells, then some of those that are never signed."""
    lines = [f"{path}: {problem}" for path, problem in beside.problems]
    if beside.unexpected:
        lines.append(f"Nothing that was verified tells of: {_named(folder, beside.unexpected)}.")
    if beside.unsigned:
        more = f" and {len(beside.unsigned) - FEW} more" if len(beside.unsigned) > FEW else ""
        lines.append(f"No signature covers: {_named(folder, beside.unsigned[:FEW])}{more}.")
    return lines


def _named(folder: Path, paths: Sequence[Path]) -> str:
    return ", ".join(it.relative_to(folder).as_posix() for it in paths)
