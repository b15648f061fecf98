"""A category is no longer disclosed, and the notice says so.

Why: It is better for the reader. The CCPA wants what was disclosed in the last 12 months to stay listed.

Was:

    disclosed: {service: hosts, sold: none}

Now:

    disclosed: {service: none, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """A cell, not of sale or sharing, that was disclosed and is denied now."""
    return it.stops(root.delta) and not it.is_sale(it.practice_of(root.delta))


def say(root: Root, it: Between) -> str:
    """What is said now, and what was said before."""
    delta = root.delta
    if delta.kind != "answer":
        return it.answered(delta)
    now, before = it.cell_words(it.new, delta), it.cell_words(it.old, delta)
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    return f"{place}: the notice now says “{now}”. Before, it said “{before}”."


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether a law looks back."""
    return ("look-back",) if it.looks_back(it.practice_of(root.delta)) else ()


CHANGE = ChangeRule(
    claims=claims, say=say, mirror="disclosure-started", judge=always("substantive"), circumstances=circumstances
)
