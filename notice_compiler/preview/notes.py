"""Findings and changes as notes beside the text: what each says, where it stands, what shows it on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from notice_compiler.finding import GATES, SEVERITIES
from notice_compiler.judging.change import Change
from notice_compiler.located import Located
from notice_compiler.preview.anchors import Anchors, as_json
from notice_compiler.preview.site import Entry
from notice_compiler.review.review import Review

LONGEST: Final = 160
"""So many characters of a line are shown at most."""


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding; `anchors` is for the script."""

    id: str
    found: Located
    anchors: str


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A change since the version compared with; `line` is where it stands in the notice file."""

    id: str
    change: Change
    line: int | None
    anchors: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file around the words that a finding underlines."""

    number: int
    before: str
    words: str
    after: str


def finding_notes(entry: Entry) -> tuple[FindingNote, ...]:
    """The findings of a notice in the order of its file; without a page nothing has a place on it."""
    anchors = Anchors(entry.good.notice, entry.good.examined) if entry.good and entry.reads else None
    seen: dict[str, int] = {}
    made = []
    for it in entry.findings:
        number = seen[it.fingerprint] = seen.get(it.fingerprint, 0) + 1
        where = as_json(anchors.of_place(it.finding.where) if anchors else ())
        made.append(FindingNote(f"finding-{it.fingerprint}-{number}", it, where))
    return tuple(made)


def change_notes(entry: Entry) -> tuple[ChangeNote, ...]:
    """The changes of a notice, the gravest first; none where the page is not that of the file."""
    if entry.review is None or entry.good is None or not entry.reads:
        return ()
    anchors = Anchors(entry.good.notice, entry.good.examined)
    changes = enumerate(entry.review.changes, 1)
    return tuple(
        ChangeNote(f"change-{number}", it, _line(it, entry.review), as_json(anchors.of_change(it)))
        for number, it in changes
    )


def _line(it: Change, review: Review) -> int | None:
    spot = review.spots.get(it.fingerprint)
    return spot.range.start.line if spot else None


def excerpt(it: Located) -> Excerpt:
    """The line on which a finding begins, cut to what can be shown."""
    start, end = it.range
    line = it.source.line(start.line)
    last = end.column - 1 if end.line == start.line else len(line)
    first = max(0, start.column - 1 - LONGEST // 2)
    before, words = line[first : start.column - 1], line[start.column - 1 : last][:LONGEST]
    after = line[last : first + LONGEST] if len(words) < LONGEST else "…"
    return Excerpt(start.line, f"…{before}" if first else before.lstrip(), words, after)


def tally(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """How many findings of each severity there are, by gate: `("law", ("3 errors", "1 warning"))`."""
    return tuple((gate, counts) for gate in GATES if (counts := tuple(_counts(entry, gate))))


def _counts(entry: Entry, gate: str) -> Iterator[str]:
    for severity in SEVERITIES:
        number = sum(1 for it in entry.open_findings if (it.finding.gate, it.finding.severity) == (gate, severity))
        if number:
            plural = "s" if number > 1 and severity != "info" else ""
            yield f"{number} {'note' if severity == 'info' else severity}{plural}"


def stops(entry: Entry) -> int:
    """How many findings keep a build from being made."""
    return sum(1 for it in entry.findings if it.finding.stops and it.finding.gate in ("defect", "date"))
