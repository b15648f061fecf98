"""What the file for fideslang does not say: most of a notice, since it describes systems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.edition import Edition, Unsaid, Why
from notice_compiler.facts.manifest import Manifest
from notice_compiler.linked.declarations import Declaration, declarations, keys_of, may
from notice_compiler.linked.narrowed import all_rows, beside_time, is_plain, narrowing, outside_limits
from notice_compiler.linked.said_yes import SHARED, read_as_no, yes_of_system
from notice_compiler.linked.told import all_terms, called, is_told, terms_of
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import Matched, Terms, fideslang

NO_PLACE: Final = {
    "scope": "for whom the notice holds",
    "shown_by": "whose notice it is in a group",
    "entities": "organizations (a single controller or publisher is named, if it has a name and is so for all)",
    "audiences": "groups of people (those for whom alone the notice holds are named, where each has a key)",
    "places": "groups of places",
    "products": "products",
    "times": "times",
    "choices": "choices of readers",
    "parts": "parts of data",
    "terms": "defined terms",
    "sources": "where information comes from",
    "bases": "legal bases by their names (that of a declaration is named, where it is one of GDPR Art. 6)",
    "transfers": "where information goes abroad, and what protects it there",
    "recipients": "recipients (third parties of a declaration are named in one text)",
    "practices": "kinds of practice, what they mean in law, and whether they happen or may happen",
    "processing": "rows of processing, beside what is declared",
    "rights": "rights",
    "methods": "methods",
    "requests": "how requests are made and answered",
    "proofs": "proofs",
    "contacts": "contacts (the address of a single data protection officer who serves all is named)",
    "statements": "statements",
    "figures": "figures",
    "notes": "footnotes",
    "exclusions": "what the notice does not cover",
    "exceptions": "exceptions",
    "laws": "laws",
    "language": "the language",
    "last_updated": "the date of the last update",
    "effective_date": "the effective date",
    "dates": "how dates are printed",
    "version": "the version",
    "previous_version": "the version before",
    "facts_digest": "the digest of the facts",
    "content_digest": "the digest of the content",
    "renditions": "the other forms of the notice",
    "sections": "the words of the notice",
    "tables": "the tables",
    "schema_version": "the version of the manifest’s schema",
}


def unsaid(edition: Edition) -> tuple[Unsaid, ...]:
    """All of it: what has no key, what has only a wider one, what has no place, and how silence is read."""
    manifest = edition.manifest
    mapping = edition.settings.mapping or NoticeMapping(manifest.notice)
    made = declarations(edition)
    return (
        *_categories(manifest, mapping, made),
        *_purposes(manifest, mapping, made),
        *_answers(manifest, made),
        *_rows(manifest, made),
        *_limited(manifest),
        *(Unsaid(name, what, "no-place") for name, what in NO_PLACE.items() if is_told(getattr(manifest, name))),
        *(found := tuple(read_as_no(edition, made))),
        *_filled_in(edition, made, found),
    )


def _filled_in(edition: Edition, made: tuple[Declaration, ...], found: tuple[Unsaid, ...]) -> Iterator[Unsaid]:
    """What readers of the file fill in where the notice is silent: neither written nor told of before."""
    told = {*yes_of_system(edition), *(name for it in made for name in it.members)}
    told |= {it.instead.removeprefix("nothing of ").partition(":")[0] for it in found}
    for names, answer in ((fideslang().silence_is_no, "no"), (fideslang().silence_is_yes, "yes")):
        if silent := [it for it in names if it not in told]:
            yield Unsaid("", ", ".join(silent), "reads-silence", f"nothing: whoever loads the file reads {answer}")


def _categories(manifest: Manifest, mapping: NoticeMapping, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    declared = {name for it in made for name in it.categories}
    for it in manifest.categories:
        mapped = mapping.of("categories", it.id)
        keys = keys_of(it, mapping) if it.id in declared else ()
        terms = terms_of(mapped.terms, fides=True)
        yield Unsaid(f"categories.{it.id}", f"“{called(it)}”", _why(terms), _told(keys, terms))
        for words in it.examples or ():
            found = terms_of(mapped.examples.get(words, Matched()), fides=True)
            if not found.exact or it.id not in declared:
                kept = found.close if it.id in declared else ()
                yield Unsaid(f"categories.{it.id}.examples", f"“{words}”", _why(found), _told(kept, found))


def _purposes(manifest: Manifest, mapping: NoticeMapping, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    for it in manifest.purposes:
        terms = terms_of(mapping.of("purposes", it.id).terms, fides=True)
        uses = sorted({str(one.members["data_use"]) for one in made if one.purpose == it.id})
        yield Unsaid(f"purposes.{it.id}", f"“{called(it)}”", _why(terms), _told(tuple(uses), terms))


def _told(kept: Terms, terms: Matched) -> str:
    """What the file has of a thing; where it has nothing and there is a key, why that does not stand there."""
    if kept:
        return ", ".join(kept)
    if terms.exact or terms.close:
        return "nothing: it belongs to no declaration that can be made"
    return "nothing: no key means just that" if all_terms(terms) else "nothing"


def _why(terms: Matched) -> Why:
    """Even an equal key says the words and the rest of a thing no more than another."""
    return "wider-term" if all_terms(terms) else "no-term"


def _answers(manifest: Manifest, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    declared = {it.at: it for it in made}
    several = {it.id for it in manifest.practices if len(it.means or ()) > 1}
    for it in manifest.disclosures:
        at, what = f"disclosures.{it.category}.{it.practice}", f"`{it.category}` and `{it.practice}`"
        if it.status == "not-stated":
            yield Unsaid(at, what, "silence", "nothing")
        elif at in declared:
            some = "of the recipients only third parties" if SHARED in declared[at].members else "not the recipients"
            yield Unsaid(at, f"{what}: {it.status}", "no-place", f"a declaration: {some}, not the words")
        elif it.status == "disclosed" and it.practice in several:
            why = "nothing: several meanings are told in one, and no key means them together"
            yield Unsaid(at, f"{what}: {it.status}", "no-place", why)
        else:
            yield Unsaid(at, f"{what}: {it.status}", "no-place", "nothing")


def _rows(manifest: Manifest, made: tuple[Declaration, ...]) -> Iterator[Unsaid]:
    """What narrows a thing, by name: whatever it bears on is not declared."""
    timed = {it.at for it in made if "retention_period" in it.members}
    for at, name, row in all_rows(manifest):
        if narrows := narrowing(row):
            what = f"{name} ({', '.join(narrows)})"
            yield Unsaid(at, what, "no-place", "nothing is declared on which these bear: it would say more")
        elif any(it.others or it.status == "elsewhere" for it in row.answers):
            yield Unsaid(at, f"{name} (others, or another section)", "no-place", "nothing: it would say less or more")
        if may(manifest, row):
            yield Unsaid(at, f"{name} (what may happen)", "no-place", "nothing: a declaration says that it does")
        if row.retention is not None and at not in timed:
            beside = f" ({', '.join(beside_time(row.retention))})" if not is_plain(row.retention) else ""
            yield Unsaid(f"{at}.retention", f"{name}{beside}", "no-place", "nothing of the time that it is kept")


def _limited(manifest: Manifest) -> Iterator[Unsaid]:
    """What a statement keeps from a purpose for which the notice tells of it nevertheless."""
    for category, purpose, name in outside_limits(manifest):
        what = f"“{called(category)}” for “{called(purpose)}”"
        why = f"nothing, nor of its keys: `{name}` limits it to other purposes"
        yield Unsaid(f"statements.{name}", what, "no-place", why)
