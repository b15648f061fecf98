"""The notice names a new source of information.

Why: More sources are worse for the reader: more is known of them than they told.

Was:

    sources: consumer
    purposes: orders
    disclosed: {service: carriers, sold: none}

Now:

    sources: [consumer, brokers]
    purposes: orders
    disclosed: {service: carriers, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came_to_row
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """What is new, and for what."""
    delta = root.delta
    if delta.is_record:
        return f"The notice now mentions the source {it.member(delta)}, and does not say of what."
    return f"The notice now names one more source for {it.owner(delta)}: {it.member(delta)}."


def judge(root: Root, it: Between) -> Class:
    """A mere mention states nothing; all else is worse for the reader."""
    return "substantive" if root.delta.is_record else "material"


CHANGE = ChangeRule(claims=came_to_row("sources", "source"), say=say, mirror="source-removed", judge=judge)
