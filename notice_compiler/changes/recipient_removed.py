"""Somebody no longer receives personal information.

Why: Fewer recipients are better for the reader. The CCPA wants those of the last 12 months to stay listed.

Was:

    disclosed: {service: [carriers, partners], sold: partners}

Now:

    disclosed: {service: carriers, sold: partners}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went_from_row


def say(root: Root, it: Between) -> str:
    """Who is no longer named, and where."""
    delta = root.delta
    if delta.kind == "recipient":
        cells = it.count(len({one.at for one in root.reaches if one.of == "recipient" and not one.is_record}), "place")
        where = (
            f" It was named in {cells}."
            if any(one.of == "recipient" and not one.is_record for one in root.reaches)
            else ""
        )
        return f"{it.member(delta)} is no longer named as a recipient.{where}"
    if delta.kind == "row.recipients":
        return f"{it.member(delta)} is no longer named where the notice says: {it.row_words(it.new, delta.at[1])}"
    return f"{it.owner(delta)}: {it.member(delta)} is no longer named as a recipient."


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether a law looks back."""
    deltas = (root.delta, *root.reaches)
    return ("look-back",) if any(it.looks_back(it.practice_of(one)) for one in deltas) else ()


CHANGE = ChangeRule(
    claims=went_from_row("recipients", "recipient"),
    say=say,
    mirror="recipient-added",
    judge=always("substantive"),
    circumstances=circumstances,
)
