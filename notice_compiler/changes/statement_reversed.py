"""A statement says yes where it said no, or no where it said yes.

Why: No to what protects the reader is worse; where it is not known which answer does, the two cannot be compared.

Was:

    answer: yes

Now:

    answer: no
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.judging.sides import UNDECIDED, WORSE_IF_YES
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """By the meaning of the statement: of most, yes serves the reader, of some, no; else not comparable."""
    found = it.statement(root.delta.at[1])
    if found is None or found.means is None or found.means in UNDECIDED:
        return "material"
    if found.means in WORSE_IF_YES:
        return "substantive" if root.delta.after == "no" else "material"
    return by_direction(root, it)


def say(root: Root, it: Between) -> str:
    """Both answers."""
    before, after = root.delta.before or "nothing", root.delta.after or "nothing"
    return f"{it.owner(root.delta)}: the notice now says {after}. Before, it said {before}."


CHANGE = ChangeRule(claims=any_of("statement.answer"), say=say, mirror="statement-reversed", judge=judge)
