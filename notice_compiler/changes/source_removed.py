"""The notice no longer names a source of information.

Why: Fewer sources are better for the reader.

Was:

    sources: [consumer, brokers]
    purposes: orders
    disclosed: {service: carriers, sold: none}

Now:

    sources: consumer
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
        places = it.count(len({one.at for one in root.reaches if one.of == "source"}), "place")
        return (
            f"The source {it.member(delta)} is no longer named; it stood in {places}."
            if root.reaches
            else (f"The source {it.member(delta)} is no longer mentioned.")
        )
    if it.is_silent(delta):
        return f"The notice no longer names any source for {it.owner(delta)}. Before, it named {it.member(delta)}."
    return f"The notice no longer names this source for {it.owner(delta)}: {it.member(delta)}."


CHANGE = ChangeRule(
    claims=went_from_row("sources", "source"),
    say=say,
    mirror="source-added",
    judge=unless_silent,
)
