"""The notice tells of a new kind of practice.

Why: A new kind of disclosure is worse for the reader; where every answer is that there is none, it is no worse.

Was:

    told: {heading: Told, means: disclosure, modality: may}

Now:

    told: {heading: Told, means: disclosure, modality: may}
    lent: {heading: Lent to, means: disclosure, modality: did, none: We do not lend}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The practice, and what is said of it."""
    cells = "".join(f" {it.cell_sentence(cell)}" for cell in it.cells(it.new, practice=root.delta.value))
    return f"The notice now tells of {it.member(root.delta)}.{cells}"


def judge(root: Root, it: Between) -> Class:
    """Material unless every answer is that there is none."""
    cells = tuple(it.cells(it.new, practice=root.delta.value))
    rows = any(row.practice == root.delta.value for row in it.new.processing)
    denied = bool(cells) and all(cell.status in ("none", "not-applicable") for cell in cells)
    return "substantive" if denied and not rows else "material"


CHANGE = ChangeRule(claims=came("practice"), say=say, mirror="practice-removed", judge=judge)
