"""A period of time that a statement names is another one.

Why: Longer is worse for the reader, except where the notice looks back or announces ahead. Days and months cannot be
compared.

Was:

    period: 12 months

Now:

    period: 6 months
"""

from __future__ import annotations

from notice_compiler.between import Between
from notice_compiler.change import ChangeRule, any_of
from notice_compiler.compare.roots import Root


def say(root: Root, it: Between) -> str:
    """Both periods."""
    before, after = root.delta.before or "not stated", root.delta.after or "not stated"
    return f"{it.owner(root.delta)}: the period is now {after}. Before, it was {before}."


CHANGE = ChangeRule(claims=any_of("statement.period"), say=say, mirror="period-changed")
