"""Readers have a new right, or are told of one.

Why: More rights are better for the reader.

Was:

    delete: {label: The right to delete, means: delete, methods: e-mail}

Now:

    delete: {label: The right to delete, means: delete, methods: e-mail}
    know: {label: The right to know, means: access}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """The right."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    return f"New right: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=came("right"), say=say, mirror="right-removed")
