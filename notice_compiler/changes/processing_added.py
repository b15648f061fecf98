"""The notice tells of more that is done with personal information.

Why: More processing is worse for the reader.

Was:

    processing:

Now:

    processing:
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
    """Whether a recipient stands outside the exceptions of 12 CFR 1016.13-15, as far as roles tell."""
    row = it.row(root.delta.value)
    roles = [found.role if (found := it.recipient(name)) else None for name in (row.recipients or () if row else ())]
    within = bool(roles) and all(role in ("processor", "affiliate", "authority") for role in roles)
    return ("within-exceptions",) if within else ("outside-exceptions",)


CHANGE = ChangeRule(claims=came("row"), say=say, mirror="processing-ended", circumstances=circumstances)
