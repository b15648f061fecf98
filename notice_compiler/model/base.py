"""What every part of a notice file has in common: known keys, ids that may have a past, scopes."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from notice_compiler.model.shape import Date, Id, Passage, PlaceCode, Words
from notice_compiler.model.short_forms import Ids, OneOrMany


class Model(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, defer_build=True)


class Descendant(Model):
    """Something with an id, which may be what had other ids in earlier versions of the notice."""

    formerly: Annotated[tuple[Id, ...], OneOrMany()] | None = None
    """The id that this had before it was renamed, or the ids of which it was merged. Nothing else pairs them."""
    split_from: Id | None = None
    """The id of the thing of which this was a part."""


class Labelled(Descendant):
    """Something with an id and a name. `id: Label` for short; a list of ids makes it a named set of those ids."""

    label: Words | None = None
    """The words by which readers know it. Without a label, the words of its annotations serve."""
    members: Ids | None = None
    """The ids that this name stands for: a named set, written `name: [id, id]`."""


class Named(Labelled):
    """Something with an id, a name and words for lists. `id: Label` for short; a list of ids makes a named set."""

    text: Passage | None = None
    """The whole entry of a list, written out, with annotations; `[words](label:)` marks the name."""


class Ending(Model):
    """Something that can come to an end and has to stay listed for a while."""

    ended: Date | None = None
    """The day on which it ended, YYYY-MM-DD. What was disclosed in the last 12 months stays listed under the CCPA."""


class GroupModel(Model):
    """Some of the people, places and things that a scope names. Several kinds must all fit; of one kind, any."""

    places: Annotated[tuple[PlaceCode, ...], OneOrMany()] | None = None
    """Countries and states, ISO 3166 in lower case (`us-ca`), `eu` or `eea`, or groups declared under `places:`."""
    audiences: Ids | None = None
    """Groups of people, by id."""
    products: Ids | None = None
    """Products and services, by id."""
    times: Ids | None = None
    """Times, such as before or after some day, by id."""
    choices: Ids | None = None
    """What the reader has chosen, such as to consent, by id."""
    parts: Ids | None = None
    """Parts of the data, such as the numbers to which texts are sent, by id."""


class Scoped(Model):
    """Something that may hold for some and not for others."""

    only: GroupModel | None = None
    """It holds for these and no others."""
    not_: Annotated[GroupModel | None, Field(alias="not")] = None
    """It does not hold for these."""


class ScopeModel(Scoped):
    """Whom the notice is for."""
