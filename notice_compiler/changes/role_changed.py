"""The law sees another role in a recipient.

Why: A third party may do with personal information what a processor may not.

Was:

    insurers: {label: Insurers, role: third-party}

Now:

    insurers: {label: Insurers, role: processor}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """Both roles."""
    before, after = root.delta.before or "not stated", root.delta.after or "not stated"
    return f"The role of {it.owner(root.delta)} is now {after}. Before: {before}."


CHANGE = ChangeRule(claims=any_of("recipient.role"), say=say, mirror="role-changed")
