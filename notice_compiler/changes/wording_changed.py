"""A passage reads otherwise.

Why: Words bind. Only a named person may declare, with a reason, that nobody can understand them otherwise; never
where a negation, a number, a time, money, “may” or “will”, or what is sold, shared or disclosed is touched.

Was:

    text: We respect your privacy.

Now:

    text: We value your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, differs
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """Substantive; material where a promise to announce changes reads otherwise in what binds."""
    passage = it.passage(root.delta)
    return "material" if passage is not None and passage.promise else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether the promise to announce changes is touched."""
    passage = it.passage(root.delta)
    return ("promise",) if passage is not None and passage.promise else ()


def say(root: Root, it: Between) -> str:
    """Where, and which words came and went."""
    return f"{it.place(root.delta)}: {it.redlined(root.delta)}"


CHANGE = ChangeRule(
    claims=differs("wording"), say=say, mirror="wording-changed", judge=judge, circumstances=circumstances, words=True
)
