"""The notice says what it did not say before: that there is no disclosure, or where the answer stands.

Why: What becomes known is judged as if there had been none; that there is none is no worse.

Was:

    disclosed: {service: none}

Now:

    disclosed: {service: none, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """A cell that says something other than a disclosure, and said nothing."""
    return root.delta.kind == "answer" and root.delta.before is None and not it.starts(root.delta)


def judge(root: Root, it: Between) -> Class:
    """That there is none is no worse than silence; another section's answer cannot be compared with it."""
    return "substantive" if root.delta.after in ("none", "not-applicable") else "material"


def say(root: Root, it: Between) -> str:
    """What is said now."""
    delta = root.delta
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    return f"{place}: the notice now says “{it.cell_words(it.new, delta)}”. Before, it said nothing."


CHANGE = ChangeRule(claims=claims, say=say, mirror="answer-fell-silent", judge=judge)
