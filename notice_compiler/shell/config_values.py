"""What a key of `notices.toml` may say: a reader for each kind of value, which tells what would be right."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Final
from zoneinfo import ZoneInfo

from notice_compiler.hosting.hosting import GPC, WELL_KNOWN, Gpc
from notice_compiler.hosting.hosts import host_names
from notice_compiler.near import did_you_mean

LONGEST_ANNOUNCEMENT: Final = 3650
LAST_PORT: Final = 65535
FIRST_GPC_YEAR: Final = 2020
"""Of the first draft of the Global Privacy Control: "Unofficial Draft 07 October 2020"."""
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
_SITE = re.compile(
    rf"https://{_LABEL}(\.{_LABEL})*\.?(:(?P<port>[0-9]{{1,5}}))?/"
    r"((?!(\.|%2[Ee]){1,2}/)([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/)*"
)

Reader = Callable[[str, object], object]
"""Of the name of a key and what is written there, the value."""


class WrongValueError(ValueError):
    """What is written at a key is not what it takes; the text says what is wrong and what would be right."""


def text(key: str, value: object) -> str:
    """A text that says something."""
    if not isinstance(value, str) or not value:
        raise WrongValueError(f'`{key}` is a text, as in `{key} = "…"`.')
    return value


def days(key: str, value: object) -> int:
    """A number of days."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LONGEST_ANNOUNCEMENT:
        raise WrongValueError(f"`{key}` is a number of days, as in `{key} = 30`.")
    return value


def texts(what: str, example: str) -> Callable[[str, object], tuple[str, ...]]:
    """A list of names of what is told."""

    def read(key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(it, str) and it for it in value):
            raise WrongValueError(f'`{key}` is a list of {what}, as in `{key} = ["{example}"]`.')
        return tuple(value)

    return read


def answer(key: str, value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise WrongValueError(f"`{key}` is true or false, as in `{key} = false`.")
    return value


def zone(key: str, value: object) -> ZoneInfo:
    """A time zone."""
    name = text(key, value)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise WrongValueError(f"`{name}` is not a time zone. Write one as in `America/New_York`.") from error


def site(key: str, value: object) -> str:
    """An address to which those of pages can be joined (RFC 3986): a host, a port that there is, no way up."""
    address = text(key, value)
    found = _SITE.fullmatch(address)
    if found is None or not 0 < int(found["port"] or 443) <= LAST_PORT:
        cure = 'Write one that begins with https:// and ends in /, as in `site = "https://www.example.com/privacy/"`.'
        raise WrongValueError(f"`{address}` is not the address of a folder on a site. {cure}")
    return address


def well_known(key: str, value: object) -> str:
    """A path in `.well-known/` of the output folder."""
    path = text(key, value)
    if WELL_KNOWN.fullmatch(path) is None or path == GPC:
        cure = f'Write one as in `{key} = ".well-known/privacy-notices.json"`: small letters, digits and hyphens.'
        raise WrongValueError(f"`{path}` is not a path at which `{key}` can stand. {cure}")
    return path


def hosts(key: str, value: object) -> tuple[str, ...]:
    """Names of hosts for which there are header files."""
    asked = texts("hosts", "netlify")(key, value)
    for it in asked:
        if it not in host_names():
            cure = did_you_mean(it, host_names(), f"Write one of: {', '.join(host_names())}.")
            raise WrongValueError(f"`{it}` is not a host that `{key}` knows. {cure}")
    return tuple(it for it in host_names() if it in asked)


def gpc(key: str, value: object) -> Gpc:
    """What is asserted of the Global Privacy Control: both members, since neither can be known otherwise."""
    cure = f'Write `{key} = {{supports = true, last_update = "2024-01-31"}}`, with the day of your statement.'
    if not isinstance(value, dict) or set(value) != {"supports", "last_update"}:
        raise WrongValueError(f"`{key}` has `supports` and `last_update`, and nothing else. {cure}")
    if not isinstance(value["supports"], bool):
        raise WrongValueError(f"`supports` of `{key}` is true or false. {cure}")
    day = _day(key, value["last_update"], cure)
    if day.year < FIRST_GPC_YEAR:
        said = f"`last_update` of `{key}` is dated {day}, and the signal has been there since {FIRST_GPC_YEAR}."
        raise WrongValueError(f"{said} {cure}")
    return Gpc(value["supports"], day)


def _day(key: str, value: object, cure: str) -> datetime.date:
    """A day, as a text or as TOML writes days."""
    if type(value) is datetime.date:
        return value
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise WrongValueError(f"`last_update` of `{key}` is not a day of the calendar. {cure}")
