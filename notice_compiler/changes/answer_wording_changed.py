"""The words that stand for an answer are others.

Why: One statement, printed wherever the answer is given.

Was:

    none: We do not sell

Now:

    none: Nobody
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.law.law import Class
from notice_compiler.words.typography import fold

STATUSES = {"none": "none", "yes": "disclosed", "not_applicable": "not-applicable"}


def judge(root: Root, it: Between) -> Class:
    """Editorial where nothing but the spelling differs."""
    return "editorial" if fold(root.delta.before or "") == fold(root.delta.after or "") else "substantive"


def say(root: Root, it: Between) -> str:
    """Both wordings, and in how many cells."""
    delta = root.delta
    if delta.kind == "table.wording":
        before, after = (f"“{words}”" if words else "the usual words" for words in (delta.before, delta.after))
        return f"{it.place(delta)}: an answer in a table is now told by {after}. Before: {before}."
    status = STATUSES[delta.at[2]]
    cells = sum(1 for cell in it.cells(it.new, practice=delta.at[1]) if cell.status == status)
    return f"{it.owner(delta)}: “{delta.before}” now reads “{delta.after}”, in {it.count(cells, 'cell')}."


CHANGE = ChangeRule(
    claims=any_of("practice.none", "practice.yes", "practice.not_applicable", "table.wording"),
    say=say,
    mirror="answer-wording-changed",
    judge=judge,
    words=True,
)
