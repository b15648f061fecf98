"""A category is collected, and the notice does not say what for.

Why: The CCPA asks for the purposes of collecting, in the policy and at collection (Civ. Code 1798.100(a)(1)), and the
regulations for the specific purpose, so told that readers understand why (11 CCR 7011(e)(1)(C), a letter that
was not verified). What is not told must not be done: a further purpose needs a new notice. Purposes that are told of
everything that is collected serve for each category.

Wrong:

    laws: [ccpa]
    purposes: {orders: Delivering your orders}
    categories:
      identifiers: {label: Identifiers, purposes: orders}
      audio: {label: Audio information}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    purposes: {orders: Delivering your orders, training: Training those who answer calls}
    categories:
      identifiers: {label: Identifiers, purposes: orders}
      audio: {label: Audio information, purposes: training}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.at_large import is_told_at_large
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.collected import is_stated, purposes_of
from notice_compiler.query.naming import called
from notice_compiler.query.sayings import home_of, is_said, met, own_words
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Remark, Rule, Verdict

_IN_POLICY: Final = "ccpa:7011-e-1-C"
_AT_COLLECTION: Final = "ccpa:1798.100-a-1"
_HELP: Final = (
    "List under `purposes:` of the category what it is used for, or mark the words that say so, as in “to "
    "[deliver your order](purpose:orders)”; a sentence about all categories stands under `about: {categories: all}`."
)

_SAID: Final = re.compile(r"\b(?:to\s+[a-z]+|so\s+that|for\s+(?:the\s+)?purposes?|used?\s+for)\b", re.IGNORECASE)
_SAID_OF_ALL: Final = sought(
    r"\bwe\s+(?:\w+\s+){0,3}?(?:use|collect|process)\b[^.;]{0,100}?\b(?:to|so\s+that|for\s+(?:the\s+)?(?:following\s+)?purposes?)\b",
    "use, collect, process",
)
"""Words that may tell a purpose without being marked."""


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each category without a purpose, or for all if none has one; the first purpose, where all have."""
    every = collected_in(notice, CALIFORNIA)
    without = [it for it in every if not is_stated(notice, it, "purposes")]
    provisions = (_AT_COLLECTION,) if any(at_collection(notice)) else ()
    if every and not without:
        for purpose in purposes_of(notice, every[0])[:1] if not provisions else ():
            yield met(notice, "purpose", purpose, _IN_POLICY)
    elif is_told_at_large(notice, "purposes") or is_said(notice, _SAID_OF_ALL):
        return
    elif len(without) == len(every) > 1:
        message = f"The notice lists {len(every)} categories as collected, and says of none what it is collected for."
        yield Remark(message, _HELP, Place(("categories",), "key"), "categories", provisions=provisions)
    else:
        for it in without:
            if not _may_be_said(notice, it):
                message = f"{called(it)} is collected, and the notice does not say what for."
                yield Remark(message, _HELP, home_of("category", it.id), it.id, provisions=provisions)


def _may_be_said(notice: Notice, category: Category) -> bool:
    """Whether its own words may tell a purpose."""
    return _SAID.search(own_words(notice, "category", category.id)) is not None


RULE = Rule("error", (_IN_POLICY, _AT_COLLECTION), check)
