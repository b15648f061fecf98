"""Findings as JSON, for programs."""

from __future__ import annotations

from notice_compiler.checklist import Question
from notice_compiler.contracts.cited import SCHEMA_VERSION, cited, stretch, written
from notice_compiler.contracts.findings import (
    Answer,
    FindingsReport,
    Gates,
    ReportedFinding,
    ReportedQuestion,
    Summary,
    WaivedFinding,
)
from notice_compiler.finding import Gate
from notice_compiler.located import Located
from notice_compiler.report import Report


def report(it: Report, *, colour: bool = False) -> str:
    """The whole report, indented, ending in a line feed."""
    findings = tuple(finding(found) for found in it.findings)
    return written(
        FindingsReport(schema_version=SCHEMA_VERSION, as_of=it.as_of, findings=findings, summary=_summary(it))
    )


def _summary(it: Report) -> Summary:
    return Summary(
        files=it.files,
        waived=it.waived,
        errors=it.count("error"),
        warnings=it.count("warning"),
        infos=it.count("info"),
        gates=Gates(defect=_open(it, "defect"), date=_open(it, "date"), law=_open(it, "law")),
        failed=it.failed,
        checklist=tuple(_question(one.notice, asked) for one in it.checklists for asked in one.questions),
    )


def _open(it: Report, gate: Gate) -> int:
    return sum(1 for found in it.open_findings if found.finding.gate == gate)


def finding(it: Located) -> ReportedFinding:
    """A finding, as programs read it."""
    waived = it.finding.waived
    return ReportedFinding(
        rule=it.finding.rule,
        severity=it.finding.severity,
        gate=it.finding.gate,
        message=it.finding.message,
        notice=it.notice,
        at=it.at,
        file=it.source.file,
        range=stretch(it.range),
        law=tuple(map(cited, it.law)),
        help=it.finding.help,
        fingerprint=it.fingerprint,
        waived=WaivedFinding(by=waived.by, reason=waived.reason, until=waived.until) if waived else None,
    )


def _question(notice: str, it: Question) -> ReportedQuestion:
    return ReportedQuestion(notice=notice, question=it.id, text=it.text, law=cited(it.provision), answered=answer(it))


def answer(it: Question) -> Answer | None:
    """What somebody answered to a question, as programs read it; None where nobody did, or no longer."""
    given = it.answer
    if given is None:
        return None
    return Answer(answer=given.answer, by=given.by, date=given.date, until=given.until, note=given.note)
