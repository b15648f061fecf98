"""A category of personal information no longer stands in the notice.

Why: Less information is better for the reader. The CCPA wants what was collected in the last 12 months to stay
listed.

Was:

    purchases:
      label: Purchases
      statute: ccpa:D
      sources: consumer
      purposes: orders
      disclosed: {service: [carriers, partners], sold: partners}
    visits:
      label: Visits
      disclosed: {service: [hosts, finance], sold: finance}

Now:

    visits:
      label: Visits
      disclosed: {service: [hosts, finance], sold: finance}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """The category."""
    return f"{it.member(root.delta)} is no longer listed as a category of personal information."


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether a law looks back."""
    return ("look-back",) if it.looks_back(None) else ()


CHANGE = ChangeRule(
    claims=went("category"), say=say, mirror="category-added", judge=always("substantive"), circumstances=circumstances
)
