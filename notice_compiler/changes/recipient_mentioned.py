"""A recipient is named in words that state nothing of what it receives.

Why: Who reads the name may take it for a disclosure: it has to be declared whether this may be material.

Was:

    text: We and insurance companies respect your privacy.

Now:

    text: We and [insurance companies](recipient:agents) respect your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, came


def say(root: Root, it: Between) -> str:
    """Who is named."""
    return f"{it.member(root.delta)} is named as a recipient, and the notice does not say what it receives."


CHANGE = ChangeRule(claims=came("recipient"), say=say, mirror="recipient-removed", judge=always("substantive"))
