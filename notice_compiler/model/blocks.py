"""The body of a notice: sections, and the blocks that print words or project facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from notice_compiler.model.base import Model, Scoped
from notice_compiler.model.context import AboutModel
from notice_compiler.model.fault import fault
from notice_compiler.model.shape import Id, Passage, Ref, Words, YesNo
from notice_compiler.model.short_forms import Ids, OneOrMany, Short
from notice_compiler.near import suggestion

RowKind = Literal[
    "categories",
    "purposes",
    "sources",
    "recipients",
    "practices",
    "bases",
    "transfers",
    "rights",
    "methods",
    "entities",
    "contacts",
    "processing",
]
ListKind = Literal[
    "categories",
    "not-collected",
    "purposes",
    "sources",
    "recipients",
    "practices",
    "bases",
    "transfers",
    "rights",
    "methods",
    "requests",
    "authorities",
    "contacts",
    "entities",
    "terms",
    "statements",
    "exclusions",
    "exceptions",
    "processing",
    "notes",
]


class WordingModel(Model):
    """The words for answers that name nobody, where a table or a column has its own."""

    none: Words | None = None
    """The words of `none`."""
    yes: Words | None = None
    """The words of `yes`."""
    not_applicable: Words | None = None
    """The words of `not-applicable`."""


class PartModel(WordingModel):
    """One of several parts of a cell. The word for what it shows alone for short."""

    label: Words | None = None
    """The words before it: `Sold to:`."""
    show: Ref
    """What it shows: a kind of practice, or a facet such as examples, sources, purposes, recipients or retention."""
    of: Ref | None = None
    """The kind of practice whose facet it is: the purposes `of: sold`."""
    is_: Annotated[Ref | None, Field(alias="is")] = None
    """One id: then the cells say yes where it is named, and the words under `none:` where others are."""


Part = Annotated[PartModel, Short(text="show")]


class ColumnModel(WordingModel):
    """A column of a table. The word for what it shows alone for short."""

    heading: Words | None = None
    """Its heading; without one, that of the kind of practice, or the compiler's word for the facet."""
    show: Annotated[tuple[Part, ...], OneOrMany()]
    """What its cells show: a kind of practice or a facet; several for several parts in each cell."""
    of: Ref | None = None
    """The kind of practice whose facet it is: the purposes `of: sold`."""
    is_: Annotated[Ref | None, Field(alias="is")] = None
    """One id: then the cells say yes where it is named, and the words under `none:` where others are."""
    notes: Ids | None = None
    """The footnotes of its heading, by id."""


