"""The notice does not cover something that it covered.

Why: What is excluded is not protected by the notice any more.

Was:

    text: We respect your privacy.

Now:

    text: We respect your privacy. [This does not apply to public records](exclusion:public-records).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """What is new."""
    delta = root.delta
    return f"The notice no longer covers {it.member(delta)}."


CHANGE = ChangeRule(claims=came("exclusion"), say=say, mirror="exclusion-removed")
