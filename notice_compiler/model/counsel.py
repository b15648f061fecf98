"""What counsel writes beside the notice: findings that are waived, and answers to the review checklist.

None of it is printed, published or in the manifest.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from notice_compiler.model.base import Model
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Date, Fingerprint, Words
from notice_compiler.model.short_forms import OneOrMany


def _said(value: str) -> str:
    if not re.search(r"\w{2}", value):
        raise fault("nothing-said", f"`{value}` says nothing.", "Write it in words, so that it can be read next year.")
    return value


Said = Annotated[Words, AfterValidator(_said)]


class WaiverModel(Model):
    """A finding of law that somebody has decided to live with, for a time. It never leaves the repository."""

    rule: Words
    """The rule whose findings it waives, as `notice check` names it."""
    at: Words | None = None
    """Only those at this address or below it, such as `categories.commercial`; without it, all of the rule."""
    covers: Annotated[tuple[Fingerprint, ...] | None, OneOrMany()] = None
    """Only those with these fingerprints, as `notice check --format json` shows them."""
    reason: Said
    """Why."""
    by: Said
    """Who decided it."""
    until: Date
    """The last day on which it holds, YYYY-MM-DD."""


class ReviewedModel(Model):
    """The answer to a question of the review checklist. It never leaves the repository."""

    question: Words
    """The provision that asks it, as `notice report` shows it: `ccpa:7003-b`."""
    answer: Literal["yes", "no", "not-applicable"]
    """`yes` where it is as the law asks."""
    by: Said
    """Who looked."""
    date: Date
    """The day on which it was answered, YYYY-MM-DD."""
    until: Date | None = None
    """The last day on which the answer holds; without it, twelve months are assumed."""
    note: Words | None = None
    """What was seen, and where."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> ReviewedModel:
        if self.until is not None and self.until < self.date:
            until = self.until.isoformat()
            wrong = f"The answer of {self.date.isoformat()} would hold until {until}, before it was given."
            raise fault("checklist-form", wrong, "Correct `date:` or `until:`.", on=("until",))
        return self


Waivers = Annotated[tuple[WaiverModel, ...] | None, Field(min_length=1)]
Checklist = Annotated[tuple[ReviewedModel, ...] | None, Field(min_length=1)]
