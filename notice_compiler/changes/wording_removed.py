"""A passage is gone.

Why: Words bind, and who relied on them does so no longer.

Was:

    - text: We respect your privacy.
    - text: We like people.

Now:

    - text: We respect your privacy.
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went
from notice_compiler.law.law import Class


def judge(root: Root, it: Between) -> Class:
    """Substantive; material where a promise to announce changes is gone."""
    return "material" if circumstances(root, it) else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether the promise to announce changes is touched."""
    passage = it.passage(root.delta)
    return ("promise",) if passage is not None and passage.promise else ()


def say(root: Root, it: Between) -> str:
    """The passage."""
    return f"{it.place(root.delta)}: no longer said, “{root.delta.before}”"


CHANGE = ChangeRule(
    claims=went("wording"), say=say, mirror="wording-added", judge=judge, circumstances=circumstances, words=True
)