class RowsModel(Model):
    """Some rows of a table: things of one kind, under a subheading, or together in one row."""

    heading: Words | None = None
    """A subheading over these rows."""
    label: Words | None = None
    """The name of one row that stands for all of these; their answers must agree."""
    categories: Ids | None = None
    """Categories, by id, or `all`."""
    purposes: Ids | None = None
    """Purposes, by id."""
    sources: Ids | None = None
    """Sources, by id."""
    recipients: Ids | None = None
    """Recipients, by id."""
    practices: Ids | None = None
    """Kinds of practice, by id."""
    bases: Ids | None = None
    """Legal bases, by id."""
    transfers: Ids | None = None
    """Transfers, by id."""
    rights: Ids | None = None
    """Rights, by id."""
    methods: Ids | None = None
    """Methods, by id."""
    entities: Ids | None = None
    """Entities, by id."""
    contacts: Ids | None = None
    """Contacts, by id."""
    processing: Ids | None = None
    """Rows of processing, by id."""

    @model_validator(mode="after")
    def _one_kind(self) -> RowsModel:
        kinds = [kind for kind in ROW_KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            message = f"These rows are of {' and '.join(kinds) or 'nothing'}."
            cure = "Write exactly one of categories, purposes, recipients, rights, … with the ids of the rows."
            raise fault("block-form", message, cure, on=tuple(kinds[1:2]), key=True)
        return self


ROW_KINDS: tuple[RowKind, ...] = get_args(RowKind)


@dataclass(frozen=True)
class AllOfAKind:
    """Lets the name of a kind stand for all things of it that have something to show."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._all, handler(source))

    def _all(self, value: object) -> object:
        if not isinstance(value, str):
            return [value] if isinstance(value, dict) else value
        if value not in ROW_KINDS:
            near = suggestion(value, ROW_KINDS)
            cure = f"Did you mean `{near}`?" if near else f"Write one of: {', '.join(ROW_KINDS)}."
            raise fault("unknown-value", f"`{value}` is not a value that `rows:` knows.", cure)
        return [{value: "all"}]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        one = {"if": {"type": "object"}, "then": many["items"], "else": {"enum": list(ROW_KINDS)}}
        return {"if": {"type": "array"}, "then": many, "else": one}


Column = Annotated[ColumnModel, Short(text="show")]


class TableModel(Scoped, WordingModel):
    """A table that shows facts: a row for each thing, a column for each kind of practice or facet."""

    heading: Words
    """The heading over the row names."""
    caption: Words | None = None
    """The table's caption. Without it, the heading of the section serves."""
    rows: Annotated[tuple[RowsModel, ...], Field(min_length=1), AllOfAKind()] = (RowsModel(categories=("all",)),)
    """What the rows are: all things of a kind that have something to show, or lists of them in an order of your own."""
    columns: Annotated[tuple[Column, ...], OneOrMany()]
    """Kinds of practice, and facets such as examples, sources, purposes or retention; or a set under `columns:`."""
    sideways: YesNo | None = None
    """`yes` sets the table sideways: a column for each thing, a row for each of its `columns:`."""
    notes: Ids | None = None
    """The footnotes of the whole table, by id."""


_CONTENT = ("text", "list", "table", "contact", "figures")
_ONE_OF_THEM: JsonDict = {
    "anyOf": [{"properties": {key: {}}, "required": [key]} for key in _CONTENT],
    "dependentSchemas": {
        key: {"properties": dict.fromkeys(_CONTENT[number + 1 :], False)} for number, key in enumerate(_CONTENT)
    },
}


class BlockModel(Model):
    """A part of a section: exactly one of `text`, `list`, `table`, `contact`, `figures`."""

    model_config = ConfigDict(json_schema_extra=_ONE_OF_THEM)

    text: Passage | None = None
    """Sentences in Markdown (paragraphs, emphasis, links, lists), with annotations."""
    list_: Annotated[ListKind | None, Field(alias="list")] = None
    """A list made of the facts: categories, rights, purposes, rows of processing and others."""
    items: Ids | None = None
    """With `list`: these items and no others."""
    table: TableModel | None = None
    """A table made of the facts."""
    contact: Ref | None = None
    """The address block of a contact, by id."""
    figures: Ref | None = None
    """A table of figures about requests, by id."""
    about: AboutModel | None = None
    """With `text`: the subject of the facts that it states."""
    continues: YesNo | None = None
    """With `text`: `yes` goes on in the paragraph of the block before; only the subject is another."""

    @model_validator(mode="after")
    def _one_content(self) -> BlockModel:
        values = {
            "text": self.text,
            "list": self.list_,
            "table": self.table,
            "contact": self.contact,
            "figures": self.figures,
        }
        given = [key for key in _CONTENT if values[key] is not None]
        if len(given) != 1:
            message = f"A block holds one thing, and this one has {' and '.join(given) or 'none'}."
            cure = "Write exactly one of text, list, table, contact and figures in each block."
            raise fault("block-form", message, cure, on=tuple(given[1:2]), key=True)
        for key, owner in (("items", "list"), ("about", "text"), ("continues", "text")):
            if getattr(self, key) is not None and given != [owner]:
                raise fault("block-form", f"`{key}:` belongs to `{owner}:`.", f"Remove `{key}:`.", on=(key,), key=True)
        return self


class SectionModel(Scoped):
    """A part of the notice. One without a heading can only stand first."""

    id: Id
    """Its id, for links and for comparison: never reused."""
    heading: Words | None = None
    """Its heading."""
    within: Ref | None = None
    """The id of an earlier section of which it is a part: its heading is one level lower."""
    about: AboutModel | None = None
    """The subject of the facts that its passages state, unless a block names its own."""
    content: tuple[BlockModel, ...] = Field(min_length=1)
    """What it says, in order."""
