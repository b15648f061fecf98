"""`notices.toml`: where things are, and which time zone's day it is."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from notice_compiler.hosting.hosting import NO_HOSTING, Hosting
from notice_compiler.near import did_you_mean
from notice_compiler.shell.config_values import (
    Reader,
    WrongValueError,
    answer,
    days,
    gpc,
    hosts,
    site,
    text,
    texts,
    well_known,
    zone,
)
from notice_compiler.source.characters import UNSEEN

NAME = "notices.toml"
LARGEST = 64 * 1024
KEYS: Mapping[str, Reader] = {
    "notices": text,
    "output": text,
    "law": text,
    "time_zone": zone,
    "announcement_days": days,
    "withdrawn": texts("ids of notices", "acme"),
    "formats": texts("names of formats", "markdown"),
    "theme": text,
    "at_a_glance": answer,
    "site": site,
    "well_known": well_known,
    "hosts": hosts,
    "gpc": gpc,
    "mappings": text,
}
"""Every key, and what reads its value."""
FOLDERS = ("notices", "output", "law", "theme", "mappings")
USUAL = ("notices", "output")
"""Folders that are there without being named."""
APART = (("law", "notices"), ("output", "law"), ("output", "theme"), ("output", "mappings"), ("mappings", "notices"))
"""Packs and mappings are no notices, and nothing that a build writes is what it reads. (Output may lie in notices.)"""

_PLAIN = re.compile("[A-Za-z0-9._~/-]*")
_NO_DAY = re.compile(r"Invalid date or datetime \(at line (?P<line>[0-9]+)")
"""What the reader of TOML says of 2026-02-30."""


class UsageError(Exception):
    """Something that whoever calls the command can mend: exit code 2."""


@dataclass(frozen=True, slots=True)
class Config:
    """Folders of the notices, of the output, of further law packs and of a theme; the zone whose today is used (None:
    that of the machine).

    `announcement_days` is how many days ahead material changes are to be announced (None: it is not said);
    `withdrawn` has the ids of notices that were published and are there no more; `formats` the names of those that
    a build makes beside page and manifest (None: the usual ones); `at_a_glance` whether pages begin with a summary;
    `site` is the address at which the output folder is served, and ends in a slash (None: it is not said); `hosting`
    what is written for the place where it is served; `mappings` the folder that maps ids of notices to
    terms of others.
    """

    notices: Path = Path("notices")
    output: Path = Path("output")
    time_zone: ZoneInfo | None = None
    announcement_days: int | None = None
    withdrawn: tuple[str, ...] = ()
    law: Path | None = None
    formats: tuple[str, ...] | None = None
    theme: Path | None = None
    at_a_glance: bool = True
    site: str | None = None
    hosting: Hosting = NO_HOSTING
    mappings: Path | None = None


def find_config(start: Path) -> Path | None:
    """The nearest `notices.toml`, in the folder of `start` or above."""
    here = _real(start)
    folders = [here, *here.parents] if here.is_dir() else list(here.parents)
    return next((folder / NAME for folder in folders if (folder / NAME).is_file()), None)


def read_config(path: Path) -> Config:
    """The configuration. Raises UsageError for what is not TOML, not known or not of the right kind."""
    try:
        if path.stat().st_size > LARGEST:
            raise UsageError(f"{path}: is longer than {LARGEST // 1024} KiB.")
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    return config_of(path, data)


def config_of(path: Path, data: bytes) -> Config:
    """The configuration that the bytes of a file at the path say. Raises UsageError as `read_config` does."""
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        day = _NO_DAY.search(str(error))
        cure = "Write one that is, as in 2024-01-31."
        said = (
            f"line {day['line']} has a day that is not in the calendar. {cure}" if day else f"cannot be read: {error}"
        )
        raise UsageError(f"{path}: {said}") from error
    found = {key: _value(path, key, value) for key, value in values.items()}
    _check_folders(path, found)
    _check_hosting(path, found)
    folder = _shown(path.parent)
    return Config(
        folder / found.get("notices", "notices"),
        folder / found.get("output", "output"),
        found.get("time_zone"),
        found.get("announcement_days"),
        found.get("withdrawn", ()),
        folder / found["law"] if "law" in found else None,
        found.get("formats"),
        folder / found["theme"] if "theme" in found else None,
        found.get("at_a_glance", True),
        found.get("site"),
        Hosting(found.get("well_known"), found.get("hosts", ()), found.get("gpc")),
        folder / found["mappings"] if "mappings" in found else None,
    )


def _value(path: Path, key: str, value: object) -> Any:
    """What a key says, in the type that its field has."""
    if key not in KEYS:
        raise UsageError(f"{path}: `{key}` is not a key of it. {did_you_mean(key, tuple(KEYS), _known())}")
    try:
        return KEYS[key](key, value)
    except WrongValueError as error:
        raise UsageError(f"{path}: {error}") from error


def _check_hosting(path: Path, values: Mapping[str, Any]) -> None:
    """What is written for the place where the folder is served knows the address, and can write it down."""
    site = values.get("site")
    if "well_known" in values and site is None:
        cure = 'Write `site`, too, as in `site = "https://www.example.com/privacy/"`.'
        raise UsageError(f"{path}: `well_known` is a list of whole addresses, and needs that of the folder. {cure}")
    if values.get("hosts") and site is None:
        cure = 'Write `site`, too, as in `site = "https://www.example.com/privacy/"`; the path says where they hold.'
        raise UsageError(f"{path}: `hosts` makes rules for one address, that of the folder, and needs it. {cure}")
    if values.get("hosts") and site is not None and not _PLAIN.fullmatch(urlsplit(site).path):
        cure = "Serve the folder at a path of letters, digits, `.`, `_`, `~` and `-`, or leave out `hosts`."
        raise UsageError(f"{path}: the path of `{site}` has characters that hosts take for signs of theirs. {cure}")


def _check_folders(path: Path, values: Mapping[str, str]) -> None:
    """Every folder lies in that of the configuration, and what is written or read as something else lies apart."""
    for key in FOLDERS:
        name = values.get(key, "")
        if UNSEEN.search(name) or re.search(r"[\t\r\n]", name):
            raise UsageError(f"{path}: the name of `{key}` has a character that cannot be seen. Take it out.")
    root = _real(path.parent)
    places = {key: _real(root / values.get(key, key)) for key in FOLDERS if key in values or key in USUAL}
    for key, place in places.items():
        if place.is_symlink():
            raise UsageError(f"{path}: `{key}` is a link that leads to itself. Name a folder.")
        if not place.is_relative_to(root):
            raise UsageError(f"{path}: `{key}` leads out of the folder of {NAME}. Name a folder inside it.")
    if places["output"] == root:
        raise UsageError(f"{path}: `output` is the folder of {NAME} itself. Name a folder inside it.")
    if places["notices"].is_relative_to(places["output"]):
        raise UsageError(f"{path}: `notices` lies in `output`. Name folders beside each other.")
    for one, other in APART:
        if one in places and other in places and _lie_in_each_other(places[one], places[other]):
            raise UsageError(f"{path}: `{one}` and `{other}` lie in each other. Name folders beside each other.")


def _real(path: Path) -> Path:
    """Where a path leads; a link that leads to itself stays as it is."""
    return Path(os.path.realpath(path))


def _lie_in_each_other(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _known() -> str:
    return f"Write one of: {', '.join(KEYS)}."


def _shown(folder: Path) -> Path:
    """The folder as seen from here, where it lies here or below."""
    try:
        return folder.relative_to(Path.cwd())
    except ValueError:
        return folder
