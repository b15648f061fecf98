"""An answer is replaced by one that cannot be compared with it.

Why: Not applicable, or an answer in another section, is neither more nor less than what stood there.

Was:

    disclosed: {service: none, sold: none}

Now:

    disclosed: {service: none, sold: not-applicable}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always


def claims(root: Root, it: Between) -> bool:
    """Two answers of which neither is more than the other."""
    delta = root.delta
    compared = it.starts(delta) or it.stops(delta) or {delta.before, delta.after} == {"recipients", "yes"}
    return delta.kind == "answer" and None not in (delta.before, delta.after) and not compared


def say(root: Root, it: Between) -> str:
    """Both answers."""
    delta = root.delta
    place = f"{it.name('category', delta.at[1])}, {it.name('practice', delta.at[3])}"
    now, before = it.cell_words(it.new, delta), it.cell_words(it.old, delta)
    return f"{place}: the notice now says “{now}”. Before, it said “{before}”."


CHANGE = ChangeRule(claims=claims, say=say, mirror="answer-replaced", judge=always("material"))
