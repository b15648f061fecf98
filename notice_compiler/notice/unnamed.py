"""Finds the things that have to be printed by name and have none."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.finding import Finding
from notice_compiler.notice.answers import answer
from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.notice.notice import (
    Category,
    Disclosed,
    ListBlock,
    Named,
    Notice,
    ProcessingRow,
    Right,
    TableBlock,
)
from notice_compiler.place import Place


def unnamed(notice: Notice) -> tuple[Finding, ...]:
    """One finding for each thing that a list, a table or a composed sentence would print without a name."""
    wanted = dict.fromkeys((kind, thing.id) for kind, thing in _printed(notice) if thing.name is None)
    things = {(kind, thing.id): thing for kind, thing in _printed(notice)}
    return tuple(_finding(kind, things[kind, name]) for kind, name in wanted)


def _finding(kind: str, thing: Named) -> Finding:
    key = VOCABULARIES[kind]
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


def _printed(notice: Notice) -> Iterator[tuple[str, Named]]:
    """Everything whose name the page prints."""
    for section in notice.body:
        for block in section.content:
            if isinstance(block, TableBlock):
                yield from _table(notice, block)
            elif isinstance(block, ListBlock):
                for item in block.items:
                    yield from _item(notice, item)


def _table(notice: Notice, table: TableBlock) -> Iterator[tuple[str, Named]]:
    for practice in table.columns:
        yield "practice", practice
        for category in notice.categories.values():
            found = answer(notice, category.id, practice.id)
            if found is not None and category.row_label is None:
                yield "category", category
            if isinstance(found, Disclosed):
                yield from (("recipient", recipient) for recipient in found.recipients or ())


def _item(notice: Notice, item: Category | Right | ProcessingRow) -> Iterator[tuple[str, Named]]:
    match item:
        case Category():
            if item.text is None:
                yield "category", item
            yield from (("source", it) for it in item.sources or () if "sources" in item.composed)
            yield from (("purpose", it) for it in item.purposes or () if "purposes" in item.composed)
        case Right():
            if item.text is None:
                yield "right", item
            yield from (("method", it) for it in item.methods or () if "methods" in item.composed)
        case ProcessingRow():
            for name in item.categories or () if "categories" in item.composed else ():
                yield "category", notice.categories[name]
            yield from (("recipient", it) for it in item.recipients or () if "recipients" in item.composed)
            yield from (("purpose", it) for it in item.purposes or () if "purposes" in item.composed)
            yield from (("source", it) for it in item.sources or () if "sources" in item.composed)
