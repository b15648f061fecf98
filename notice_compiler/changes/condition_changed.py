"""What is done with personal information is done on another condition, or on none any more.

Why: A condition, such as that the reader agrees, protects the reader. Whether another one protects as well is not
known.

Was:

    basis: contract, condition: only if you ask us to

Now:

    basis: contract
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row


def claims(root: Root, it: Between) -> bool:
    """The conditions of rows; those of rights are terms."""
    return of_row(root.delta.kind) == ("condition",)


def say(root: Root, it: Between) -> str:
    """Both conditions."""
    before, after = (f"“{value}”" if value else "none is told" for value in (root.delta.before, root.delta.after))
    return f"{it.owner(root.delta)}: the condition is now: {after}. Before: {before}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="condition-changed")
