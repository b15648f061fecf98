"""One thing is told as several.

Why: The notice declares it with `split_from`. What differs between the whole and a part is reported besides.

Was:

    lenders: {label: Lenders, role: third-party}
    finance: [insurers, lenders]

Now:

    lenders: {label: Lenders, role: third-party}
    banks: {label: Banks, role: third-party, split_from: lenders}
    finance: [insurers, lenders, banks]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The part and the whole."""
    return f"{it.member(root.delta)} is now told apart from {it.name(root.delta.of, root.delta.before)}."


CHANGE = ChangeRule(
    claims=any_of("descent.split"),
    say=say,
    mirror="none: the whole would have to be declared as merged",
    judge=always("substantive"),
)
