"""The ids that pages of earlier versions had and a page of today has not: links from elsewhere may lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from notice_compiler.compare.pairing import Pairing, Thing, pair
from notice_compiler.document import Block, List, Row, Table
from notice_compiler.edition import Kept, Retired
from notice_compiler.facts.manifest import Manifest
from notice_compiler.pages.ids import Ids
from notice_compiler.start_tags import start_tags

_OURS = re.compile("(_row-)?[a-z][a-z0-9-]*")
"""The ids to which readers may link: those of sections and rows. The page's own begin with a line, too."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A published version: what it says, and the ids that its page has."""

    kept: Kept
    manifest: Manifest
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a page to which links may lead: its words, and the thing of which it tells, if it is one."""

    words: str
    thing: Thing | None = None


def ids_of(page: bytes) -> frozenset[str]:
    """The ids of a page."""
    tags = start_tags(page.decode("utf-8", "replace"))
    return frozenset(it.attributes["id"] for it in tags if it.attributes.get("id"))


def retired(now: Manifest, earlier: Sequence[Earlier]) -> tuple[Retired, ...]:
    """Those ids of sections and rows that no part of the page has any more, in the order of their coming.

    Each leads to the newest of the earlier versions that has it. Its successor is what `formerly` declares, from
    version to version; never what is merely alike. Where a thing was split, there is none.
    """
    here = _parts(now)
    places = {part.thing: name for name, part in here.items() if part.thing is not None}
    last: dict[str, tuple[int, _Part]] = {}
    for number, it in enumerate(earlier):
        last |= {name: (number, part) for name, part in _parts(it.manifest).items() if name in it.ids}
    steps = [pair(old, new) for old, new in pairwise((*(it.manifest for it in earlier), now))]
    return tuple(
        _retired(name, part.words, earlier[number].kept, _heir(part.thing, steps[number:], places), here)
        for name, (number, part) in last.items()
        if name not in here and _OURS.fullmatch(name)
    )


def _retired(name: str, words: str, kept: Kept, successor: str | None, here: Mapping[str, _Part]) -> Retired:
    now = here[successor].words if successor is not None else None
    return Retired(name, words, kept, f"{kept.href}#{name}", successor, now if now != words else None)


def _heir(thing: Thing | None, steps: Sequence[Pairing], places: Mapping[Thing, str]) -> str | None:
    """The part of today's page that tells of what a thing became, step by step, from version to version."""
    for step in steps:
        if thing is not None:
            heirs = step.heirs.get(thing, (thing[1],))
            thing = (thing[0], heirs[0]) if len(heirs) == 1 else None
    return None if thing is None else places.get(thing)


def _parts(manifest: Manifest) -> dict[str, _Part]:
    """The sections and rows of a page by their ids. A section without a heading goes by the notice's title."""
    found = {it.id: _Part(it.heading or manifest.title) for it in manifest.sections}
    ids = Ids()
    for row in (row for it in manifest.sections for row in _rows(it.blocks)):
        name = ids.row(row)
        if name is not None:
            found[name] = _Part(row.name, _thing(row))
    return found


def _rows(blocks: Iterable[Block]) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            yield from block.rows
        elif isinstance(block, List):
            for item in block.items:
                yield from _rows(item.blocks)


def _thing(row: Row) -> Thing | None:
    """What a row tells of; None where it is several things."""
    if row.category is not None:
        return "category", row.category
    if len(row.about) != 1:
        return None
    kind, _, name = row.about[0].partition(":")
    return kind, name
