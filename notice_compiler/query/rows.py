"""Every row of a notice with the thing that is its key, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Handling
from notice_compiler.notice.things import Thing
from notice_compiler.place import Path
from notice_compiler.query.keep import keep


@keep
def keyed_rows(notice: Notice) -> tuple[tuple[str, Thing, Path, Handling], ...]:
    """The kind of the key, the key, the path of the row, and the row: each row, its cases, and cells."""
    return tuple(_keyed_rows(notice))


def _keyed_rows(notice: Notice) -> Iterator[tuple[str, Thing, Path, Handling]]:
    for key, kind in (
        *(("categories", "category"), ("purposes", "purpose"), ("sources", "source"), ("recipients", "recipient")),
        *(("bases", "basis"), ("practices", "practice"), ("processing", "row")),
    ):
        for it in getattr(notice, key).values():
            for case, row in it.handling.each():
                yield kind, it, (key, it.id, *(("cases", case.id) if case else ())), row
    for category in notice.categories.values():
        for practice, cell in category.disclosed.items():
            for case, row in cell.each():
                path = ("categories", category.id, "disclosed", practice, *(("cases", case.id) if case else ()))
                yield "category", category, path, row


@keep
def named_in_rows(notice: Notice) -> frozenset[str]:
    """The ids of the recipients of whom readers are told that they receive something: by a row, or by their own."""
    found = set()
    for kind, it, _, row in keyed_rows(notice):
        if kind == "recipient" and (row.members("categories") or row.members("purposes")):
            found.add(it.id)
        found.update(one.id for one in row.members("recipients") or ())
    return frozenset(name for name in found if ("recipient", name) in notice.told)
