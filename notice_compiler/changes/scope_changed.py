"""The notice is meant for others than before.

Why: Who is no longer covered has lost its protection; who is newly covered has won it.

Was:

    audiences: [customers]

Now:

    audiences: [customers, visitors]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """Places and audiences of the scope, and audiences that are only mentioned."""
    return root.delta.at[0] == "scope" or root.delta.kind == "audience"


def say(root: Root, it: Between) -> str:
    """Who is covered now, or no longer."""
    delta = root.delta
    name = it.member(delta) if delta.of else delta.value
    if delta.kind == "audience":
        return f"The notice {'now' if delta.before is None else 'no longer'} speaks of {name}."
    what = it.name("place", delta.value) if delta.at[-1] == "places" else name
    if delta.at[1] != "only":
        return f"The notice {'is no longer' if delta.before is None else 'is now, too,'} for {what}."
    limited = [it.limits(side, delta.at) for side in (it.old, it.new)]
    if delta.before is None:
        return f"The notice is now {'' if limited[0] else 'only '}for {what}."
    return f"The notice {'is no longer for' if limited[1] else 'is no longer limited to'} {what}."


def judge(root: Root, it: Between) -> Class:
    """Wider is better. The first limit there ever was narrows, and the last one that goes leaves readers in doubt."""
    delta = root.delta
    if delta.kind == "audience":
        return "substantive"
    sides = [it.limits(side, delta.at) for side in (it.old, it.new)]
    if delta.at[1] == "only" and not all(sides):
        return "material"
    return by_direction(root, it)


CHANGE = ChangeRule(claims=claims, say=say, mirror="scope-changed", judge=judge)
