"""The rows of processing read the other way: what they say of a thing that is one of their members, not their key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import FACETS, Answer, Disclosed, Limit, Scope
from notice_compiler.notice.things import Thing

_HOMES: Final = ("categories", "purposes", "sources", "recipients", "bases", "practices")
_FACET_OF: Final = {kind: facet for facet, kind in FACETS.items()}
_KIND_OF: Final = {**FACETS, "bases": "basis", "practices": "practice"}


@dataclass(frozen=True, slots=True)
class Told:
    """What another row says of a thing under a facet, and for whom: all scopes must fit. `label` says in which case."""

    answer: Answer
    scopes: tuple[Scope, ...]
    label: str | None


def told_of(notice: Notice, kind: str, name: str, facet: str) -> tuple[Told, ...]:
    """What other rows say under a facet of a thing: the keys of the rows that name it, and what they name beside it.

    What several rows say without a limit is brought together; a member that one of them names without a limit has none.
    """
    own = _FACET_OF.get(kind)
    if own is None or facet not in FACETS:
        return ()
    found = [it for home, thing in notice.naming.get((own, name), ()) for it in _told(home, thing, own, name, facet)]
    everywhere = [it.answer for it in found if not it.scopes and it.label is None and isinstance(it.answer, Disclosed)]
    named = [it for it in everywhere if it.members is not None]
    rest = tuple(it for it in found if it.answer not in named or it.scopes or it.label is not None)
    members = {one.id: one for it in named for one in it.members or ()}
    free = {one.id for it in named for one in it.members or () if one.id not in it.limits}
    limits = {key: limit for it in named for key, limit in it.limits.items() if key not in free}
    others = next((it.others for it in named if it.others), None)
    joint = (Told(Disclosed(tuple(members.values()), limits, others), (), None),) if members else ()
    return (*joint, *rest)


def naming_of(notice: Notice) -> Mapping[tuple[str, str], tuple[tuple[str, Thing], ...]]:
    """The rows that name a thing, by the facet and the id."""
    found: dict[tuple[str, str], dict[tuple[str, str], tuple[str, Thing]]] = {}
    for home, thing in _rows(notice):
        for _, row in thing.handling.each():
            for facet, answer in row.answers.items():
                for it in (answer.members or ()) if isinstance(answer, Disclosed) else ():
                    found.setdefault((facet, it.id), {})[home, thing.id] = (home, thing)
    return {key: tuple(rows.values()) for key, rows in found.items()}


def keys_of_rows(notice: Notice) -> frozenset[tuple[str, str]]:
    """The things under which a row stands of which readers are told."""
    return frozenset((kind, it.id) for kind, it in _rows(notice) if kind != "row" and it.handling.answers)


def _rows(notice: Notice) -> Iterator[tuple[str, Thing]]:
    """Every key of a row with its kind; rows of processing are their own keys."""
    for home in _HOMES:
        things: Mapping[str, Thing] = getattr(notice, home)
        yield from ((_KIND_OF[home], it) for it in things.values())
    yield from (("row", it) for it in notice.processing.values())


def _told(home: str, thing: Thing, own: str, name: str, facet: str) -> Iterator[Told]:
    for case, row in thing.handling.each():
        naming = row.answers.get(own)
        if not isinstance(naming, Disclosed) or all(it.id != name for it in naming.members or ()):
            continue
        limit = naming.limits.get(name)
        scopes = (thing.handling.scope, row.scope if case else None, limit.scope if limit else None)
        kept = tuple(scope for scope in scopes if scope is not None)
        label = case.label if case is not None else None
        words = limit.text if limit else None
        if FACETS[facet] == home:
            limits = {thing.id: Limit(words, None, ())} if words else {}
            yield Told(Disclosed((thing,), limits), kept, label)
        elif facet in row.answers:
            answer = row.answers[facet]
            whole = isinstance(answer, Disclosed) and answer.members is not None
            yield Told(answer, kept, label or words or (None if whole else thing.name or thing.id))
