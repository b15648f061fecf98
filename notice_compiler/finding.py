"""What a stage, or a rule, has to say about a notice: a value, reported elsewhere."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from typing import Literal, get_args

from notice_compiler.place import Extent, Path, Place

Severity = Literal["error", "warning", "info"]
Gate = Literal["defect", "date", "law"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
GATES: tuple[Gate, ...] = get_args(Gate)


@dataclass(frozen=True, slots=True)
class Waived:
    """Who decided to live with a finding, why, and until which day, inclusive."""

    by: str
    reason: str
    until: datetime.date


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, told once.

    `message` says what is written and what is wrong with it, `help` what would be right. `where` is a
    place in the tree, or a stretch of text where no tree could be made. `value` is the offending text.
    `provisions` are ids of provisions in the law data, such as `ccpa:1798.130-a-5`. What is `waived` stops nothing.
    """

    rule: str
    message: str
    help: str
    where: Place | Extent
    value: str = ""
    severity: Severity = "error"
    gate: Gate = "defect"
    provisions: tuple[str, ...] = ()
    waived: Waived | None = None

    @property
    def stops(self) -> bool:
        """Whether it is an error that nobody has waived."""
        return self.severity == "error" and self.waived is None


def address_of(path: Path) -> str:
    """A path as people and programs write it: `categories.commercial.disclosed.sold-or-shared`."""
    return ".".join(map(str, path))


def fingerprint_of(finding: Finding, notice: str) -> str:
    """Covers rule, notice, address and offending value; neither line nor message.

    The number of a block in its section is left out: a block that is added above changes nothing.
    """
    path = finding.where.path if isinstance(finding.where, Place) else ()
    at = address_of(tuple(step for step in path if not isinstance(step, int)))
    return hashlib.sha256("\0".join((finding.rule, notice, at, finding.value)).encode()).hexdigest()[:16]
