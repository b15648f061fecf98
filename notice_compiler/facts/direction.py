"""What is said beside a kind of fact: which way it is worse for the reader, and which ids it holds.

The direction rule reads these marks, so that every present and future kind of fact has a class of change and its
mirror without a rule of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

WORDS: Final = "words"
"""Words, not facts: compared as wording."""
ORDERED: Final = "ordered"
"""A list whose order means something; every other list is a set."""
DERIVED: Final = "derived"
"""Follows from other facts or words, which are compared in its place."""
LINEAGE: Final = "lineage"
"""Says which earlier thing this one is; no part of what the notice says."""


class Direction(Enum):
    """Which way a change of a fact goes, for the reader."""

    MORE_IS_WORSE = "more is worse"
    MORE_IS_BETTER = "more is better"
    BETTER_IF_YES = "yes is better"
    LONGER_IS_WORSE = "longer is worse"
    FIXED = "another value is another claim"
    REPLACEABLE = "another value serves as well; none is worse"
    NEUTRAL = "neither way is worse by itself"


@dataclass(frozen=True, slots=True)
class Of:
    """The values are ids of things of this kind, so that a renamed thing stays the same."""

    kind: str
