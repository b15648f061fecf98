"""A notice as a system of fideslang: declarations whose categories and use have a key there, mapped by the owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notice_compiler.edition import Edition
from notice_compiler.facts.facts import CategoryFact, Disclosure, KeyFact, ProcessingFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.linked.rows import happens
from notice_compiler.linked.told import called, names_of, terms_of
from notice_compiler.vocabularies.mapping import NoticeMapping
from notice_compiler.vocabularies.vocabulary import Matched, Terms, fideslang, flat

Value = str | bool | list[str]
BESIDE = ("condition", "limit", "scope", "exceptions", "limits", "cases", "reason", "transfers", "by")
"""What fideslang cannot say beside a row, and without which the row would say more than the notice."""


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
            set(flat(map(_near, (mapped.terms, *(mapped.examples.get(one, Matched()) for one in it.examples or ())))))
        )
    )


def uses_of(name: str, mapping: NoticeMapping) -> Terms:
    """The uses that a purpose is, or nearly."""
    return _near(mapping.of("purposes", name).terms)


def _near(it: Matched) -> Terms:
    terms = terms_of(it, fides=True)
    return (*terms.exact, *terms.close)


def stands_alone(row: WholeRowFact) -> bool:
    """Whether a row says nothing that the format cannot say and that would narrow it."""
    others = any(it.others or it.status == "elsewhere" for it in row.answers)
    return not others and not any(getattr(row, name) for name in BESIDE)


class _Maker:
    def __init__(self, manifest: Manifest, mapping: NoticeMapping) -> None:
        self.manifest, self.mapping = manifest, mapping
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
        """What is sold, or shared for advertising, where the notice tells them apart; by kind of practice."""
        for practice in self.manifest.practices:
            use = fideslang().meaning.get(practice.means[0]) if practice.means and len(practice.means) == 1 else None
            if use is None or practice.modality == "may":
                continue
            for it in self.manifest.disclosures:
                if it.practice == practice.id and is_plain_sale(it) and it.category in self.keys:
                    found: dict[str, Value] = {"name": f"{it.category}: {called(practice)}"}
                    found |= {"data_categories": list(self.keys[it.category]), "data_use": use}
                    yield Declaration(
                        f"disclosures.{it.category}.{it.practice}",
                        found | self._shared(it.recipients or (), [it.category]),
                        (it.category,),
                    )

    def may(self, row: WholeRowFact) -> bool:
        """Whether a row tells of what may happen alone: a declaration says that it does."""
        modality = {it.id: it.modality for it in self.manifest.practices}
        return isinstance(row, ProcessingFact) and row.practice is not None and modality[row.practice] == "may"

    def _row(
        self, at: str, row: WholeRowFact, categories: Iterable[str], purposes: Iterable[str]
    ) -> Iterator[Declaration]:
        is_practice = isinstance(row, ProcessingFact) and row.practice is not None
        if not happens(row, discloses=is_practice) or not stands_alone(row) or self.may(row):
            return
        names = {it.id: it for it in self.manifest.purposes}
        told = list(categories)
        for name in purposes:
            more = self._legal(row) | self._shared(row.recipients or (), told)
            yield from self._declared(at, names[name], told, more)

    def _declared(
        self, at: str, purpose: KeyFact, categories: Iterable[str], more: dict[str, Value] | None = None
    ) -> Iterator[Declaration]:
        told = tuple(it for it in categories if it in self.keys)
        keys = sorted(set(flat(self.keys[it] for it in told)))
        uses = uses_of(purpose.id, self.mapping)
        for use in uses if keys else ():
            name = called(purpose) if len(uses) == 1 else f"{called(purpose)} ({use})"
            members: dict[str, Value] = {"name": name, "data_categories": keys, "data_use": use}
            yield Declaration(at, members | (more or {}), told, purpose.id)

    def _legal(self, row: WholeRowFact) -> dict[str, Value]:
        """The legal basis and the time, where there is one of each, and they are said plainly."""
        found: dict[str, Value] = {}
        means = [it.means for it in self.manifest.bases if it.id in (row.basis or ())]
        if len(means) == 1 and means[0] in fideslang().basis:
            found["legal_basis_for_processing"] = fideslang().basis[str(means[0])]
        if row.retention is not None and row.retention.value and not row.retention.cases:
            found["retention_period"] = row.retention.value
        return found

    def _shared(self, recipients: Iterable[str], categories: Iterable[str]) -> dict[str, Value]:
        """Third parties, where the notice calls them that: affiliates and processors are none."""
        third = [it.id for it in self.manifest.recipients if it.id in set(recipients) and it.role == "third-party"]
        keys = sorted(set(flat(self.keys.get(it, ()) for it in categories)))
        if not third or not keys:
            return {}
        names = "; ".join(names_of(self.manifest.recipients, third))
        return {"data_shared_with_third_parties": True, "third_parties": names, "shared_categories": keys}


def is_plain_sale(it: Disclosure) -> bool:
    """Whether an answer discloses, without anything that narrows it."""
    return it.status == "disclosed" and (it.row is None or stands_alone(it.row))


def system(edition: Edition) -> dict[str, object]:
    """The notice as a system, with its declarations."""
    manifest = edition.manifest
    found: dict[str, object] = {
        "fides_key": manifest.notice,
        "name": manifest.title,
        "system_type": "Privacy notice",
    }
    controllers = [it for it in manifest.entities if it.role == "controller"]
    if len(controllers) == 1:
        found["legal_name"] = called(controllers[0])
    officers = [it.email for it in manifest.contacts if it.role == "data-protection-officer" and it.email]
    if len(officers) == 1:
        found["dpo"] = officers[0]
    if edition.settings.site:
        found["privacy_policy"] = f"{edition.settings.site}{manifest.notice}/"
    subjects = subjects_of(edition)
    more: dict[str, Value] = {"data_subjects": subjects} if subjects else {}
    return {**found, "privacy_declarations": [it.members | more for it in declarations(edition)]}


def subjects_of(edition: Edition) -> list[str]:
    """The subjects for whom alone the notice holds, where each of these groups has a key; else none."""
    manifest, mapping = edition.manifest, edition.settings.mapping
    only = manifest.scope.only if manifest.scope else None
    if mapping is None or only is None or not only.audiences:
        return []
    keys = [_near(mapping.of("audiences", it).terms) for it in only.audiences]
    return sorted(set(flat(keys))) if all(keys) else []
