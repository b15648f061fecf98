"""The notice no longer says what it said where a category and a kind of practice meet.

Why: Silence is not “none”: readers who knew cannot know any more. Who stopped says so with `none`.

Was:

    disclosed: {service: none, sold: none}

Now:

    disclosed: {service: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """What is no longer said."""
    delta = root.delta
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    return f"{place}: the notice no longer says anything. Before, it said “{it.cell_words(it.old, delta)}”."


CHANGE = ChangeRule(claims=went("answer"), say=say, mirror="answer-given", judge=always("material"))
