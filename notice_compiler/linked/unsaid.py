"""What the JSON-LD file does not say in terms of the Data Privacy Vocabulary: only in others, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.edition import Edition, Unsaid, Why
from notice_compiler.facts.facts import CategoryFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import NamedFact
from notice_compiler.linked.graph import places_of
from notice_compiler.linked.narrowed import NARROWING, all_rows, outside_limits
from notice_compiler.linked.told import all_terms, called, is_told, silent_at, terms_of
from notice_compiler.linked.unsaid_of_people import unsaid_of_people
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import Matched, own_terms

IN_WORDS: Final = "the notice’s own words"
OURS: Final = "a term of ours"
MAPPED: Final = ("categories", "purposes", "sources", "recipients")
NO_PLACE: Final = {
    "sections": "how the words are laid out: emphasis, links, lists, and which words state which fact",
    "tables": "how tables are laid out; each cell is told where its category and its practice meet",
    "renditions": "the other forms of the notice, with their digests: the manifest lists them",
    "schema_version": "the version of the manifest’s schema",
}
OURS_ALONE: Final = {
    "statements": "statements",
    "methods": "kinds of method",
    "transfers": "transfers, and what protects them",
    "figures": "figures about requests",
    "notes": "footnotes",
    "exclusions": "what the notice does not cover",
    "exceptions": "exceptions",
    "proofs": "what is asked for as proof",
    "requests": "on what terms requests are answered",
    "contacts": "addresses of contacts",
    "dates": "how dates are labelled and printed",
}


def unsaid(edition: Edition) -> tuple[Unsaid, ...]:
    """All of it, in the order of the manifest."""
    manifest = edition.manifest
    mapping = edition.settings.mapping or NoticeMapping(manifest.notice)
    return (
        *_places(manifest),
        *(it for kind in MAPPED for thing in getattr(manifest, kind) for it in _thing(kind, thing, mapping)),
        *_lists(manifest),
        *_rows(manifest),
        *_limited(manifest),
        *unsaid_of_people(manifest),
        *_silence(manifest),
        *_whole(manifest),
    )


def _places(manifest: Manifest) -> Iterator[Unsaid]:
    only = manifest.scope.only if manifest.scope else None
    if not places_of(manifest):
        for place in (only.places if only else None) or ():
            yield Unsaid("scope.only.places", f"the place `{place}`", "no-term", "its code: DPV cannot say all of it")


def _thing(kind: str, it: NamedFact, mapping: NoticeMapping) -> Iterator[Unsaid]:
    mapped = mapping.of(kind, it.id)
    yield from _matched(f"{kind}.{it.id}", called(it), terms_of(mapped.terms, fides=False))
    if isinstance(it, CategoryFact):
        for words in it.examples or ():
            terms = terms_of(mapped.examples.get(words, Matched()), fides=False)
            yield from _matched(f"{kind}.{it.id}.examples", words, terms)


def _matched(at: str, what: str, terms: Matched, instead: str = IN_WORDS) -> Iterator[Unsaid]:
    if terms.exact:
        return
    near = all_terms(terms)
    why: Why = "wider-term" if near else "no-term"
    yield Unsaid(at, f"“{what}”", why, f"{instead}, near {', '.join(near)}" if near else instead)


def _lists(manifest: Manifest) -> Iterator[Unsaid]:
    """Terms of ours that have no equal in DPV."""
    for law in manifest.laws:
        instead = f"{OURS}: that the notice is checked against it, and not that it applies"
        yield Unsaid("laws", f"`{law}`", "no-term", instead)
    for practice in manifest.practices:
        for meaning in practice.means or ():
            yield from _matched(f"practices.{practice.id}.means", meaning, _ours("meaning", meaning, manifest), OURS)
        if practice.modality == "may":
            yield Unsaid(
                f"practices.{practice.id}.modality", "that it may happen, and not that it does", "no-term", OURS
            )
    for right in manifest.rights:
        for means in (right.means, *(right.further_means or ())):
            if means is not None:
                yield from _matched(f"rights.{right.id}.means", called(right), _ours("right", means, manifest), OURS)
    for basis in manifest.bases:
        if basis.means is not None:
            yield from _matched(f"bases.{basis.id}.means", called(basis), _ours("basis", basis.means, manifest), OURS)


def _ours(group: str, name: str, manifest: Manifest) -> Matched:
    """How a term of ours stands to those of DPV in this notice."""
    return own_terms()[group][name].under(manifest.laws)


def _rows(manifest: Manifest) -> Iterator[Unsaid]:
    """What stands beside a row: a reader of DPV alone takes the row as if it held without it."""
    for at, name, row in all_rows(manifest):
        if told := [it for it in ("retention", *NARROWING, "answers", "transfers") if getattr(row, it, None)]:
            yield Unsaid(at, f"{name} ({', '.join(told)})", "no-term", "members of ours, beside the process")


def _limited(manifest: Manifest) -> Iterator[Unsaid]:
    """What a statement keeps from a purpose for which the notice tells of it nevertheless."""
    for category, purpose, name in outside_limits(manifest):
        what = f"“{called(category)}” for “{called(purpose)}”"
        instead = f"members of ours, with a link to `{name}`, which limits it to other purposes"
        yield Unsaid(f"statements.{name}", what, "no-term", instead)


def _silence(manifest: Manifest) -> Iterator[Unsaid]:
    for category, practice in silent_at(manifest):
        what = f"`{category}` and `{practice}`"
        yield Unsaid(
            f"disclosures.{category}.{practice}", what, "silence", "a term of ours, not-stated: neither yes nor no"
        )
    for thing in manifest.categories:
        if thing.collected is False:
            at = f"categories.{thing.id}.collected"
            yield Unsaid(at, f"“{called(thing)}”: that it is not collected", "no-term", "a member of ours, collected")
    for it in manifest.disclosures:
        if it.status in {"none", "not-applicable", "elsewhere"}:
            what = f"`{it.category}` and `{it.practice}`: {it.status}"
            yield Unsaid(f"disclosures.{it.category}.{it.practice}", what, "no-term", OURS)


def _whole(manifest: Manifest) -> Iterator[Unsaid]:
    for name, what in OURS_ALONE.items():
        if is_told(getattr(manifest, name)):
            yield Unsaid(name, what, "no-term", "members of ours")
    for name, what in NO_PLACE.items():
        if getattr(manifest, name):
            yield Unsaid(name, what, "no-place")
