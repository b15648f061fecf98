"""A notice as it was read somewhere, to be compared: in a file, a git revision, a manifest, the published versions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from notice_compiler.examined import Examined
from notice_compiler.facts.manifest import Manifest
from notice_compiler.located import Located
from notice_compiler.notice.notice import ChangeRecord
from notice_compiler.versions.history import Version


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found. `name` says where, in words for people.

    `manifest` is None where there are `defects`, or where nothing could be read: `missing` then says why, and what to
    do. `examined` is there where it came from a notice file. `versions` are the published ones, if it is the newest;
    `altered` tells of older ones that are damaged.
    """

    name: str
    notice: str | None
    manifest: Manifest | None = None
    examined: Examined | None = None
    defects: tuple[Located, ...] = ()
    missing: tuple[str, str] | None = None
    versions: tuple[Version, ...] = ()
    records: tuple[ChangeRecord, ...] = ()
    altered: tuple[str, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The day on which it was published."""
        return self.versions[-1].day if self.versions else None
