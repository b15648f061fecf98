"""Something holds for others than before: in other places, for other people, at other times, for other data.

Why: A right that holds for fewer is worse for the reader, something that is done with the data of fewer is better.

Was:

    delete: {label: The right to delete, means: delete, methods: e-mail}

Now:

    delete: {label: The right to delete, means: delete, methods: e-mail, only: {places: us-ca}}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.facts.direction import Direction
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def claims(root: Root, it: Between) -> bool:
    """The limits of anything but the notice itself."""
    kind = root.delta.kind
    if kind.startswith("table"):
        return False
    return kind == "section.scope" or (".scope" in kind and not kind.endswith(".text"))


def judge(root: Root, it: Between) -> Class:
    """By who is concerned now, the other way round for what is denied."""
    found = _by_direction(root, it)
    if not _denies(root, it):
        return found
    return "substantive" if found == "material" else "material"


def _denies(root: Root, it: Between) -> bool:
    """Whether what is limited is a denial: who is no longer covered has lost it."""
    at = root.delta.at
    owner = at[: at.index("scope")] if "scope" in at else at
    values = (it.values[1].get(one) for one in (owner, (*owner, "recipients"), (*owner, "offered")))
    return "limits" not in at and any(value in ("none", "not-applicable", "no") for value in values)


def _by_direction(root: Root, it: Between) -> Class:
    """By direction; the first `only` that there ever was narrows, the last one that goes widens."""
    delta = root.delta
    if "only" not in delta.at or (not delta.of and delta.at[-1] != "places"):
        return by_direction(root, it)
    at = delta.at[: delta.at.index("only") + 1]
    limited = it.says(0, at), it.says(1, at)
    if all(limited):
        return by_direction(root, it)
    serves = it.direction(delta) is Direction.MORE_IS_BETTER
    return "material" if limited[1] is serves else "substantive"


def say(root: Root, it: Between) -> str:
    """For whom, now or no longer."""
    delta = root.delta
    if delta.kind == "section.scope":
        before, after = (_people(value, it) for value in (delta.before, delta.after))
        return f"{it.place(delta)}: it is now for {after}. Before: {before}."
    owner, name = it.owner(delta), it.member(delta) if delta.of else it.name("place", delta.value)
    if "only" not in delta.at:
        return f"{owner} {'no longer holds' if delta.before is None else 'now holds, too,'} for {name}."
    at = delta.at[: delta.at.index("only") + 1]
    if delta.before is None:
        return f"{owner} now holds {'' if it.says(0, at) else 'only '}for {name}."
    return f"{owner} {'no longer holds for' if it.says(1, at) else 'is no longer limited to'} {name}."


def _people(scope: str | None, it: Between) -> str:
    """A scope in words: `only California`."""
    parts = (part.partition(" ") for part in (scope or "").split("; ") if part)
    named = ((word, *one.partition(":")[::2]) for word, _, one in parts)
    return "; ".join(f"{word} {it.name(kind, name)}" for word, kind, name in named) or "all"


CHANGE = ChangeRule(claims=claims, say=say, mirror="limit-changed", judge=judge)
