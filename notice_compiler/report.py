"""What a run of the command has found, whole: a value, printed by one of the `reports`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from notice_compiler.finding import Gate, Severity
from notice_compiler.located import Located


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, the files read, the day used, and the gates that decide the exit code."""

    as_of: datetime.date
    files: int
    findings: tuple[Located, ...]
    gates: tuple[Gate, ...]

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(1 for it in self.findings if it.finding.severity == severity)

    @property
    def failed(self) -> bool:
        """Whether an error stands in one of the gates that decide."""
        return any(it.finding.severity == "error" and it.finding.gate in self.gates for it in self.findings)
