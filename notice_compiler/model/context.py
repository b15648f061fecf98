"""What the passages of a notice speak of, and what is declared of its changes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator

from notice_compiler.model.base import Model
from notice_compiler.model.closed_lists import Declaration
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Date, Fingerprint, Words
from notice_compiler.model.short_forms import Ids, OneOrMany


class AboutModel(Model):
    """The subject of the facts that a passage states."""

    categories: Ids | None = None
    """Categories, or `all`."""
    purposes: Ids | None = None
    """Purposes, or `all`."""
    recipients: Ids | None = None
    """Recipients, or `all`."""
    sources: Ids | None = None
    """Sources, or `all`."""
    practices: Ids | None = None
    """Kinds of practice."""
    bases: Ids | None = None
    """Legal bases, or `all`."""
    processing: Ids | None = None
    """Rows of processing."""
    rights: Ids | None = None
    """Rights, or `all`."""
    statements: Ids | None = None
    """Statements: the purposes and exceptions that the passage tells are theirs."""
    requests: Annotated[tuple[Literal["verification", "agents", "all"], ...], OneOrMany()] | None = None
    """`verification`, `agents`, or `all`: what holds for all requests."""


class ChangeRecordModel(Model):
    """What a named person declares of a change since the published version. It never leaves the repository."""

    declare: Declaration
    """`editorial`: nobody can understand it otherwise. `correction`: the words were wrong, the practice is as it was.
    `incompatible-purpose`: the new purpose does not fit the disclosed ones. `material`, `not-material`: whether that
    is which may be. `reviewed`: the notice was reviewed and its date moved without another change."""
    covers: Annotated[tuple[Fingerprint, ...], OneOrMany()] | None = None
    """The fingerprints of the changes that it covers, as `notice diff` shows them."""
    reason: Words
    """Why."""
    by: Words
    """Who declares it."""
    date: Date
    """The day on which it is declared, YYYY-MM-DD; of a review, the new `last_updated`."""

    @model_validator(mode="after")
    def _covers_something(self) -> ChangeRecordModel:
        if (self.declare == "reviewed") == (self.covers is not None):
            cure = (
                "Remove `covers:`." if self.covers else "Add `covers:` with the fingerprints that `notice diff` shows."
            )
            wrong = "A review covers the whole notice." if self.covers else "This record covers no change."
            raise fault("change-record-form", wrong, cure, on=("covers",) if self.covers else ())
        return self
