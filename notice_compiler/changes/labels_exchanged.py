"""Two things have exchanged their names, and their facts have stayed.

Why: To readers the facts have been exchanged. It is most often a slip: the names belong to the ids.

Was:

    hosts: {label: Hosting companies, role: processor}
    partners: {label: Ad partners, role: third-party}

Now:

    hosts: {label: Ad partners, role: processor}
    partners: {label: Hosting companies, role: third-party}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always

KINDS = (".label", ".row_label")


def claims(root: Root, it: Between) -> bool:
    """A label that another thing of the kind had before, which has another one now."""
    delta = root.delta
    return delta.kind.endswith(KINDS) and it.exchanged_with(delta) is not None


def say(root: Root, it: Between) -> str:
    """Whose name it was."""
    before, after = root.delta.before, root.delta.after
    return f"“{before}” and “{after}” have exchanged their names: what is told of either has stayed where it was."


CHANGE = ChangeRule(claims=claims, say=say, mirror="labels-exchanged", judge=always("material"))
