"""A statement speaks of other information, other recipients, another value, or of another way to act on it.

Why: What a promise covers is a part of the promise. Whether it covers more or less is for a person to say.

Was:

    minors: {label: children, answer: yes}

Now:

    minors: {label: children, answer: yes, categories: purchases}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """What becomes known is substantive; all else cannot be compared."""
    delta = root.delta
    return "substantive" if delta.before is None and not it.says(0, delta.at) else "material"


def say(root: Root, it: Between) -> str:
    """What it speaks of, now or no longer."""
    delta = root.delta
    if delta.of:
        now = "now" if delta.before is None else "no longer"
        return f"{it.owner(delta)}: the statement {now} speaks of {it.member(delta)}."
    before, after = delta.before or "not told", delta.after or "not told"
    return f"{it.owner(delta)}: the value is now {after}. Before: {before}."


CHANGE = ChangeRule(
    claims=any_of("statement.value", "statement.categories", "statement.recipients", "statement.methods"),
    say=say,
    mirror="statement-described",
    judge=judge,
)
