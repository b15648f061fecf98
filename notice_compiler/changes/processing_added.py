"""The notice tells of more that is done with personal information.

Why: More processing is worse for the reader.

Was:

    claims: {practice: told, categories: identifiers, recipients: insurers, purposes: orders}

Now:

    claims: {practice: told, categories: identifiers, recipients: insurers, purposes: orders}
    audits: {practice: service, categories: purchases, recipients: carriers, purposes: orders}
"""

from __future__ import annotations

from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.change import ChangeRule, came


def say(root: Root, it: Between) -> str:
    """The row, in its words."""
    return f"New: {it.row_words(it.new, root.delta.value)}"


def circumstances(root: Root, it: Between) -> tuple[str, ...]:
    """Where the recipients stand under 12 CFR 1016.8."""
    row = it.row(root.delta.value)
    return it.exceptions(row.recipients or () if row else ())


CHANGE = ChangeRule(claims=came("row"), say=say, mirror="processing-ended", circumstances=circumstances)
