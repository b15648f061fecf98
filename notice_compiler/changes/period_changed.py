"""A period of time that a statement names is another one.

Why: Longer is worse for the reader, except where the notice looks back or announces ahead. Days and months cannot be
compared.

Was:

    period: 12 months

Now:

    period: 6 months
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule


def _claims(root: Root, it: Between) -> bool:
    """The length of a statement's time, and what else is said of it; limits, cases and footnotes are told elsewhere."""
    kind = root.delta.kind.removeprefix("case.")
    told_elsewhere = ".scope" in kind or kind.endswith((".notes", ".id", ".label"))
    return kind == "statement.period" or (kind.startswith("statement.time") and not told_elsewhere)


def say(root: Root, it: Between) -> str:
    """Both periods."""
    before, after = root.delta.before or "not stated", root.delta.after or "not stated"
    if root.delta.at[-1] == "text":
        return f"{it.owner(root.delta)}: of the period the notice now says “{after}”. Before: “{before}”."
    return f"{it.owner(root.delta)}: the period is now {after}. Before, it was {before}."


CHANGE = ChangeRule(claims=_claims, say=say, mirror="period-changed")
