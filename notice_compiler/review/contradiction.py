"""What in a manifest cannot be true together, or could never have been printed."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from notice_compiler.document import Block, Footnotes, List, Row, Table
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.notice.arrange import DEEPEST_LEVEL
from notice_compiler.notice.lineage import KEYS

_ID = re.compile("[a-z][a-z0-9-]{0,99}")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def contradiction(it: Manifest) -> str | None:
    """The first contradiction of a manifest, in words for people; None where there is none."""
    return next((found for look in (_of_facts, _of_sections, _of_days, _of_blocks) for found in look(it)), None)


def _of_facts(it: Manifest) -> Iterator[str]:
    """Two things of one id, or cells that are not every cell."""
    for name in Facts.model_fields:
        things = getattr(it, name)
        records = isinstance(things, tuple) and name not in ("disclosures", "shown_by")
        if records and not _are_ids(thing.id for thing in things):
            yield f"`{name}` has an id twice, or one that is none"
    if not _is_every_cell(it):
        yield "`disclosures` has not one cell for each category and kind of practice"
    known = {recipient.id for recipient in it.recipients}
    if any(not known.issuperset(cell.recipients or ()) for cell in it.disclosures):
        yield "`disclosures` names a recipient that is none of `recipients`"
    methods = {method.id for method in it.methods}
    named = [it.requests.methods, *(right.methods for right in it.rights)]
    if any(not methods.issuperset(names or ()) for names in named):
        yield "a right or `requests` names a method that is none of `methods`"


def _is_every_cell(it: Manifest) -> bool:
    """Whether the cells are those of all categories and practices, which are counted first: they can be too many."""
    if len(it.disclosures) != len(it.categories) * len(it.practices):
        return False
    wanted = Counter((category.id, practice.id) for category in it.categories for practice in it.practices)
    return wanted == Counter((cell.category, cell.practice) for cell in it.disclosures)


def _of_sections(it: Manifest) -> Iterator[str]:
    """Ids that are none, and parts of nothing."""
    if not _are_ids(section.id for section in it.sections):
        yield "`sections` has an id twice, or one that is none"
    if not _ID.fullmatch(it.notice):
        yield "`notice` is no id"
    above = 0
    for section in it.sections:
        if not 1 <= section.level <= min(above + 1, DEEPEST_LEVEL):
            yield f"the section `{section.id}` is on level {section.level}, and no section above it on the level before"
        above = section.level


def _of_days(it: Manifest) -> Iterator[str]:
    if any(not date.label.strip() for date in it.dates):
        yield "a date has no label"
    days = (day for span in it.times for day in (span.first, span.before) if day is not None)
    if not all(map(_is_day, days)):
        yield "`times` has a day that is not in the form YYYY-MM-DD"


def _of_blocks(it: Manifest) -> Iterator[str]:
    """Lists that are half made of facts, tables that are not whole, and what tells of nothing."""
    blocks = tuple(block for section in it.sections for block in section.blocks)
    if it.tables != tuple(block for block in blocks if isinstance(block, Table)):
        yield "`tables` has not the tables of `sections`"
    categories, practices = ({one.id for one in things} for things in (it.categories, it.practices))
    for block in _inside(blocks):
        if isinstance(block, List) and not _is_whole(block):
            yield "an item of a list tells of what is no id"
        if isinstance(block, Table):
            yield from _of_table(block, categories, practices)


def _of_table(table: Table, categories: set[str], practices: set[str]) -> Iterator[str]:
    if not table.headers:
        yield "a table has no columns"
    if any(len(row.cells) != (0 if row.subheading else len(table.headers) - 1) for row in table.rows):
        yield "a row of a table has not one cell for each column"
    if not all(_is_of_things(row, categories) for row in table.rows):
        yield "a row of a table tells of what is no id"
    shown = {one.practice for one in table.headers} | {cell.practice for row in table.rows for cell in row.cells}
    if not practices.issuperset(shown - {None}):
        yield "a table shows a kind of practice that is none of `practices`"


def _inside(blocks: Iterable[Block]) -> Iterator[Block]:
    """All of some blocks, however deep they stand."""
    for block in blocks:
        yield block
        match block:
            case Table():
                yield from _inside(inner for row in block.rows for cell in row.cells for inner in cell.parts)
            case List(items=items):
                yield from _inside(inner for item in items for inner in item.blocks)
            case Footnotes(notes=notes):
                yield from _inside(inner for note in notes for inner in note.blocks)


def _is_of_things(row: Row, categories: set[str]) -> bool:
    """Whether a row tells of something, which may be several things."""
    if row.category is not None:
        return row.category in categories
    return all(map(_is_thing, row.about)) and bool(row.subheading or row.about)


def _is_thing(about: str | None) -> bool:
    """Whether it is the kind of a thing and its id: `purpose:marketing`."""
    kind, _, name = (about or "").partition(":")
    return about is None or (kind in KEYS and bool(_ID.fullmatch(name)))


def _is_whole(block: List) -> bool:
    """Whether a list was made of facts, all of it, or is the author's own."""
    told = [item.about for item in block.items]
    return all(map(_is_thing, told)) and len({about is None for about in told}) <= 1


def _are_ids(ids: Iterable[str]) -> bool:
    found = list(ids)
    return len(found) == len(set(found)) and all(map(_ID.fullmatch, found))


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False
