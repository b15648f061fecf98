"""The notice no longer tells of a kind of practice.

Why: Readers who were told that there is none are told nothing now. Where every answer was a disclosure, it has ended.

Was:

    told: {heading: Told, means: disclosure, modality: may}
    lent: {heading: Lent to, means: disclosure, modality: did, none: We do not lend}

Now:

    told: {heading: Told, means: disclosure, modality: may}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The practice, and what was said of it."""
    return f"The notice no longer tells of {it.member(root.delta)}."


def judge(root: Root, it: Between) -> Class:
    """Material where it was said that there is none."""
    cells = it.cells(it.old, practice=root.delta.value)
    return "material" if any(cell.status != "disclosed" for cell in cells) else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether a law looks back."""
    return ("look-back",) if it.looks_back(it.practice(root.delta.value)) else ()


CHANGE = ChangeRule(claims=went("practice"), say=say, mirror="practice-added", judge=judge, circumstances=circumstances)
