"""How far a notice file came on the staircase."""

from __future__ import annotations

from dataclasses import dataclass

from notice_compiler.finding import Finding
from notice_compiler.notice.notice import Notice
from notice_compiler.rule import Held
from notice_compiler.source.tree import Source, Tree


@dataclass(frozen=True, slots=True)
class Examined:
    """A file after `examine`: how far it came, what was found on the way, and what each rule says of the notice."""

    source: Source
    tree: Tree | None
    notice: Notice | None
    findings: tuple[Finding, ...]
    held: tuple[Held, ...] = ()
