"""What has no order is printed in another one.

Why: The order of sections, of the entries of a list, of rows, columns and recipients means nothing.

Was:

    disclosed: {service: [carriers, partners], sold: partners}

Now:

    disclosed: {service: [partners, carriers], sold: partners}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """Where."""
    return f"{it.place(root.delta)}: the same, in another order."


CHANGE = ChangeRule(claims=any_of("order", "section.level"), say=say, mirror="order-changed", judge=always("editorial"))
