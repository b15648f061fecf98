"""Something has another legal meaning than before.

Why: What sale, sharing and business purpose are, or which right is meant, is the law’s word, and not ours.

Was:

    heading: Sold to, means: sale

Now:

    heading: Sold to, means: sharing
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """Both meanings."""
    delta = root.delta
    if delta.kind == "row.practice":
        before, after = (it.name("practice", name) if name else "not stated" for name in (delta.before, delta.after))
        return f"It now belongs to {after}, before to {before}: {it.row_words(it.new, delta.at[1])}"
    before, after = ((value or "not stated").replace("-", " ") for value in (delta.before, delta.after))
    what = {"method.kind": "kind", "recipient.member_of": "class", "practice.covers": "undivided list"}.get(
        delta.kind, "legal meaning"
    )
    return f"The {what} of {it.owner(delta)} is now: {after}. Before: {before}."


CHANGE = ChangeRule(
    claims=any_of(
        "practice.means",
        "right.means",
        "statement.means",
        "method.kind",
        "recipient.member_of",
        "row.practice",
        "practice.covers",
        "basis.means",
        "right.further_means",
    ),
    say=say,
    mirror="meaning-changed",
)
