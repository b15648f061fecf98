"""Personal information goes to another country, as the notice now says.

Why: Every further country is worse for the reader: other law, other courts.

Was:

    basis: contract

Now:

    basis: contract, transfers: us
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """Where to, and what."""
    delta = root.delta
    if delta.kind == "transfer.places":
        return f"{it.owner(delta)}: the notice now names {it.name('place', delta.value)}."
    if delta.is_record:
        return f"The notice now names a transfer to {it.member(delta)}{it.used_in(root)}."
    return f"{it.owner(delta)}: the notice now names a transfer to {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """A mere mention states nothing; all else is worse for the reader."""
    return "substantive" if root.delta.is_record else "material"


CHANGE = ChangeRule(
    claims=came_to_row("transfers", "transfer", "transfer.places"),
    say=say,
    mirror="transfer-removed",
    judge=judge,
)
