"""A category is listed as collected, and no table of the notice has a row for it.

Why: A reader who finds a category in the list looks for it in the table, and learns nothing: neither that it is
disclosed, sold or shared, nor that it is not. The CCPA asks for both lists, each complete or saying “none”.

Wrong:

    laws: [ccpa]
    practices:
      sold: {heading: Sold to, means: sale, modality: did}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
      inferences: {label: Inferences}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - table: {heading: Category, columns: sold}

Right:

    laws: [ccpa]
    practices:
      sold: {heading: Sold to, means: sale, modality: did}
    categories:
      identifiers: {label: Identifiers, disclosed: {sold: none}}
      inferences: {label: Inferences, disclosed: {sold: none}}
    body:
      - id: main
        heading: What We Collect
        content:
          - list: categories
          - table: {heading: Category, columns: sold}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.answers import shown
from notice_compiler.notice.blocks import ListBlock, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.collected import collected
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_SAME_LISTS: Final = "ccpa:1798.130-a-5-lists"
_EACH: Final = ("ccpa:1798.130-a-5-C", "ccpa:1798.115-c", "ccpa:7011-e-1-D", "ccpa:7011-e-1-H")
"""The provisions that ask what of it is sold or shared, and what is disclosed for a business purpose."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each listed category that no table shows; none where the notice has no table."""
    blocks = [block for section in notice.body for block in section.content]
    tables = [block for block in blocks if isinstance(block, TableBlock) and block.practices]
    rows = {name for table in tables for name in shown(notice, table.practices)}
    listed = {
        it.id: it
        for b in blocks
        if isinstance(b, ListBlock)
        for it in b.items
        if isinstance(it, Category) and it.collected is not False
    }
    if tables and rows and (set(listed) or {it.id for it in collected(notice)}) <= rows:
        section = next(it for it in notice.body if any(block in tables for block in it.content))
        yield Met(Place(("body", section.id), "key"), tables[0].caption, (_SAME_LISTS,))
    columns = ", ".join(dict.fromkeys(f"`{column.id}`" for table in tables for column in table.practices))
    for name, category in listed.items():
        if tables and name not in rows:
            yield Remark(
                f"“{category.name or name}” is listed as collected, and no table has a row for it: the table does "
                "not say whether it is disclosed, sold or shared.",
                f"Answer under `disclosed:` for {columns} (`none` where it does not happen).",
                Place(("categories", name), "key"),
                name,
            )


RULE = Rule("error", (_SAME_LISTS, *_EACH), check)
