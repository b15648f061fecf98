"""The address of a contact is printed in another place, or no longer.

Why: The contact itself is compared as a fact.

Was:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}]}

Now:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}, {contact: office}]}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The contact."""
    shown = "printed here" if root.delta.before is None else "no longer printed here"
    return f"The address of {it.name('contact', root.delta.value)} is {shown}."


CHANGE = ChangeRule(claims=any_of("address"), say=say, mirror="address-moved", judge=always("substantive"))
