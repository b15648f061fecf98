"""There is no longer an exception to a right or to a promise.

Why: Without the exception the right or the promise reaches further.

Was:

    text: We respect your privacy, [except where the law asks](exception:legal-duties).

Now:

    text: We respect your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """What is gone."""
    delta = root.delta
    of = "" if delta.is_record else f" to {it.owner(delta)}"
    return f"No longer an exception{of}: {it.member(delta)}."


CHANGE = ChangeRule(
    claims=went("right.exceptions", "statement.exceptions", "exception"),
    say=say,
    mirror="exception-added",
    judge=always("substantive"),
)
