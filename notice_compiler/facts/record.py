"""What every record of the table of facts has in common, and the marks of the commonest kinds of fact."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict

from notice_compiler.facts.direction import DERIVED, LINEAGE, WORDS, Direction, Of

WORSE, BETTER, FIXED = Direction.MORE_IS_WORSE, Direction.MORE_IS_BETTER, Direction.FIXED
REPLACEABLE, NEUTRAL, BETTER_IF_YES = Direction.REPLACEABLE, Direction.NEUTRAL, Direction.BETTER_IF_YES
Wording = Annotated[str | None, WORDS]
Ids = tuple[str, ...] | None
Categories = Annotated[Ids, WORSE, Of("category")]
Recipients = Annotated[Ids, WORSE, Of("recipient")]
Purposes = Annotated[Ids, WORSE, Of("purpose")]
Sources = Annotated[Ids, WORSE, Of("source")]
Methods = Annotated[Ids, BETTER, Of("method")]
Exceptions = Annotated[Ids, WORSE, Of("exception")]
"""Exceptions to a right or to a promise; to a practice they are better for the reader."""
Proofs = Annotated[Ids, WORSE, Of("proof")]
Notes = Annotated[Ids, NEUTRAL, Of("note")]


class Record(BaseModel):
    """One record of the table."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
        defer_build=True,
    )


class Descendant(Record):
    """Something with an id, which may be what had other ids before."""

    id: str
    formerly: Annotated[tuple[str, ...] | None, LINEAGE] = None
    """The ids that it had before: one for a renamed thing, several for a merged one."""
    split_from: Annotated[str | None, LINEAGE] = None
    """The thing of which it was a part."""


class NamedFact(Descendant):
    """Something with an id, its label, and the distinct words by which the notice tells of it."""

    label: Wording
    words: Annotated[tuple[str, ...], WORDS, DERIVED]


class GroupFact(Record):
    """Some people, places and things: several kinds must all fit, of one kind any. Null where none is named."""

    places: tuple[str, ...] | None
    """Places: ISO 3166, lower case, `eu`, `eea`, or groups of the notice."""
    audiences: Annotated[Ids, Of("audience")]
    """Groups of people."""
    products: Annotated[Ids, Of("product")] = None
    """Products and services."""
    times: Annotated[Ids, Of("time")] = None
    """Times before or after some day."""
    choices: Annotated[Ids, Of("choice")] = None
    """What readers have chosen."""
    parts: Annotated[Ids, Of("part")] = None
    """Parts of the data."""


class ScopeFact(Record):
    """For whom something holds that serves the reader; `excluded`: for whom it does not."""

    only: Annotated[GroupFact | None, BETTER]
    excluded: Annotated[GroupFact | None, WORSE]


class ExtentFact(Record):
    """For whom something holds that concerns the reader's data; `excluded`: for whom it does not."""

    only: Annotated[GroupFact | None, WORSE]
    excluded: Annotated[GroupFact | None, BETTER]
