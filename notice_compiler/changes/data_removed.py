"""Less personal information is concerned by something that is done with it.

Why: Less information is better for the reader.

Was:

    categories: [identifiers, purchases], recipients: insurers

Now:

    categories: identifiers, recipients: insurers
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went_from_row


def say(root: Root, it: Between) -> str:
    """The category, and what no longer concerns it."""
    if root.delta.kind != "row.categories":
        return f"The notice no longer says that {it.owner(root.delta)} concerns {it.member(root.delta)}."
    row = it.row_words(it.new, root.delta.at[1])
    return f"The notice no longer says of {it.member(root.delta)}: {row}"


CHANGE = ChangeRule(claims=went_from_row("categories"), say=say, mirror="data-added")
