"""The notice does not say that its categories are those of the preceding 12 months, or names a shorter time.

Why: Civ. Code 1798.130(a)(5)(B) asks for the categories collected in the preceding 12 months, and 11 CCR 7011(e)(1)(A)
takes it up (the letter is not verified). Readers learn from it that what was collected last spring counts, too, even if
it is not collected any more. A list without a time tells them neither.

Wrong:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, statute: ccpa:A}
    body:
      - id: main
        heading: What We Collect
        content: [{text: "We collect:"}, {list: categories}]

Right:

    laws: [ccpa]
    categories:
      identifiers: {label: Identifiers, statute: ccpa:A}
    statements:
      look-back: {means: look-back, period: 12 months}
    body:
      - id: main
        heading: What We Collect
        content: [{text: "In the [preceding 12 months](statement:look-back) we have collected:"}, {list: categories}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notice_compiler.notice.blocks import TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.things import Statement
from notice_compiler.place import Place
from notice_compiler.query.categories import CALIFORNIA, at_collection, collected_in
from notice_compiler.query.collected import is_stated
from notice_compiler.query.disclosed import happens, receivers
from notice_compiler.query.disclosures import DISCLOSING
from notice_compiler.query.sayings import find, place_of, sentence_around, spoken_of, statements
from notice_compiler.query.sought import sought
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict
from notice_compiler.time_value import TimeValue, canonical, compare, read

_LIST: Final = "ccpa:7011-e-1-A"
_ALL: Final = "ccpa:1798.130-a-5-B"
_LAST: Final = r"(?:last|past|previous|preceding|prior)"
_TWELVE: Final = r"(?:twelve|12)(?:\s*\(\s*(?:12|twelve)\s*\))?[\s-]+months?"
_TIME: Final = sought(
    rf"\b{_LAST}\s+(?:{_TWELVE}|year)\b|\b{_TWELVE}\s+(?:preceding|before|prior|leading)\b", "twelve, 12, year"
)
_COLLECT: Final = re.compile(r"\b(?:collect|obtain|gather|receiv|acquir)", re.IGNORECASE)


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark where no words say it, or where they name a shorter time; none where the time cannot be read."""
    moot = tuple(at_collection(notice))
    if moot or not collected_in(notice, CALIFORNIA):
        yield from moot
        return
    wanted = context.law.packs["ccpa"].numbers["look-back"].value
    marked = statements(notice, "look-back")
    said = [it for it in find(notice, _TIME) if _COLLECT.search(it.passage.words)]
    whole = [it for it in map(sentence_around, said) if _COLLECT.search(it.words)]
    if whole:
        yield Met(whole[0].place, whole[0].words, (_LIST, *((_ALL,) if _is_whole(notice) else ())))
    elif not marked and not said and not any(_in_headings(notice)):
        yield Remark(
            f"The notice does not say that its categories are those collected in the preceding {wanted}.",
            f"Say it before the list, as in “In the preceding {wanted}, we have collected these categories of personal "
            "information:”, and mark the words with a statement that `means: look-back`.",
            Place(("categories",), "key"),
        )
    times = [(it, time) for it in marked for time in _times(notice, it)]
    if times and not whole and all(compare(wanted, time) == "shorter" for _, time in times):
        first, time = times[0]
        yield Remark(
            f"The notice looks back {time}, and the law asks for what was collected in the preceding {wanted}.",
            f"List what was collected in the preceding {wanted}, and say so.",
            place_of(notice, "statement", first.id),
            time,
        )


def _in_headings(notice: Notice) -> Iterator[bool]:
    """Whether a heading of a section or a table names the time."""
    for section in notice.body:
        tables = (it for it in section.content if isinstance(it, TableBlock))
        for heading in (section.heading or "", *(f"{it.heading} {it.caption}" for it in tables)):
            yield _TIME.is_in(heading) and _COLLECT.search(heading) is not None


def _times(notice: Notice, it: Statement) -> Iterator[str]:
    """The lengths of time that a statement names: as its period, or in its words."""
    period = it.period.length.period if it.period is not None else None
    if period is not None:
        yield period
    for said in spoken_of(notice, "statement", it.id) if period is None else ():
        found = read(said.words)
        if found is not None and found.maximum is not None:
            yield canonical(TimeValue(found.maximum, found.maximum, None))


def _is_whole(notice: Notice) -> bool:
    """Whether each category has its sources and purposes, and third parties are named or nothing goes to any."""
    every = collected_in(notice, CALIFORNIA)
    told = all(is_stated(notice, it, facet) for it in every for facet in ("sources", "purposes"))
    return told and (bool(receivers(notice)) or happens(notice, *DISCLOSING) is False)


RULE = Rule("error", (_LIST, _ALL), check)
