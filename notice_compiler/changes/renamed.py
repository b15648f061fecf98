"""Something has another id, and is the same thing.

Why: The notice declares it with `formerly`. Readers do not see ids.

Was:

    lenders: {label: Lenders, role: third-party}
    finance: [insurers, lenders]

Now:

    creditors: {label: Lenders, role: third-party, formerly: lenders}
    finance: [insurers, creditors]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Both ids."""
    return f"{it.member(root.delta)} has the id `{root.delta.after}` now, and had `{root.delta.before}`."


CHANGE = ChangeRule(
    claims=any_of("descent.renamed"),
    say=say,
    mirror="none: what comes after cannot be declared",
    judge=always("editorial"),
)
