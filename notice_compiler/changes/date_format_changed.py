"""A date is labelled or printed otherwise.

Why: The label says what the date means. Where it stands means nothing.

Was:

    last_updated: 2026-01-15

Now:

    last_updated: 2026-01-15
    dates: {last_updated: {label: Effective}}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """Editorial for its place."""
    return "editorial" if root.delta.kind == "date-place" else "substantive"


def say(root: Root, it: Between) -> str:
    """What is different."""
    what = {"precision": "precision (day or month)", "place": "place"}.get(root.delta.kind[5:], "label")
    return f"The {what} of the date is now “{root.delta.after}”. Before: “{root.delta.before}”."


CHANGE = ChangeRule(
    claims=any_of("date-label", "date-precision", "date-place", "date"),
    say=say,
    mirror="date-format-changed",
    judge=judge,
)
