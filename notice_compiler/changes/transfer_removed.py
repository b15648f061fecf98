"""The notice no longer says that personal information goes to another country.

Why: Fewer countries are better for the reader; to say nothing any more is not.

Was:

    basis: contract, transfers: us

Now:

    basis: contract
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went_from_row
from notice_compiler.judging.direction_rule import unless_silent


def say(root: Root, it: Between) -> str:
    """Where to, and what."""
    delta = root.delta
    if delta.kind == "transfer.places":
        return f"{it.owner(delta)}: the notice no longer names {it.name('place', delta.value)}."
    if delta.is_record:
        return f"The notice no longer names a transfer to {it.member(delta)}{it.used_in(root)}."
    return f"{it.owner(delta)}: the notice no longer names a transfer to {it.member(delta)}."


CHANGE = ChangeRule(
    claims=went_from_row("transfers", "transfer", "transfer.places"),
    say=say,
    mirror="transfer-added",
    judge=unless_silent,
)
