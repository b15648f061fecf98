"""A row of a table has an empty cell: the notice answers for one column, and not for the other.

Why: Readers take an empty cell for “none”, and it may as well mean that nobody thought of it. Nothing is stated,
and the manifest says so.

Wrong:

    practices:
      shared: {heading: Shared with, means: sharing}
      sold: {heading: Sold to, means: sale}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
    body:
      - {id: main, heading: Disclosure, content: [{table: {heading: Category, columns: [shared, sold]}}]}

Right:

    practices:
      shared: {heading: Shared with, means: sharing}
      sold: {heading: Sold to, means: sale}
    categories:
      identifiers: {label: Identifiers, disclosed: {shared: none, sold: none}}
    body:
      - {id: main, heading: Disclosure, content: [{table: {heading: Category, columns: [shared, sold]}}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.answers import answer, shown
from notice_compiler.notice.blocks import TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category, Practice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each row with empty cells."""
    tables = [block for section in notice.body for block in section.content if isinstance(block, TableBlock)]
    for table in tables:
        for name in shown(notice, table.practices):
            empty = [it for it in table.practices if answer(notice, name, it.id) is None]
            if empty:
                yield _remark(notice.categories[name], empty)


def _remark(category: Category, empty: list[Practice]) -> Remark:
    headings, ids = ", ".join(f"“{it.name or it.id}”" for it in empty), ", ".join(f"`{it.id}`" for it in empty)
    return Remark(
        f"The row “{category.row_label or category.name}” has no answer under {headings}.",
        f"Answer under `disclosed:` for {ids} (`none` where it does not happen).",
        Place(("categories", category.id, "disclosed"), "key"),
        category.id,
    )


RULE = Rule("error", (), check)
