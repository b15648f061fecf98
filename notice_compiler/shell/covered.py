"""What a manifest, a history and the list tell of other files, held against the files that stand there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from notice_compiler.facts.digest import integrity, sha256
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.listing import INDEX, MANIFEST
from notice_compiler.shell.read_plain import read_plain
from notice_compiler.versions.history import HISTORY, History, Version, folder_of
from notice_compiler.versions.verify_history import DamagedError, altered_files, read_history

LIMIT: Final = 64 * 1024 * 1024
_NAME: Final = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9]+)+")
_PARTS: Final = {INDEX: ("notices", "notice"), MANIFEST: ("renditions", "href"), HISTORY: ("versions", "version")}
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What one file tells of others: which they are, and what is otherwise, in sentences; `about` names it."""

    about: str
    files: tuple[Path, ...] = ()
    wrong: tuple[str, ...] = ()


def by_manifest(path: Path, data: bytes) -> Told:
    """What a manifest tells of the other forms of its notice. Raises UsageError where the bytes are no manifest."""
    told, folder = read_told(path, data), path.parent
    name, forms = name_of(folder), forms_of(told)
    other = [f"is the manifest of `{told.get('notice')}`, and stands in the folder of `{name}`."]
    wrong = [it for it, digest in forms.items() if not _NAME.fullmatch(it) or _digest(folder / it) != digest]
    problems = (
        *(other if told.get("notice") != name else ()),
        *(f"tells another digest of `{it}` than that of the file." for it in wrong),
    )
    return Told(about_notice(told), tuple(folder / it for it in sorted(forms) if _NAME.fullmatch(it)), problems)


def by_history(path: Path, data: bytes, newest: object = None) -> Told:
    """What a history tells of the files of its versions; `newest` is the version of which the manifest is, if any."""
    folder = path.parent
    try:
        history = read_history(name_of(folder), data)
    except DamagedError as error:
        return Told("", wrong=(f"{error}.",))
    read = partial(_read, folder)
    wrong = [it for version in history.versions for it in altered_files(version, read)]
    last = history.versions[-1]
    if newest not in (None, last.version):
        wrong.append(f"the newest version is {last.version}, and {MANIFEST} is of version {newest}")
    files = sorted(folder / folder_of(it.version) / name for it in history.versions for name in it.files)
    about = f"notice {history.notice}, newest version {last.version} of {last.day}"
    return Told(about, tuple(files), tuple(f"{it}." for it in wrong))


def by_list(path: Path, data: bytes, standing: Sequence[str]) -> Told:
    """What the list tells of the notices that stand beside it; that one is missing is not among it.

    Lists of 1.0 tell no digests.
    """
    entries = entries_of(path, data)
    wrong = [f"does not list `{it}`, which is there." for it in sorted({*standing} - entries.keys())]
    for name in sorted({*standing} & entries.keys()):
        for file, member in ((MANIFEST, "integrity"), (HISTORY, "history_integrity")):
            told = entries[name].get(member)
            if told is not None and told != integrity(_read(path.parent / name, file) or b""):
                wrong.append(f"tells another digest of `{name}/{file}` than that of the file.")
    return Told(f"{len(entries)} notice{'s' * (len(entries) != 1)}", wrong=tuple(wrong))


def entries_of(path: Path, data: bytes) -> Mapping[str, Json]:
    """The notices of a list, by their ids. Raises UsageError where the bytes are no list."""
    return {it["notice"]: it for it in read_told(path, data)["notices"]}


def forms_of(told: Json) -> Mapping[str, str]:
    """The other forms of a notice, with their digests, as its manifest tells them."""
    return {it["href"]: str(it.get("sha256")) for it in told["renditions"]}


def version_of(path: Path, data: bytes, number: str) -> Version | None:
    """A version of which a history tells, by the name of its folder. Raises DamagedError where it is none."""
    history: History = read_history(str(read_told(path, data).get("notice")), data)
    return next((it for it in history.versions if str(it.version) == number), None)


def about_notice(told: Json) -> str:
    """Of which notice a manifest is, of which version, and of which date, as far as it says so."""
    version, day = told.get("version"), told.get("last_updated")
    more = (f"version {version}" if version is not None else "", f"last updated {day}" if day is not None else "")
    return ", ".join(it for it in (f"notice {told.get('notice')}", *more) if it)


def read_told(path: Path, data: bytes) -> Json:
    """What the bytes of a list, manifest or history say. Raises UsageError where they are of another kind."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    part, member = _PARTS[path.name]
    listed = value.get(part) if isinstance(value, dict) else None
    if not isinstance(listed, list) or not all(isinstance(it, dict) and _plain(it.get(member)) for it in listed):
        raise UsageError(f"{path}: is not what a build writes under this name.")
    assert isinstance(value, dict)
    return value


def name_of(folder: Path) -> str:
    """The name of a folder, however it was named."""
    return Path(os.path.abspath(folder)).name  # noqa: PTH100 (a link keeps its own name)


def _plain(value: object) -> bool:
    return isinstance(value, str | int)


def _digest(path: Path) -> str | None:
    data = read_plain(path, LIMIT)
    return None if data is None else sha256(data)


def _read(folder: Path, name: str) -> bytes | None:
    return read_plain(folder / name, LIMIT)
