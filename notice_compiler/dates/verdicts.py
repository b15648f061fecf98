"""What can be said of the date of a notice."""

from __future__ import annotations

from typing import Literal, get_args

Verdict = Literal[
    "no-base",
    "backwards",
    "must-change",
    "removed",
    "dates-disagree",
    "future",
    "announcement",
    "stale",
    "too-old",
    "missing",
    "same-day",
    "changed-without-cause",
    "due-soon",
    "late",
    "rescheduled",
    "first",
    "ok",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""In the order of precedence: the first that holds is the verdict."""
