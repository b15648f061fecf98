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
from notice_compiler.judging.change import ChangeRule, came_to_row


def say(root: Root, it: Between) -> str:
    """The category, and what concerns it."""
    if root.delta.kind != "row.categories":
        return f"{it.owner(root.delta)} now concerns {it.member(root.delta)}, too."
    words = it.row_words(it.new, root.delta.at[1])
    return f"The notice now says of {it.member(root.delta)}, too: {words}"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Where the recipients stand under 12 CFR 1016.8."""
    row = it.row(root.delta.at[1])
    return it.exceptions(row.recipients or () if row else ())


CHANGE = ChangeRule(claims=came_to_row("categories"), say=say, mirror="data-removed", circumstances=circumstances)
