"""More personal information is concerned by something that is done with it.

Why: More information is worse for the reader.

Was:

    categories: identifiers, recipients: insurers

Now:

    categories: [identifiers, purchases], recipients: insurers
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """The category, and what concerns it."""
    return f"{it.member(root.delta)} is concerned, too, where the notice says: {it.row_words(it.new, root.delta.at[1])}"


CHANGE = ChangeRule(claims=came("row.categories"), say=say, mirror="data-removed")
