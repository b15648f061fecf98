"""The manifest: a notice as a JSON document that websites, regulators and the diff can rely on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from notice_compiler.document import DateMeaning, Document, Section, Table
from notice_compiler.facts.digest import content_digest, facts_digest
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.record import Record, ScopeFact
from notice_compiler.facts.sound import unsound
from notice_compiler.facts.tabulate_rows import scope_fact
from notice_compiler.notice.notice import Notice, PrintedDate

SCHEMA_VERSION = "1.1"
"""Of manifest and index. What is added raises the second number; anything else the first, and the schema's path."""
_FOLDER = re.compile("[a-z][a-z0-9-]*")


def _day_of_the_calendar(text: str) -> str:
    if not "1900" <= text < "3000":
        raise ValueError("a day between 1900 and 2999")
    datetime.date.fromisoformat(text)
    return text


Day = Annotated[str, StringConstraints(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day_of_the_calendar)]
"""A day of the calendar, YYYY-MM-DD."""
Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
"""SHA-256, in hexadecimal."""
Integrity = Annotated[str, StringConstraints(pattern="^sha256-[A-Za-z0-9+/]{43}=$")]
"""SHA-256 of a file's bytes, as `fetch` takes it (W3C Subresource Integrity)."""
SchemaVersion = Annotated[str, StringConstraints(pattern=r"^1\.(0|[1-9][0-9]{0,2})$")]
"""Readers of 1.0 can read every 1.x: they ignore members that they do not know."""
Number = Annotated[int, Field(ge=1, le=99_999)]
"""That of a published version."""


class DateFact(Record):
    """A date of the notice: its meaning, its day, and how it is printed."""

    meaning: DateMeaning
    date: Day | None
    """The day; null where the notice prints the number of a version alone."""
    label: str
    printed: str
    precision: Literal["day", "month", "year"]
    place: Literal["top", "bottom", "section"]
    form: Literal["long", "short", "numbers", "iso"] | None = None
    """How it is written: January 31, 2024 (long), Jan 31, 2024, 1/31/2024 or 2024-01-31."""
    locale: str | None = None
    """Whose custom the form follows (BCP 47)."""
    id: str | None = None
    """The id of a date beside the two that every notice may have."""
    version: str | None = None
    """The number of the version, as printed."""
    covers: tuple[str, ...] = ()
    """The sections to which it belongs; empty where it is that of the whole notice."""
    scope: ScopeFact | None = None
    """For whom it is the date."""


class Rendition(Record):
    """Another form of the same notice, beside the manifest."""

    media_type: str
    href: str
    sha256: Digest


class PreviousVersion(Record):
    """The version published before this one."""

    version: Number
    href: str
    """The address of its manifest, relative to this one."""
    changes: str
    """The address of the page that tells what changed since, relative to this manifest."""


class Identity(Record):
    """What the notice is."""

    schema_version: SchemaVersion
    notice: str
    title: str
    language: str
    """BCP 47."""
    laws: tuple[str, ...]
    """The laws that the notice answers to."""
    last_updated: Day | None
    """The day of the last update as the notice states it; null where it states none."""
    effective_date: Day | None
    """The day from which the notice holds, as it states it; null where it states none."""
    dates: tuple[DateFact, ...]
    version: Number | None
    """The published version that this is; null for a build that has not been published."""
    previous_version: PreviousVersion | None
    facts_digest: Digest
    """SHA-256 of the RFC 8785 form of the facts, without words, order and date."""
    content_digest: Digest
    """SHA-256 of the RFC 8785 form of the facts and all words in printed order, without the date of update."""
    renditions: tuple[Rendition, ...]


class Manifest(Facts, Identity):
    """A privacy notice: what it discloses, in which words, and where its facts stand in them."""

    sections: tuple[Section, ...]
    """The notice as printed: a page can be built from this alone."""
    tables: tuple[Table, ...]
    """The tables of the sections, again, for those who want only these."""


