"""Compares two readings of a notice, judges what differs, and says what the date has to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from notice_compiler.compare.compare import compare
from notice_compiler.compare.delta import Delta
from notice_compiler.dates.dating import Dating, Situation, date_change, date_first, date_no_base
from notice_compiler.examined import Examined
from notice_compiler.facts.document_of import document_of
from notice_compiler.judging.change import Change
from notice_compiler.judging.judge import judge
from notice_compiler.model.closed_lists import ANNOUNCES
from notice_compiler.place import Path, Place
from notice_compiler.review.reading import Reading
from notice_compiler.review.review import Review, Spot
from notice_compiler.review.spots import spots_of

GONE, WITHDRAWN = "notice-withdrawn", "withdrawn"


def review_notice(before: Reading | None, after: Reading | None, situation: Situation) -> Review:
    """What became of a notice. Without a `before` it is new, without an `after` it was withdrawn.

    Raises ValueError without either.
    """
    if after is None:
        if before is None:
            raise ValueError("a review needs at least one side")
        return _withdrawn(before)
    where = after.examined.source.file if after.examined else situation.file
    situation = replace(situation, file=where, records=after.records)
    if before is None:
        return _first(after, situation)
    review = Review(
        notice=after.notice or before.notice or "",
        title=_title(after, before),
        before=before.name,
        after=after.name,
        cls=None,
        changes=(),
        dating=_undated(before, after),
        findings=after.defects or before.defects,
        defect_in="new" if after.defects else "old" if before.defects else None,
        date_spot=_date_spot(after),
        altered=before.altered,
    )
    if before.manifest is None or after.manifest is None:
        return review
    situation = replace(situation, versions=before.versions)
    judged = judge(compare(before.manifest, after.manifest), situation.law, situation.as_of, situation.records)
    dating = date_change(before.manifest, after.manifest, judged, situation)
    promised = any(it.means == ANNOUNCES for it in before.manifest.statements)
    return replace(
        review,
        cls=judged.cls,
        changes=judged.changes,
        dating=dating,
        refused=judged.refused,
        spots=_spots(judged.changes, after.examined),
        promised=promised,
        dates_moved=document_of(before.manifest).dates != document_of(after.manifest).dates,
    )


def _first(after: Reading, situation: Situation) -> Review:
    dating = date_first(after.manifest, situation) if after.manifest else Dating(None, None, None, ())
    if after.missing is not None:
        dating = date_no_base(None, *after.missing)
    return Review(
        notice=after.notice or "",
        title=after.manifest.title if after.manifest else after.notice or after.name,
        before="never published",
        after=after.name,
        cls=None,
        changes=(),
        dating=dating,
        findings=after.defects,
        defect_in="new" if after.defects else None,
        date_spot=_date_spot(after),
    )


def _withdrawn(before: Reading) -> Review:
    old = before.manifest
    dating = Dating(old.last_updated if old else None, None, None, ())
    if before.missing is not None:
        dating = date_no_base(None, *before.missing)
    title = old.title if old else before.notice or before.name
    change = Change(
        rule=GONE,
        cls="material",
        duties=(),
        delta=Delta("notice", ("notice",), before.notice, None),
        before=title,
        after=None,
        message=f"The notice “{title}” is no longer there.",
        why="Who relied on it finds it no more: a withdrawal is declared, and never a surprise.",
        provisions=(),
        reaches=(),
        fingerprint="",
    )
    return Review(before.notice or "", title, before.name, WITHDRAWN, None, (change,), dating, findings=before.defects)


def _undated(before: Reading, after: Reading) -> Dating:
    """The dates, where nothing can be judged."""
    old, new = before.manifest, after.manifest
    unreadable = before.missing or after.missing
    if unreadable is None:
        which = after if after.defects else before
        unreadable = (f"{which.name} has defects, so the two could not be compared.", "Mend what `notice check` finds.")
    found = date_no_base(new, *unreadable)
    return replace(found, before=old.last_updated if old else None)


def _title(after: Reading, before: Reading) -> str:
    manifest = after.manifest or before.manifest
    return manifest.title if manifest else after.notice or before.notice or after.name


def _spots(changes: tuple[Change, ...], examined: Examined | None) -> Mapping[str, Spot]:
    if examined is None:
        return {}
    spots = spots_of(examined, (it.delta for it in changes))
    return {it.fingerprint: spot for it, spot in zip(changes, spots, strict=True)}


def _date_spot(after: Reading) -> Spot | None:
    return _spot(after.examined, ("last_updated",)) if after.examined else None


def _spot(examined: Examined, path: Path) -> Spot | None:
    if examined.tree is None:
        return None
    return Spot(examined.source.file, examined.source.range_of(examined.tree.extent(Place(path))))
