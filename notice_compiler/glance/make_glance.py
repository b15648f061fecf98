"""Makes the summary of a notice of its manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from notice_compiler.facts.asking import MethodFact, RightFact
from notice_compiler.facts.facts import CategoryFact, Disclosure, PracticeFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import NamedFact
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.glance.glance import Glance, Group, Kind, Names, Said, Sentence, Task, Way
from notice_compiler.glance.told_in import Thing, told_in
from notice_compiler.model.closed_lists import Meaning, RightMeaning

_ORDER: Final[tuple[Said, ...]] = ("disclosed", "elsewhere", "none", "not-applicable", "not-stated")
_SALE: Final[frozenset[Meaning]] = frozenset({"sale", "sharing"})
_NOT_ASKED_FOR: Final[frozenset[RightMeaning]] = frozenset({"non-discrimination"})
"""Rights that need no request."""


def make_glance(manifest: Manifest) -> Glance | None:
    """The summary; None where the notice states nothing that it could have."""
    told = told_in(manifest.sections)
    shown = [it for it in manifest.categories if ("category", it.id) in told and it.collected is not False]
    first = next((told["category", it.id] for it in shown), None)
    kinds = tuple(_kinds(manifest, shown, told))
    others = _names(_other_recipients(manifest, shown))
    made = Glance(_names(shown), first, kinds, others, tuple(_sale(manifest, told)), tuple(_tasks(manifest, told)))
    return made if made.categories.names or made.kinds or others.names or made.sale or made.tasks else None


def _other_recipients(manifest: Manifest, shown: Sequence[CategoryFact]) -> Iterator[NamedFact]:
    """Those of whom no answer for a category that is shown tells."""
    ids = {it.id for it in shown}
    told = {name for it in manifest.disclosures if it.category in ids for name in it.recipients or ()}
    return (it for it in manifest.recipients if it.id not in told)


def _name(it: NamedFact) -> str | None:
    """Its label, else the one way in which the notice speaks of it."""
    return it.label or (it.words[0] if len(it.words) == 1 else None)


def _names(things: Iterable[NamedFact]) -> Names:
    found = [_name(it) for it in things]
    return Names(tuple(dict.fromkeys(it for it in found if it)), unnamed=None in found)


def _kinds(manifest: Manifest, shown: Sequence[CategoryFact], told: Mapping[Thing, str]) -> Iterator[Kind]:
    for practice in manifest.practices:
        means = practice.means or ()
        found = [manifest.disclosure(it.id, practice.id) for it in shown]
        if (not means and _name(practice) is None) or all(it.status == "not-stated" for it in found):
            continue
        groups = (_group(manifest, practice, said, found) for said in _ORDER)
        section = told.get(("practice", practice.id))
        yield Kind(means, _name(practice), practice.modality, tuple(it for it in groups if it), section)


def _group(manifest: Manifest, practice: PracticeFact, said: Said, every: Sequence[Disclosure]) -> Group | None:
    found = [it for it in every if it.status == said]
    if not found:
        return None
    categories = {it.category for it in found}
    words = {"none": practice.none, "not-applicable": practice.not_applicable}.get(said)
    return Group(
        said,
        _names(it for it in manifest.categories if it.id in categories),
        len(found),
        len(every),
        words,
        _recipients(manifest, found) if said == "disclosed" else None,
        partly=any(it.recipients is None for it in found),
        limited=_has_conditions(practice.row) or any(_is_limited(manifest, it) for it in found),
        section=next((it.section for it in found if it.section), None),
    )


def _recipients(manifest: Manifest, found: Sequence[Disclosure]) -> Names | None:
    ids = {name for it in found for name in it.recipients or ()}
    return _names(it for it in manifest.recipients if it.id in ids) if ids else None


def _is_limited(manifest: Manifest, it: Disclosure) -> bool:
    """Whether conditions, exceptions or cases are told beside the answer."""
    names = {detail.row for detail in it.details}
    rows: list[WholeRowFact] = [row for row in manifest.processing if row.id in names]
    return any(_has_conditions(row) for row in (*rows, it.row))


def _has_conditions(row: WholeRowFact | None) -> bool:
    if row is None:
        return False
    said = (row.condition, row.limit, row.scope, row.exceptions, row.notes)
    return any(it is not None for it in said) or bool(row.cases or row.limits)


def _sale(manifest: Manifest, told: Mapping[Thing, str]) -> Iterator[Sentence]:
    """What statements say of sale or sharing, where no kind of practice does."""
    if any(_SALE & set(it.means or ()) for it in manifest.practices):
        return
    for it in manifest.statements:
        section = told.get(("statement", it.id))
        if it.means == "sale-or-sharing" and section is not None:
            yield from (Sentence(words, section) for words in it.words)


def _tasks(manifest: Manifest, told: Mapping[Thing, str]) -> Iterator[Task]:
    methods = {it.id: it for it in manifest.methods}
    for right in manifest.rights:
        section = told.get(("right", right.id))
        offered = right.terms is None or right.terms.offered is not False
        if section is None or not offered:
            continue
        names = dict.fromkeys((*(right.methods or ()), *(manifest.requests.methods or ())))
        ways = tuple(it for it in (_way(methods[name]) for name in names) if it.words or it.kind)
        for means in (*((right.means,) if right.means else ()), *(right.further_means or ())):
            if means not in _NOT_ASKED_FOR:
                yield Task(means, section, ways, limited=_has_terms(right))


def _way(method: MethodFact) -> Way:
    return Way(_name(method), method.kind, method.href)


def _has_terms(right: RightFact) -> bool:
    terms = right.terms
    said = (terms.fee, terms.frequency, terms.condition, terms.scope, terms.notes) if terms else ()
    return bool(right.exceptions or right.cases) or any(it is not None for it in said)
