"""A passage is new.

Why: Words bind. One that names a recipient, or says disclose, sell, share or train, may be material: that has to be
declared.

Was:

    - text: We respect your privacy.

Now:

    - text: We respect your privacy.
    - text: We like people.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, came


def say(root: Root, it: Between) -> str:
    """The passage."""
    return f"{it.place(root.delta)}: new, “{root.delta.after}”"


CHANGE = ChangeRule(claims=came("wording"), say=say, mirror="wording-removed", judge=always("substantive"))
