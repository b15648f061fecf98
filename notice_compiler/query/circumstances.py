"""Whether what a law asks only in a circumstance is asked of a notice, by what the notice itself says."""

from __future__ import annotations

from typing import assert_never

from notice_compiler.law.law import Circumstance
from notice_compiler.notice.notice import Notice
from notice_compiler.query.collected import collected, is_sensitive
from notice_compiler.query.disclosed import sells_or_shares
from notice_compiler.query.limited import is_used_beyond_limits
from notice_compiler.rule import Context


def holds(circumstance: Circumstance, notice: Notice, context: Context) -> bool | None:
    """Whether it does; None where the notice does not say."""
    match circumstance:
        case "sells-or-shares":
            return sells_or_shares(notice)
        case "sensitive":
            return True if any(is_sensitive(it, context) for it in collected(notice)) else None
        case "sensitive-beyond-limits":
            return is_used_beyond_limits(notice, context)
        case "profiling":
            return True if any("profiling" in (it.means or ()) for it in notice.practices.values()) else None
        case "transfers":
            return True if notice.transfers else None
        case "legitimate-interests":
            return True if any(it.means == "legitimate-interests" for it in notice.bases.values()) else None
        case "consent":
            return True if any(it.means in ("consent", "explicit-consent") for it in notice.bases.values()) else None
        case _:
            assert_never(circumstance)
