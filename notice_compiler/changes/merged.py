"""Several things are told as one.

Why: The notice declares it with `formerly`. What differs between the parts and the whole is reported besides.

Was:

    insurers: {label: Insurers, role: third-party}
    lenders: {label: Lenders, role: third-party}
    finance: [insurers, lenders]

Now:

    insurers: {label: Insurers, role: third-party, formerly: lenders}
    finance: [insurers]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The whole and its parts."""
    parts = it.names(root.delta.of, tuple((root.delta.before or "").split(", ")))
    return f"{it.member(root.delta)} now stands for what was told apart: {parts}."


CHANGE = ChangeRule(
    claims=any_of("descent.merged"),
    say=say,
    mirror="none: the parts would have to be declared as split",
    judge=always("substantive"),
)
