"""More is used or asked for to verify a request.

Why: More proof is a higher hurdle for the reader.

Was:

    agents: {proofs: account}

Now:

    agents: {proofs: [account, signature]}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came
from notice_compiler.law.law import Class


def say(root: Root, it: Between) -> str:
    """The proof."""
    return f"New proof used or asked for with requests: {it.member(root.delta)}."


def judge(root: Root, it: Between) -> Class:
    """A mere mention states nothing; all else is worse for the reader."""
    return "substantive" if root.delta.is_record else "material"


CHANGE = ChangeRule(
    claims=came("requests.verification.proofs", "requests.agents.proofs", "proof"),
    say=say,
    mirror="proof-removed",
    judge=judge,
)
