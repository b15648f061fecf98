"""Whether two scopes have anybody in common."""

from __future__ import annotations

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Group, Scope
from notice_compiler.places import places

_THINGS = ("audiences", "products", "times", "choices", "parts")


def overlaps(notice: Notice, one: Scope | None, other: Scope | None) -> bool:
    """Whether what holds within one scope can hold for somebody within the other; None is everybody.

    Assumes that things of different ids have nothing in common, and that an open group of places has no others.
    """
    if one is None or other is None:
        return True
    both = _common(notice, one.only, other.only)
    return both and not _within(notice, one.only, other.excluded) and not _within(notice, other.only, one.excluded)


def implies(notice: Notice, one: Scope | None, other: Scope | None) -> bool:
    """Whether everybody within the first scope is within the second; False where that is not certain."""
    if other is None:
        return True
    if one is None or one.only is None:
        return False
    mine, only, excluded = one.only, other.only, other.excluded
    codes = _codes(notice, mine)
    if only is not None:
        if only.places and not (codes and all(any(places.within(a, b) for b in _codes(notice, only)) for a in codes)):
            return False
        for key in _THINGS:
            theirs = {it.id for it in getattr(only, key)}
            ids = {it.id for it in getattr(mine, key)}
            if theirs and not (ids and ids <= theirs):
                return False
    if excluded is None:
        return True
    return (
        bool(codes)
        and bool(excluded.places)
        and not any(places.overlap(a, b) for a in codes for b in _codes(notice, excluded))
    )


def _common(notice: Notice, one: Group | None, other: Group | None) -> bool:
    """Whether two groups, by every kind that both name, have a member in common."""
    if one is None or other is None:
        return True
    if one.places and other.places:
        pairs = ((a, b) for a in _codes(notice, one) for b in _codes(notice, other))
        if not any(places.overlap(a, b) for a, b in pairs):
            return False
    for key in _THINGS:
        mine, theirs = ({it.id for it in getattr(group, key)} for group in (one, other))
        if mine and theirs and not mine & theirs:
            return False
    return True


def _within(notice: Notice, group: Group | None, excluded: Group | None) -> bool:
    """Whether all of a group is excluded."""
    if group is None or excluded is None:
        return False
    if excluded.places and not any(getattr(excluded, key) for key in _THINGS):
        codes = _codes(notice, excluded)
        mine = _codes(notice, group)
        return bool(mine) and all(any(places.within(a, b) for b in codes) for a in mine)
    named = [key for key in _THINGS if getattr(excluded, key)]
    if len(named) != 1 or excluded.places:
        return False
    mine_ids, theirs = ({it.id for it in getattr(one, named[0])} for one in (group, excluded))
    return bool(mine_ids) and mine_ids <= theirs


def _codes(notice: Notice, group: Group) -> tuple[str, ...]:
    """The places of a group, with declared groups spelled out."""
    found: list[str] = []
    left = list(group.places)
    seen: set[str] = set()
    while left:
        code = left.pop()
        if code in notice.places and code not in seen:
            left += notice.places[code].members
        elif code not in seen:
            found.append(code)
        seen.add(code)
    return tuple(found)
