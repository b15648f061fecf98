"""A notice as a reader meets it: a small closed language that every output format prints.

There is no node for raw HTML: what the author writes can become text, emphasis, a checked link, a list
or a table, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Discriminator


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
class Header:
    """A column's heading, with the id of the kind of practice that the column shows (None over the row names)."""

    text: str
    practice: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table says where a row and a column meet; None where the notice says nothing.

    `href` leads to the section that the cell refers to.
    """

    practice: str
    text: str | None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its name and one cell per column after it."""

    category: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A disclosure table. `headers[0]` stands over the row names; the others, in order, over the cells."""

    caption: str
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Address:
    """A contact's lines, each with the address it leads to, if it does."""

    contact: str
    lines: tuple[tuple[str, str | None], ...]
    kind: Literal["address"] = "address"


Block = Annotated[Paragraph | List | Table | Address, Discriminator("kind")]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the notice; one without a heading opens it."""

    id: str
    heading: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A labelled date, such as “Last Updated: January 31, 2024”."""

    label: str
    time: Time
    place: Literal["top", "bottom"]
    meaning: Literal["last-updated", "effective"] = "last-updated"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole notice, ready to print. `language` is a BCP 47 tag."""

    notice: str
    title: str
    language: str
    dates: tuple[DateLine, ...]
    sections: tuple[Section, ...]
