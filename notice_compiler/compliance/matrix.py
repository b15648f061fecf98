"""A compliance matrix: a value, printed by one of the `reports/compliance`. Nothing in it is legal advice.

Nothing is claimed as checked that was not: what no rule and no person has decided is to be reviewed.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from notice_compiler.checklist import Question
from notice_compiler.contracts.compliance import Status
from notice_compiler.law.law import Provision
from notice_compiler.located import Located
from notice_compiler.place import Range
from notice_compiler.readability.measure import Readability


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the notice that meet a requirement: the section that prints them, and where they stand in the file."""

    words: str
    section: str | None
    heading: str | None
    at: str
    range: Range


@dataclass(frozen=True, slots=True)
class Requirement:
    """A provision, `law:id`, and how the notice stands to it.

    `rules` guard it; `reasons` say why it does not arise, or is not covered.
    """

    id: str
    provision: Provision
    status: Status
    rules: tuple[str, ...]
    findings: tuple[Located, ...]
    evidence: tuple[Evidence, ...]
    question: Question | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawPart:
    """One law, and its requirements in the order of the pack."""

    law: str
    title: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """One notice against the law of a day; `page` is its built page, `others` are findings that cite no law."""

    notice: str
    title: str
    file: str
    page: str
    last_updated: datetime.date | None
    laws: tuple[LawPart, ...]
    others: tuple[Located, ...]
    readability: Readability | None

    def count(self, status: Status) -> int:
        """How many requirements stand so."""
        return sum(1 for part in self.laws for it in part.requirements if it.status == status)


@dataclass(frozen=True, slots=True)
class Matrices:
    """What a run reports: the day whose law was used, the notices, and the `defects` of those that have some."""

    as_of: datetime.date
    matrices: tuple[Matrix, ...]
    defects: tuple[Located, ...] = ()
