"""A new category of personal information stands in the notice.

Why: More information is worse for the reader. A category of which the notice says no more than that it is not
disclosed is no new collection.

Was:

    visits:
      label: Visits
      disclosed: {service: [hosts, finance], sold: finance}

Now:

    visits:
      label: Visits
      disclosed: {service: [hosts, finance], sold: finance}
    location:
      label: Location
      sources: consumer
      purposes: orders
      disclosed: {service: none, sold: none}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The category, and what is said of its disclosure."""
    name = root.delta.value
    cells = "".join(f" {it.cell_sentence(cell)}" for cell in it.cells(it.new, category=name))
    return f"New category of personal information: {it.member(root.delta)}.{cells}"


def judge(root: Root, it: Between) -> Class:
    """Material where it is collected, or disclosed."""
    found = it.category(root.delta.value)
    collected = found is not None and bool(found.sources or found.purposes)
    disclosed = any(
        cell.status not in ("none", "not-applicable") for cell in it.cells(it.new, category=root.delta.value)
    )
    denied = any(True for _ in it.cells(it.new, category=root.delta.value))
    return "material" if collected or disclosed or not denied else "substantive"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether it is sensitive, and where its recipients stand under 12 CFR 1016.8."""
    found = it.category(root.delta.value)
    sensitive = ("sensitive",) if found is not None and found.statute == "ccpa:L" else ()
    cells = [cell for cell in it.cells(it.new, category=root.delta.value) if cell.status == "disclosed"]
    recipients = [name for cell in cells for name in cell.recipients or ()]
    return (*sensitive, *(it.exceptions(recipients) if cells else ()))


CHANGE = ChangeRule(claims=came("category"), say=say, mirror="category-ended", judge=judge, circumstances=circumstances)
