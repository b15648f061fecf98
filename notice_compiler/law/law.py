"""The law as data: packs of provisions and closed lists, with citations and dates."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

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


Class = Literal["none", "editorial", "substantive", "material"]
CLASSES: tuple[Class, ...] = get_args(Class)
"""From the least to the gravest."""
Duty = Literal["move the date", "announce before", "new notice and opt-out", "consent for data already held"]
DUTIES: tuple[Duty, ...] = get_args(Duty)


class Refinement(BaseModel):
    """What a law says of a kind of change, in a circumstance or in all: its class, if it has a say in that, and duties.

    `provisions` are cited; `change` is the id of a rule in `changes/`, `when` a circumstance that the rule knows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    change: str
    when: str | None = None
    cls: Class | None = Field(default=None, alias="class")
    provisions: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()


class Pack(BaseModel):
    """One law: its name, its provisions, its closed list of categories, and what it says of changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    law: str
    title: str
    provisions: dict[str, Provision] = {}
    categories: dict[str, str] = {}
    sensitive: tuple[str, ...] = ()
    changes: tuple[Refinement, ...] = ()


@dataclass(frozen=True, slots=True)
class LawBook:
    """All packs by the id of their law."""

    packs: Mapping[str, Pack]

    def provision(self, name: str) -> Provision:
        """A provision by `law:id`. Raises KeyError for a name that no pack holds."""
        law, _, provision = name.partition(":")
        return self.packs[law].provisions[provision]
