"""Which published version stood on a day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from notice_compiler.versions.history import Version


@dataclass(frozen=True, slots=True)
class Stood:
    """A published version, and the one that took its place; None where no later one is recorded."""

    version: Version
    following: Version | None


def stood_on(versions: Sequence[Version], day: datetime.date | None) -> Stood | None:
    """The newest version that was published on the day or before (without a day: of all); None before the first.

    Of several that were published on one day it is the last: a history knows days and no hours.
    """
    until = [it for it in versions if day is None or it.day <= day]
    if not until:
        return None
    following = next((it for it in versions if it.version == until[-1].version + 1), None)
    return Stood(until[-1], following)
