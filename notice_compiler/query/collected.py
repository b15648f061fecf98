"""What a notice says of the personal information that is collected: categories, sources, purposes, how long."""

from __future__ import annotations

from collections.abc import Iterator

from notice_compiler.law.law import Term
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Handling, Named
from notice_compiler.notice.things import Category, ProcessingRow
from notice_compiler.query.keep import keep
from notice_compiler.rule import Context


@keep
def collected(notice: Notice) -> tuple[Category, ...]:
    """The categories of which readers are told, but for those that the notice says are not collected."""
    told = (it for it in notice.categories.values() if ("category", it.id) in notice.told)
    return tuple(it for it in told if it.collected is not False)


def is_sensitive(category: Category, context: Context) -> bool:
    """Whether the notice calls the category sensitive, or gives it a statutory category that is."""
    if category.sensitive is not None:
        return category.sensitive
    return any(it.sensitive for _, it in terms_of(category, context))


def terms_of(category: Category, context: Context) -> Iterator[tuple[str, Term]]:
    """The statutory categories that a category answers, each with its id, `law:item`."""
    for statute in category.statutes:
        law, _, item = statute.partition(":")
        if law in context.law.packs:
            terms = context.terms(law)
            if item in terms:
                yield statute, terms[item]


def sources_of(notice: Notice, category: Category) -> tuple[Named, ...]:
    """Where it comes from, as any row or sentence says it."""
    return _members(notice, category.id, "sources", "source")


def purposes_of(notice: Notice, category: Category) -> tuple[Named, ...]:
    """What it is collected and used for, as any row or sentence says it; not what it is disclosed for."""
    return _members(notice, category.id, "purposes", "purpose")


@keep
def _members(notice: Notice, category: str, facet: str, kind: str) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for _, row in notice.categories[category].handling.each():
        found |= {it.id: it for it in row.members(facet) or ()}
    for home, thing in notice.naming.get(("categories", category), ()):
        if home == kind:
            found[thing.id] = thing
        elif not _is_disclosure(home, thing):
            found |= {it.id: it for _, row in thing.handling.each() for it in row.members(facet) or ()}
    return tuple(found.values())


def _is_disclosure(home: str, thing: Named) -> bool:
    """Whether a row tells of a kind of practice other than collection."""
    practice = thing.practice if isinstance(thing, ProcessingRow) else None
    if home in ("practice", "recipient"):
        return True
    return practice is not None and "collection" not in (practice.means or ())


def rows_about(notice: Notice, category: Category) -> Iterator[Handling]:
    """The category's own row, its cases, and every row that names it."""
    yield from (row for _, row in category.handling.each())
    for _, thing in notice.naming.get(("categories", category.id), ()):
        yield from (row for _, row in thing.handling.each())


def has_retention(notice: Notice, category: Category) -> bool:
    """Whether anything says how long it is kept, or where that is told."""
    return any(row.retention is not None for row in rows_about(notice, category))


def is_stated(notice: Notice, category: Category, facet: str) -> bool:
    """Whether anything is said of it under a facet of a row, were it that there is none or where it is told."""
    if facet == "retention":
        return has_retention(notice, category)
    if facet in ("sources", "purposes") and _members(notice, category.id, facet, facet.removesuffix("s")):
        return True
    homes = {"basis": "basis", "recipients": "recipient"}
    naming = notice.naming.get(("categories", category.id), ())
    return any(facet in row.answers for row in rows_about(notice, category)) or any(
        home == homes.get(facet) for home, _ in naming
    )
