"""A title, a heading or a caption reads otherwise.

Why: Readers find by it what concerns them. Another spelling is editorial.

Was:

    heading: Our Safety

Now:

    heading: Safety
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.law.law import Class
from notice_compiler.words.typography import fold_label


def judge(root: Root, it: Between) -> Class:
    """Editorial where nothing but case, punctuation and typography differs."""
    return "editorial" if fold_label(root.delta.before or "") == fold_label(root.delta.after or "") else "substantive"


def say(root: Root, it: Between) -> str:
    """Both headings."""
    if root.delta.before is None:
        return f"New heading: “{root.delta.after}”."
    if root.delta.after is None:
        return f"The heading “{root.delta.before}” is gone."
    return f"The heading “{root.delta.before}” now reads “{root.delta.after}”."


CHANGE = ChangeRule(
    claims=any_of("title", "section.heading", "table.heading", "table.caption"),
    say=say,
    mirror="heading-changed",
    judge=judge,
    words=True,
)
