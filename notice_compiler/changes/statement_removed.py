"""The notice no longer says something that a law asks for, or that it promised.

Why: Who took the promise for granted has lost it. A promise to announce changes governs its own repeal.

Was:

    text: We respect your privacy, and [we lock our doors](statement:safeguards).

Now:

    text: We respect your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went


def say(root: Root, it: Between) -> str:
    """The statement, in the words that it had."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    return f"The notice no longer states: {it.member(root.delta)}."


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether it promised to announce changes."""
    promise = it.promise
    return ("promise",) if promise is not None and promise.id == root.delta.value else ()


CHANGE = ChangeRule(claims=went("statement"), say=say, mirror="statement-added", circumstances=circumstances)
