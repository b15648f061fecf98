"""The notice said that it happens, and now says to whom.

Why: A named set of recipients is less than an open one.

Was:

    disclosed: {service: yes, sold: none}

Now:

    disclosed: {service: hosts, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """An open set of recipients became named ones."""
    return root.delta.kind == "answer" and (root.delta.before, root.delta.after) == ("yes", "recipients")


def say(root: Root, it: Between) -> str:
    """Who is named."""
    delta = root.delta
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    return f"{place}: the notice now names {it.cell_words(it.new, delta)}. Before, it did not say to whom."


CHANGE = ChangeRule(claims=claims, say=say, mirror="recipients-left-open", judge=always("substantive"))
