"""The notice answers to one more law.

Why: It is checked against that law; what it says has not changed by it.

Was:

    laws: [ccpa]

Now:

    laws: [ccpa, caloppa]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, came


def say(root: Root, it: Between) -> str:
    """The law."""
    return f"The notice is now checked against `{root.delta.after}`."


CHANGE = ChangeRule(claims=came("law"), say=say, mirror="law-removed", judge=always("none"))
