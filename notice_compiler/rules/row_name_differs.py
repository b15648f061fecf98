"""A category has one name in the list and another in the table.

Why: Readers match the two by name. A difference makes them wonder whether these are two categories, and the
statute wants its own terms for categories (Civ. Code 1798.130(c)), the same in both places.

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

from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place
from notice_compiler.rule import Context, Remark, Rule


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each category whose row is named otherwise than its label, to the letter."""
    for category in notice.categories.values():
        if category.row_label is not None and category.row_label != category.name:
            yield Remark(
                f"The table calls this category “{category.row_label}”, and the list calls it “{category.name}”.",
                "Use one name in both places: remove `row_label:`, or change the label.",
                Place(("categories", category.id, "row_label")),
                category.row_label,
            )


RULE = Rule("warning", ("ccpa:1798.130-c",), check)
