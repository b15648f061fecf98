"""A category answers another category of the statute.

Why: The statute’s categories are what readers and regulators compare.

Was:

    statute: ccpa:D

Now:

    statute: ccpa:F
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """Both categories of the statute."""
    before, after = root.delta.before or "not stated", root.delta.after or "not stated"
    return f"{it.owner(root.delta)} now answers the statutory category {after}. Before: {before}."


CHANGE = ChangeRule(claims=any_of("category.statute", "category.further_statutes"), say=say, mirror="statute-changed")
