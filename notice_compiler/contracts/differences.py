"""The JSON of `notice diff`."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import ConfigDict, Field

from notice_compiler.contracts.cited import Cited, Fingerprint, Stretch, Version
from notice_compiler.contracts.findings import ReportedFinding
from notice_compiler.dates.verdicts import Verdict
from notice_compiler.facts.record import Record
from notice_compiler.finding import Gate, Severity
from notice_compiler.law.law import Class, Duty
from notice_compiler.model.closed_lists import Declaration


class Reason(Record):
    """One rule of the date that holds: what is wrong, and what would be right."""

    verdict: Verdict
    severity: Severity
    gate: Gate
    message: str
    help: str


class DateVerdict(Record):
    """Whether the date of a notice follows from what changed."""

    before: str | None
    """The date of the old side, as it states it; null where it states none, or there is no old side."""
    after: str | None
    must_change: bool | None
    """Whether the change moves the date, whether or not the author has moved it; null where that is not known."""
    verdict: Verdict
    """The first of the rules that hold."""
    rules: tuple[Verdict, ...]
    reasons: tuple[Reason, ...]


class Compared(Record):
    """What was compared, in words."""

    before: str
    after: str


class ReportedChange(Record):
    """One change, and what it means."""

    rule: str
    """`notice explain RULE` tells more of it."""
    cls: Class = Field(alias="class", serialization_alias="class")
    duties: tuple[Duty, ...]
    at: str
    """Its address in the notice, by ids."""
    before: str | None
    """The words as printed before; null where there were none."""
    after: str | None
    message: str
    why: str
    law: tuple[Cited, ...]
    reaches: tuple[str, ...]
    """The addresses of what follows from it."""
    may_be_material: bool
    """Whether somebody has still to declare whether it is material."""
    declared: Declaration | None
    file: str | None
    range: Stretch | None
    fingerprint: Fingerprint | Literal[""]
    """By which a change record names it; empty where a whole notice came or went."""


class ReportedReview(Record):
    """A notice against another version of it. An unchanged one is listed, too."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    notice: str
    title: str
    compared: Compared
    cls: Class | None = Field(alias="class", serialization_alias="class")
    """The class of the gravest change; null where nothing could be compared."""
    date: DateVerdict
    changes: tuple[ReportedChange, ...]
    findings: tuple[ReportedFinding, ...] = ()
    """The defects that stood in the way; left out where there are none."""


class DiffReport(Record):
    """What a run of `notice diff` compared, by the law of a day."""

    schema_version: Version
    as_of: datetime.date
    notices: tuple[ReportedReview, ...]
