"""An organization stands in the notice that did not, or no longer does.

Why: Who is responsible for personal information is among the first things that readers have to know.

Was:

    text: We respect your privacy.

Now:

    text: We respect your privacy, [Acme](entity:acme).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The organization."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    now = "now" if root.delta.before is None else "no longer"
    return f"The notice {now} names the organization {it.member(root.delta)}."


CHANGE = ChangeRule(claims=any_of("entity"), say=say, mirror="entity-changed", judge=always("material"))
