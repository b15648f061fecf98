"""The published versions of a notice, as `history.json` tells them: added once, never altered."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

import rfc8785
from pydantic import BeforeValidator, Field, StringConstraints, TypeAdapter

from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Day, Digest
from notice_compiler.facts.record import Record
from notice_compiler.law.law import Class

HISTORY = "history.json"
VERSIONS = "versions"
"""The folder of all versions, in the notice's."""


def _written_out(day: object) -> object:
    """A day as it was written, YYYY-MM-DD: pydantic would read numbers and other forms, too."""
    return TypeAdapter(Day).validate_python(day) if isinstance(day, str | int | float) else day


FileName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*(\.[a-z0-9]+)+$", max_length=100)]


class Version(Record):
    """A published version."""

    version: int = Field(ge=1)
    """1, 2, 3 …"""
    day: Annotated[datetime.date, BeforeValidator(_written_out)]
    """The day on which it was published."""
    adopted: bool
    """Whether it was public already, and recorded as found."""
    last_updated: Day | None
    """Its date, as it states it; null where it states none."""
    cls: Class | None = Field(alias="class", serialization_alias="class")
    """The class of what changed since the version before; null for the first."""
    facts_digest: Digest
    content_digest: Digest
    files: dict[FileName, Digest]
    """SHA-256 of every file in `versions/<version>/`."""
    previous: Digest | None
    """SHA-256 of the RFC 8785 form of the entry before; null for the first."""


class History(Record):
    """The published versions of a notice, in order."""

    schema_version: Literal["1.0"]
    """Written into versions that never change: it moves only with the form of the chain itself."""
    notice: str
    versions: tuple[Version, ...] = Field(min_length=1)
    digest: Digest
    """SHA-256 of the RFC 8785 form of the newest entry, which tells the digest of the one before, and so on."""


def entry_digest(version: Version) -> str:
    """SHA-256 of the RFC 8785 form of an entry."""
    return sha256(rfc8785.dumps(version.model_dump(mode="json", by_alias=True)))


def folder_of(version: int) -> str:
    """The folder of a version, relative to the notice's."""
    return f"{VERSIONS}/{version}"
