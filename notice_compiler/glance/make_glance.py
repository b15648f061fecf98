"""Makes the summary of a notice of its manifest: of its lists, its tables and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.glance.columns import columns_of, has_conditions, has_note, without_notes
from notice_compiler.glance.glance import Column, Glance, Named, Passage, Recipients
from notice_compiler.glance.tasks import tasks_of
from notice_compiler.glance.walk import Place, Thing, listed_in, passages_with
from notice_compiler.glance.whom import anywhere, marks_of, name_of, whom

LONGEST: Final = 600
"""Characters of a passage that is repeated."""


def make_glance(manifest: Manifest) -> Glance | None:
    """The summary; None where the notice lists nothing that it could have."""
    listed = listed_in(manifest.sections)
    shown = [it.id for it in manifest.categories if ("category", it.id) in listed and it.collected is not False]
    columns = tuple(_together(columns_of(manifest, shown)))
    made = Glance(
        whom(manifest, marks_of(manifest.scope)),
        tuple(_categories(manifest, shown, listed)),
        next((listed["category", it][0].section for it in shown), None),
        columns,
        _recipients(manifest, listed),
        tuple(dict.fromkeys(_sale(manifest))),
        tuple(tasks_of(manifest, listed)),
    )
    return made if made.categories or made.columns or made.recipients.names or made.sale or made.tasks else None


def _together(columns: Iterable[Column]) -> Iterator[Column]:
    """Columns of the same meaning, and for the same readers, one behind the other."""
    found: dict[tuple[object, ...], list[Column]] = {}
    for it in columns:
        found.setdefault((it.means or it.heading, it.where), []).append(it)
    for alike in found.values():
        yield from alike


def _categories(manifest: Manifest, shown: list[str], listed: Mapping[Thing, tuple[Place, ...]]) -> Iterator[Named]:
    """The categories that the notice lists, but for those that it says it does not collect."""
    for it in (one for one in manifest.categories if one.id in shown):
        if (name := name_of(it)) is not None:
            scope = marks_of(it.row.scope if it.row else None)
            where = anywhere(manifest, [(*place.levels, scope) for place in listed["category", it.id]])
            yield Named(name, where, has_conditions(_without_scope(it.row)))


def _without_scope(row: WholeRowFact | None) -> WholeRowFact | None:
    """The row without its scope, which is told in words."""
    return row.model_copy(update={"scope": None}) if row is not None else None


def _recipients(manifest: Manifest, listed: Mapping[Thing, tuple[Place, ...]]) -> Recipients:
    """Those of rows of processing, and of rows under a purpose, a source or another key."""
    rows = [row for row in _rows(manifest) if row.recipients]
    keyed = [it for it in manifest.recipients if it.row is not None]
    ids = {name for row in rows for name in row.recipients or ()} | {it.id for it in keyed}
    names = tuple(dict.fromkeys(name for it in manifest.recipients if it.id in ids and (name := name_of(it))))
    others = any(it.facet == "recipients" and it.others for row in rows for it in row.answers)
    worded = [it for it in manifest.processing if it.text is not None]
    limited = bool(worded) or any(has_conditions(row) for row in (*rows, *(it.row for it in keyed)))
    places = [place for it in manifest.processing for place in listed.get(("row", it.id), ())]
    return Recipients(names, others, limited, places[0].section if places else None)


def _rows(manifest: Manifest) -> Iterator[WholeRowFact]:
    yield from manifest.processing
    for things in (manifest.purposes, manifest.sources, manifest.categories, manifest.bases, manifest.practices):
        yield from (it.row for it in things if it.row is not None)


def _sale(manifest: Manifest) -> Iterator[Passage]:
    """The passages that say whether anything is sold or shared, whole."""
    for it in manifest.statements:
        if it.means == "sale-or-sharing":
            for paragraph, place, whole in passages_with(manifest.sections, ("statement", it.id)):
                words = without_notes(paragraph.children)
                short = words if whole and len(words) <= LONGEST else None
                where = whom(manifest, *place.levels, marks_of(it.scope))
                yield Passage(short, place.section, where, it.exceptions is not None or has_note(paragraph.children))
