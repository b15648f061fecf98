"""A category has one name in the list and another in the table.

Why: Readers match the two by name, and a difference makes them wonder whether these are two categories. That list and
table use the same names is inferred from the statute, which also wants its own terms (Civ. Code 1798.130(c)).

Wrong:

    laws: [ccpa]
    categories:
      audio: {label: "Audio, Electronic and Visual Information", row_label: "Audio, Electronic, and Visual Information"}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      audio: {label: "Audio, Electronic and Visual Information"}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.law.law import LawBook
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each category whose row is named otherwise than its label, to the letter."""
    for category in notice.categories.values():
        if category.row_label is not None and category.row_label != category.name:
            yield Remark(
                f"The table calls this category “{category.row_label}”, and the list calls it “{category.name}”.",
                f"Use one name in both places.{_statutory(category, context.law)}",
                Place(("categories", category.id, "row_label")),
                category.row_label,
            )


def _statutory(category: Category, law: LawBook) -> str:
    """The statute's own term, where the category says which it answers."""
    pack, _, item = (category.statute or "").partition(":")
    term = law.packs[pack].categories.get(item) if pack in law.packs else None
    return f" The statute says “{term.term}”." if term else ""


RULE = Rule("warning", ("ccpa:1798.130-a-5-lists",), check)
