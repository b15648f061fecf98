"""The law as data: packs of provisions, closed lists and numbers, each with its citation and its dates.

Data may enumerate; only Python decides. Nothing here is legal advice.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from notice_compiler.model.closed_lists import ContactRole, EntityRole, Meaning, RightMeaning, StatementMeaning
from notice_compiler.model.shape import Date
from notice_compiler.model.short_forms import OneOrMany

Verified = Literal["confirmed", "partly", "unverified"]
Requirement = Literal["statement", "right", "facet", "contact", "entity"]
"""What provisions can require without a rule of their own."""
Reads = Literal[Requirement, "deadline"]
"""What rules read of packs: what provisions require, and the numbers that limit how soon rights are answered."""
Circumstance = Literal[
    "sells-or-shares",
    "sensitive",
    "sensitive-beyond-limits",
    "transfers",
    "legitimate-interests",
    "consent",
    "profiling",
]
"""When a law asks for something that it does not ask of all: `query/circumstances.py` decides whether it holds."""


class LawModel(BaseModel):
    """Part of a pack; frozen, and without keys that nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Dated(LawModel):
    """Something in force from a day (None: since before all records) until a day, inclusive (None: still)."""

    effective_from: Date | None = None
    """The first day of its force, YYYY-MM-DD."""
    effective_until: Date | None = None
    """The last day of its force, YYYY-MM-DD."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Dated:
        if self.effective_from and self.effective_until and self.effective_until < self.effective_from:
            raise ValueError("`effective_until` lies before `effective_from`")
        return self

    def in_force(self, day: datetime.date) -> bool:
        """Whether it is the law of that day."""
        return (self.effective_from is None or self.effective_from <= day) and (
            self.effective_until is None or day <= self.effective_until
        )


Statements = Annotated[tuple[StatementMeaning, ...], OneOrMany()]
Rights = Annotated[tuple[RightMeaning, ...], OneOrMany()]
Entities = Annotated[tuple[EntityRole, ...], OneOrMany()]
YesOrNo = Annotated[bool, BeforeValidator({"yes": True, "no": False}.get), WithJsonSchema({"enum": ["yes", "no"]})]


class Required(LawModel):
    """What a provision wants a notice to have; of `statement`, `right` and `entity` one of those listed is enough."""

    statement: Statements = ()
    """A statement with one of these meanings."""
    right: Rights = ()
    """A right with one of these meanings."""
    facet: Literal["sources", "purposes", "recipients", "retention", "basis"] | None = None
    """What must be stated of every category that is collected."""
    contact: ContactRole | Literal["any"] | None = None
    """A contact of that role, or any."""
    entity: Entities = ()
    """An entity of one of these roles."""
    when: Circumstance | None = None
    """Only where this is so."""
    severity: Literal["error", "warning", "info"] = "error"
    """How grave it is that it is missing."""

    @model_validator(mode="after")
    def _wants_something(self) -> Required:
        if not any(getattr(self, key) for key in get_args(Requirement)):
            raise ValueError(f"name what is wanted: {', '.join(get_args(Requirement))}")
        return self


class Provision(Dated):
    """A provision of law, in a paraphrase of our own, and how a notice is held against it."""

    citation: str
    """As lawyers cite it: `Cal. Civ. Code 1798.130(a)(5)`."""
    url: Annotated[str, Field(pattern=r'^https://[^\s<>"\\]+$')]
    """Where its text can be read."""
    verified: Verified
    """How well the citation was checked against the text of the law."""
    note: str | None = None
    """What could not be verified."""
    says: str
    """What it asks, in one or two sentences."""
    question: str | None = None
    """What a reviewer is asked, where no program can tell from the notice; `yes` is the answer that complies."""
    requires: tuple[Required, ...] = ()
    """What the notice must have, decided by the `required-…` rules."""
    not_covered: str | None = None
    """Why neither a rule nor a question holds a notice against it."""

    @property
    def doubt(self) -> str | None:
        """What is to be said beside the citation, wherever it is printed, where it was not checked in full."""
        return {"confirmed": None, "partly": "citation partly verified", "unverified": "citation unverified"}[
            self.verified
        ]

    @model_validator(mode="after")
    def _says_what_is_open(self) -> Provision:
        if (self.verified == "confirmed") == (self.note is not None):
            raise ValueError("`note` says what could not be verified, where something could not")
        return self


class Term(Dated):
    """A member of a closed list of the law."""

    term: str
    """The law's own words."""
    sensitive: YesOrNo = False
    """Whether the law holds it to be sensitive."""
    words: tuple[str, ...] = ()
    """Words by which it is known in notices, matched at the beginning of a word, in any case."""
    enough: tuple[str, ...] = ()
    """The law's own words, where `term` is a paraphrase: any of these names it as the law wants it."""


