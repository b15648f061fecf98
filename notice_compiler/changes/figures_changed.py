"""Figures about requests are others.

Why: The figures of another year are another statement. They are no worse or better for the reader.

Was:

    delete: {received: 12, complied: 10, denied: 2}

Now:

    delete: {received: 14, complied: 12, denied: 2}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always

_COUNTS = ("received", "complied", "denied", "pending", "median_days", "mean_days")


def claims(root: Root, it: Between) -> bool:
    """Figures, all of them."""
    kind = root.delta.kind
    figures = kind.split(".")[0] == "figure" or kind.startswith("case.figure")
    return figures and not kind.endswith(".label")


def say(root: Root, it: Between) -> str:
    """What, before and after."""
    delta = root.delta
    if delta.is_record or delta.kind.endswith(".id"):
        what = it.name("right", delta.at[-1]) if delta.kind.endswith(".id") else delta.value.replace("-", " ")
        return f"Figures about requests: {what} {'is new' if delta.before is None else 'is no longer told'}."
    told = [one for one in (delta, *root.reaches) if one.at[-1] in _COUNTS]
    if len(told) > 1:
        words = (
            f"{it.name('right', one.at[3])}, {one.at[-1].replace('_', ' ')}: {one.before or '–'} → {one.after or '–'}"
            for one in told
        )
        return f"Figures about requests: {'; '.join(words)}."
    about = f" for {it.name('right', delta.at[3])}" if len(delta.at) > 4 else ""
    key = delta.at[-1].replace("_", " ")
    before, after = delta.before or "not told", delta.after or "not told"
    return f"Figures about requests{about}: {key} is now {after}. Before: {before}."


CHANGE = ChangeRule(claims=claims, say=say, mirror="figures-changed", judge=always("substantive"))
