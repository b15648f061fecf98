"""A category is collected, and the notice does not say how long it is kept, nor what decides that.

Why: Since 2023 a business tells for each category, sensitive ones included, how long it is kept or by which criteria
that is decided (Civ. Code 1798.100(a)(3); 11 CCR 7012(e), whose list was not read). The duty is one of the notice at
collection, so that in any other notice the lack is only a warning: another notice may say it. A business that keeps no
list of periods will also keep information longer than it may.

Wrong:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, retention: 3 years from your last order}
      audio: {label: Audio information}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]

Right:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, retention: 3 years from your last order}
      audio: {label: Audio information, retention: 90 days}
    body: [{id: main, heading: What We Collect, content: [{list: categories}]}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.finding import Severity
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Category
from notice_compiler.place import Place
from notice_compiler.query.at_large import is_told_at_large
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.naming import briefly, shortened
from notice_compiler.query.sayings import home_of, tidy
from notice_compiler.query.sought import sought
from notice_compiler.query.uses import first_sentence, is_kept_as_told, retentions
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict

_STATUTE: Final = "ccpa:1798.100-a-3"
_HELP: Final = (
    "Say how long it is kept, as in `retention: 3 years from your last order`, or what decides it, as in `retention: "
    "until your claim is settled`; a sentence does, too: “for [three years](retention:)”. A policy that is not the "
    "notice at collection may leave it to that one."
)
_UNMARKED: Final = sought(
    r"\bwe\s+(?:\w+\s+){0,3}?(?:keep|retain|store)\b[^.]{0,120}?\b(?:as\s+long\s+as|until|days?|months?|years?)\b",
    "keep, retain, store",
)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each category, or for all if nothing is said of any; words that are not marked are asked about."""
    severity: Severity = "error" if any(at_collection(notice)) else "warning"
    every = collected_in(notice, CALIFORNIA)
    without = [it for it in every if not is_kept_as_told(notice, it)]
    said = first_sentence(notice, _UNMARKED)
    if without and is_told_at_large(notice, "retention"):
        return
    if without and said is not None:
        yield Remark(
            f"“{shortened(said.words)}” seems to say how long information is kept, and is marked as "
            "telling it of no category.",
            "Mark the words that say how long, as in “for [three years](retention:)”, with `about: {categories: all}` "
            "or the categories of which they speak.",
            said.place,
            tidy(said.words),
            "warning",
        )
    elif len(without) == len(every) > 1:
        message = f"The notice lists {len(every)} categories as collected, and says of none how long it is kept."
        yield Remark(message, _HELP, Place(("categories",), "key"), "categories", severity)
    else:
        for it in without:
            message = f"The notice does not say how long {briefly([it])} is kept, nor what decides it."
            yield Remark(message, _HELP, home_of("category", it.id), it.id, severity)
    yield from _met(notice, every) if every and not without else ()


def _met(notice: Notice, every: tuple[Category, ...]) -> Iterator[Met]:
    """The first period, where every category has one; of criteria, a person has to judge."""
    periods = [tuple(_periods(notice, it)) for it in every]
    if all(periods):
        place, words = periods[0][0]
        yield Met(place, words, (_STATUTE,))


def _periods(notice: Notice, category: Category) -> Iterator[tuple[Place, str]]:
    for kept in retentions(notice, category):
        for it in (kept.time.length, *(case.length for case in kept.time.cases)):
            if it.period is not None:
                yield Place(kept.path), it.text or it.period


RULE = Rule("warning", (_STATUTE, "ccpa:7012-e"), check, advises=True)
