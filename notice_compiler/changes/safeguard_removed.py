"""The notice no longer names what protected personal information abroad.

Why: A safeguard that is gone, or not told any more, is missing to the reader (GDPR Art. 46).

Was:

    safeguards: [standard-contractual-clauses, certification]

Now:

    safeguards: standard-contractual-clauses
"""

from __future__ import annotations

from notice_compiler import wording
from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went


def say(root: Root, it: Between) -> str:
    """What protects it, and where."""
    name = wording.TERMS.get(root.delta.value, root.delta.value)
    return f"{it.owner(root.delta)}: this safeguard is no longer named: {name}."


CHANGE = ChangeRule(claims=went("transfer.safeguards"), say=say, mirror="safeguard-added")
