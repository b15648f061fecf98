"""What a key of `notices.toml` may say: a reader for each kind of value, which tells what would be right."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from zoneinfo import ZoneInfo

LONGEST_ANNOUNCEMENT: Final = 3650
LAST_PORT: Final = 65535
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


def names(what: str, example: str) -> Reader:
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
