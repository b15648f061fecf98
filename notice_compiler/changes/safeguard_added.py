"""Personal information is better protected abroad than before, as the notice says.

Why: A safeguard serves the reader (GDPR Art. 46).

Was:

    safeguards: standard-contractual-clauses

Now:

    safeguards: [standard-contractual-clauses, certification]
"""

from __future__ import annotations

from notice_compiler import wording
from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """What protects it, and where."""
    name = wording.TERMS.get(root.delta.value, root.delta.value)
    return f"{it.owner(root.delta)}: a new safeguard is named: {name}."


CHANGE = ChangeRule(claims=came("transfer.safeguards"), say=say, mirror="safeguard-removed")
