"""The notice names a new purpose.

Why: More purposes are worse for the reader. Information may not be used for a purpose that was not disclosed; for one
that does not fit the disclosed ones the CCPA wants consent.

Was:

    purposes: orders
    disclosed: {service: carriers, sold: none}

Now:

    purposes: [orders, marketing]
    disclosed: {service: carriers, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """What is new, and for what."""
    delta = root.delta
    if delta.is_record:
        return f"The notice now mentions the purpose {it.member(delta)}, and does not say of what."
    return f"The notice now names one more purpose for {it.owner(delta)}: {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """A mere mention states nothing; all else is worse for the reader."""
    return "substantive" if root.delta.is_record else "material"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether sensitive information is concerned."""
    found = it.category(root.delta.at[1]) if root.delta.at[0] == "categories" else None
    return ("sensitive",) if found is not None and found.statute == "ccpa:L" else ()


CHANGE = ChangeRule(
    claims=came_to_row("purposes", "statement.purposes", "purpose"),
    say=say,
    mirror="purpose-removed",
    judge=judge,
    circumstances=circumstances,
)
