"""A category is explained by no example, or by a single one.

Why: 11 CCR 7011(e)(1)(A) asks that categories be described so that consumers really understand what is collected; the
letter is not verified, and no text names a number. The statute's terms are abstract: “commercial information” tells
nobody that it is what they bought and looked at. Two concrete examples are the least from which one can tell what is
meant.

Wrong:

    laws: [ccpa]
    categories:
      commercial: {label: Commercial information, statute: ccpa:D, examples: [products purchased]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    categories:
      commercial: {label: Commercial information, statute: ccpa:D, examples: [products purchased, returns, warranties]}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in, examples_of, named_items
from notice_compiler.query.collected import is_sensitive, terms_of
from notice_compiler.query.naming import called, listed
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_SEVERAL: Final = re.compile(r"[,;]\s")
_NEEDED: Final = 2


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each category with one example, and one for all that have none."""
    moot = tuple(at_collection(notice))
    yield from moot
    asked = [it for it in collected_in(notice, CALIFORNIA) if not moot and not _is_concrete(it, context)]
    counted = {it.id: tuple(examples_of(notice, it)) for it in asked}
    none = [it for it in asked if not counted[it.id] and not _is_described(notice, it)]
    if none:
        whole = len(none) == len(asked) > 1
        who = "None of the categories is" if whole else _are_not(none)
        yield Remark(
            f"{who} explained by an example.",
            "Add two or more under `examples:`, of what is really collected.",
            Place(("categories",) if whole else ("categories", none[0].id), "key"),
            ", ".join(it.id for it in none),
        )
    for category in asked:
        found = counted[category.id]
        if len(found) == 1 and not _SEVERAL.search(found[0][0]):
            yield Remark(
                f"{called(category)} is explained by a single example, “{found[0][0]}”.",
                "Add another one or more under `examples:`, of what is really collected.",
                found[0][1],
                found[0][0],
            )
    if asked and all(len(found) >= _NEEDED for found in counted.values()):
        first = counted[asked[0].id]
        yield Met(first[0][1], f"{asked[0].name or ''}: {', '.join(words for words, _ in first)}")


def _are_not(found: list[Category]) -> str:
    return f"{listed(map(called, found))} {'is' if len(found) == 1 else 'are'} not"


def _is_described(notice: Notice, category: Category) -> bool:
    """Whether it has sentences of its own that may explain it without marking an example."""
    text, alone = ("categories", category.id, "text"), (("category", category.id),)
    return any(it.path == text or (it.section is not None and it.subjects == alone) for it in notice.passages)


def _is_concrete(category: Category, context: Context) -> bool:
    """Whether its name says by itself what it is: that of an item of the sensitive ones, such as a passport number."""
    answered = tuple(terms_of(category, context))
    items = any(term.sensitive and "-" in name.partition(":")[2] for name, term in answered)
    return items or (is_sensitive(category, context) and bool(named_items(context, category)))


RULE = Rule("warning", ("ccpa:7011-e-1-A-meaning",), check, advises=True)
