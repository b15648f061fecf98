"""The notice no longer answers to a law.

Why: It is no longer checked against that law; what else changed is judged by it still.

Was:

    laws: [ccpa, caloppa]

Now:

    laws: [ccpa]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """The law."""
    return f"The notice is no longer checked against `{root.delta.before}`; all other changes are judged by it still."


CHANGE = ChangeRule(claims=went("law"), say=say, mirror="law-added", judge=always("none"))
