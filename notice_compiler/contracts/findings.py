"""The JSON of `notice check`."""

from __future__ import annotations

import datetime
from typing import Literal

from notice_compiler.contracts.cited import Cited, Count, Fingerprint, Stretch, Version
from notice_compiler.facts.record import Record
from notice_compiler.finding import Gate, Severity


class WaivedFinding(Record):
    """That somebody has decided to live with a finding, until a day, inclusive."""

    by: str
    reason: str
    until: datetime.date


class ReportedFinding(Record):
    """One mistake."""

    rule: str
    """`notice explain RULE` tells more of it."""
    severity: Severity
    gate: Gate
    message: str
    """What is written, and what is wrong with it."""
    notice: str | None
    """The id of the notice, as far as the file could be read."""
    at: str
    """Its address in the notice, by ids; empty where the file could not be read as far as that."""
    file: str
    range: Stretch
    law: tuple[Cited, ...]
    help: str
    """What would be right."""
    fingerprint: Fingerprint
    """The same for the same mistake: it covers rule, notice, address and offending value; no line, no message."""
    waived: WaivedFinding | None


class Answer(Record):
    """What a reviewer answered, when, and until which day it holds."""

    answer: Literal["yes", "no", "not-applicable"]
    by: str
    date: datetime.date
    until: datetime.date | None
    note: str | None


class ReportedQuestion(Record):
    """A question to a reviewer, which no program can answer; `answered` is null where nobody did, or no longer."""

    notice: str
    question: str
    """`law:provision`."""
    text: str
    law: Cited
    answered: Answer | None


class Gates(Record):
    """How many findings that nobody has waived each gate has."""

    defect: Count
    date: Count
    law: Count


class Summary(Record):
    """The findings in numbers; errors, warnings and infos are those that nobody has waived."""

    files: Count
    waived: Count
    errors: Count
    warnings: Count
    infos: Count
    gates: Gates
    failed: bool
    """Whether the command ends with exit code 1."""
    checklist: tuple[ReportedQuestion, ...]


class FindingsReport(Record):
    """What a run of `notice check` found, by the law of a day."""

    schema_version: Version
    as_of: datetime.date
    findings: tuple[ReportedFinding, ...]
    summary: Summary
