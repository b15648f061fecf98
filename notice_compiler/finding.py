"""What a stage, or a rule, has to say about a notice: a value, reported elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from notice_compiler.place import Extent, Place

Severity = Literal["error", "warning", "info"]
Gate = Literal["defect", "date", "law"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
GATES: tuple[Gate, ...] = get_args(Gate)


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, told once.

    `message` says what is written and what is wrong with it, `help` what would be right. `where` is a
    place in the tree, or a stretch of text where no tree could be made. `value` is the offending text.
    `provisions` are ids of provisions in the law data, such as `ccpa:1798.130-a-5`.
    """

    rule: str
    message: str
    help: str
    where: Place | Extent
    value: str = ""
    severity: Severity = "error"
    gate: Gate = "defect"
    provisions: tuple[str, ...] = ()
