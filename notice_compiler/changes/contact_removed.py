"""Readers are no longer told of a contact, or of a way to reach it.

Why: Fewer ways are worse for the reader.

Was:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}, {contact: officer}]}

Now:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}]}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """A contact, or an address of one, that is gone."""
    kind = root.delta.kind
    return root.delta.after is None and (
        kind == "contact" or (kind.startswith("contact.") and kind != "contact.label" and ".scope" not in kind)
    )


def say(root: Root, it: Between) -> str:
    """The contact or the address."""
    delta = root.delta
    if delta.kind == "contact.toll_free":
        free = "is" if delta.value == "yes" else "is not"
        return f"The notice no longer says that the number of {it.contact(delta)} {free} toll-free."
    return (
        f"No longer named: {it.contact(delta)}."
        if delta.is_record
        else (f"No longer given for {it.contact(delta)}: {delta.before}.")
    )


CHANGE = ChangeRule(claims=claims, say=say, mirror="contact-added", judge=always("material"))
