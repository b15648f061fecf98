"""Sensitive personal information is listed as one category, and not item by item in the terms of the statute.

Why: Since January 1, 2026, Civ. Code 1798.130(c) asks that sensitive personal information be described with the
specific terms of 1798.140(ae): Social Security numbers, precise geolocation, health and the others, each by itself.
“Sensitive personal information” alone is the name of the whole list. Readers can ask that its use be limited, and need
to know which items the business holds. A category with the name of an item answers for that item.

Wrong:

    laws: [ccpa]
    categories:
      sensitive: {label: Sensitive personal information, statute: ccpa:L, examples: [social security number]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      social-security:
        label: Social Security number
        statute: ccpa:ae-1-A
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.query.categories import CALIFORNIA, collected_in, is_one_of, label_place, named_items
from notice_compiler.query.collected import terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.rule import Context, Remark, Rule

_BUCKET = "ccpa:L"


def check(notice: Notice, context: Context) -> Iterator[Remark]:
    """One remark for each category that answers for the whole list and for no item of it, nor has the name of one."""
    for category in collected_in(notice, CALIFORNIA):
        found = [name for name, term in terms_of(category, context) if name.startswith("ccpa:") and term.sensitive]
        if found == [_BUCKET] and not named_items(context, category):
            yield Remark(
                f"{called(category)} is one category for sensitive personal information as a whole. The statute wants "
                "its items named one by one, each by its own term.",
                "Make a category of each item that is collected, with the statute’s words for it."
                f"{_items(category, context)}",
                label_place(notice, category),
                category.name or category.id,
            )


def _items(category: Category, context: Context) -> str:
    """The items that its name and its examples make one think of."""
    words = " | ".join((category.name or "", *(category.examples or ())))
    found = [f"“{term.term}” (`{name}`)" for name, term in is_one_of(context, "ccpa", words)]
    return f" By its examples it has {listed(found)}." if found else ""


RULE = Rule("warning", ("ccpa:1798.130-c", "ccpa:1798.130-c-2023"), check)