def _term(value: object) -> object:
    return {"term": value} if isinstance(value, str) else value


class _TermOrText:
    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


Listed = Annotated[Term, BeforeValidator(_term), _TermOrText()]
"""A term with what is known of it, or its words alone."""


class Number(Dated):
    """A number of the law: `45 days`, `30 business days`."""

    value: Annotated[str, Field(pattern=r"^[0-9][0-9,]* [a-z][a-z -]*$")]
    """The number and its unit."""
    provision: str
    """The provision that names it, by its id in this pack."""
    rights: Rights = ()
    """The rights whose deadline it limits."""


class Definition(LawModel):
    """What a kind of practice means in this law."""

    provision: str
    """The provision that defines it, by its id in this pack."""
    says: str
    """What it says, in a sentence."""


Class = Literal["none", "editorial", "substantive", "material"]
CLASSES: tuple[Class, ...] = get_args(Class)
"""From the least to the gravest."""
Duty = Literal["move the date", "announce before", "new notice and opt-out", "consent for data already held"]
DUTIES: tuple[Duty, ...] = get_args(Duty)


class Refinement(LawModel):
    """What a law says of a kind of change, in a circumstance or in all: its class, if it has a say in that, and duties.

    `provisions` are cited; `change` is the id of a rule in `changes/`, `when` a circumstance that the rule knows.
    """

    change: str
    when: str | None = None
    cls: Class | None = Field(default=None, alias="class")
    provisions: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()


class Pack(LawModel):
    """One law: its provisions, its closed lists, what practices mean in it, its numbers, what it says of changes."""

    law: Annotated[str, Field(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    """The id by which notices name it under `laws:`."""
    title: str
    """Its name."""
    protects: str | None = None
    """Where those live whom it protects, by the code of ISO 3166 in lower case, or `eea`."""
    provisions: dict[str, Provision] = {}
    """Its provisions, by ids of their own."""
    categories: dict[str, Listed] = {}
    """Its list of categories of personal information: `statute: ccpa:A`."""
    lists: dict[str, dict[str, Listed]] = {}
    """Its other closed lists."""
    practices: dict[Meaning, Definition] = {}
    """What kinds of practice mean in it."""
    numbers: dict[str, Number] = {}
    """Its numbers."""
    changes: tuple[Refinement, ...] = ()
    """What it says of kinds of change."""

    @model_validator(mode="after")
    def _names_its_own(self) -> Pack:
        named = [it.provision for it in self.numbers.values()] + [it.provision for it in self.practices.values()]
        named += [name for it in self.changes for name in it.provisions]
        for name in named:
            if name not in self.provisions:
                raise ValueError(f"no provision has the id `{name}`")
        return self

    def deadlines(self, day: datetime.date) -> tuple[Number, ...]:
        """The numbers of the law of that day that limit how soon requests for rights are answered."""
        found = (it for it in self.numbers.values() if it.rights and it.in_force(day))
        return tuple(it for it in found if self.provisions[it.provision].in_force(day))

    def terms(self, day: datetime.date) -> Mapping[str, Term]:
        """The categories of the law of that day, by their ids."""
        return {key: it for key, it in self.categories.items() if it.in_force(day)}

    def sensitive_words(self, day: datetime.date) -> tuple[str, ...]:
        """Words by which sensitive personal information is known."""
        return tuple(word for it in self.terms(day).values() if it.sensitive for word in it.words)


@dataclass(frozen=True, slots=True, eq=False)
class LawBook:
    """All packs by the id of their law; `sets` has the laws of a pack that holds several.

    Each is equal to itself alone, so that what follows from it can be kept.
    """

    packs: Mapping[str, Pack]
    sets: Mapping[str, tuple[str, ...]]

    @property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """What notices can name under `laws:`: laws, and sets with what they hold."""
        return {**dict.fromkeys(self.packs, ()), **self.sets}

    def provision(self, name: str) -> Provision:
        """A provision by `law:id`. Raises KeyError for a name that no pack holds."""
        law, _, provision = name.partition(":")
        return self.packs[law].provisions[provision]
