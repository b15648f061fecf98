"""What the notice limits itself by has another meaning: a group of places, a time, a product, a choice.

Why: Everything that holds only there, or not there, holds for others now.

Was:

    members: [us-va, us-co]

Now:

    members: [us-va, us-co, us-ct]
"""

from __future__ import annotations

from typing import Final

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.law.law import Class

_KINDS: Final = ("place", "time", "product", "choice", "part")


def claims(root: Root, it: Between) -> bool:
    """The things that scopes name, and what is said of them; their labels are labels."""
    kind = root.delta.kind
    return kind.partition(".")[0] in _KINDS and not kind.endswith(".label")


def judge(root: Root, it: Between) -> Class:
    """Whether more or less holds there is not known, so the worst is assumed of what has another meaning."""
    return "substantive" if root.delta.is_record else "material"


def say(root: Root, it: Between) -> str:
    """What, before and after."""
    delta = root.delta
    now = "now" if delta.before is None else "no longer"
    if delta.is_record:
        return f"The notice {now} speaks of {it.member(delta)}."
    if delta.kind == "place.members":
        return f"{it.owner(delta)} {now} stands for {it.name('place', delta.value)}, too."
    if delta.kind == "place.open":
        others = "now" if delta.after == "yes" else "no longer"
        return f"{it.owner(delta)}: the notice {others} says that there are other such places."
    return (
        f"{it.owner(delta)} is now told otherwise: {delta.after or 'not told'}. Before: {delta.before or 'not told'}."
    )


CHANGE = ChangeRule(claims=claims, say=say, mirror="scope-term-changed", judge=judge)
