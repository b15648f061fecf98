"""The notice says something that a law asks for, or that it promises.

Why: A promise is better for the reader; that changes hold at once when they are posted is worse.

Was:

    text: We respect your privacy.

Now:

    text: We respect your privacy, and [we lock our doors](statement:safeguards).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """The statement, in its words."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    return f"The notice now states: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=came("statement"), say=say, mirror="statement-removed")
