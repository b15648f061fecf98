"""The notice no longer names an example of what a category contains.

Why: It tells less precisely what is collected; of sensitive information readers have to know it.

Was:

    examples: [name, address, age]

Now:

    examples: [name, address]
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, went
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The example."""
    return f"{it.owner(root.delta)}: “{root.delta.before}” is no longer named as an example."


def judge(root: Root, it: Between) -> Class:
    """Material where the category is sensitive."""
    return "material" if it.is_sensitive(root.delta) else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether the category, or the example, is sensitive (Civ. Code 1798.140(ae))."""
    return ("sensitive",) if it.is_sensitive(root.delta) else ()


CHANGE = ChangeRule(
    claims=went("category.examples"), say=say, mirror="example-added", judge=judge, circumstances=circumstances
)
