"""There is a new exception to a right or to a promise.

Why: An exception takes from the reader what the right or the promise gives.

Was:

    text: We respect your privacy.

Now:

    text: We respect your privacy, [except where the law asks](exception:legal-duties).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """What is new."""
    delta = root.delta
    of = "" if delta.is_record else f" to {it.owner(delta)}"
    return f"New exception{of}: {it.member(delta)}."


CHANGE = ChangeRule(
    claims=came("right.exceptions", "statement.exceptions", "exception"), say=say, mirror="exception-removed"
)
