"""A contact is reached in another way than before.

Why: Another address serves as well, if readers know it. A number that is no longer toll-free costs them something.

Was:

    email: privacy@acme.example

Now:

    email: data@acme.example
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule


def claims(root: Root, it: Between) -> bool:
    """An address of a contact that differs."""
    kind, sides = root.delta.kind, (root.delta.before, root.delta.after)
    return kind.startswith("contact.") and kind != "contact.label" and ".scope" not in kind and None not in sides


def say(root: Root, it: Between) -> str:
    """Both addresses."""
    delta = root.delta
    if delta.kind == "contact.toll_free":
        return f"The number of {it.contact(delta)} is {'now' if delta.after == 'yes' else 'no longer'} toll-free."
    return f"{it.contact(delta)} is now reached at {delta.after}. Before: {delta.before}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="contact-changed")
