"""The notice answers otherwise than by names: yes, none, elsewhere, or with others that it does not name.

Why: None is less than some, some less than some and others, and all of these less than a yes that names nobody. What
stands elsewhere cannot be compared.

Was:

    recipients: insurers, basis: contract

Now:

    recipients: {ids: insurers, others: yes}, basis: contract
"""

from __future__ import annotations

from typing import Final

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, of_row
from notice_compiler.law.law import Class
from notice_compiler.notice.rows import FACETS

_ORDER: Final = {"not-applicable": 0, "none": 0, "ids": 1, "others": 2, "yes": 3}


def claims(root: Root, it: Between) -> bool:
    """Answers of a facet that name nobody, or not everybody."""
    aspect = of_row(root.delta.kind)
    if it.starts(root.delta) or it.stops(root.delta):
        return False
    return aspect[:1] != ("retention",) and aspect[1:] in (("answer",), ("others",))


def judge(root: Root, it: Between) -> Class:
    """By how much is answered; what stands elsewhere cannot be compared, and what falls silent is material."""
    delta = root.delta
    before, after = _rank(root, it, 0), _rank(root, it, 1)
    if after is None or before is None or delta.kind.endswith(".others"):
        grows = after is not None and (before is None or after > before)
        return "material" if after is None or (grows and after > 0) else "substantive"
    return "material" if after > before or "see:" in f"{delta.before}{delta.after}" else "substantive"


def _rank(root: Root, it: Between, side: int) -> int | None:
    delta = root.delta
    value = (delta.before, delta.after)[side]
    if delta.kind.endswith(".others"):
        return _ORDER["others"] if value is not None else _ORDER["ids"] if it.says(side, delta.at[:-1]) else None
    if value is not None:
        return _ORDER.get(value, 1)
    return _ORDER["ids"] if it.says(side, delta.at) else None


def say(root: Root, it: Between) -> str:
    """Both answers."""
    delta = root.delta
    facet = delta.at[-2] if delta.kind.endswith(".others") else delta.at[-1]
    if delta.kind.endswith(".others") and delta.before and delta.after:
        return f"{it.owner(delta)}: of other {facet} the notice now says “{delta.after}”. Before: “{delta.before}”."
    if delta.kind.endswith(".others"):
        now = "now" if delta.after is not None else "no longer"
        return f"{it.owner(delta)}: the notice {now} says that there are other {facet} than those that it names."
    before, after = _words(root, it, 0), _words(root, it, 1)
    return f"{it.owner(delta)}: {facet}: the notice now says {after}. Before, it said {before}."


def _words(root: Root, it: Between, side: int) -> str:
    """What a side answers: its word, or the names of what it names."""
    delta = root.delta
    value = (delta.before, delta.after)[side]
    if value is not None:
        return f"“{value.removeprefix('see:').replace('-', ' ')}”"
    kind = FACETS.get(delta.at[-1], "")
    names = (at[-1] for at in it.values[side] if at[:-1] == delta.at)
    return "; ".join(it.name(kind, name) for name in names) or "nothing"


CHANGE = ChangeRule(claims=claims, say=say, mirror="answer-opened", judge=judge)
