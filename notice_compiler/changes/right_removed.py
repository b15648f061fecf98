"""Readers are no longer told of a right.

Why: Fewer rights are worse for the reader, and who is not told of a right cannot exercise it.

Was:

    delete: {label: The right to delete, means: delete, methods: e-mail}
    know: {label: The right to know, means: access}

Now:

    delete: {label: The right to delete, means: delete, methods: e-mail}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went


def say(root: Root, it: Between) -> str:
    """The right."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    return f"The notice no longer tells of the right {it.member(root.delta)}."


CHANGE = ChangeRule(claims=went("right"), say=say, mirror="right-added")
