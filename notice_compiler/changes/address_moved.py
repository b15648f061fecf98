"""The address of a contact is printed in another place, or no longer.

Why: The contact itself is compared as a fact.

Was:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}]}

Now:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}, {contact: office}]}
"""

from __future__ import annotations

from notice_compiler.between import Between
from notice_compiler.change import ChangeRule, always, any_of
from notice_compiler.compare.roots import Root


def say(root: Root, it: Between) -> str:
    """The contact."""
    shown = "printed here" if root.delta.before is None else "no longer printed here"
    return f"The address of {it.name('contact', root.delta.value)} is {shown}."


CHANGE = ChangeRule(claims=any_of("address"), say=say, mirror="address-moved", judge=always("substantive"))
