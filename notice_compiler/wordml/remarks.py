"""Tells the changes of a notice in comments: what each means, beside the first words that it touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.judging.change import Change
from notice_compiler.law.law import Provision
from notice_compiler.notice.lineage import KEYS
from notice_compiler.review.grouping import (
    DECLARE,
    TITLES,
    cited,
    class_of,
    counts,
    duties,
    headline,
    headlines,
    is_seen,
)
from notice_compiler.review.review import Review
from notice_compiler.wordml.marked import Marked, MarkedLine
from notice_compiler.words.typography import fold

TITLE: Final = 0
"""The number of the title's paragraph: what no reader sees is told there."""
LIKELY: Final = 0.4
"""A passage whose words agree so far with those of a paragraph is likely to stand there."""
_KINDS: Final = {key: kind for kind, key in KEYS.items()}


def remarks_of(marked: Marked, review: Review, law: Mapping[str, Provision]) -> dict[int, list[str]]:
    """Comments by the number of their paragraph. The title has what holds of the whole notice, and what no reader
    sees, such as the role of a recipient."""
    changed = [(at, it) for at, it in enumerate(marked.lines) if it.is_changed]
    found = {TITLE: [_whole(review)]}
    for change in review.changes:
        found.setdefault(_place(change, changed), []).append(_remark(change, review, law))
    return found


def _whole(it: Review) -> str:
    """What was compared, how grave it is, and what holds of the date."""
    number = counts(it.changes)
    rulings = (f"{title}. {ruling.message} {ruling.help}" for title, ruling in headlines(it.dating))
    lines = (f"{it.before} → {it.after}", f"{class_of(it)}{f' ({number})' if number else ''}")
    return "\n".join((*lines, *(rulings if it.dating.rulings else (f"{headline(it)}.",))))


def _remark(it: Change, review: Review, law: Mapping[str, Provision]) -> str:
    return "\n".join(_told(it, review, law))


def _told(it: Change, review: Review, law: Mapping[str, Provision]) -> Iterator[str]:
    yield f"{TITLES[it.cls]}: {it.message}"
    yield it.why
    if it.duties:
        yield f"Duties: {' · '.join(duties(it, review))}"
    if found := cited(it, law):
        yield f"Law: {', '.join(name + (f' ({doubt})' if doubt else '') for name, doubt in found)}"
    if it.may_be_material:
        yield DECLARE
    if it.declared:
        yield f"Declared {it.declared}."
    yield f"{it.rule} [{it.fingerprint}]"


def _place(change: Change, changed: list[tuple[int, MarkedLine]]) -> int:
    """The number of the changed paragraph that it is likeliest to have changed, else that of the title."""
    if not is_seen(change):
        return TITLE
    scored = [(_likeness(change, line), -at) for at, line in changed]
    best, at = max(scored, default=(0.0, 0))
    return -at if best > 0 else TITLE


def _likeness(change: Change, line: MarkedLine) -> float:
    removed, added = (" ".join(run.text for run in line.runs if run.kind == kind) for kind in ("removed", "added"))
    before, after = (_text(line, without) for without in ("added", "removed"))
    if change.passage is not None:
        likely = max(_alike(change.passage.before, before), _alike(change.passage.after, after))
        return likely if likely >= LIKELY and _is_at(change, line) else 0
    about = sum(thing in line.line.about for thing in _things(change))
    gone = _holds(removed, change.before) + _holds(before, change.before) / 2
    come = _holds(added, change.after) + _holds(after, change.after) / 2
    return 0 if not about and max(gone, come) < 1 else about + gone + come


def _is_at(change: Change, line: MarkedLine) -> bool:
    kinds = {it.partition(":")[0] for it in line.line.about}
    return change.delta.at[0] != "body" or "section" not in kinds or f"section:{change.delta.at[1]}" in line.line.about


def _things(change: Change) -> Iterator[str]:
    """What it is about, as paragraphs tell it."""
    key, *rest = change.delta.at
    if rest and key in _KINDS:
        yield f"{_KINDS[key]}:{rest[0]}"
    if rest and key == "dates":
        yield f"date:{rest[0].replace('_', '-')}"
    if rest[1:2] == ["disclosed"] and rest[2:]:
        yield f"practice:{rest[2]}"
    if change.delta.of:
        yield f"{change.delta.of}:{change.delta.value}"


def _text(line: MarkedLine, without: str) -> str:
    return "".join(run.text for run in line.runs if run.kind != without)


def _holds(text: str, words: str | None) -> float:
    return float(bool(words) and fold(words or "") in fold(text))


def _alike(one: str, other: str) -> float:
    words = Counter(one.split()), Counter(other.split())
    total = sum(words[0].values()) + sum(words[1].values())
    return 2 * (words[0] & words[1]).total() / total if total else 0.0
