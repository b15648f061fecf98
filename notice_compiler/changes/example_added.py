"""The notice names one more example of what a category contains.

Why: It tells more precisely what is collected; of sensitive information it is more that is collected.

Was:

    examples: [name, address]

Now:

    examples: [name, address, age]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The example."""
    return f"{it.owner(root.delta)}: a new example, “{root.delta.after}”."


def judge(root: Root, it: Between) -> Class:
    """Material where the category is sensitive."""
    return "material" if "sensitive" in circumstances(root, it) else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether the category, or the example, is sensitive (Civ. Code 1798.140(ae))."""
    return ("sensitive",) if it.is_sensitive(root.delta) else ()


CHANGE = ChangeRule(
    claims=came("category.examples"), say=say, mirror="example-removed", judge=judge, circumstances=circumstances
)
