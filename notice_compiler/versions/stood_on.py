"""Which published version stood on a day, as far as the history knows it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from notice_compiler.versions.history import Version


@dataclass(frozen=True, slots=True)
class Stood:
    """A published version, and those recorded next to it, before and after; None where there is none."""

    version: Version
    before: Version | None
    following: Version | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """Versions of which one stood, and it is not recorded which: the first of them was followed by adopted ones."""

    versions: tuple[Version, ...]


def stood_on(versions: Sequence[Version], day: datetime.date | None) -> Stood | OneOf | None:
    """The newest version that was recorded on the day or before (without a day: of all); None before the first.

    Of several of one day it is the last: a history knows days and no hours. What was adopted was public before its
    day, since when is not recorded. So of the days between the version before and that day nothing is known: on any
    of them the one may have stood or the other. The day on which a version was recorded is known: it stood there.
    """
    recorded = [it for it in versions if day is None or it.day <= day]
    if not recorded:
        return None
    newest, later = recorded[-1], versions[len(recorded) :]
    if later and later[0].adopted and newest.day != day:
        return OneOf((newest, *takewhile(lambda it: it.adopted and it.day == later[0].day, later)))
    before = recorded[-2] if recorded[1:] else None
    return Stood(newest, before, later[0] if later else None)