class IndexEntry(Record):
    """One notice of the list."""

    notice: str
    title: str
    language: str
    last_updated: Day | None
    href: str
    manifest: str
    facts_digest: Digest
    content_digest: Digest
    version: Number | None
    integrity: Integrity | None = None
    """That of the manifest, which tells the digests of the other forms of the notice."""
    history: str | None = None
    """The list of published versions, which tells the digests of their files; null where there is none."""
    history_integrity: Integrity | None = None
    archive: str | None = None
    """The page that leads to every published version; null where there is none."""
    feed: str | None = None
    """The Atom feed of the published versions; null where there is none."""
    withdrawn: bool = False
    """Whether the notice was published, and is in use no more."""


class Index(Record):
    """The list of notices of a site."""

    schema_version: SchemaVersion
    notices: tuple[IndexEntry, ...]


def manifest_of(notice: Notice, facts: Facts, document: Document) -> Manifest:
    """The manifest of a build that has not been published, and has no other renditions yet."""
    return Manifest(
        **{name: getattr(facts, name) for name in Facts.model_fields},
        schema_version=SCHEMA_VERSION,
        notice=notice.id,
        title=notice.title,
        language=notice.language,
        laws=notice.laws,
        last_updated=_day(notice.date),
        effective_date=_day(notice.effective),
        dates=_dates(notice, document),
        sections=document.sections,
        tables=tuple(block for section in document.sections for block in section.blocks if isinstance(block, Table)),
        facts_digest=facts_digest(facts),
        content_digest=content_digest(facts, document),
        version=None,
        previous_version=None,
        renditions=(),
    )


def index_entry(manifest: Manifest) -> IndexEntry:
    """The entry of a notice in the list, with addresses relative to the list."""
    return IndexEntry(
        notice=manifest.notice,
        title=manifest.title,
        language=manifest.language,
        last_updated=manifest.last_updated,
        href=f"{manifest.notice}/index.html",
        manifest=f"{manifest.notice}/manifest.json",
        facts_digest=manifest.facts_digest,
        content_digest=manifest.content_digest,
        version=manifest.version,
    )


def read_index_entry(manifest: object, folder: str) -> IndexEntry:
    """The entry of a notice whose manifest stands in the folder already, whatever version of the program wrote it.

    Raises ValueError for what is no manifest, or not that of the notice that the folder is named for.
    """
    if not isinstance(manifest, Mapping) or manifest.get("notice") != folder or not _FOLDER.fullmatch(folder):
        raise ValueError(folder)
    known = {name: manifest.get(name) for name, field in IndexEntry.model_fields.items() if field.is_required()}
    if unsound(known):
        raise ValueError(folder)
    return IndexEntry.model_validate({**known, "href": f"{folder}/index.html", "manifest": f"{folder}/manifest.json"})


def _day(date: PrintedDate | None) -> str | None:
    return date.day.isoformat() if date else None


def _dates(notice: Notice, document: Document) -> tuple[DateFact, ...]:
    return (*_own_dates(notice, document), *_further_dates(notice, document))


def _own_dates(notice: Notice, document: Document) -> Iterator[DateFact]:
    dates = {"last-updated": notice.date, "effective": notice.effective}
    return (
        DateFact(
            meaning=line.meaning,
            date=date.day.isoformat(),
            label=line.label,
            printed=line.time.text,
            precision=date.precision,
            place=line.place,
            form=date.form,
            locale=date.locale,
        )
        for line in document.dates
        if line.id is None and (date := dates[line.meaning]) is not None
    )


def _further_dates(notice: Notice, document: Document) -> Iterator[DateFact]:
    lines = {line.id: line for line in document.dates}
    for it in notice.dates:
        line = lines[it.id]
        yield DateFact(
            meaning=it.meaning,
            date=_day(it.printed),
            label=line.label,
            printed=line.time.text,
            precision=it.printed.precision if it.printed else "day",
            place=it.place,
            form=it.printed.form if it.printed else None,
            locale=it.printed.locale if it.printed else None,
            id=it.id,
            version=it.version,
            covers=it.covers,
            scope=scope_fact(it.scope),
        )
