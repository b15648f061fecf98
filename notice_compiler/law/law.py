"""The law as data: packs of provisions and closed lists, with citations and dates."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from notice_compiler.model.shape import Date


class Provision(BaseModel):
    """A provision of law; in force from a day (None: since before all records) until a day (None: still)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    citation: str
    url: str
    verified: str
    effective_from: Date | None = None
    effective_until: Date | None = None
    says: str

    def in_force(self, day: datetime.date) -> bool:
        """Whether it is the law of that day."""
        return (self.effective_from is None or self.effective_from <= day) and (
            self.effective_until is None or day <= self.effective_until
        )


class Pack(BaseModel):
    """One law: its name, its provisions, its closed list of categories."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    law: str
    title: str
    provisions: dict[str, Provision] = {}
    categories: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class LawBook:
    """All packs by the id of their law."""

    packs: Mapping[str, Pack]

    def provision(self, name: str) -> Provision:
        """A provision by `law:id`. Raises KeyError for a name that no pack holds."""
        law, _, provision = name.partition(":")
        return self.packs[law].provisions[provision]
