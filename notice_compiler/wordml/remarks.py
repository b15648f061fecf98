"""Tells the changes of a notice in comments: what each means, beside the first words that it touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.judging.change import Change
from notice_compiler.law.law import Provision
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
from notice_compiler.wordml.likely_places import LikelyPlaces
from notice_compiler.wordml.marked import Marked

TITLE: Final = 0
"""The number of the title's paragraph: what no reader sees is told there."""


def remarks_of(marked: Marked, review: Review, law: Mapping[str, Provision]) -> dict[int, list[str]]:
    """Comments by the number of their paragraph. The title has what holds of the whole notice, and what no reader
    sees, such as the role of a recipient."""
    places = LikelyPlaces((at, it) for at, it in enumerate(marked.lines) if it.is_changed)
    found = {TITLE: [_whole(review)]}
    for change in review.changes:
        at = places.of(change) if is_seen(change) else None
        found.setdefault(TITLE if at is None else at, []).append(_remark(change, review, law))
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
