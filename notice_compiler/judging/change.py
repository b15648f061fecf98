"""A change: what a difference between two notices means, and the rule that says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from notice_compiler.compare.delta import Delta, Passage
from notice_compiler.compare.roots import Root
from notice_compiler.judging.between import Between
from notice_compiler.judging.direction_rule import by_direction
from notice_compiler.law.law import CLASSES, Class, Duty
from notice_compiler.model.closed_lists import Declaration

Claims = Callable[[Root, Between], bool]
Judge = Callable[[Root, Between], Class]
Say = Callable[[Root, Between], str]


def _nothing(_root: Root, _it: Between) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """A rule as its module declares it.

    `claims` says of which roots it tells, `judge` how grave that is, `say` what happened, in sentences fit to be
    published. `circumstances` are words by which law data refines the class. `mirror` is the rule that tells of the
    same change the other way round, or says why there is none. What is `words` alone a person may declare editorial.
    """

    claims: Claims
    say: Say
    mirror: str
    judge: Judge = by_direction
    circumstances: Callable[[Root, Between], tuple[str, ...]] = _nothing
    words: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A change with its meaning. `before` and `after` are words as printed; `reaches` the addresses of what follows.

    `may_be_material` is True where that is still to be declared. `declared` is what a named person declared of it,
    `follows` the highest class of what follows from it.
    """

    rule: str
    cls: Class
    duties: tuple[Duty, ...]
    delta: Delta
    before: str | None
    after: str | None
    message: str
    why: str
    provisions: tuple[str, ...]
    reaches: tuple[str, ...]
    fingerprint: str
    passage: Passage | None = None
    may_be_material: bool = False
    declared: Declaration | None = None
    circumstances: tuple[str, ...] = ()
    follows: Class = "none"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A change record that cannot hold: its number in the notice, what is wrong with it, what would be right."""

    record: int
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The changes, the gravest first, the highest class, and the change records that were refused."""

    changes: tuple[Change, ...]
    cls: Class
    refused: tuple[Refusal, ...] = ()


def came(*kinds: str) -> Claims:
    """Claims what is there now and was not before."""
    return lambda root, _: root.delta.kind in kinds and root.delta.before is None


def went(*kinds: str) -> Claims:
    """Claims what was there before and is not now."""
    return lambda root, _: root.delta.kind in kinds and root.delta.after is None


def differs(*kinds: str) -> Claims:
    """Claims what is there on both sides, and otherwise."""
    return lambda root, _: root.delta.kind in kinds and None not in (root.delta.before, root.delta.after)


def any_of(*kinds: str) -> Claims:
    """Claims every difference of these kinds."""
    return lambda root, _: root.delta.kind in kinds


ROWS = ("category", "purpose", "recipient", "source", "practice", "basis", "row", "answer")
"""Kinds of thing of which a row of processing may tell."""
_CASE = "case."


def of_row(kind: str) -> tuple[str, ...]:
    """What of a row, or of a case of one, a kind of difference tells: `("retention", "value")`; empty for others."""
    owner, *aspect = kind.removeprefix(_CASE).split(".")
    return tuple(aspect) if owner in ROWS else ()


def came_to_row(facet: str, *kinds: str) -> Claims:
    """Claims what a facet of a row names now and did not before, and what else of these kinds is there now."""
    return lambda root, _: (
        root.delta.before is None and (root.delta.kind in kinds or of_row(root.delta.kind) == (facet,))
    )


def went_from_row(facet: str, *kinds: str) -> Claims:
    """Claims what a facet of a row named before and does not now, and what else of these kinds is gone."""
    return lambda root, _: (
        root.delta.after is None and (root.delta.kind in kinds or of_row(root.delta.kind) == (facet,))
    )


def always(cls: Class) -> Judge:
    """The same class whatever the direction."""
    return lambda _root, _it: cls


def highest(classes: tuple[Class, ...]) -> Class:
    """The gravest of several; none of none."""
    return max(classes, key=CLASSES.index, default="none")
