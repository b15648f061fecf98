"""A passage stands in another place.

Why: Where a sentence stands can change what it says. The order of sections, and of the entries of a list, does not.

Was:

    [{text: Our offices are safe.}, {text: Our staff is trained.}]

Now:

    [{text: Our staff is trained.}, {text: Our offices are safe.}]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """The passage."""
    words = f" “{root.delta.after}”" if root.delta.after else " a list, a table or an address"
    return f"{it.place(root.delta)}: stands in another place now,{words}"


CHANGE = ChangeRule(
    claims=any_of("wording.moved"), say=say, mirror="wording-moved", judge=always("substantive"), words=True
)
