"""What a preview shows: every notice as its file stands now, and the last good page of each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from notice_compiler.compile import Built
from notice_compiler.edition import Edition
from notice_compiler.examined import Examined
from notice_compiler.located import Located
from notice_compiler.notice.notice import Notice
from notice_compiler.outputs import all_outputs
from notice_compiler.review.review import Review
from notice_compiler.rule import Context

PAGE = all_outputs()["page"].file


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the program: what it was, in one line, and its report."""

    line: str
    report: str


@dataclass(frozen=True, slots=True)
class Good:
    """A state of a notice that has a page: its files as a build makes them, and what other formats are made from."""

    examined: Examined
    notice: Notice
    edition: Edition
    built: Built

    @property
    def page(self) -> bytes:
        """The page, byte for byte as a build writes it."""
        return self.built.files[PAGE]


@dataclass(frozen=True, slots=True)
class Entry:
    """A notice file. `key` is its part of addresses: the notice's id wherever that can be read and is free.

    `good` is None as long as there was no page. It is `stale` where the file has changed since and makes no page now,
    or is `gone`; `moved` is then the key under which the same file is shown. `problems` are lines for people.
    """

    key: str
    examined: Examined
    findings: tuple[Located, ...]
    review: Review | None
    good: Good | None
    stale: bool = False
    gone: bool = False
    moved: str | None = None
    fault: Fault | None = None
    problems: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The notice file."""
        return self.examined.source.file

    @property
    def title(self) -> str:
        """The notice's title; that of its last good page, or its key, where there is none."""
        return self.good.notice.title if self.good else self.key

    @property
    def reads(self) -> bool:
        """Whether the file is a notice now."""
        return self.examined.notice is not None and not self.gone

    @property
    def open_findings(self) -> tuple[Located, ...]:
        """Those that nobody has waived."""
        return tuple(it for it in self.findings if it.finding.waived is None)


@dataclass(frozen=True, slots=True)
class Site:
    """All notices by their keys, the day and the law; `problem` tells what keeps the folder from being read now.

    `state` is a digest that differs where anything that is shown differs.
    """

    context: Context
    output: str
    entries: Mapping[str, Entry]
    problem: str | None = None
    state: str = field(init=False)

    def __post_init__(self) -> None:
        told = [self.context.as_of, self.problem, *map(_told, self.entries.values())]
        digest = hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()
        object.__setattr__(self, "state", digest[:16])


def _told(it: Entry) -> tuple[object, ...]:
    files = sorted(it.good.built.files.items()) if it.good else ()
    said = [(one.finding, one.range) for one in it.findings]
    flags = (it.key, it.file, it.stale, it.gone, it.moved, it.fault, it.problems)
    return (*flags, it.examined.source.text, said, it.review, files)
