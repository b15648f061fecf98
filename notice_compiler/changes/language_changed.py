"""The notice is marked as being in another language.

Why: The words are compared by themselves.

Was:

    title: Privacy Notice

Now:

    title: Privacy Notice
    language: en-GB
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Both languages."""
    return f"The language is now given as {root.delta.after}. Before: {root.delta.before}."


CHANGE = ChangeRule(claims=any_of("language"), say=say, mirror="language-changed", judge=always("editorial"))
