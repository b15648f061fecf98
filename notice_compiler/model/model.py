"""The YAML of a notice, with every shape right and every name still only a name."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from notice_compiler.model.base import Model, ScopeModel
from notice_compiler.model.blocks import Column, SectionModel
from notice_compiler.model.context import ChangeRecordModel
from notice_compiler.model.counsel import Checklist, Waivers
from notice_compiler.model.dates import Dates
from notice_compiler.model.requests import ContactModel, FiguresModel, Method, RequestsModel, Right, Statement
from notice_compiler.model.rows import RowModel
from notice_compiler.model.shape import Date, Id, Language, LawId, NoticeId, Words
from notice_compiler.model.short_forms import ById, Ids, Unique
from notice_compiler.model.things import (
    Basis,
    Category,
    Entity,
    Label,
    Note,
    PlaceGroup,
    Practice,
    Purpose,
    Recipient,
    Source,
    Span,
    Transfer,
)


class NoticeModel(Model):
    """A privacy notice."""

    model_config = ConfigDict(title="Privacy notice")

    notice: NoticeId
    """The notice's id: the name of its folder in the output, and its identity when versions are compared."""
    title: Words
    """The title of the page."""
    language: Language = "en"
    """The language of the notice, as in `en-US` (BCP 47)."""
    last_updated: Date | None = None
    """The day on which the notice was last updated, YYYY-MM-DD. Printed as written; never invented."""
    effective_date: Date | None = None
    """The day from which the notice holds, YYYY-MM-DD, where that is another day: changes are announced before it."""
    dates: Dates | None = None
    """How `last_updated` and `effective_date` are labelled and printed, and other dates, each with an id."""
    laws: Annotated[tuple[LawId, ...], Field(min_length=1), Unique()] | None = None
    """The laws that the notice answers to, and is checked against."""
    scope: ScopeModel | None = None
    """For whom the notice is meant, by place and audience."""
    shown_by: Ids | None = None
    """The entities that show the notice, where it is that of a group."""
    entities: Annotated[dict[Id, Entity], ById()] | None = None
    """The organizations that the notice speaks of."""
    audiences: Annotated[dict[Id, Label], ById()] | None = None
    """Groups of people, for scopes."""
    places: dict[Id, PlaceGroup] | None = None
    """Groups of countries and states under one name, for scopes."""
    products: Annotated[dict[Id, Label], ById()] | None = None
    """Products and services, for scopes."""
    times: Annotated[dict[Id, Span], ById()] | None = None
    """Times before or after some day, for scopes."""
    choices: Annotated[dict[Id, Label], ById()] | None = None
    """What readers can choose, such as to consent, for scopes."""
    parts: Annotated[dict[Id, Label], ById()] | None = None
    """Parts of the data, such as telephone numbers, for scopes."""
    terms: Annotated[dict[Id, Label], ById()] | None = None
    """Terms that the notice defines."""
    sources: Annotated[dict[Id, Source], ById()] | None = None
    """Where personal information comes from."""
    purposes: Annotated[dict[Id, Purpose], ById()] | None = None
    """What it is used for."""
    bases: Annotated[dict[Id, Basis], ById()] | None = None
    """The legal bases on which it is used."""
    transfers: Annotated[dict[Id, Transfer], ById()] | None = None
    """Where it goes abroad, and what protects it there."""
    recipients: Annotated[dict[Id, Recipient], ById()] | None = None
    """Who receives it."""
    practices: Annotated[dict[Id, Practice], ById()] | None = None
    """Kinds of practice: the columns of the disclosure matrix."""
    categories: Annotated[dict[Id, Category], ById()] | None = None
    """Categories of personal information: the rows of the disclosure matrix."""
    processing: dict[Id, RowModel] | None = None
    """Rows of processing that have several keys."""
    rights: Annotated[dict[Id, Right], ById()] | None = None
    """The rights of readers."""
    methods: Annotated[dict[Id, Method], ById()] | None = None
    """Ways to make a request."""
    requests: RequestsModel | None = None
    """What holds for all requests: verification and agents."""
    proofs: Annotated[dict[Id, Label], ById()] | None = None
    """What is used or asked for to verify a request."""
    contacts: dict[Id, ContactModel] | None = None
    """Who can be reached, and where."""
    columns: dict[Id, tuple[Column, ...]] | None = None
    """Sets of columns that several tables share: a table names one under its own `columns:`."""
    statements: Annotated[dict[Id, Statement], ById()] | None = None
    """Statements that laws ask for, and promises."""
    figures: dict[Id, FiguresModel] | None = None
    """How many requests there were."""
    notes: dict[Id, Note] | None = None
    """Footnotes."""
    exclusions: Annotated[dict[Id, Label], ById()] | None = None
    """What the notice does not cover."""
    exceptions: Annotated[dict[Id, Label], ById()] | None = None
    """Exceptions to what the notice says."""
    changes: tuple[ChangeRecordModel, ...] | None = Field(default=None, min_length=1)
    """What is declared of changes since the published version, by whom and why."""
    waivers: Waivers = None
    """Findings of law that somebody has decided to live with, for a time. They never leave the repository."""
    checklist: Checklist = None
    """Answers to the questions of the review checklist. They never leave the repository."""
    body: Annotated[tuple[SectionModel, ...], Field(min_length=1), Unique()]
    """The notice as readers see it: sections in order."""
