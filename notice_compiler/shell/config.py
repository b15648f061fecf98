"""`notices.toml`: where things are, and which time zone's day it is."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from notice_compiler.near import did_you_mean
from notice_compiler.source.characters import UNSEEN

NAME = "notices.toml"
LARGEST = 64 * 1024
KEYS = (
    "notices",
    "output",
    "law",
    "time_zone",
    "announcement_days",
    "withdrawn",
    "formats",
    "theme",
    "at_a_glance",
    "site",
    "mappings",
)
FOLDERS = ("notices", "output", "law", "theme", "mappings")
USUAL = ("notices", "output")
"""Folders that are there without being named."""
APART = (("law", "notices"), ("output", "law"), ("output", "theme"), ("output", "mappings"), ("mappings", "notices"))
"""Packs and mappings are no notices, and nothing that a build writes is what it reads. (Output may lie in notices.)"""
LONGEST_ANNOUNCEMENT = 3650
LAST_PORT = 65535
_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
_SITE = re.compile(
    rf"https://{_LABEL}(\.{_LABEL})*\.?(:(?P<port>[0-9]{{1,5}}))?/"
    r"((?!(\.|%2[Ee]){1,2}/)([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/)*"
)


class UsageError(Exception):
    """Something that whoever calls the command can mend: exit code 2."""


@dataclass(frozen=True, slots=True)
class Config:
    """Folders of the notices, of the output, of further law packs and of a theme; the zone whose today is used (None:
    that of the machine).

    `announcement_days` is how many days ahead material changes are to be announced (None: it is not said);
    `withdrawn` has the ids of notices that were published and are there no more; `formats` the names of those that
    a build makes beside page and manifest (None: the usual ones); `at_a_glance` whether pages begin with a summary;
    `site` is the address at which the output folder is served, and ends in a slash (None: it is not said); `mappings`
    the folder that maps ids of notices to terms of others.
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
        raise UsageError(f"{path}: cannot be read: {error}") from error
    for key, value in values.items():
        if key not in KEYS:
            raise UsageError(f"{path}: `{key}` is not a key of it. {did_you_mean(key, KEYS, _known())}")
        if key == "announcement_days":
            _check_days(path, value)
        elif key == "withdrawn":
            _check_names(path, key, value, "ids of notices", "acme")
        elif key == "formats":
            _check_names(path, key, value, "names of formats", "markdown")
        elif key == "at_a_glance":
            _check_answer(path, value)
        elif not isinstance(value, str) or not value:
            raise UsageError(f'{path}: `{key}` is a text, as in `{key} = "…"`.')
    _check_folders(path, values)
    _check_site(path, values.get("site"))
    folder = _shown(path.parent)
    zone = values.get("time_zone")
    return Config(
        folder / values.get("notices", "notices"),
        folder / values.get("output", "output"),
        None if zone is None else _zone(path, zone),
        values.get("announcement_days"),
        tuple(values.get("withdrawn", ())),
        folder / values["law"] if "law" in values else None,
        tuple(values["formats"]) if "formats" in values else None,
        folder / values["theme"] if "theme" in values else None,
        values.get("at_a_glance", True),
        values.get("site"),
        folder / values["mappings"] if "mappings" in values else None,
    )


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


def _check_names(path: Path, key: str, value: object, what: str, example: str) -> None:
    if not isinstance(value, list) or not all(isinstance(it, str) and it for it in value):
        raise UsageError(f'{path}: `{key}` is a list of {what}, as in `{key} = ["{example}"]`.')


def _check_answer(path: Path, value: object) -> None:
    if not isinstance(value, bool):
        raise UsageError(f"{path}: `at_a_glance` is true or false, as in `at_a_glance = false`.")


def _check_site(path: Path, value: str | None) -> None:
    """An address to which those of pages can be joined (RFC 3986): a host, a port that there is, no way up."""
    found = _SITE.fullmatch(value or "")
    if value is not None and (found is None or not 0 < int(found["port"] or 443) <= LAST_PORT):
        cure = 'Write one that begins with https:// and ends in /, as in `site = "https://www.example.com/privacy/"`.'
        raise UsageError(f"{path}: `{value}` is not the address of a folder on a site. {cure}")


def _check_days(path: Path, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LONGEST_ANNOUNCEMENT:
        raise UsageError(f"{path}: `announcement_days` is a number of days, as in `announcement_days = 30`.")


def _known() -> str:
    return f"Write one of: {', '.join(KEYS)}."


def _shown(folder: Path) -> Path:
    """The folder as seen from here, where it lies here or below."""
    try:
        return folder.relative_to(Path.cwd())
    except ValueError:
        return folder


def _zone(path: Path, name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(f"{path}: `{name}` is not a time zone. Write one as in `America/New_York`.") from error
