"""Finds the things that have to be printed by name and have none."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.finding import Finding
from notice_compiler.notice.blocks import ListBlock, TableBlock
from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.showing import Shown, of_handling, of_right, shown_in
from notice_compiler.notice.things import Category, Right, Thing, Wording
from notice_compiler.place import Place


def unnamed(notice: Notice) -> tuple[Finding, ...]:
    """One finding for each thing that a list, a table or a composed sentence would print without a name."""
    wanted = dict.fromkeys((kind, thing.id) for kind, thing in _printed(notice) if thing.name is None)
    things = {(kind, thing.id): thing for kind, thing in _printed(notice)}
    return tuple(_finding(kind, things[kind, name]) for kind, name in wanted)


def _finding(kind: str, thing: Named) -> Finding:
    key = VOCABULARIES.get(kind, "processing")
    label = "heading" if kind == "practice" else "label"
    if len(thing.words) > 1:
        message = (
            f"`{thing.id}` has to be printed by name, and prose calls it by {len(thing.words)} names: {_all(thing)}."
        )
    else:
        message = f"`{thing.id}` has to be printed by name, and has none."
    return Finding("no-name", message, f"Give it a `{label}:`.", Place((key, thing.id), "key"), thing.id)


def _all(thing: Named) -> str:
    return ", ".join(f"“{words}”" for words in thing.words)


def _printed(notice: Notice) -> Iterator[Shown]:
    """Everything whose name the page prints."""
    for section in notice.body:
        for block in section.content:
            if isinstance(block, TableBlock):
                yield from shown_in(notice, block)
            elif isinstance(block, ListBlock):
                for item in block.items:
                    yield from _item(block.kind, item)


def _item(kind: str, item: Named) -> Iterator[Shown]:
    if kind in ("contact", "note") or getattr(item, "text", None) is not None:
        return
    if not (kind == "row" and item.label is None):
        yield kind, item
    match item:
        case Category(collection=Wording()):
            pass
        case Right():
            yield from of_right(item, item.composed)
        case Thing():
            yield from of_handling(item.handling, item.handling.composed)
