"""There is one way less to make a request.

Why: Fewer ways are worse for the reader.

Was:

    methods: [e-mail, phone]

Now:

    methods: e-mail
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """The way, and for which right."""
    right = f" for {it.owner(root.delta)}" if root.delta.kind == "right.methods" else ""
    return f"No longer a way to make a request{right}: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=went("right.methods", "method"), say=say, mirror="method-added", judge=always("material"))
