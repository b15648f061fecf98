"""The rows of processing read the other way: what they say of a thing that is one of their members, not their key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import FACETS, Answer, Disclosed, Limit, Named, Scope
from notice_compiler.notice.things import Thing

_HOMES: Final = ("categories", "purposes", "sources", "recipients", "bases", "practices")
_FACET_OF: Final = {kind: facet for facet, kind in FACETS.items()}
_KIND_OF: Final = {**FACETS, "bases": "basis", "practices": "practice"}


@dataclass(frozen=True, slots=True)
class Told:
    """What another row says of a thing under a facet, and for whom; `label` is that of the row's case."""

    answer: Answer
    scope: Scope | None
    label: str | None


def told_of(notice: Notice, kind: str, name: str, facet: str) -> tuple[Told, ...]:
    """What other rows say under a facet of a thing: the keys of the rows that name it, and what they name beside it.

    What several rows say without a limit is brought together.
    """
    own = _FACET_OF.get(kind)
    if own is None or facet not in FACETS:
        return ()
    found = [it for home, thing in _rows(notice) for it in _told(home, thing, own, name, facet)]
    everywhere = [it for it in found if it.scope is None and it.label is None and isinstance(it.answer, Disclosed)]
    rest = tuple(it for it in found if it not in everywhere)
    members: dict[str, Named] = {}
    limits: dict[str, Limit] = {}
    for it in everywhere:
        if isinstance(it.answer, Disclosed):
            members |= {one.id: one for one in it.answer.members or ()}
            limits |= it.answer.limits
    joint = (Told(Disclosed(tuple(members.values()), limits), None, None),) if members else ()
    return (*joint, *rest)


def _rows(notice: Notice) -> Iterator[tuple[str, Thing]]:
    """Every key of a row with its kind; rows of processing are their own keys."""
    for home in _HOMES:
        things: Mapping[str, Thing] = getattr(notice, home)
        yield from ((_KIND_OF[home], it) for it in things.values())
    yield from (("row", it) for it in notice.processing.values())


def _told(home: str, thing: Thing, own: str, name: str, facet: str) -> Iterator[Told]:
    for case, row in thing.handling.each():
        naming = row.answers.get(own)
        named = isinstance(naming, Disclosed) and any(it.id == name for it in naming.members or ())
        if not named or not isinstance(naming, Disclosed):
            continue
        scope = row.scope if case is None or row.scope is not None else thing.handling.scope
        label = case.label if case is not None else None
        if FACETS[facet] == home:
            yield Told(Disclosed((thing,)), _both(scope, naming, name), label)
        elif facet in row.answers:
            yield Told(row.answers[facet], _both(scope, naming, name), label)


def _both(scope: Scope | None, naming: Disclosed, name: str) -> Scope | None:
    """The limit on the member that is looked for, or else that of its row."""
    limit = naming.limits.get(name)
    return limit.scope if limit is not None and limit.scope is not None else scope
