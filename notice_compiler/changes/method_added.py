"""There is one more way to make a request.

Why: More ways are better for the reader.

Was:

    methods: e-mail

Now:

    methods: [e-mail, phone]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """The way, and for which right."""
    right = f" for {it.owner(root.delta)}" if root.delta.kind == "right.methods" else ""
    return f"New way to make a request{right}: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=came("right.methods", "method"), say=say, mirror="method-removed")
