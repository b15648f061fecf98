"""A category is collected that was not, or is no longer, or is now called sensitive.

Why: To collect more is worse for the reader. What is called sensitive is protected otherwise.

Was:

    label: Genetic data
    collected: no

Now:

    label: Genetic data
    collected: yes
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """That something is not collected is better; whether it is sensitive cannot be compared."""
    delta = root.delta
    if delta.kind == "category.sensitive":
        return "substantive" if delta.after == "yes" or delta.before is None else "material"
    return "substantive" if delta.after == "no" or (delta.before is None and delta.after == "yes") else "material"


def say(root: Root, it: Between) -> str:
    """Both answers."""
    delta = root.delta
    what = "called sensitive" if delta.kind == "category.sensitive" else "collected"
    before, after = delta.before or "not told", delta.after or "not told"
    return f"{it.owner(delta)}: whether it is {what}: now {after}. Before: {before}."


CHANGE = ChangeRule(
    claims=any_of("category.collected", "category.sensitive"), say=say, mirror="collection-changed", judge=judge
)
