"""A law asks for something of every category that is collected, and the notice does not say it of some, or of any.

Why: Notices have to tell of all information that is collected what it is used for, how long it is kept, or where it
comes from: the GDPR since 2018-05-25 (Art. 13 and 14), the laws of Virginia, Colorado and Texas for purposes. What is
told of one category says nothing of another. This rule holds the notice against what the data of the laws ask for.

Wrong:

    laws: [virginia]
    categories: {identifiers: Identifiers}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}

Right:

    laws: [virginia]
    purposes: {orders: to deliver what you order}
    categories: {identifiers: {label: Identifiers, purposes: orders}}
    body:
      - {id: main, heading: What We Collect, content: [{list: categories}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Time
from notice_compiler.notice.things import Category, Statement
from notice_compiler.place import Place
from notice_compiler.query.at_large import is_told_at_large
from notice_compiler.query.collected import collected, is_stated, purposes_of, sources_of
from notice_compiler.query.meanings import FACETS
from notice_compiler.query.naming import some
from notice_compiler.query.sayings import home_of, met, statements
from notice_compiler.query.uses import concerns, is_kept_as_told, retentions
from notice_compiler.query.wanted import Wanted, moot, wanted
from notice_compiler.rule import Context, Met, Remark, Rule, Verdict


def check(notice: Notice, context: Context) -> Iterator[Verdict]:
    """One remark for each facet that is wanted, naming the categories that lack it; none where it is told at large."""
    yield from moot(notice, context, "facet")
    everything = collected(notice)
    for it in wanted(notice, context, "facet"):
        facet = it.required.facet or ""
        lacking = [one for one in everything if not _says(notice, one, facet)]
        if everything and not lacking:
            yield from _met(notice, everything[0], facet, it.provisions)
        elif lacking and not is_told_at_large(notice, facet):
            yield _remark(it, facet, lacking, len(lacking) == len(everything) > 1)


def _says(notice: Notice, category: Category, facet: str) -> bool:
    if facet == "retention" and is_kept_as_told(notice, category):
        return True
    return (
        is_stated(notice, category, facet)
        or (facet == "recipients" and bool(category.disclosed))
        or any(_stating(notice, category, facet))
    )


def _stating(notice: Notice, category: Category, facet: str) -> Iterator[Statement]:
    """The statements that say it of the category by name: its purposes, say."""
    for it in notice.statements.values() if facet in ("purposes", "recipients") else ():
        named = it.purposes if facet == "purposes" else it.recipients
        about = any(one.id == category.id for one in it.categories or ())
        if named and about and it.answer is not False and ("statement", it.id) in notice.told:
            yield it


def _remark(it: Wanted, facet: str, lacking: list[Category], is_all: bool) -> Remark:
    names = [one.name or one.id for one in lacking]
    if is_all:
        message = f"Of none of the {len(names)} categories that are collected does the notice say {FACETS[facet]}."
    else:
        message = f"Of {some(names)}, the notice does not say {FACETS[facet]}."
    return Remark(
        message,
        f"State it of each: write `{facet}:` under the category, or name the category in the row that tells it.",
        Place(("categories",), "key") if is_all else home_of("category", lacking[0].id),
        facet,
        it.severity,
        it.provisions,
    )


def _met(notice: Notice, category: Category, facet: str, provisions: tuple[str, ...]) -> Iterator[Met]:
    """The words that state it of the first category, for all of them; what is disclosed for an end is not one."""
    members = {"sources": sources_of, "purposes": purposes_of}
    for one in members[facet](notice, category)[:1] if facet in members else ():
        yield met(notice, facet.removesuffix("s"), one, *provisions)
    if facet == "retention":
        kept = next(retentions(notice, category), None)
        if kept is not None:
            yield Met(Place(kept.path), _words(kept.time), provisions)
        for it in statements(notice, "retention") if kept is None else ():
            if concerns(it, category):
                yield met(notice, "statement", it, *provisions)
                return
    elif not is_stated(notice, category, facet):
        for it in _stating(notice, category, facet):
            yield met(notice, "statement", it, *provisions)
            return


def _words(time: Time) -> str:
    """The length as it is printed, of the first case where there are several."""
    lengths = (time.length, *(it.length for it in time.cases))
    return next((words for it in lengths for words in (it.text, it.period, it.criteria) if words), "")


RULE = Rule("error", (), check, reads="facet")
