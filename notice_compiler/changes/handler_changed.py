"""Another organization does something with personal information, or shows the notice.

Why: Who is responsible decides to whom readers turn, and what law holds.

Was:

    basis: contract

Now:

    basis: contract, by: sister
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """Which of the entities does something, or shows the notice."""
    return root.delta.kind == "shown_by" or of_row(root.delta.kind) == ("by",)


def judge(root: Root, it: Between) -> Class:
    """One more is worse; what becomes known for the first time is not."""
    delta = root.delta
    if delta.before is None and not it.says(0, delta.at):
        return "substantive"
    return "material" if it.is_silent(delta) else by_direction(root, it)


def say(root: Root, it: Between) -> str:
    """The organization."""
    delta = root.delta
    now = "now" if delta.before is None else "no longer"
    if delta.kind == "shown_by":
        return f"The notice {now} says that {it.member(delta)} shows it."
    return f"{it.owner(delta)}: the notice {now} says that {it.member(delta)} does this."


CHANGE = ChangeRule(claims=claims, say=say, mirror="handler-changed", judge=judge)
