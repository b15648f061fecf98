"""The notice no longer names a purpose.

Why: Fewer purposes are better for the reader.

Was:

    purposes: [orders, marketing]
    disclosed: {service: carriers, sold: none}

Now:

    purposes: orders
    disclosed: {service: carriers, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went_from_row
from notice_compiler.judging.direction_rule import unless_silent


def say(root: Root, it: Between) -> str:
    """What is no longer named, and for what."""
    delta = root.delta
    if delta.is_record:
        places = it.count(len({one.at for one in root.reaches if one.of == "purpose"}), "place")
        return (
            f"The purpose {it.member(delta)} is no longer named; it stood in {places}."
            if root.reaches
            else (f"The purpose {it.member(delta)} is no longer mentioned.")
        )
    if it.is_silent(delta):
        return f"The notice no longer names any purpose for {it.owner(delta)}. Before, it named {it.member(delta)}."
    return f"The notice no longer names this purpose for {it.owner(delta)}: {it.member(delta)}."


CHANGE = ChangeRule(
    claims=went_from_row("purposes", "statement.purposes", "purpose"),
    say=say,
    mirror="purpose-added",
    judge=unless_silent,
)
