"""What the JSON of several commands has in common: a provision that is cited, a stretch of a file."""

from __future__ import annotations

import json
from typing import Annotated, Final

from pydantic import Field

from notice_compiler.facts.record import Record
from notice_compiler.law.law import Provision, Verified
from notice_compiler.place import Range

SCHEMA_VERSION: Final = "1.0"
"""Of the JSON that commands print. What is added raises the second number; anything else the first."""
Count = Annotated[int, Field(ge=0)]
Version = Annotated[str, Field(pattern=r"^1\.(0|[1-9][0-9]{0,2})$")]
Fingerprint = Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
"""The first 64 bits of a SHA-256, in hexadecimal."""


class Cited(Record):
    """A provision of law."""

    citation: str
    """As lawyers cite it."""
    url: str
    verified: Verified
    """How well the citation was checked against the text of the law."""


class Position(Record):
    """A place in a file: line and column from 1, in Unicode code points."""

    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]


class Stretch(Record):
    """A stretch of a file; its end is exclusive."""

    start: Position
    end: Position


def cited(it: Provision) -> Cited:
    """A provision, as programs read it."""
    return Cited(citation=it.citation, url=it.url, verified=it.verified)


def stretch(it: Range) -> Stretch:
    """A range, as programs read it."""
    start, end = it.start, it.end
    return Stretch(start=Position(line=start.line, column=start.column), end=Position(line=end.line, column=end.column))


def written(it: Record) -> str:
    """A report as JSON, indented, ending in a line feed; what has a default and was not set is left out."""
    return (
        json.dumps(it.model_dump(mode="json", by_alias=True, exclude_unset=True), ensure_ascii=False, indent=2) + "\n"
    )
