"""The notice named the recipients, and now says that it happens without saying to whom.

Why: An open set of recipients is more than any named one.

Was:

    disclosed: {service: hosts, sold: none}

Now:

    disclosed: {service: yes, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """Named recipients became an open set."""
    return root.delta.kind == "answer" and (root.delta.before, root.delta.after) == ("recipients", "yes")


def say(root: Root, it: Between) -> str:
    """Who was named."""
    delta = root.delta
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    return f"{place}: the notice no longer says to whom. Before, it named {it.cell_words(it.old, delta)}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="recipients-named", judge=always("material"))
