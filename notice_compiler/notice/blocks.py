"""The body of a notice: its sections, and what their blocks print."""

from __future__ import annotations

from dataclasses import dataclass

from notice_compiler.notice.rows import Named, Scope
from notice_compiler.notice.things import Contact, Figures, Practice, Wording


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Sentences; `continues` goes on in the paragraph before."""

    wording: Wording
    continues: bool


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list made of these things, all of one kind."""

    kind: str
    items: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of answers that name nobody; None where the table or column has none of its own."""

    none: str | None = None
    yes: str | None = None
    not_applicable: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What a cell shows: the answers for a practice, or a facet, of the row's thing or `of` a practice.

    With a `member`, whether that one is named.
    """

    label: str | None
    practice: Practice | None
    facet: str | None
    of: Practice | None
    words: Words
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    parts: tuple[Part, ...]
    notes: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: one thing or, with a label, several together.

    `kept` where it stands even if the columns have nothing to show: that it is named says something.
    """

    kind: str
    things: tuple[Named, ...]
    label: str | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Some rows under a subheading, or without one."""

    heading: str | None
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table made of facts, as they are for those within `scope`."""

    heading: str
    caption: str
    groups: tuple[RowGroup, ...]
    columns: tuple[Column, ...]
    scope: Scope | None
    notes: tuple[Named, ...]
    sideways: bool = False

    @property
    def tells_places(self) -> bool:
        """Whether a column of its own tells for whom each row holds."""
        return any(part.facet == "places" for column in self.columns for part in column.parts)

    @property
    def practices(self) -> tuple[Practice, ...]:
        """The kinds of practice that the columns show."""
        shown = (part.practice for column in self.columns for part in column.parts)
        return tuple({it.id: it for it in shown if it is not None}.values())


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """The address of a contact."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class FiguresBlock:
    """A table of figures."""

    figures: Figures


@dataclass(frozen=True, slots=True)
class RequestsBlock:
    """What holds for all requests."""


Content = TextBlock | ListBlock | TableBlock | ContactBlock | FiguresBlock | RequestsBlock


@dataclass(frozen=True, slots=True)
class NoticeSection:
    """A part of the notice; `level` 1 for one that is no part of another."""

    id: str
    heading: str | None
    content: tuple[Content, ...]
    level: int
    within: str | None
    scope: Scope | None
