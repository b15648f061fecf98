"""What is done with personal information has an exception less.

Why: Where an exception is gone, more is done than before.

Was:

    basis: contract, exceptions: emergencies

Now:

    basis: contract
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went_from_row


def say(root: Root, it: Between) -> str:
    """The exception, and to what."""
    return f"{it.owner(root.delta)}: an exception is gone: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=went_from_row("exceptions"), say=say, mirror="exemption-added")
