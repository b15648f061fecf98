"""A legal basis for what is done with personal information is no longer named.

Why: Who relied on consent and does not any more has taken a choice from the reader. To name
none at all is to fall silent.

Was:

    basis: [contract, interest]

Now:

    basis: contract
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went_from_row
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The basis, and of what."""
    delta = root.delta
    if delta.is_record:
        where = it.used_in(root)
        return f"The notice no longer names the legal basis {it.member(delta)}{where}."
    return f"The notice no longer names this legal basis for {it.owner(delta)}: {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """Worse where it was consent, or where none is named any more."""
    delta = root.delta
    if delta.is_record:
        return "substantive"
    return "material" if it.is_consent(delta.value) or it.is_silent(delta) else "substantive"


CHANGE = ChangeRule(claims=went_from_row("basis", "basis"), say=say, mirror="legal-basis-added", judge=judge)
