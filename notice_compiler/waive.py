"""Findings of law that somebody has decided to live with, and what is wrong with such decisions."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from notice_compiler.finding import Finding, Waived, address_of, fingerprint_of
from notice_compiler.handbook import findings_by_gate
from notice_compiler.near import did_you_mean
from notice_compiler.notice.notice import Notice, Waiver
from notice_compiler.place import Place
from notice_compiler.wording import printed_date

OURS: Final = "waiver-"
"""What is wrong with waivers cannot be waived."""


def waive(notice: Notice, findings: Sequence[Finding], as_of: datetime.date) -> tuple[Finding, ...]:
    """The findings, each with the waiver that covers it on that day; and one for each waiver that does nothing."""
    if not notice.waivers:
        return tuple(findings)
    done = list(findings)
    wrong: list[Finding] = []
    for number, it in enumerate(notice.waivers):
        covered = [
            index for index, finding in enumerate(done) if finding.waived is None and _covers(it, finding, notice.id)
        ]
        if it.until >= as_of:
            for index in covered:
                done[index] = replace(done[index], waived=Waived(it.by, it.reason, it.until))
        wrong += _faults(it, number, bool(covered), as_of)
    return (*done, *wrong)


def _covers(it: Waiver, finding: Finding, notice: str) -> bool:
    if finding.rule != it.rule or finding.gate != "law" or not isinstance(finding.where, Place):
        return False
    at = address_of(finding.where.path)
    inside = it.at is None or at == it.at or at.startswith(f"{it.at}.")
    return inside and (it.covers is None or fingerprint_of(finding, notice) in it.covers)


def _faults(it: Waiver, number: int, used: bool, as_of: datetime.date) -> Iterator[Finding]:
    place = Place(("waivers", number, "rule"))
    if it.until < as_of:
        message = f"The waiver of `{it.rule}` by {it.by} ended on {printed_date(it.until, 'day')}."
        cure = "Mend what it waived, or decide again, with a new `until:`; remove it if nothing is left to waive."
        yield Finding("waiver-expired", message, cure, Place(("waivers", number, "until")), it.rule, "warning", "law")
    elif used:
        return
    elif it.rule not in (can_be := [name for name in findings_by_gate("law") if not name.startswith(OURS)]):
        yield _impossible(it.rule, place, can_be)
    else:
        where = f" at `{it.at}`" if it.at else ""
        message = f"Nothing is found{where} that this waiver of `{it.rule}` would cover."
        cure = "Remove it; or correct `at:` or `covers:`, as `notice check --format json` shows them."
        yield Finding("waiver-unused", message, cure, place, it.rule, "warning", "law")


def _impossible(rule: str, place: Place, can_be: Sequence[str]) -> Finding:
    known = {*findings_by_gate("defect"), *findings_by_gate("date")}
    if rule in known or rule.startswith(OURS):
        message = f"`{rule}` cannot be waived: only what is found about the law, or about good sense, can."
        return Finding(
            "waiver-not-possible", message, "Mend what it finds, and remove the waiver.", place, rule, gate="law"
        )
    message = f"No rule is called `{rule}`."
    cure = did_you_mean(rule, can_be, "`notice rules` lists all.")
    return Finding("waiver-of-unknown-rule", message, cure, place, rule, gate="law")
