"""Less is used or asked for to verify a request.

Why: Less proof is a lower hurdle for the reader.

Was:

    agents: {proofs: [account, signature]}

Now:

    agents: {proofs: account}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """The proof."""
    return f"No longer used or asked for with requests: {it.member(root.delta)}."


CHANGE = ChangeRule(
    claims=went("requests.verification.proofs", "requests.agents.proofs", "proof"),
    say=say,
    mirror="proof-added",
    judge=always("substantive"),
)
