"""Findings as JSON, for programs."""

from __future__ import annotations

import json

from notice_compiler.checklist import Question
from notice_compiler.finding import GATES, SEVERITIES
from notice_compiler.located import Located
from notice_compiler.report import Report

SCHEMA_VERSION = "1.0"


def report(it: Report, *, colour: bool = False) -> str:
    """The whole report, indented, ending in a line feed."""
    value = {
        "schema_version": SCHEMA_VERSION,
        "as_of": it.as_of.isoformat(),
        "findings": [finding(found) for found in it.findings],
        "summary": {
            "files": it.files,
            "waived": it.waived,
            **{f"{severity}s": it.count(severity) for severity in SEVERITIES},
            "gates": {gate: sum(1 for found in it.open_findings if found.finding.gate == gate) for gate in GATES},
            "failed": it.failed,
            "checklist": [_question(one.notice, asked) for one in it.checklists for asked in one.questions],
        },
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def finding(it: Located) -> dict[str, object]:
    """A finding, as programs read it."""
    waived = it.finding.waived
    return {
        "rule": it.finding.rule,
        "severity": it.finding.severity,
        "gate": it.finding.gate,
        "message": it.finding.message,
        "notice": it.notice,
        "at": it.at,
        "file": it.source.file,
        "range": {"start": it.range.start._asdict(), "end": it.range.end._asdict()},
        "law": [{"citation": law.citation, "url": law.url, "verified": law.verified} for law in it.law],
        "help": it.finding.help,
        "fingerprint": it.fingerprint,
        "waived": None
        if waived is None
        else {"by": waived.by, "reason": waived.reason, "until": waived.until.isoformat()},
    }


def _question(notice: str, it: Question) -> dict[str, object]:
    law = {"citation": it.provision.citation, "url": it.provision.url, "verified": it.provision.verified}
    return {"notice": notice, "question": it.id, "text": it.text, "law": law, "answered": answer(it)}


def answer(it: Question) -> dict[str, object] | None:
    """What somebody answered to a question, as programs read it; None where nobody did, or no longer."""
    given = it.answer
    if given is None:
        return None
    until = given.until.isoformat() if given.until else None
    told = {"answer": given.answer, "by": given.by, "date": given.date.isoformat()}
    return {**told, "until": until, "note": given.note}
