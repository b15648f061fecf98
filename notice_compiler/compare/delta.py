"""One difference between two notices: a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.facts.direction import Direction
from notice_compiler.facts.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Delta:
    """Something that one side has and the other has not, or has otherwise.

    `kind` names the kind of fact or wording: `category.purposes`, `answer`, `wording`. `at` is the address in the new
    notice (in the old one, where it is gone), without the member. A member of a set has a `before` or an `after`, its
    id; `of` is the kind of thing whose id that is. `is_record` tells a whole thing from a fact about one.
    """

    kind: str
    at: tuple[str, ...]
    before: str | None
    after: str | None
    direction: Direction | None = None
    of: str = ""
    is_record: bool = False

    @property
    def address(self) -> str:
        """The address as people read it: `categories.commercial.disclosed.sold-or-shared`."""
        return ".".join(self.at)

    @property
    def value(self) -> str:
        """What was added, or else what was there before."""
        return self.after if self.after is not None else self.before or ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that differ: a paragraph, a list's entry or a section, before and after, as plain text.

    `links` has the addresses to which the words lead on one side alone, `left` those of the old side; `promise` says
    whether the words of a promise to announce changes differ; `recipients` has the ids of recipients that are named
    after and were not before, `things` the kind and id of everything that is named on one side alone.
    """

    before: str
    after: str
    links: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    promise: bool = False
    recipients: tuple[str, ...] = ()
    things: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two notices and everything that differs between them; `passages` has the words of wording deltas.

    `parents` has the old ids of things that have others now, by kind and new id.
    """

    old: Manifest
    new: Manifest
    deltas: tuple[Delta, ...]
    passages: Mapping[Delta, Passage]
    parents: Mapping[tuple[str, str], tuple[str, ...]]
