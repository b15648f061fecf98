"""Which requests are checked, or may be made through an agent, is different.

Why: More requests that are checked are worse for the reader; more that an agent may make are better.

Was:

    agents: {proofs: account}

Now:

    agents: {proofs: account, rights: delete}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, any_of
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """Which right, and how its requests are handled."""
    delta = root.delta
    how = "may be made through an agent" if "agents" in delta.at else "are checked"
    change = "now" if delta.before is None else "no longer"
    what = f"Requests for {it.member(delta)}" if delta.of else "Requests"
    return f"The notice {change} says: {what[0].lower()}{what[1:]} {how}."


def judge(root: Root, it: Between) -> Class:
    """By the direction of the right; that nothing is said any more is material."""
    if root.delta.of:
        return by_direction(root, it)
    return "material" if root.delta.after is None else "substantive"


CHANGE = ChangeRule(
    claims=any_of("requests.verification.rights", "requests.agents.rights", "requests.verification", "requests.agents"),
    say=say,
    mirror="request-handling-changed",
    judge=judge,
)
