"""How long personal information is kept is told otherwise, told for the first time, or told no more.

Why: Longer is worse for the reader. Lengths are compared only where they can be: in one unit, from one event, for one
case. A length that was replaced by criteria cannot be compared.

Was:

    retention: 2 years

Now:

    retention: 3 years
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """All that is said of how long, but for limits and cases."""
    aspect = of_row(root.delta.kind)
    return aspect[:1] == ("retention",) and not {"scope", "id", "label", "notes"} & set(aspect)


def judge(root: Root, it: Between) -> Class:
    """By the length; words alone are substantive; what becomes known is, too."""
    delta = root.delta
    if delta.at[-1] in ("text", "reason"):
        return "substantive"
    owner = delta.at[: delta.at.index("retention") + 1]
    if delta.before is None and not it.says(0, owner):
        return "substantive"
    if delta.at[-1] in ("value", "criteria") and it.values[1].get((*delta.at[:-1], "answer")) == "none":
        return "substantive"
    if delta.before is None or delta.at[-1] != "value":
        return "material"
    return by_direction(root, it)


def say(root: Root, it: Between) -> str:
    """Both."""
    values = (root.delta.before, root.delta.after)
    before, after = (f"“{value}”" if value else _otherwise(root, it, side) for side, value in enumerate(values))
    what = {"then": "What happens after that", "reason": "The reason for it"}.get(
        root.delta.at[-1], "How long it is kept"
    )
    return f"{it.owner(root.delta)}: {what[0].lower()}{what[1:]} is now {after}. Before: {before}."


def _otherwise(root: Root, it: Between, side: int) -> str:
    """What a side says of the time in another form: criteria instead of a length."""
    at = root.delta.at[:-1]
    if root.delta.at[-1] in ("then", "reason", "section"):
        return "not told"
    found = (it.values[side].get((*at, part)) for part in ("value", "criteria", "answer", "text"))
    return next((f"“{value}”" for value in found if value), "not told")


CHANGE = ChangeRule(claims=claims, say=say, mirror="retention-changed", judge=judge)
