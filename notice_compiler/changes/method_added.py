"""There is one more way to make a request.

Why: More ways are better for the reader.

Was:

    methods: e-mail

Now:

    methods: [e-mail, phone]
"""

from __future__ import annotations

from notice_compiler.between import Between
from notice_compiler.change import ChangeRule, came
from notice_compiler.compare.roots import Root


def say(root: Root, it: Between) -> str:
    """The way, and for which right."""
    right = f" for {it.owner(root.delta)}" if root.delta.kind == "right.methods" else ""
    return f"New way to make a request{right}: {it.member(root.delta)}."


CHANGE = ChangeRule(claims=came("right.methods", "method"), say=say, mirror="method-removed")
