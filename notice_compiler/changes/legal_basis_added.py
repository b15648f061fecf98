"""Another legal basis is named for what is done with personal information.

Why: Consent leaves the choice to the reader, every other basis takes it. A basis that becomes known says more
than before.

Was:

    basis: contract

Now:

    basis: [contract, interest]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The basis, and of what."""
    delta = root.delta
    if delta.is_record:
        where = it.used_in(root)
        return f"The notice now names the legal basis {it.member(delta)}{where}."
    return f"The notice now names one more legal basis for {it.owner(delta)}: {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """Consent is better for the reader; another basis beside those that were is worse."""
    delta = root.delta
    if delta.is_record or it.is_consent(delta.value):
        return "substantive"
    return "material" if it.says(0, delta.at) else "substantive"


CHANGE = ChangeRule(claims=came_to_row("basis", "basis"), say=say, mirror="legal-basis-removed", judge=judge)
