"""What things are called where people read of them, and what the mapping of a notice says of each."""

from __future__ import annotations

from collections.abc import Iterable

from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import NamedFact, Record
from notice_compiler.vocabularies.vocabulary import Matched, Terms, flat


def called(it: NamedFact) -> str:
    """The words by which readers know a thing: its label, else how the notice tells of it, else its id."""
    return it.label or next(iter(it.words), None) or it.id.replace("-", " ")


def names_of(things: Iterable[NamedFact], ids: Iterable[str]) -> tuple[str, ...]:
    """What the things with these ids are called."""
    names = {it.id: called(it) for it in things}
    return tuple(names[name] for name in ids)


def terms_of(it: Matched, *, fides: bool) -> Matched:
    """The terms of fideslang alone, without their prefix, or those of the others."""

    def ours(terms: Terms) -> Terms:
        found = (term for term in terms if term.startswith("fideslang:") == fides)
        return tuple(term.removeprefix("fideslang:") for term in found)

    return Matched.model_validate({way: ours(terms) for way, terms in it.by_match().items()})


def all_terms(it: Matched) -> Terms:
    """The terms to which it stands in any way."""
    return flat(it.by_match().values())


def silent_at(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    """Each category and kind of practice of which the notice says nothing where they meet."""
    return tuple((it.category, it.practice) for it in manifest.disclosures if it.status == "not-stated")


def is_told(value: object) -> bool:
    """Whether there is anything: a record without a stated member is nothing."""
    if isinstance(value, Record):
        return any(is_told(getattr(value, name)) for name in type(value).model_fields)
    return value not in (None, ())
