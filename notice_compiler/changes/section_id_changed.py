"""A section has another id, and says the same.

Why: Links to the section no longer lead there; what is said has not changed.

Was:

    - {id: safety

Now:

    - {id: security
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Both ids."""
    return f"The section `{root.delta.before}` has the id `{root.delta.after}` now; links to it have to follow."


CHANGE = ChangeRule(claims=any_of("section.id"), say=say, mirror="section-id-changed", judge=always("editorial"))
