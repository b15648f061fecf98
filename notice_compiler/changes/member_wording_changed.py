"""The words beside a name, before a case, or for a reason read otherwise.

Why: Such words limit or explain what is done. Whether they promise less is for a person to say.

Was:

    basis: contract

Now:

    basis: contract, reason: We need it to deliver
"""

from __future__ import annotations

import re
from typing import Final

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row
from notice_compiler.law.law import Class

_LIMITING: Final = frozenset(
    {"only", "solely", "exclusively", "merely", "not", "never", "except", "unless", "if", "consent"}
)


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


def judge(root: Root, it: Between) -> Class:
    """Words that limit, and are gone, were a limit; of all others a person has to say."""
    before, after = (set(re.findall(r"\w+", (value or "").lower())) for value in (root.delta.before, root.delta.after))
    return "material" if (before - after) & _LIMITING else "substantive"


CHANGE = ChangeRule(claims=claims, say=say, mirror="member-wording-changed", judge=judge, words=True)
