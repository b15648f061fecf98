"""What a run of the command has found, whole: a value, printed by one of the `reports`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from notice_compiler.checklist import Question
from notice_compiler.finding import Gate, Severity
from notice_compiler.located import Located


@dataclass(frozen=True, slots=True)
class Checklist:
    """The questions to reviewers of one notice."""

    notice: str
    file: str
    questions: tuple[Question, ...]

    @property
    def unanswered(self) -> int:
        """How many are open."""
        return sum(1 for it in self.questions if it.answer is None)


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, the files read, the day used, the gates that decide the exit code, the questions."""

    as_of: datetime.date
    files: int
    findings: tuple[Located, ...]
    gates: tuple[Gate, ...]
    checklists: tuple[Checklist, ...] = ()

    @property
    def open_findings(self) -> tuple[Located, ...]:
        """Those that nobody has waived."""
        return tuple(it for it in self.findings if it.finding.waived is None)

    @property
    def waived(self) -> int:
        """How many findings are waived."""
        return len(self.findings) - len(self.open_findings)

    def count(self, severity: Severity) -> int:
        """How many findings that nobody has waived have that severity."""
        return sum(1 for it in self.open_findings if it.finding.severity == severity)

    @property
    def failed(self) -> bool:
        """Whether an error stands in one of the gates that decide."""
        return any(it.finding.stops and it.finding.gate in self.gates for it in self.findings)
