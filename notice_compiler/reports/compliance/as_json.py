"""Compliance matrices as JSON, for programs."""

from __future__ import annotations

import json

from notice_compiler.compliance.matrix import STATUSES, Evidence, LawPart, Matrices, Matrix, Requirement
from notice_compiler.readability.measure import Counts, Readability
from notice_compiler.reports.as_json import answer, finding

SCHEMA_VERSION = "1.0"


def report(them: Matrices, *, colour: bool = False) -> str:
    """The whole report, indented, ending in a line feed."""
    notices = [_matrix(it) for it in them.matrices]
    value = {"schema_version": SCHEMA_VERSION, "as_of": them.as_of.isoformat(), "notices": notices}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _matrix(it: Matrix) -> dict[str, object]:
    return {
        "notice": it.notice,
        "title": it.title,
        "file": it.file,
        "page": it.page,
        "last_updated": it.last_updated.isoformat() if it.last_updated else None,
        "summary": {status: it.count(status) for status in STATUSES},
        "laws": [_part(part) for part in it.laws],
        "others": [finding(found) for found in it.others],
        "readability": _readability(it.readability),
    }


def _part(it: LawPart) -> dict[str, object]:
    return {"law": it.law, "title": it.title, "requirements": [_requirement(one) for one in it.requirements]}


def _requirement(it: Requirement) -> dict[str, object]:
    law, asked = it.provision, it.question
    return {
        "id": it.id,
        "citation": law.citation,
        "url": law.url,
        "verified": law.verified,
        "not_verified": law.note,
        "effective_from": law.effective_from.isoformat() if law.effective_from else None,
        "effective_until": law.effective_until.isoformat() if law.effective_until else None,
        "says": law.says,
        "status": it.status,
        "rules": list(it.rules),
        "evidence": [_evidence(one) for one in it.evidence],
        "findings": [finding(one) for one in it.findings],
        "question": asked.text if asked is not None else None,
        "answered": answer(asked) if asked is not None else None,
        "reasons": list(it.reasons),
    }


def _evidence(it: Evidence) -> dict[str, object]:
    where = {"start": it.range.start._asdict(), "end": it.range.end._asdict()}
    return {"words": it.words, "section": it.section, "heading": it.heading, "at": it.at, "range": where}


def _readability(it: Readability | None) -> dict[str, object] | None:
    if it is None:
        return None
    return {
        **_counts(it.whole),
        "sections": [{"section": one.section, "heading": one.heading, **_counts(one.counts)} for one in it.parts],
        "longest": [{"section": one.section, "words": one.words, "text": one.text} for one in it.longest],
    }


def _counts(it: Counts) -> dict[str, object]:
    return {
        "flesch_reading_ease": it.ease,
        "words_per_sentence": it.length,
        "words": it.words,
        "sentences": it.sentences,
        "syllables": it.syllables,
    }
