"""Something has another name.

Why: Readers may take it for something else. Another spelling, letter case or punctuation is editorial.

Was:

    partners: {label: Ad partners, role: third-party}

Now:

    partners: {label: Advertisers, role: third-party}
"""

from __future__ import annotations

from notice_compiler.compare.delta import Delta
from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule
from notice_compiler.law.law import Class
from notice_compiler.words.typography import fold_label


def is_label(delta: Delta) -> bool:
    """Whether a difference is one of names; the labels of cases are words."""
    return delta.kind.endswith((".label", ".row_label")) and not delta.kind.startswith("case.")


def claims(root: Root, it: Between) -> bool:
    """A label, or the name of a row, unless two things have exchanged theirs."""
    return is_label(root.delta) and it.exchanged_with(root.delta) is None


def judge(root: Root, it: Between) -> Class:
    """Editorial where the words are the same but for case, punctuation and typography, or no reader sees them."""
    before, after = it.labels(root.delta)
    same = fold_label(before or "") == fold_label(after or "")
    return "editorial" if same or not it.is_printed(before, after) else "substantive"


def say(root: Root, it: Between) -> str:
    """Both names."""
    before, after = it.labels(root.delta)
    place = " in the table" if root.delta.kind.endswith("row_label") else ""
    if before is None:
        return f"It is now called “{after}”{place}."
    return f"“{before}” is now called “{after}”{place}." if after else f"“{before}” has no name of its own any more."


CHANGE = ChangeRule(claims=claims, say=say, mirror="label-changed", judge=judge, words=True)
