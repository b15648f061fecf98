"""A category is sold or shared, and readers were told that it is not, or were told nothing.

Why: Readers relied on it. They have to be told first, and the way to opt out has to be there when it begins.

Was:

    disclosed: {service: carriers, sold: none}

Now:

    disclosed: {service: carriers, sold: partners}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """A cell of sale or sharing that is disclosed now and was not."""
    return it.starts(root.delta) and it.is_sale(it.practice_of(root.delta))


def say(root: Root, it: Between) -> str:
    """To whom it is sold or shared, and what was said before."""
    delta = root.delta
    if delta.kind != "answer":
        return it.answered(delta)
    before = it.cell_words(it.old, delta)
    said = f" Before, the notice said: “{before}”." if before else " Before, the notice did not say."
    return f"The notice now says that {it.name('category', delta.at[1])} {it.happening(delta)}.{said}"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Where the recipients stand under 12 CFR 1016.8."""
    return it.exceptions(it.cell_recipients(it.new, root.delta))


CHANGE = ChangeRule(
    claims=claims, say=say, mirror="sale-or-sharing-stopped", judge=always("material"), circumstances=circumstances
)
