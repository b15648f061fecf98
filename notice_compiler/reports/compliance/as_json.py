"""Compliance matrices as JSON, for programs."""

from __future__ import annotations

from notice_compiler.compliance.matrix import Evidence, LawPart, Matrices, Matrix, Requirement
from notice_compiler.contracts.cited import SCHEMA_VERSION, stretch, written
from notice_compiler.contracts.compliance import (
    STATUSES,
    ComplianceReport,
    LongSentence,
    NoticeEase,
    ReadingEase,
    ReportedEvidence,
    ReportedLaw,
    ReportedMatrix,
    ReportedRequirement,
    SectionEase,
)
from notice_compiler.readability.measure import Counts, Readability
from notice_compiler.reports.as_json import answer, finding


def report(them: Matrices, *, colour: bool = False) -> str:
    """The whole report, indented, ending in a line feed."""
    notices = tuple(map(_matrix, them.matrices))
    defects = {"findings": tuple(map(finding, them.defects))} if them.defects else {}
    return written(ComplianceReport(schema_version=SCHEMA_VERSION, as_of=them.as_of, notices=notices, **defects))


def _matrix(it: Matrix) -> ReportedMatrix:
    return ReportedMatrix(
        notice=it.notice,
        title=it.title,
        file=it.file,
        page=it.page,
        last_updated=it.last_updated,
        summary={status: it.count(status) for status in STATUSES},
        laws=tuple(map(_part, it.laws)),
        others=tuple(map(finding, it.others)),
        readability=_readability(it.readability),
    )


def _part(it: LawPart) -> ReportedLaw:
    return ReportedLaw(law=it.law, title=it.title, requirements=tuple(map(_requirement, it.requirements)))


def _requirement(it: Requirement) -> ReportedRequirement:
    law, asked = it.provision, it.question
    return ReportedRequirement(
        id=it.id,
        citation=law.citation,
        url=law.url,
        verified=law.verified,
        not_verified=law.note,
        effective_from=law.effective_from,
        effective_until=law.effective_until,
        says=law.says,
        status=it.status,
        rules=it.rules,
        evidence=tuple(map(_evidence, it.evidence)),
        findings=tuple(map(finding, it.findings)),
        question=asked.text if asked is not None else None,
        answered=answer(asked) if asked is not None else None,
        reasons=it.reasons,
    )


def _evidence(it: Evidence) -> ReportedEvidence:
    return ReportedEvidence(words=it.words, section=it.section, heading=it.heading, at=it.at, range=stretch(it.range))


def _readability(it: Readability | None) -> NoticeEase | None:
    if it is None:
        return None
    sections = (
        SectionEase(section=one.section, heading=one.heading, **_counts(one.counts).model_dump()) for one in it.parts
    )
    longest = (LongSentence(section=one.section, words=one.words, text=one.text) for one in it.longest)
    return NoticeEase(sections=tuple(sections), longest=tuple(longest), **_counts(it.whole).model_dump())


def _counts(it: Counts) -> ReadingEase:
    return ReadingEase(
        flesch_reading_ease=it.ease,
        words_per_sentence=it.length,
        words=it.words,
        sentences=it.sentences,
        syllables=it.syllables,
    )
