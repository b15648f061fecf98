"""The notice covers something that it did not cover.

Why: What is no longer excluded is protected by the notice.

Was:

    text: We respect your privacy. [This does not apply to public records](exclusion:public-records).

Now:

    text: We respect your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """What is gone."""
    delta = root.delta
    return f"The notice now covers {it.member(delta)}, too."


CHANGE = ChangeRule(claims=went("exclusion"), say=say, mirror="exclusion-added", judge=always("substantive"))
