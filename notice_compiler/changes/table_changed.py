"""A table, or a column of it, is no longer shown, or is new.

Why: What the cells say is compared as facts; where it is shown is a matter of words.

Was:

    columns: [service, sold]

Now:

    columns: service
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, any_of


def say(root: Root, it: Between) -> str:
    """What is shown now, or no longer."""
    delta = root.delta
    what = f"the column “{delta.after or delta.before}”"
    if delta.kind in ("table.scope", "cell"):
        before, after = delta.before or "all", delta.after or "all"
        return f"{it.place(delta)}: a table now reads otherwise: “{after}”. Before: “{before}”."
    if delta.kind == "table":
        what = "a table"
    elif delta.kind == "table.rows":
        what = f"the row “{delta.after or delta.before}”"
    elif delta.of:
        what = f"the column {it.member(delta)}"
    return f"{it.place(delta)}: {what} is {'new' if delta.before is None else 'no longer shown'}."


CHANGE = ChangeRule(
    claims=any_of("table", "table.columns", "table.parts", "table.rows", "table.scope", "cell"),
    say=say,
    mirror="table-changed",
    judge=always("substantive"),
)
