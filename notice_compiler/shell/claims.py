"""Which files beside the list of notices are ours, so that no file of somebody else is written over or removed.

Names such as `_headers` belong to the host, and others may write such files, too. `.hosting.json` records the digest of
each file that a build wrote: one that is still so, and looks like ours, is ours, and any other is not. The record alone
is not believed, since a pull request could write it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, StringConstraints

from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Digest
from notice_compiler.hosting.files import has_our_form
from notice_compiler.hosting.hosting import RECORD, WELL_KNOWN
from notice_compiler.hosting.hosts import header_files
from notice_compiler.shell.config import UsageError

_OURS: Final = "|".join((WELL_KNOWN.pattern, *map(re.escape, header_files())))
_Path = Annotated[str, StringConstraints(pattern=f"^(?:{_OURS})$")]


class _Record(BaseModel):
    """The paths of the files that a build wrote, with their digests."""

    model_config = ConfigDict(extra="forbid")
    files: dict[_Path, Digest]


@dataclass(frozen=True, slots=True)
class Claims:
    """The files to write, the record among them; those to remove, with their digests; and those that were ours until
    somebody else changed them, which stay.
    """

    files: Mapping[str, bytes]
    removed: Mapping[str, str]
    strays: tuple[str, ...]


def claim(output: Path, wanted: Mapping[str, bytes]) -> Claims:
    """What becomes of these files, and of those that were written before and are not wanted any more.

    Raises UsageError where a file that is not ours stands in the place of one that is wanted.
    """
    before = {name: it for name, it in _record(output).items() if _looks_ours(output / name)}
    found = {name: _digest(output / name) for name in {**wanted, **before}}
    digests = {name: sha256(data) for name, data in wanted.items()}
    for name, digest in digests.items():
        if found[name] not in (None, digest, before.get(name)):
            cure = "Move it away, or take what asks for it out of notices.toml."
            raise UsageError(f"{output / name}: stands there, and is not as a build wrote it. {cure}")
    left = {name: digest for name, digest in before.items() if name not in wanted}
    gone = {name: digest for name, digest in left.items() if found[name] == digest}
    strays = tuple(name for name in left if name not in gone and found[name] is not None)
    record = {RECORD: _written(digests)} if wanted else {}
    old = _digest(output / RECORD)
    if old is not None and not wanted:
        gone[RECORD] = old
    return Claims({**wanted, **record}, gone, strays)


def _record(output: Path) -> Mapping[str, str]:
    path = output / RECORD
    if _digest(path) is None:
        return {}
    try:
        return _Record.model_validate_json(path.read_bytes()).files
    except ValueError as error:
        raise UsageError(f"{path}: is not the record that a build writes. Remove it.") from error


def _looks_ours(path: Path) -> bool:
    return _digest(path) is None or has_our_form(path.read_bytes())


def _written(digests: Mapping[str, str]) -> bytes:
    return (json.dumps({"files": dict(sorted(digests.items()))}, indent=1) + "\n").encode()


def _digest(path: Path) -> str | None:
    """That of a true file; None where there is nothing. Raises UsageError for a link, or what is no file."""
    if path.parent.is_symlink() or path.is_symlink() or (path.exists() and not path.is_file()):
        raise UsageError(f"{path}: is not a file, and a file has to stand there.")
    return sha256(path.read_bytes()) if path.exists() else None
