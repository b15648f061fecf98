"""Makes the summary of a notice of its manifest: of its lists, its tables and its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.glance.columns import columns_of, has_conditions
from notice_compiler.glance.glance import Column, Glance, Named, Passage, Recipients
from notice_compiler.glance.tasks import tasks_of
from notice_compiler.glance.walk import Place, Thing, listed_in, passages_with
from notice_compiler.glance.whom import marks_of, name_of, whom
from notice_compiler.prose.inline_words import plain_text

LONGEST: Final = 600
"""Characters of a passage that is repeated."""


def make_glance(manifest: Manifest) -> Glance | None:
    """The summary; None where the notice lists nothing that it could have."""
    listed = listed_in(manifest.sections)
    shown = [it.id for it in manifest.categories if ("category", it.id) in listed and it.collected is not False]
    columns = tuple(columns_of(manifest, shown))
    made = Glance(
        whom(manifest, *marks_of(manifest.scope)),
        tuple(_categories(manifest, shown, listed)),
        next((listed["category", it].section for it in shown), None),
        columns,
        _recipients(manifest, columns),
        tuple(_sale(manifest)),
        tuple(tasks_of(manifest, listed)),
    )
    return made if made.categories or made.columns or made.recipients.names or made.sale or made.tasks else None


def _categories(manifest: Manifest, shown: list[str], listed: Mapping[Thing, Place]) -> Iterator[Named]:
    """The categories that the notice lists, but for those that it says it does not collect."""
    for it in (one for one in manifest.categories if one.id in shown):
        if (name := name_of(it)) is not None:
            scope = it.row.scope if it.row else None
            yield Named(name, whom(manifest, *listed["category", it.id].marks, *marks_of(scope)), it.sensitive is True)


def _recipients(manifest: Manifest, columns: tuple[Column, ...]) -> Recipients:
    """Those of rows of processing, and of rows under a purpose, a source or another key."""
    told = {it.practice for it in columns}
    answered = {name for it in manifest.disclosures if it.practice in told for name in it.recipients or ()}
    rows = [row for row in _rows(manifest) if row.recipients and not set(row.recipients) <= answered]
    ids = {name for row in rows for name in row.recipients or ()} - answered
    keyed = [it for it in manifest.recipients if it.row is not None and it.id not in answered]
    ids |= {it.id for it in keyed}
    names = tuple(dict.fromkeys(name for it in manifest.recipients if it.id in ids and (name := name_of(it))))
    others = any(it.facet == "recipients" and it.others for row in rows for it in row.answers)
    return Recipients(names, others, any(has_conditions(row) for row in (*rows, *(it.row for it in keyed))))


def _rows(manifest: Manifest) -> Iterator[WholeRowFact]:
    yield from manifest.processing
    for things in (manifest.purposes, manifest.sources, manifest.categories, manifest.bases, manifest.practices):
        yield from (it.row for it in things if it.row is not None)


def _sale(manifest: Manifest) -> Iterator[Passage]:
    """The passages that say whether anything is sold or shared, whole."""
    found: dict[str, Passage] = {}
    for it in manifest.statements:
        if it.means == "sale-or-sharing":
            for paragraph, place in passages_with(manifest.sections, ("statement", it.id)):
                words = plain_text(paragraph.children)
                short = words if len(words) <= LONGEST else None
                found.setdefault(
                    words, Passage(short, place.section, whom(manifest, *place.marks, *marks_of(it.scope)))
                )
    yield from found.values()
