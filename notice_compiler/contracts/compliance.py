"""The JSON of `notice report`."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from pydantic import ConfigDict

from notice_compiler.contracts.cited import Count, Stretch, Version
from notice_compiler.contracts.findings import Answer, ReportedFinding
from notice_compiler.facts.record import Record
from notice_compiler.law.law import Verified

Status = Literal["not-met", "waived", "to-review", "met", "does-not-arise", "not-covered"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""From what needs somebody first. `waived` is not met, and somebody has decided to live with it for a time."""


class ReportedEvidence(Record):
    """Words of the notice that meet a requirement, and where they stand in its file."""

    words: str
    section: str | None
    """The section of the page that prints them."""
    heading: str | None
    at: str
    """Their address in the notice, by ids."""
    range: Stretch


class ReportedRequirement(Record):
    """A provision, and how the notice stands to it."""

    id: str
    """`law:provision`."""
    citation: str
    url: str
    verified: Verified
    """How well the citation was checked against the text of the law."""
    not_verified: str | None
    """What could not be verified."""
    effective_from: datetime.date | None
    effective_until: datetime.date | None
    says: str
    """What it asks, in a paraphrase."""
    status: Status
    rules: tuple[str, ...]
    """The rules that guard it."""
    evidence: tuple[ReportedEvidence, ...]
    findings: tuple[ReportedFinding, ...]
    question: str | None
    """What a reviewer is asked, where no program can tell."""
    answered: Answer | None
    reasons: tuple[str, ...]
    """Why it does not arise, or is not covered."""


class ReportedLaw(Record):
    """One law, and its requirements."""

    law: str
    title: str
    requirements: tuple[ReportedRequirement, ...]


class ReadingEase(Record):
    """How easy a text is to read."""

    flesch_reading_ease: float
    words_per_sentence: float
    words: Count
    sentences: Count
    syllables: Count


class SectionEase(ReadingEase):
    """How easy a section is to read."""

    section: str
    heading: str | None


class LongSentence(Record):
    """One of the longest sentences."""

    section: str
    words: Count
    text: str


class NoticeEase(ReadingEase):
    """How easy a notice is to read."""

    sections: tuple[SectionEase, ...]
    longest: tuple[LongSentence, ...]


class ReportedMatrix(Record):
    """One notice against the law of a day."""

    notice: str
    title: str
    file: str
    page: str
    """Its built page."""
    last_updated: datetime.date | None
    summary: dict[Status, Count]
    """How many requirements stand how."""
    laws: tuple[ReportedLaw, ...]
    others: tuple[ReportedFinding, ...]
    """Findings that cite no law."""
    readability: NoticeEase | None


class ComplianceReport(Record):
    """What a run of `notice report` can say, by the law of a day; it is no legal advice."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    schema_version: Version
    as_of: datetime.date
    notices: tuple[ReportedMatrix, ...]
    findings: tuple[ReportedFinding, ...] = ()
    """Of notices that have a defect, and so no report; left out where there are none."""
