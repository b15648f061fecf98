"""The notice defines a term that it did not define, or no longer defines it.

Why: A term changes how the sentences are read in which it stands; those are compared by themselves.

Was:

    text: We respect your privacy in our Services.

Now:

    text: We respect your privacy in our [Services](term:services).
"""

from __future__ import annotations

from notice_compiler.between import Between
from notice_compiler.change import ChangeRule, any_of
from notice_compiler.compare.roots import Root


def say(root: Root, it: Between) -> str:
    """The term."""
    return f"The notice {'now' if root.delta.before is None else 'no longer'} defines the term {it.member(root.delta)}."


CHANGE = ChangeRule(claims=any_of("term"), say=say, mirror="term-changed")
