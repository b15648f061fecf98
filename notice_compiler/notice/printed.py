"""What the body of a notice prints. What it does not print, the notice does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from notice_compiler.model.model import BlockModel, NoticeModel

Thing = tuple[str, str]
"""A kind and an id."""


def printed(model: NoticeModel) -> frozenset[Thing]:
    """Listed categories, rights and rows, practices that are columns, contacts with an address block."""
    return frozenset(thing for section in model.body for block in section.content for thing in _in_block(model, block))


def _in_block(model: NoticeModel, block: BlockModel) -> Iterator[Thing]:
    match block.list_:
        case "categories":
            yield from (("category", name) for name in _some(block, model.categories or {}))
        case "rights":
            yield from (("right", name) for name in _some(block, model.rights or {}))
        case "processing":
            yield from (("row", name) for name in _some(block, model.processing or {}))
        case None:
            pass
    if block.table is not None:
        yield from (("practice", name) for name in block.table.columns)
    if block.contact is not None:
        yield ("contact", block.contact)


def _some(block: BlockModel, declared: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(declared) if block.items in (None, ("all",)) else block.items or ()
