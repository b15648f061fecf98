"""Makes tasks of the rights that a notice lists: what readers can ask for, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from notice_compiler.facts.asking import MethodFact, RequestsFact, RightFact, TermsFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.glance.glance import Task, Way
from notice_compiler.glance.walk import Place, Thing
from notice_compiler.glance.whom import Marks, anywhere, marks_of, name_of, whom
from notice_compiler.model.closed_lists import RightMeaning

_NOT_ASKED_FOR: Final[frozenset[RightMeaning]] = frozenset({"non-discrimination", "opt-in"})
"""Rights that need no request, or whose name alone says too little."""
_OF_ITS_OWN: Final[frozenset[RightMeaning]] = frozenset({"complaint", "appeal", "human-review"})
"""What goes to somebody else than requests do, or another way: how all requests are made says nothing of it."""


def tasks_of(manifest: Manifest, listed: Mapping[Thing, tuple[Place, ...]]) -> Iterator[Task]:
    """A task for each right that has an item of a list or a row to itself, and is offered to somebody."""
    for right in manifest.rights:
        places = listed.get(("right", right.id), ())
        means = (*((right.means,) if right.means else ()), *(right.further_means or ()))
        cases = [it for it in right.cases if it.offered is not False]
        offered = right.terms is None or right.terms.offered is not False
        if (
            not places
            or right.label is None
            or len(means) != 1
            or means[0] in _NOT_ASKED_FOR
            or not (cases if right.cases else offered)
        ):
            continue
        if right.cases and not all(it.scope for it in cases):
            continue
        terms: Sequence[TermsFact | None] = cases or [right.terms]
        levels = [(*place.levels, *_scopes(manifest, it)) for place in places for it in terms]
        where = anywhere(manifest, levels)
        limited = _is_limited(right, manifest.requests)
        yield Task(means[0], right.label, places[0].section, tuple(_ways(manifest, right, means[0])), where, limited)


def _scopes(manifest: Manifest, terms: TermsFact | None) -> tuple[Marks, ...]:
    """For whom the terms of a right are, and those of all requests."""
    return tuple(marks_of(it.scope) for it in (terms, manifest.requests.terms) if it is not None)


def _ways(manifest: Manifest, right: RightFact, means: RightMeaning) -> Iterator[Way]:
    """The right's own methods; without any, those of all requests; none where cases have others."""
    if any(it.methods is not None for it in (*right.cases, *manifest.requests.cases)):
        return
    methods = {it.id: it for it in manifest.methods}
    general = () if means in _OF_ITS_OWN else manifest.requests.methods or ()
    for name in right.methods if right.methods is not None else general:
        way = _way(manifest, methods[name])
        if way.words or way.kind:
            yield way


def _way(manifest: Manifest, method: MethodFact) -> Way:
    return Way(name_of(method), method.kind, method.href, whom(manifest, marks_of(method.scope)))


def _is_limited(right: RightFact, requests: RequestsFact) -> bool:
    told = (right.terms, requests.terms)
    verified = requests.verification is not None and (
        requests.verification.rights is None or right.id in requests.verification.rights
    )
    return verified or bool(right.exceptions or right.cases or requests.cases) or any(map(_has_terms, told))


def _has_terms(terms: TermsFact | None) -> bool:
    """Whether a request costs something, or is bound to conditions."""
    if terms is None:
        return False
    said = (terms.fee if terms.fee != "none" else None, terms.frequency, terms.condition, terms.proofs, terms.notes)
    return any(it is not None for it in said)
