"""A notice as a reader meets it: a small closed language that every output format prints.

There is no node for raw HTML: what the author writes can become text, emphasis, a checked link, a list
or a table, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, Literal

from pydantic import Discriminator

LATER: Final[Mapping[Any, Any]] = {"later": True}
"""Marks what later versions of the program added to a node: left at its default, it leaves no trace in digests."""


COMPOSED: Final = "composed"
"""The scheme of words that the compiler made of facts, where the author listed them and wrote no sentence."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words, printed as they are."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words; `strong` for strong importance."""

    children: tuple[Inline, ...]
    strong: bool = False
    kind: Literal["emphasis"] = "emphasis"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a checked address."""

    href: str
    children: tuple[Inline, ...]
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Fact:
    """Words that state or mention something of the model (`scheme`, `ids`); `href` where they also lead somewhere.

    A page prints the words; a manifest keeps the ids beside them.
    """

    scheme: str
    ids: tuple[str, ...]
    children: tuple[Inline, ...]
    href: str | None = None
    kind: Literal["fact"] = "fact"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author asked for."""

    kind: Literal["line-break"] = "line-break"


@dataclass(frozen=True, slots=True)
class Time:
    """A date as printed, with the day (or the month) that it means."""

    text: str
    date: str
    kind: Literal["time"] = "time"


Inline = Annotated[Text | Emphasis | Link | Fact | LineBreak | Time, Discriminator("kind")]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    children: tuple[Inline, ...]
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, and the thing that it tells of, where the list was made of facts: `category:identifiers`."""

    blocks: tuple[Block, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list of items; `ordered` ones are numbered from 1."""

    items: tuple[Item, ...]
    ordered: bool = False
    kind: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class HeaderPart:
    """What a column shows in one part of its cells: the answers for a practice, or a facet (`of` a practice).

    `label` stands before the part; `words` are those for `none`, `yes` and `not_applicable` that are the column's own.
    """

    practice: str | None
    facet: str | None
    of: str | None
    label: str | None
    words: tuple[tuple[str, str], ...] = ()
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A column's heading, with the id of the kind of practice that the column shows (None over the row names).

    `parts` tells what it shows where that is not just the answers for the practice.
    """

    text: str
    practice: str | None = None
    parts: tuple[HeaderPart, ...] = field(default=(), metadata=LATER)
    notes: tuple[Inline, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table says where a row and a column meet; None where the notice says nothing.

    `href` leads to the section that the cell refers to. `parts` has paragraphs, links and labels where the cell has
    more than words; `text` has all their words.
    """

    practice: str | None
    text: str | None
    href: str | None = None
    parts: tuple[Block, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its name and one cell per column after it.

    `about` has what it tells of where that is no category, or several: `purpose:marketing`. A subheading has
    no cells; `notes` lead from the name to footnotes.
    """

    category: str | None
    name: str
    cells: tuple[Cell, ...]
    about: tuple[str, ...] = field(default=(), metadata=LATER)
    notes: tuple[Inline, ...] = field(default=(), metadata=LATER)
    subheading: bool = field(default=False, metadata=LATER)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts. `headers[0]` stands over the row names; the others, in order, over the cells.

    `scope` says for whom: `only place:us-nv`.
    """

    caption: str
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]
    kind: Literal["table"] = "table"
    notes: tuple[Inline, ...] = field(default=(), metadata=LATER)
    scope: tuple[str, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its id, its mark, its words."""

    note: str
    mark: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Footnotes, under what refers to them."""

    notes: tuple[Footnote, ...]
    kind: Literal["footnotes"] = "footnotes"


@dataclass(frozen=True, slots=True)
class Address:
    """A contact's lines, each with the address it leads to, if it does."""

    contact: str
    lines: tuple[tuple[str, str | None], ...]
    kind: Literal["address"] = "address"


Block = Annotated[Paragraph | List | Table | Address | Footnotes, Discriminator("kind")]


DateMeaning = Literal["last-updated", "effective", "updated", "reviewed", "revision"]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A labelled date, such as “Last Updated: January 31, 2024”; `version` is printed before the date, if there is one.

    `id` is that of a date beside the two that every notice may have; `covers` the sections to which it belongs.
    """

    label: str
    time: Time
    place: Literal["top", "bottom", "section"]
    meaning: DateMeaning = "last-updated"
    id: str | None = field(default=None, metadata=LATER)
    version: str | None = field(default=None, metadata=LATER)
    covers: tuple[str, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the notice; one without a heading opens it. `level` is 2 for a part of a part, and so on."""

    id: str
    heading: str | None
    blocks: tuple[Block, ...]
    level: int = field(default=1, metadata=LATER)
    scope: tuple[str, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole notice, ready to print. `language` is a BCP 47 tag."""

    notice: str
    title: str
    language: str
    dates: tuple[DateLine, ...]
    sections: tuple[Section, ...]
