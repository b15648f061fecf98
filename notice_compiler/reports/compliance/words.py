"""Words that the forms of a compliance report have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from notice_compiler.compliance.matrix import Matrix
from notice_compiler.contracts.compliance import Status
from notice_compiler.finding import Waived
from notice_compiler.notice.notice import Reviewed
from notice_compiler.place import Range
from notice_compiler.wording import printed_date

TITLES: Final[Mapping[Status, str]] = {
    "not-met": "Not met",
    "waived": "Waived",
    "to-review": "To be reviewed",
    "met": "Met",
    "does-not-arise": "Does not arise",
    "not-covered": "Not covered",
}


def place(matrix: Matrix, where: Range) -> str:
    """The file, line and column, in parentheses."""
    return f"({matrix.file}:{where.start.line}:{where.start.column})"


def waiver_words(it: Waived) -> str:
    """Who decided to live with a finding, why, and until when."""
    return f"Waived by {it.by} until {printed_date(it.until, 'day')}: {it.reason}"


def answer_words(it: Reviewed) -> str:
    """Who answered a question of the checklist, when, and what."""
    said = {"yes": "yes", "no": "no", "not-applicable": "not applicable"}[it.answer]
    note = f" {it.note}" if it.note else ""
    return f"Answered by {it.by} on {printed_date(it.date, 'day')}: {said}.{note}"
