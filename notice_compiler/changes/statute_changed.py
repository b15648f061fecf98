"""A category answers another category of the statute.

Why: The statute’s categories are what readers and regulators compare.

Was:

    statute: ccpa:D

Now:

    statute: ccpa:F
"""

from __future__ import annotations

from notice_compiler.between import Between
from notice_compiler.change import ChangeRule, any_of
from notice_compiler.compare.roots import Root


def say(root: Root, it: Between) -> str:
    """Both categories of the statute."""
    before, after = root.delta.before or "not stated", root.delta.after or "not stated"
    return f"{it.owner(root.delta)} now answers the statutory category {after}. Before: {before}."


CHANGE = ChangeRule(claims=any_of("category.statute"), say=say, mirror="statute-changed")
