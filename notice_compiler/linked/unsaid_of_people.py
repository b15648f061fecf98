"""For whom and on what terms things hold: said in members of ours, of which a reader of DPV alone learns nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from notice_compiler.edition import Unsaid
from notice_compiler.facts.asking import RightFact, TermsFact
from notice_compiler.facts.manifest import Manifest
from notice_compiler.linked.told import called, is_told

OURS: Final = "members of ours: a reader of DPV alone takes it to hold for all, and always"
SCOPED: Final = ("entities", "methods", "contacts", "statements")
"""The lists whose things can hold for some alone."""


def unsaid_of_people(manifest: Manifest) -> Iterator[Unsaid]:
    """Scopes of the notice and of its things, terms of rights, dates that are no day."""
    yield from _scope(manifest)
    for kind in SCOPED:
        for it in getattr(manifest, kind):
            if it.scope is not None:
                yield Unsaid(f"{kind}.{it.id}.scope", f"“{called(it)}” (scope)", "no-term", OURS)
    for right in manifest.rights:
        if told := tuple(_terms(right)):
            yield Unsaid(f"rights.{right.id}.terms", f"“{called(right)}” ({', '.join(told)})", "no-term", OURS)
    yield from _dates(manifest)


def _scope(manifest: Manifest) -> Iterator[Unsaid]:
    if manifest.scope is None:
        return
    for side, what in (("only", "for whom alone the notice holds"), ("excluded", "for whom it does not hold")):
        group = getattr(manifest.scope, side)
        if group is None:
            continue
        for name in type(group).model_fields:
            if getattr(group, name) and (side, name) != ("only", "places"):
                yield Unsaid(f"scope.{side}.{name}", f"{what}: {name}", "no-term", OURS)


def _terms(it: RightFact) -> Iterator[str]:
    """What is said of a right beside its name: its terms by name, that it is not offered, its cases, its exceptions."""
    if it.terms is not None:
        yield from _stated(it.terms)
    if it.cases:
        refused = any(case.offered is False for case in it.cases)
        yield "cases, some not offered" if refused else "cases"
    if it.exceptions:
        yield "exceptions"


def _stated(terms: TermsFact) -> Iterator[str]:
    for name in TermsFact.model_fields:
        value = getattr(terms, name)
        if is_told(value):
            yield "not offered" if name == "offered" and value is False else name


def _dates(manifest: Manifest) -> Iterator[Unsaid]:
    """Dates printed as a month or a year: the day behind them is not what the notice says."""
    names = {"last-updated": "last_updated", "effective": "effective_date"}
    for it in manifest.dates:
        if it.precision != "day":
            what = f"“{it.label}: {it.printed}”, and no day"
            instead = f"the {it.precision}, as a member of ours, and no dcterms:modified"
            yield Unsaid(names.get(it.meaning, "dates") if it.id is None else "dates", what, "no-term", instead)
