"""Makes tasks of the rights that a notice lists: what readers can ask for, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from notice_compiler.facts.asking import MethodFact, RequestsFact, RightFact, TermsFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.glance.glance import Task, Way
from notice_compiler.glance.walk import Place, Thing
from notice_compiler.glance.whom import marks_of, name_of, whom
from notice_compiler.model.closed_lists import RightMeaning

_NOT_ASKED_FOR: Final[frozenset[RightMeaning]] = frozenset({"non-discrimination", "opt-in"})
"""Rights that need no request, or whose name alone says too little."""
_OF_ITS_OWN: Final[frozenset[RightMeaning]] = frozenset({"complaint", "appeal", "human-review"})
"""What goes to somebody else than requests do, or another way: how all requests are made says nothing of it."""


def tasks_of(manifest: Manifest, listed: Mapping[Thing, Place]) -> Iterator[Task]:
    """A task for each right that has an item of a list or a row to itself, and is offered to anybody."""
    for right in manifest.rights:
        place = listed.get(("right", right.id))
        means = (*((right.means,) if right.means else ()), *(right.further_means or ()))
        if place is None or not _is_offered(right) or len(means) != 1 or means[0] in _NOT_ASKED_FOR:
            continue
        scopes = [it.scope for it in (right.terms, manifest.requests.terms) if it is not None]
        where = whom(manifest, *place.marks, *(mark for it in scopes for mark in marks_of(it)))
        limited = _is_limited(right, manifest.requests)
        yield Task(means[0], right.label, place.section, tuple(_ways(manifest, right, means[0])), where, limited)


def _is_offered(right: RightFact) -> bool:
    offered = right.terms is None or right.terms.offered is not False
    cases = [it.offered for it in right.cases]
    return any(it is not False for it in cases) if cases else offered


def _ways(manifest: Manifest, right: RightFact, means: RightMeaning) -> Iterator[Way]:
    """The right's own methods; without any, those of all requests."""
    methods = {it.id: it for it in manifest.methods}
    general = () if means in _OF_ITS_OWN else manifest.requests.methods or ()
    for name in right.methods if right.methods is not None else general:
        way = _way(manifest, methods[name])
        if way.words or way.kind:
            yield way


def _way(manifest: Manifest, method: MethodFact) -> Way:
    return Way(name_of(method), method.kind, method.href, whom(manifest, *marks_of(method.scope)))


def _is_limited(right: RightFact, requests: RequestsFact) -> bool:
    told = (right.terms, requests.terms)
    return bool(right.exceptions or right.cases or requests.cases) or any(map(_has_terms, told))


def _has_terms(terms: TermsFact | None) -> bool:
    """Whether a request costs something, or is bound to conditions."""
    if terms is None:
        return False
    said = (terms.fee if terms.fee != "none" else None, terms.frequency, terms.condition, terms.notes)
    return any(it is not None for it in said)
