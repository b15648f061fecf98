"""How facts are named: by id, lineage, label and the words by which prose tells of a thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict, TypeVar

from notice_compiler.facts.facts import KeyFact
from notice_compiler.facts.record import NamedFact
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.facts.tabulate_rows import whole_row
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Thing

T = TypeVar("T")


class Lineage(TypedDict):
    """An id, and those that its thing had before."""

    id: str
    formerly: tuple[str, ...] | None
    split_from: str | None


class Naming(Lineage):
    """How a fact is named."""

    label: str | None
    words: tuple[str, ...]


class Key(Naming):
    """How a fact is named, with the row of which it is the key."""

    row: WholeRowFact | None


def lineage_of(notice: Notice, kind: str, name: str) -> Lineage:
    """The id of a thing and those that it had before."""
    found = notice.lineage.get((kind, name))
    return {
        "id": name,
        "formerly": found.formerly if found else None,
        "split_from": found.split_from if found else None,
    }


def naming(notice: Notice, kind: str, it: Named) -> Naming:
    """How a thing is named."""
    return {**lineage_of(notice, kind, it.id), "label": it.label, "words": it.words}


def key_of(notice: Notice, kind: str, it: Thing) -> Key:
    """How a thing is named, with the row of which it is the key."""
    return {**naming(notice, kind, it), "row": whole_row(it.handling)}


def named_facts(notice: Notice, kind: str, things: Mapping[str, Named]) -> tuple[NamedFact, ...]:
    """The things of a kind of which readers are told, and of which nothing else is said."""
    return tuple(NamedFact(**naming(notice, kind, it)) for it in told(notice, kind, things).values())


def key_facts(notice: Notice, kind: str, things: Mapping[str, Thing]) -> tuple[KeyFact, ...]:
    """The things of a kind of which readers are told, with their rows."""
    return tuple(KeyFact(**key_of(notice, kind, it)) for it in told(notice, kind, things).values())


def told_one(notice: Notice, kind: str, name: str | None) -> str | None:
    """The id of a thing of which readers are told; None of one that is declared and not told, and of none."""
    return name if (kind, name) in notice.told else None


def told(notice: Notice, kind: str, things: Mapping[str, T]) -> dict[str, T]:
    """The things of which readers are told: to declare an id is not yet to say anything."""
    return {name: it for name, it in things.items() if (kind, name) in notice.told}
