"""The notice no longer tells of a case of its own.

Why: One case less of what is done is better for the reader; terms of a right that are gone are worse.

Was:

    sold: {cases: {nevada: {only: {places: us-nv}, recipients: finance}}}

Now:

    sold: finance
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """A case that is gone."""
    kind, side = root.delta.kind, root.delta.after
    return kind.startswith("case.") and kind.endswith(".id") and "figure" not in kind and side is None


def judge(root: Root, it: Between) -> Class:
    """By the direction of what it is a case of."""
    if it.values[0].get((*root.delta.at, "offered")) == "no":
        return "substantive"
    return by_direction(root, it)


def say(root: Root, it: Between) -> str:
    """The case."""
    return f"No longer told as a case: {it.owner(root.delta)}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="case-added", judge=judge)
