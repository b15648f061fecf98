"""A way to make a request leads to another address, or to none.

Why: Another address serves as well. A way that leads nowhere is lost.

Was:

    url: https://acme.example/choices

Now:

    url: https://acme.example/opt-out
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of


def say(root: Root, it: Between) -> str:
    """Both addresses."""
    delta = root.delta
    if delta.after is None:
        return f"{it.owner(delta)} no longer leads anywhere. Before, it led to {delta.before}."
    before = f" Before, it led to {delta.before}." if delta.before else ""
    return f"{it.owner(delta)} now leads to {delta.after}.{before}"


CHANGE = ChangeRule(claims=any_of("method.href"), say=say, mirror="method-target-changed")
