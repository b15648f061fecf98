"""Reads base64url and JSON where only one reading may be possible: what two programs read in two ways is refused."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping, Sequence
from typing import Final

_ALPHABET: Final = re.compile(r"[A-Za-z0-9_-]*")


def encode(data: bytes) -> str:
    """Base64url without padding (RFC 7515, section 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The bytes of base64url. Raises ValueError for padding, white space, and bits that mean nothing."""
    if not _ALPHABET.fullmatch(text) or len(text) % 4 == 1:
        raise ValueError("is not base64url")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encode(data) != text:
        raise ValueError("is base64url with bits to spare")
    return data


def read_object(data: bytes) -> Mapping[str, object]:
    """The JSON object that bytes say. Raises ValueError for anything else, and for a member that is there twice.

    Numbers that JSON does not have (`NaN`, `Infinity`), and Python would read, are refused, too (RFC 8259, section 6).
    """
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("is no JSON object")
    return value


def _no_number(name: str) -> object:
    raise ValueError(f"has `{name}`, which is no number of JSON")


def _once(members: Sequence[tuple[str, object]]) -> dict[str, object]:
    made = dict(members)
    if len(made) != len(members):
        raise ValueError("has a member twice")
    return made
