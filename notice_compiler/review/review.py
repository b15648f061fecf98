"""What became of a notice since another version of it: a value, printed by one of the forms in `reports/diff/`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from notice_compiler.dates.dating import Dating
from notice_compiler.judging.change import Change, Refusal
from notice_compiler.law.law import Class, Provision
from notice_compiler.located import Located
from notice_compiler.place import Range


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a file."""

    file: str
    range: Range


@dataclass(frozen=True, slots=True)
class Review:
    """A notice against another version of it.

    `before` and `after` say what was compared, in words ("version 1, published …", "the notice as it stands now");
    `dates_moved` says whether a date is printed otherwise, which is no change of the notice. `cls` is None where
    nothing could be compared; `findings` then tell of the defects that stood in the way, on the side `defect_in`.
    `spots` has the places of changes, by fingerprint, and `date_spot` that of the date, where the new version is a
    notice file. `altered` tells of older published versions that are damaged; `notes` are for people.
    """

    notice: str
    title: str
    before: str
    after: str
    cls: Class | None
    changes: tuple[Change, ...]
    dating: Dating
    refused: tuple[Refusal, ...] = ()
    findings: tuple[Located, ...] = ()
    spots: Mapping[str, Spot] = field(default_factory=dict)
    date_spot: Spot | None = None
    defect_in: Literal["old", "new"] | None = None
    promised: bool = False
    altered: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    dates_moved: bool = False


@dataclass(frozen=True, slots=True)
class Reviews:
    """Everything that a run compared, the day used, and the provisions that are cited, by id."""

    as_of: datetime.date
    reviews: tuple[Review, ...]
    law: Mapping[str, Provision]
