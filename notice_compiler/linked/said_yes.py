"""What a notice says yes to, and fideslang takes for no wherever its file is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from notice_compiler.edition import Edition, Unsaid
from notice_compiler.facts.facts import KeyFact, ProcessingFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.linked.declarations import Declaration, is_within, keys_of, may
from notice_compiler.linked.narrowed import Narrowed, all_rows, is_sensitive, narrowing
from notice_compiler.linked.nodes import denies
from notice_compiler.linked.rows import practices_that_happen
from notice_compiler.linked.told import all_terms, called, names_of
from notice_compiler.prose.inline_words import texts_of
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import fideslang

TRANSFERS, COOKIES, OTHER_ACCESS = "does_international_transfers", "uses_cookies", "uses_non_cookie_access"
SHARED, SPECIAL, PROFILING = "data_shared_with_third_parties", "processes_special_category_data", "uses_profiling"
READS_NO = "whoever loads this file reads no"
_CONDITIONS = frozenset({"condition", "scope", "exceptions", "notes", "cases"})


def yes_of_system(edition: Edition) -> tuple[str, ...]:
    """The members of a system to which the notice says yes, without any condition."""
    found = ((TRANSFERS, _transfers(edition.manifest)), (COOKIES, _uses_cookies(edition)))
    return tuple(name for name, is_yes in found if is_yes)


def read_as_no(edition: Edition, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    """What the notice says yes to, or says something of, and the file does not: whoever loads the file reads no."""
    written = yes_of_system(edition)
    manifest = edition.manifest
    if TRANSFERS not in written and _speaks_of_transfers(manifest):
        yield _no("transfers", TRANSFERS, "what the notice says of transfers abroad")
    if COOKIES not in written and _speaks_of_cookies(edition):
        yield _no("sections", COOKIES, "what the notice says of cookies")
    yield from (
        _no(f"sources.{it.id}", OTHER_ACCESS, f"“{called(it)}”")
        for it in _cookie_sources(edition)
        if "tech:Cookie" in _mapping(edition).of("sources", it.id).terms.narrow
    )
    yield from _profiling(manifest)
    yield from _third_parties(manifest, made)
    special = {it for one in made if SPECIAL in one.members for it in one.categories}
    for category in manifest.categories:
        is_special = any(is_within(it, fideslang().special) for it in keys_of(category, _mapping(edition)))
        told = is_special or is_sensitive(category)
        if told and category.collected is not False and category.id not in special:
            yield _no(f"categories.{category.id}.sensitive", SPECIAL, f"“{called(category)}”")


def _no(at: str, member: str, what: str) -> Unsaid:
    return Unsaid(at, what, "reads-no", f"nothing of {member}: {READS_NO}")


def _mapping(edition: Edition) -> NoticeMapping:
    return edition.settings.mapping or NoticeMapping(edition.manifest.notice)


def _goes_abroad(row: WholeRowFact) -> bool:
    return bool(row.transfers) or any(
        it.facet == "transfers" and (it.others or it.status == "yes") for it in row.answers
    )


def _transfers(manifest: Manifest) -> bool:
    """Whether a row says that information goes abroad, and not that it may, nor on a condition or for some alone."""
    narrowed = Narrowed(manifest)
    may_happen = {f"practices.{it.id}.row" for it in manifest.practices if it.modality == "may"}
    may_happen |= {f"categories.{it.id}.row" for it in manifest.categories if it.collected is False}
    return any(
        _goes_abroad(row)
        and at not in may_happen
        and not may(manifest, row)
        and not _CONDITIONS & set(narrowing(row))
        and not any(it.facet == "transfers" for it in row.limits)
        and not any(denies(it, frozenset({"categories", "transfers"})) for it in row.answers)
        and not _names_what_is_narrowed(row, narrowed)
        for at, _, row in all_rows(manifest)
    )


def _names_what_is_narrowed(row: WholeRowFact, narrowed: Narrowed) -> bool:
    practice = (row.practice,) if isinstance(row, ProcessingFact) and row.practice else ()
    named = (("practices", practice), ("purposes", row.purposes), ("categories", row.categories))
    return any(narrowed.things(kind, names) for kind, names in named)


def _speaks_of_transfers(manifest: Manifest) -> bool:
    return bool(manifest.transfers) or any(_goes_abroad(row) for _, _, row in all_rows(manifest))


def _cookie_sources(edition: Edition) -> Iterator[KeyFact]:
    """The sources that the owner mapped to cookies in any way."""
    for it in edition.manifest.sources:
        if "tech:Cookie" in all_terms(_mapping(edition).of("sources", it.id).terms):
            yield it


def _uses_cookies(edition: Edition) -> bool:
    """Whether a category comes, without any condition, from a source that is mapped to cookies and called that."""
    manifest = edition.manifest
    if any("collection" in (it.means or ()) and it.modality == "may" for it in manifest.practices):
        return False
    narrowed = Narrowed(manifest)
    named = {it.id for it in _cookie_sources(edition) if _is_called_cookies((it.label or "", *it.words))}
    plain = (it for it in manifest.categories if it.collected is not False and not narrowed.thing("categories", it.id))
    return any(name in named and not narrowed.thing("sources", name) for it in plain for name in it.sources or ())


def _is_called_cookies(words: Iterable[str]) -> bool:
    return any("cookie" in it.casefold() for it in words)


def _speaks_of_cookies(edition: Edition) -> bool:
    denied = any(it.means == "cookies" and it.answer is False for it in edition.manifest.statements)
    return not denied and _is_called_cookies(texts_of(edition.manifest.sections))


def _profiling(manifest: Manifest) -> Iterator[Unsaid]:
    happening = practices_that_happen(manifest)
    for practice in manifest.practices:
        if practice.id in happening and "profiling" in (practice.means or ()):
            yield _no(f"practices.{practice.id}", PROFILING, f"“{called(practice)}”")
    for it in manifest.statements:
        if it.means in {"profiling", "automated-decisions"} and it.answer is True:
            yield _no(f"statements.{it.id}", PROFILING, f"“{called(it)}”")


def _third_parties(manifest: Manifest, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    """What is told to third parties, and no declaration says of it: it names no purpose, or is narrowed."""
    told = {it.at for it in made if SHARED in it.members}
    third = {it.id for it in manifest.recipients if it.role == "third-party"}
    sold = {it.id for it in manifest.practices if {"sale", "sharing"} & set(it.means or ())}
    places = [
        (f"disclosures.{it.category}.{it.practice}", it.recipients, it.practice in sold and it.status == "disclosed")
        for it in manifest.disclosures
    ]
    places += [(at, row.recipients, False) for at, _, row in all_rows(manifest)]
    for at, recipients, is_sold in places:
        names = [it for it in recipients or () if it in third]
        if (names or is_sold) and at not in told:
            to = ", ".join(f"“{it}”" for it in names_of(manifest.recipients, names))
            yield _no(at, SHARED, f"`{at.partition('.')[2]}` {f'to {to}' if to else '(sold or shared)'}")
