"""The comparison as JSON, for programs: a contract."""

from __future__ import annotations

from notice_compiler.contracts.cited import SCHEMA_VERSION, cited, stretch, written
from notice_compiler.contracts.differences import (
    Compared,
    DateVerdict,
    DiffReport,
    Reason,
    ReportedChange,
    ReportedReview,
)
from notice_compiler.dates.dating import Dating
from notice_compiler.judging.change import Change
from notice_compiler.reports.as_json import finding
from notice_compiler.review.review import Review, Reviews, Spot


def report(it: Reviews, *, colour: bool = False) -> str:
    """Everything, indented, ending in a line feed."""
    notices = tuple(_review(review, it) for review in it.reviews)
    return written(DiffReport(schema_version=SCHEMA_VERSION, as_of=it.as_of, notices=notices))


def _review(it: Review, all_of: Reviews) -> ReportedReview:
    return ReportedReview.model_validate(
        {
            "notice": it.notice,
            "title": it.title,
            "compared": Compared(before=it.before, after=it.after),
            "class": it.cls,
            "date": _date(it.dating),
            "changes": tuple(_change(change, it.spots.get(change.fingerprint), all_of) for change in it.changes),
            **({"findings": tuple(map(finding, it.findings))} if it.findings else {}),
        }
    )


def _date(it: Dating) -> DateVerdict:
    reasons = (
        Reason(verdict=one.verdict, severity=one.severity, gate=one.gate, message=one.message, help=one.help)
        for one in it.rulings
    )
    return DateVerdict(
        before=it.before,
        after=it.after,
        must_change=it.must_change,
        verdict=it.verdict,
        rules=tuple(dict.fromkeys(one.verdict for one in it.rulings)),
        reasons=tuple(reasons),
    )


def _change(it: Change, spot: Spot | None, all_of: Reviews) -> ReportedChange:
    return ReportedChange.model_validate(
        {
            "rule": it.rule,
            "class": it.cls,
            "duties": it.duties,
            "at": it.delta.address,
            "before": it.before,
            "after": it.after,
            "message": it.message,
            "why": it.why,
            "law": tuple(cited(all_of.law[name]) for name in it.provisions),
            "reaches": it.reaches,
            "may_be_material": it.may_be_material,
            "declared": it.declared,
            "file": spot.file if spot else None,
            "range": stretch(spot.range) if spot else None,
            "fingerprint": it.fingerprint,
        }
    )
