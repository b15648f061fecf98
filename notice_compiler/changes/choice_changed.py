"""Readers can limit what is done, or can no longer.

Why: A choice that is gone is worse for the reader.

Was:

    told: {heading: Told, means: disclosure, modality: may}

Now:

    told: {heading: Told, means: disclosure, modality: may, limit: yes}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """Whether readers can limit something."""
    return of_row(root.delta.kind) == ("limit",)


def say(root: Root, it: Between) -> str:
    """Both answers."""
    before, after = root.delta.before or "not told", root.delta.after or "not told"
    return f"{it.owner(root.delta)}: whether readers can limit it: now {after}. Before: {before}."


def judge(root: Root, it: Between) -> Class:
    """No choice is worse than a choice, and worse than nothing to choose about."""
    order = {"no": 0, None: 1, "not-applicable": 2, "yes": 2}
    return "material" if order[root.delta.after] < order[root.delta.before] else "substantive"


CHANGE = ChangeRule(claims=claims, say=say, mirror="choice-changed", judge=judge)
