"""A passage is set otherwise, and reads the same.

Why: Quotation marks, dashes, spaces, emphasis and paragraphs do not change what is said.

Was:

    text: We respect your privacy.

Now:

    text: We *respect* your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Where."""
    return f"{it.place(root.delta)}: the same words, set otherwise."


CHANGE = ChangeRule(claims=any_of("typography"), say=say, mirror="typography-changed", judge=always("editorial"))
