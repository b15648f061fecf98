"""Words are marked otherwise for machines, and read the same.

Why: Readers see no difference; what the marks state is compared as facts.

Was:

    text: We respect your privacy rights.

Now:

    text: We respect your privacy [rights](right:delete).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Where."""
    return f"{it.place(root.delta)}: the same words, marked otherwise for machines."


CHANGE = ChangeRule(claims=any_of("annotation"), say=say, mirror="annotation-changed", judge=always("editorial"))
