"""What readers are told before the notice: its categories, to whom they go, and what can be asked for.

It has names and words of the notice, and the law's names for what they mean; nothing is concluded from silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from notice_compiler.model.closed_lists import Meaning, MethodKind, Modality, RightMeaning

Said = Literal["disclosed", "none", "not-applicable", "elsewhere", "not-stated"]


@dataclass(frozen=True, slots=True)
class Names:
    """Names of the notice in its order; `unnamed` where it tells of others without a name."""

    names: tuple[str, ...]
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The categories of which the same is said under a kind of practice, `of` so many in all.

    `words` are those of the notice for what is said, where it has some; `recipients` are None where it does not say to
    whom; `partly` where it does not say so of all; `limited` where it adds conditions or exceptions; `section` is the
    first that is said to tell of it.
    """

    said: Said
    categories: Names
    count: int
    of: int
    words: str | None = None
    recipients: Names | None = None
    partly: bool = False
    limited: bool = False
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of practice: its legal meanings, else its `label`, and what is said of the categories.

    `section` is the id of the one that tells of it.
    """

    means: tuple[Meaning, ...]
    label: str | None
    modality: Modality | None
    groups: tuple[Group, ...]
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The notice's own words on sale or sharing, where it has no kind of practice for it."""

    words: str
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask: its words, else the kind of it; the address that it leads to."""

    words: str | None
    kind: MethodKind | None
    href: str | None


@dataclass(frozen=True, slots=True)
class Task:
    """What readers can ask for, and how; `limited` where the notice tells of conditions or exceptions."""

    means: RightMeaning
    section: str | None
    ways: tuple[Way, ...]
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Glance:
    """The summary of a notice; what it does not speak of is empty.

    `recipients` are those of whom no kind of practice tells.
    """

    categories: Names
    section: str | None
    kinds: tuple[Kind, ...]
    recipients: Names
    sale: tuple[Sentence, ...]
    tasks: tuple[Task, ...]
