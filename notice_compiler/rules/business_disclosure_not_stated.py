"""The notice says neither what is disclosed for a business purpose nor that nothing is.

Why: Beside what is sold or shared the CCPA wants a second list: the categories disclosed for a business purpose in the
preceding 12 months, or the words that none were (Civ. Code 1798.130(a)(5)(C)(ii)). Almost every business has such
disclosures, since those to service providers count. The letter of 11 CCR 7011(e)(1)(H) was not checked.

Wrong:

    laws: [ccpa]
    categories: {identifiers: {label: Identifiers}}
    body: [{id: main, heading: Collection, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    recipients: {carriers: Carriers}
    practices: {business: {heading: Disclosed for a business purpose to, means: business-purpose}}
    categories: {identifiers: {label: Identifiers, disclosed: {business: carriers}}}
    body: [{id: main, heading: Collection, content: [{table: {heading: Category, columns: business}}]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category, ProcessingRow
from notice_compiler.query.categories import at_collection
from notice_compiler.query.collected import collected
from notice_compiler.query.denials import sentences_with
from notice_compiler.query.disclosures import DISCLOSING, answered, any_without_meaning, nearest
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Moot, Remark, Rule

_OTHER: Final = tuple(it for it in DISCLOSING if it not in ("sale", "sharing"))
_TELLS: Final = sought(
    r"\b(?:disclos|shar|provid)\w*\b.{0,300}\bbusiness\s+purpose|\bbusiness\s+purpose.{0,300}\b(?:disclos|shar|provid)",
    "purpose",
    flags=re.IGNORECASE | re.DOTALL,
)


def check(notice: Notice, context: Context) -> Iterator[Remark | Moot]:
    """One remark; none where disclosures are told otherwise, since they may be for a business purpose."""
    if any(at_collection(notice)):
        yield from at_collection(notice)
        return
    told_otherwise = any_without_meaning(notice) or any(_is_given(notice, it) for it in collected(notice))
    if answered(notice, *_OTHER, "everyday-business") or told_otherwise:
        return
    if not any(sentences_with(notice, _TELLS)):
        yield Remark(
            "The notice says neither which personal information is disclosed for a business purpose, to service "
            "providers for example, nor that none is.",
            "Answer under `disclosed:` of each category for a kind of practice that means `business-purpose` (`none` "
            "where it does not happen), and print it.",
            nearest(notice),
        )


def _is_given(notice: Notice, category: Category) -> bool:
    """Whether a row that belongs to no kind of practice says who receives the category."""
    naming = notice.naming.get(("categories", category.id), ())
    things = [it for home, it in naming if home != "practice" and not (isinstance(it, ProcessingRow) and it.practice)]
    rows = (row for it in (category, *things) for _, row in it.handling.each())
    return any("recipients" in row.answers for row in rows) or any(home == "recipient" for home, _ in naming)


RULE = Rule("error", ("ccpa:7011-e-1-H",), check)
