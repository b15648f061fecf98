"""What the body of a notice prints. What it does not print, the notice does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.blocks import ROW_KINDS, BlockModel, ColumnModel, TableModel
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import VOCABULARIES

Thing = tuple[str, str]
"""A kind and an id."""
KIND_OF: Final[Mapping[str, str]] = {
    **{key: kind for kind, key in VOCABULARIES.items()},
    "processing": "row",
    "not-collected": "category",
    "authorities": "contact",
    "requests": "requests",
}
"""The kind of thing that a list or the rows of a table name, by the word for it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """`worded`: things that a list prints, or whose words a table shows; `rowed`: rows of tables; `shown`: the facets
    that tables show of a kind of thing or, as `practice:id`, of answers; `things`: all that is printed by name;
    `columns`: the kinds of practice that are columns."""

    worded: frozenset[Thing]
    rowed: frozenset[Thing]
    shown: frozenset[tuple[str, str]]
    things: frozenset[Thing]
    columns: frozenset[Thing]


def printed(model: NoticeModel) -> Printed:
    """Listed things, rows and columns of tables, contacts with an address block, figures."""
    worded: set[Thing] = set()
    rowed: set[Thing] = set()
    shown: set[tuple[str, str]] = set()
    named: set[Thing] = set()
    for section in model.body:
        for block in section.content:
            if block.list_ is not None:
                worded |= {(KIND_OF[block.list_], name) for name in listed(model, block)}
            if block.list_ == "authorities":
                worded.add(("requests", "authorities"))
            if block.contact is not None:
                named.add(("contact", block.contact))
            if block.figures is not None:
                named.add(("figure", block.figures))
            if block.table is not None:
                rows, columns = set(_rows(model, block.table)), set(_columns(model, block.table))
                rowed |= rows
                named |= {("practice", name) for of, name in columns if of == "practice"}
                facets = {(of, name) for of, name in columns if of != "practice"}
                for kind in {kind for kind, _ in rows}:
                    shown |= {(kind if of == "" else of, facet) for of, facet in facets}
                if ("", "text") in facets or ("", "collection") in facets:
                    worded |= rows
    practices = frozenset(it for it in named if it[0] == "practice")
    return Printed(frozenset(worded), frozenset(rowed), frozenset(shown), frozenset(worded | named), practices)


def listed(model: NoticeModel, block: BlockModel) -> tuple[str, ...]:
    """The ids that a list prints; without `items:`, all of its kind."""
    if block.items not in (None, ("all",)):
        return block.items or ()
    match block.list_:
        case "categories":
            return tuple(name for name, it in (model.categories or {}).items() if it.collected != "no")
        case "not-collected":
            return tuple(name for name, it in (model.categories or {}).items() if it.collected == "no")
        case "authorities":
            return tuple(model.requests.authorities or ()) if model.requests else ()
        case "requests":
            return ("all",)
        case kind:
            declared: Mapping[str, object] = getattr(model, str(kind)) or {}
            return tuple(name for name, it in declared.items() if getattr(it, "members", None) is None)


def columns_of(model: NoticeModel, table: TableModel) -> tuple[ColumnModel, ...]:
    """The columns of a table, with shared sets spelled out."""
    shared = model.columns or {}
    found: list[ColumnModel] = []
    for column in table.columns:
        name = column.show[0].show if len(column.show) == 1 else ""
        found += shared.get(name, (column,))
    return tuple(found)


def _rows(model: NoticeModel, table: TableModel) -> Iterator[Thing]:
    for group in table.rows:
        for key in ROW_KINDS:
            ids = getattr(group, key)
            declared: Mapping[str, object] = getattr(model, key) or {}
            if ids is not None:
                yield from ((KIND_OF[key], name) for name in (declared if ids == ("all",) else ids))


def _columns(model: NoticeModel, table: TableModel) -> Iterator[tuple[str, str]]:
    """What the columns show: ("practice", id), ("", facet), or ("practice:id", facet) of answers."""
    for column in columns_of(model, table):
        for part in column.show:
            of = part.of or column.of
            if of is not None:
                yield f"practice:{of}", part.show
            elif part.show in (model.practices or {}):
                yield "practice", part.show
            else:
                yield "", "retention" if part.show in ("period", "event", "then") else part.show
