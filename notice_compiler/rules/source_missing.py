"""Of a category that is collected the notice does not say where it comes from.

Why: 11 CCR 7011(e)(1)(B), with Civ. Code 1798.130(a)(5)(B)(ii), asks for the categories of sources from which personal
information is collected (the letter in section 7011 is not verified). What people did not give themselves is what they
least expect: data brokers, trackers, their employer. Sources can be told for all categories at once; where some have
them and one has none, readers miss it there.

Wrong:

    laws: [ccpa]
    sources: {you: You}
    categories:
      identifiers: {label: Identifiers, statute: ccpa:A, sources: you}
      commercial: {label: Commercial information, statute: ccpa:D}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [ccpa]
    sources: {you: You, shops: Our shops}
    categories:
      identifiers: {label: Identifiers, statute: ccpa:A, sources: you}
      commercial: {label: Commercial information, statute: ccpa:D, sources: shops}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.blocks import ListBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.collected import is_stated, sources_of
from notice_compiler.query.naming import called
from notice_compiler.query.sayings import met
from notice_compiler.rule import Context, Remark, Rule, Verdict

_SAID: Final = re.compile(
    r"\bfrom\b|\byou\s+(?:give|provide|submit|enter|send|share|upload)\b|\b(?:given|provided|generated|supplied)\s+by\b",
    re.IGNORECASE,
)
"""Words that may tell a source without being marked: “information received from a customer”."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each category without a source, a single one where none has any.

    None where sources are told in general: the regulation does not ask for them category by category.
    """
    moot = tuple(at_collection(notice))
    yield from moot
    asked = collected_in(notice, CALIFORNIA) if not moot else ()
    missing = [it for it in asked if not is_stated(notice, it, "sources") and not _may_be_said(notice, it)]
    listed, untied = _general(notice)
    if missing and (listed or untied):
        yield from (met(notice, "source", it) for it in listed[:3])
    elif len(missing) == len(asked) > 1:
        yield Remark(
            "The notice does not say where the information comes from: none of its categories has a source.",
            "Declare `sources:`, such as you, your device, data brokers or public records, and name them with each "
            "category, or for all in one sentence with `about: {categories: all}`.",
            Place(("categories",), "key"),
            ", ".join(it.id for it in missing),
        )
    else:
        for category in missing:
            yield Remark(
                f"{called(category)} is collected, and the notice does not say from where.",
                "Name its sources under `sources:`, or in the words about it: `[directly from you](source:…)`.",
                Place(("categories", category.id), "key"),
                category.id,
            )
    if asked and not missing:
        found = {one.id: one for it in asked for one in sources_of(notice, it)}
        yield from (met(notice, "source", it) for it in tuple(found.values())[:3])


def _may_be_said(notice: Notice, category: Category) -> bool:
    """Whether its name or its own words may tell a source."""
    own = (it.words for it in notice.passages if it.path[:2] == ("categories", category.id))
    return any(_SAID.search(words) for words in (category.name or "", *own))


def _general(notice: Notice) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The sources that a list prints, and those that readers are told of without any category."""
    blocks = [block for section in notice.body for block in section.content]
    listed = [it for block in blocks if isinstance(block, ListBlock) and block.kind == "source" for it in block.items]
    tied = {one.id for category in notice.categories.values() for one in sources_of(notice, category)}
    told = [it for it in notice.sources.values() if ("source", it.id) in notice.told]
    return tuple(listed), tuple(it for it in told if it.id not in tied)


RULE = Rule("error", ("ccpa:7011-e-1-B",), check)
