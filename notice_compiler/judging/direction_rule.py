"""The direction rule: worse for the reader is material, better is substantive, not comparable is material."""

from __future__ import annotations

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.roots import Root
from notice_compiler.facts.direction import Direction
from notice_compiler.judging.between import Between
from notice_compiler.law.law import Class
from notice_compiler.time_value import TimeValue, canonical, compare, parse


def by_direction(root: Root, it: Between) -> Class:
    """The class of a difference by the direction declared beside its kind of fact; without one it is not comparable.

    What becomes known is judged as if there had been none; what falls silent is material.
    """
    delta = root.delta
    match it.direction(delta):
        case Direction.MORE_IS_WORSE:
            return "material" if delta.before is None else "substantive"
        case Direction.MORE_IS_BETTER:
            return "substantive" if delta.before is None else "material"
        case Direction.NEUTRAL:
            return "substantive" if delta.after is not None or delta.is_record else "material"
        case Direction.REPLACEABLE:
            return "material" if delta.after is None else "substantive"
        case Direction.BETTER_IF_YES:
            return "substantive" if delta.after == "yes" else "material"
        case Direction.LONGER_IS_WORSE:
            return _by_length(delta, longer_is_worse=not it.longer_is_better(delta))
        case _:
            return "substantive" if delta.before is None and not delta.is_record else "material"


def unless_silent(root: Root, it: Between) -> Class:
    """The class of what is no longer named: better for the reader, unless its owner now names nothing of the kind."""
    members = (one for one in (root.delta, *root.reaches) if one.of == root.delta.of and not one.is_record)
    return "material" if any(map(it.is_silent, members)) else "substantive"


def _by_length(delta: Delta, *, longer_is_worse: bool) -> Class:
    """By length, where lengths can be compared: in one unit, from one event; else material."""
    if delta.after is None:
        return "material"
    if delta.before is None:
        return "material" if longer_is_worse else "substantive"
    match compare(delta.before, delta.after):
        case "same":
            return "editorial"
        case "longer":
            return "material" if longer_is_worse else "substantive"
        case "shorter":
            return "substantive" if longer_is_worse else "material"
        case None:
            return _by_limit(delta.before, delta.after) if longer_is_worse else "material"


def _by_limit(before: str, after: str) -> Class:
    """Of lengths of which one has no lower bound: no worse if what is the longest time is not longer."""
    both = [parse(it) for it in (before, after)]
    limits = [TimeValue(it.maximum, it.maximum, it.event) for it in both if it is not None and it.maximum is not None]
    if len(limits) < 2:
        return "material"
    return "substantive" if compare(*map(canonical, limits)) in ("same", "shorter") else "material"
