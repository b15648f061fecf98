"""Privacy declarations of fideslang: what a notice says without any condition, of what its owner mapped to keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notice_compiler.edition import Edition
from notice_compiler.facts.facts import CategoryFact, Disclosure, KeyFact, ProcessingFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.linked.narrowed import Narrowed, is_plain, limited_by, stands_alone
from notice_compiler.linked.rows import happens
from notice_compiler.linked.told import all_terms, called, names_of, terms_of
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import Matched, Terms, fideslang, flat

Value = str | bool | list[str]


@dataclass(frozen=True, slots=True)
class Declaration:
    """A privacy declaration, the address of the fact of which it is made, and the things that it tells of."""

    at: str
    members: dict[str, Value]
    categories: tuple[str, ...]
    purpose: str | None = None


def declarations(edition: Edition) -> tuple[Declaration, ...]:
    """The declarations that can be made, in the order of the manifest."""
    manifest = edition.manifest
    mapping = edition.settings.mapping or NoticeMapping(manifest.notice)
    it = _Maker(manifest, mapping)
    return (*it.uses(), *it.rows(), *it.sales())


def keys_of(it: CategoryFact, mapping: NoticeMapping) -> Terms:
    """The keys that are the category, or nearly: a wider key would say more than the notice."""
    mapped = mapping.of("categories", it.id)
    return tuple(
        sorted(
            set(flat(map(near, (mapped.terms, *(mapped.examples.get(one, Matched()) for one in it.examples or ())))))
        )
    )


def uses_of(name: str, mapping: NoticeMapping) -> Terms:
    """The uses that a purpose is, or nearly."""
    return near(mapping.of("purposes", name).terms)


def near(it: Matched) -> Terms:
    """The keys that a thing is, or nearly."""
    terms = terms_of(it, fides=True)
    return (*terms.exact, *terms.close)


def may(manifest: Manifest, row: WholeRowFact) -> bool:
    """Whether a row tells of what may happen alone: a declaration says that it does."""
    modality = {it.id: it.modality for it in manifest.practices}
    return isinstance(row, ProcessingFact) and row.practice is not None and modality[row.practice] == "may"


class _Maker:
    def __init__(self, manifest: Manifest, mapping: NoticeMapping) -> None:
        self.manifest, self.mapping, self.narrowed = manifest, mapping, Narrowed(manifest)
        self.keys = {
            it.id: keys for it in manifest.categories if it.collected is not False and (keys := keys_of(it, mapping))
        }

    def uses(self) -> Iterator[Declaration]:
        """What categories are used for, by purpose."""
        for purpose in self.manifest.purposes:
            told = [it.id for it in self.manifest.categories if purpose.id in (it.purposes or ())]
            yield from self._declared(f"purposes.{purpose.id}", purpose, told)

    def rows(self) -> Iterator[Declaration]:
        """Rows of processing, and those under purposes and categories."""
        for it in self.manifest.processing:
            yield from self._row(f"processing.{it.id}", it, it.categories or (), it.purposes or ())
        for purpose in self.manifest.purposes:
            if purpose.row is not None:
                yield from self._row(
                    f"purposes.{purpose.id}.row", purpose.row, purpose.row.categories or (), (purpose.id,)
                )
        for category in self.manifest.categories:
            if category.row is not None and category.collected is not False:
                purposes = category.row.purposes or ()
                yield from self._row(f"categories.{category.id}.row", category.row, (category.id,), purposes)

    def sales(self) -> Iterator[Declaration]:
        """What is shared for advertising, where the notice tells it apart; by kind of practice."""
        for practice in self.manifest.practices:
            use = fideslang().meaning.get(practice.means[0]) if practice.means and len(practice.means) == 1 else None
            if use is None or practice.modality == "may":
                continue
            for it in self.manifest.disclosures:
                if it.practice == practice.id and self._is_plain_sale(it):
                    found: dict[str, Value] = {"name": f"{it.category}: {called(practice)}"}
                    found |= {"data_categories": list(self.keys[it.category]), "data_use": use}
                    more = self._shared(it.recipients or (), self.keys[it.category])
                    at = f"disclosures.{it.category}.{it.practice}"
                    yield Declaration(at, found | _special(self.keys[it.category]) | more, (it.category,))

    def _is_plain_sale(self, it: Disclosure) -> bool:
        """Whether an answer of a category with keys discloses, without anything that narrows it."""
        return it.status == "disclosed" and it.category in self.keys and not self.narrowed.answer(it)

    def _row(
        self, at: str, row: WholeRowFact, categories: Iterable[str], purposes: Iterable[str]
    ) -> Iterator[Declaration]:
        practice = row.practice if isinstance(row, ProcessingFact) else None
        if not happens(row, discloses=practice is not None) or may(self.manifest, row) or self._is_narrowed(row):
            return
        names = {it.id: it for it in self.manifest.purposes}
        told = list(categories)
        for name in purposes:
            yield from self._declared(at, names[name], told, row)

    def _is_narrowed(self, row: WholeRowFact) -> bool:
        practice = (row.practice,) if isinstance(row, ProcessingFact) and row.practice else ()
        beside = (("practices", practice), ("recipients", row.recipients), ("bases", row.basis))
        return not stands_alone(row) or any(self.narrowed.things(kind, names) for kind, names in beside)

    def _declared(
        self, at: str, purpose: KeyFact, categories: Iterable[str], row: WholeRowFact | None = None
    ) -> Iterator[Declaration]:
        if self.narrowed.thing("purposes", purpose.id):
            return
        withheld = self._withheld(purpose.id)
        free = (it for it in categories if it in self.keys and self._is_free(it, purpose.id))
        kept = {it: tuple(key for key in self.keys[it] if not touches(key, withheld)) for it in free}
        told = tuple(it for it, some in kept.items() if some)
        keys = sorted(set(flat(kept.values())))
        uses = uses_of(purpose.id, self.mapping)
        more = self._legal(row) | self._shared(row.recipients or (), keys) if row is not None else {}
        for use in uses if keys else ():
            name = called(purpose) if len(uses) == 1 else f"{called(purpose)} ({use})"
            members: dict[str, Value] = {"name": name, "data_categories": list(keys), "data_use": use}
            yield Declaration(at, members | _special(keys) | more, told, purpose.id)

    def _is_free(self, category: str, purpose: str) -> bool:
        """Whether nothing narrows the use of a category for a purpose, and no statement limits it to others."""
        return not self.narrowed.thing("categories", category, purpose) and not limited_by(
            self.manifest, category, purpose
        )

    def _withheld(self, purpose: str) -> Terms:
        """The keys of categories that a statement keeps from a purpose: of another category they would say the same."""
        limited = (it for it in self.manifest.categories if limited_by(self.manifest, it.id, purpose))
        mapped = (self.mapping.of("categories", it.id) for it in limited)
        return flat(all_terms(terms_of(one, fides=True)) for it in mapped for one in (it.terms, *it.examples.values()))

    def _legal(self, row: WholeRowFact) -> dict[str, Value]:
        """The legal basis and the time, where there is one of each, and they are said plainly."""
        found: dict[str, Value] = {}
        means = [it.means for it in self.manifest.bases if it.id in (row.basis or ())]
        if len(means) == 1 and means[0] in fideslang().basis:
            found["legal_basis_for_processing"] = fideslang().basis[str(means[0])]
        if row.retention is not None and row.retention.value and is_plain(row.retention):
            found["retention_period"] = row.retention.value
        return found

    def _shared(self, recipients: Iterable[str], keys: Iterable[str]) -> dict[str, Value]:
        """Third parties, where the notice calls them that: affiliates and processors are none."""
        third = [it.id for it in self.manifest.recipients if it.id in set(recipients) and it.role == "third-party"]
        told = list(keys)
        if not third or not told:
            return {}
        names = "; ".join(names_of(self.manifest.recipients, third))
        return {"data_shared_with_third_parties": True, "third_parties": names, "shared_categories": told}


def _special(keys: Iterable[str]) -> dict[str, Value]:
    """That there are special categories, where a key is one."""
    special = fideslang().special
    return {"processes_special_category_data": True} if any(is_within(it, special) for it in keys) else {}


def touches(key: str, keys: Iterable[str]) -> bool:
    """Whether a key is one of these, or below or above one."""
    return any(is_within(key, (it,)) or is_within(it, (key,)) for it in keys)


def is_within(key: str, keys: Iterable[str]) -> bool:
    """Whether a key is one of these, or below one."""
    return any(key == it or key.startswith(f"{it}.") for it in keys)
