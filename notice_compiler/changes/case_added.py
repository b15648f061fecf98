"""The notice tells of a case of its own within what it told before.

Why: A further case of what is done is worse for the reader, further terms for a right are better. What it discloses
is told beside it.

Was:

    sold: finance

Now:

    sold: {cases: {nevada: {only: {places: us-nv}, recipients: finance}}}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """A case that is there now and was not."""
    kind, side = root.delta.kind, root.delta.before
    return kind.startswith("case.") and kind.endswith(".id") and "figure" not in kind and side is None


def judge(root: Root, it: Between) -> Class:
    """By the direction of what it is a case of."""
    if it.values[1].get((*root.delta.at, "offered")) == "no":
        return "material"
    return by_direction(root, it)


def say(root: Root, it: Between) -> str:
    """The case."""
    return f"New case: {it.owner(root.delta)}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="case-removed", judge=judge)
