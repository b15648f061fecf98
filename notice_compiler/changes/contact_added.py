"""Readers are told of one more contact, or of one more way to reach it.

Why: More ways are better for the reader.

Was:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}]}

Now:

    - {id: hotline, heading: Hotline, content: [{contact: hotline}, {contact: officer}]}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """A contact, or an address of one, that is new."""
    kind = root.delta.kind
    return root.delta.before is None and (
        kind == "contact" or (kind.startswith("contact.") and kind != "contact.label" and ".scope" not in kind)
    )


def say(root: Root, it: Between) -> str:
    """The contact or the address."""
    delta = root.delta
    if delta.kind == "contact.toll_free":
        free = "is" if delta.value == "yes" else "is not"
        return f"The notice now says that the number of {it.contact(delta)} {free} toll-free."
    return f"New contact: {it.contact(delta)}." if delta.is_record else f"New for {it.contact(delta)}: {delta.after}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="contact-removed", judge=always("substantive"))
