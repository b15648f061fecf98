"""What is done with personal information has an exception more.

Why: An exception to what is done serves the reader; one to a right does not (exception-added).

Was:

    basis: contract

Now:

    basis: contract, exceptions: emergencies
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row


def say(root: Root, it: Between) -> str:
    """The exception, and to what."""
    return f"{it.owner(root.delta)}: a new exception: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=came_to_row("exceptions"), say=say, mirror="exemption-removed")
