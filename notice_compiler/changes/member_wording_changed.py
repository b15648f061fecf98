"""The words beside a name, before a case, or for a reason read otherwise.

Why: Such words limit or explain what is done. Whether they promise less is for a person to say.

Was:

    basis: contract

Now:

    basis: contract, reason: We need it to deliver
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, of_row


def claims(root: Root, it: Between) -> bool:
    """The words of limits, labels of cases and reasons."""
    kind, aspect = root.delta.kind, of_row(root.delta.kind)
    if kind.startswith("case.") and kind.endswith(".label"):
        return True
    return aspect in (("reason",), ("limits", "text"), ("examples",)) and kind != "category.examples"


def say(root: Root, it: Between) -> str:
    """Before and after."""
    delta = root.delta
    before, after = (f"“{value}”" if value else "nothing" for value in (delta.before, delta.after))
    return f"{it.owner(delta)}: the notice now says {after}. Before, it said {before}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="member-wording-changed", judge=always("substantive"), words=True)
