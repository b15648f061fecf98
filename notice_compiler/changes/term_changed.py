"""The notice defines a term that it did not define, or no longer defines it.

Why: A term changes how the sentences are read in which it stands; those are compared by themselves.

Was:

    text: We respect your privacy in our Services.

Now:

    text: We respect your privacy in our [Services](term:services).
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """The term."""
    if it.is_still_said(root.delta):
        return it.marked(root.delta)
    return f"The notice {'now' if root.delta.before is None else 'no longer'} defines the term {it.member(root.delta)}."


CHANGE = ChangeRule(claims=any_of("term"), say=say, mirror="term-changed")
