"""The notice no longer tells of something that was done with personal information.

Why: Less processing is better for the reader.

Was:

    claims: {practice: told, categories: identifiers, recipients: insurers, purposes: orders}
    audits: {practice: service, categories: purchases, recipients: carriers, purposes: orders}

Now:

    claims: {practice: told, categories: identifiers, recipients: insurers, purposes: orders}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, always, went


def say(root: Root, it: Between) -> str:
    """The row, in the words that it had."""
    return f"No longer said: {it.row_words(it.old, root.delta.value)}"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Whether a law looks back."""
    row = it.row(root.delta.value)
    return ("look-back",) if it.looks_back(it.practice(row.practice) if row else None) else ()


CHANGE = ChangeRule(
    claims=went("row"), say=say, mirror="processing-added", judge=always("substantive"), circumstances=circumstances
)
