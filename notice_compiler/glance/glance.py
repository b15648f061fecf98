"""A notice in short, as readers are told it above the text: names and words of the notice, and nothing concluded.

Answers are cells of its tables, as printed. What stands in prose alone is not cut out of it: it is left to the text.
`where` is for whom something holds, in words; None where it holds for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from notice_compiler.model.closed_lists import Meaning, MethodKind, RightMeaning


@dataclass(frozen=True, slots=True)
class Named:
    """A category, by its name in the notice; `limited` where conditions, exceptions or footnotes are told of it."""

    name: str
    where: str | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a column says of some categories, in the words of its cells; None: it says nothing.

    `limited` where conditions, exceptions, cases or footnotes stand beside; `href` where the cells lead somewhere;
    `listed` where all of them are among the categories of the summary, so that they can be counted.
    """

    text: str | None
    categories: tuple[str, ...]
    limited: bool = False
    href: str | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of categories: its heading, its kind of practice with the legal meanings, the section.

    `answers` is empty where there are too many to be told in short.
    """

    heading: str
    practice: str
    means: tuple[Meaning, ...]
    section: str
    answers: tuple[Answer, ...]
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole passage of the notice; `words` is None where it is too long, or no whole without the list beside it."""

    words: str | None
    section: str
    where: str | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask: its words, else the kind of it; the address that it leads to."""

    words: str | None
    kind: MethodKind | None
    href: str | None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What readers can ask for, what the notice calls it, and how; `limited` where terms or exceptions are told."""

    means: RightMeaning
    label: str | None
    section: str
    ways: tuple[Way, ...]
    where: str | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who receives something in rows that are no cells of a column; `others` where there are some without a name.

    `section` is the first that has such a row.
    """

    names: tuple[str, ...] = ()
    others: bool = False
    limited: bool = False
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Glance:
    """The summary of a notice; what it does not list is empty. `section` lists the categories."""

    where: str | None
    categories: tuple[Named, ...]
    section: str | None
    columns: tuple[Column, ...]
    recipients: Recipients
    sale: tuple[Passage, ...]
    tasks: tuple[Task, ...]
