"""The comparison as JSON, for programs: a contract."""

from __future__ import annotations

import json

from notice_compiler.judging.change import Change
from notice_compiler.reports.as_json import finding
from notice_compiler.review.review import Review, Reviews, Spot

SCHEMA_VERSION = "1.0"


def report(it: Reviews, *, colour: bool = False) -> str:
    """Everything, indented, ending in a line feed."""
    value = {
        "schema_version": SCHEMA_VERSION,
        "as_of": it.as_of.isoformat(),
        "notices": [_review(review, it) for review in it.reviews],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _review(it: Review, all_of: Reviews) -> dict[str, object]:
    made: dict[str, object] = {
        "notice": it.notice,
        "title": it.title,
        "compared": {"before": it.before, "after": it.after},
        "class": it.cls,
        "date": {
            "before": it.dating.before,
            "after": it.dating.after,
            "must_change": it.dating.must_change,
            "verdict": it.dating.verdict,
            "rules": list(dict.fromkeys(ruling.verdict for ruling in it.dating.rulings)),
            "reasons": [
                {
                    "verdict": ruling.verdict,
                    "severity": ruling.severity,
                    "gate": ruling.gate,
                    "message": ruling.message,
                    "help": ruling.help,
                }
                for ruling in it.dating.rulings
            ],
        },
        "changes": [_change(change, it.spots.get(change.fingerprint), all_of) for change in it.changes],
    }
    if it.findings:
        made["findings"] = [finding(one) for one in it.findings]
    return made


def _change(it: Change, spot: Spot | None, all_of: Reviews) -> dict[str, object]:
    return {
        "rule": it.rule,
        "class": it.cls,
        "duties": list(it.duties),
        "at": it.delta.address,
        "before": it.before,
        "after": it.after,
        "message": it.message,
        "why": it.why,
        "law": [
            {"citation": law.citation, "url": law.url, "verified": law.verified}
            for law in (all_of.law[name] for name in it.provisions)
        ],
        "reaches": list(it.reaches),
        "may_be_material": it.may_be_material,
        "declared": it.declared,
        "file": spot.file if spot else None,
        "range": {"start": spot.range.start._asdict(), "end": spot.range.end._asdict()} if spot else None,
        "fingerprint": it.fingerprint,
    }
