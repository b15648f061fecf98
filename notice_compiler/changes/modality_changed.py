"""The notice says that something may be done, where it said that it was done, or the other way round.

Why: “We have disclosed” and “we may disclose” are different claims, and neither is worse by itself.

Was:

    heading: Sold to, means: sale, modality: did

Now:

    heading: Sold to, means: sale, modality: may
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of

WORDS = {"did": "was done", "may": "may be done"}


def say(root: Root, it: Between) -> str:
    """Both claims."""
    unsaid = "is done, without saying whether or when"
    before, after = (WORDS.get(value or "", unsaid) for value in (root.delta.before, root.delta.after))
    return f"{it.owner(root.delta)}: the notice now tells what {after}; before, what {before}."


CHANGE = ChangeRule(claims=any_of("practice.modality"), say=say, mirror="modality-changed")
