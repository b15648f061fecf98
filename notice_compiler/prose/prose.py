"""A passage of the author's words, read but not yet believed: its ids are still only names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from notice_compiler.document import Block

Scheme = Literal[
    "source",
    "purpose",
    "recipient",
    "category",
    "right",
    "method",
    "contact",
    "law",
    "statement",
    "practice",
    "term",
    "exclusion",
    "exception",
    "entity",
    "audience",
    "proof",
    "basis",
    "transfer",
    "place",
    "product",
    "time",
    "choice",
    "part",
    "note",
    "example",
    "label",
    "retention",
    "period",
    "deadline",
    "extension",
    "fee",
    "frequency",
    "condition",
    "reason",
]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
VALUE_SCHEMES: tuple[Scheme, ...] = (
    "retention",
    "period",
    "deadline",
    "extension",
    "fee",
    "frequency",
    "condition",
    "reason",
)
"""Annotations whose words are the value of a facet: a length of time, a fee, a condition."""
WORD_SCHEMES: tuple[Scheme, ...] = ("example", "label", *VALUE_SCHEMES)
"""Annotations that take the words themselves and name no id."""


@dataclass(frozen=True, slots=True)
class Target:
    """An id in an annotation, with its stretch of the passage."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """`[words](scheme:id,id)`. `negation` is the negating word before it in its clause, if there is one."""

    scheme: Scheme
    targets: tuple[Target, ...]
    words: str
    start: int
    end: int
    negation: str | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks as they will be printed, the annotations and the `#fragment` links in the order of the words."""

    blocks: tuple[Block, ...]
    annotations: tuple[Annotation, ...]
    fragments: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake in a passage, by its stretch of the passage."""

    rule: str
    message: str
    help: str
    start: int
    end: int
    value: str
