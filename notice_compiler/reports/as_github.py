"""Findings as GitHub workflow commands, which GitHub shows as annotations at the lines of a pull request."""

from __future__ import annotations

import re
from typing import Final

from notice_compiler.finding import SEVERITIES, Gate, Severity
from notice_compiler.located import Located
from notice_compiler.place import Range
from notice_compiler.report import Report
from notice_compiler.reports.as_text import cited
from notice_compiler.source.characters import code_point, printable

SHOWN: Final = 10
"""How many annotations of a level GitHub shows for one step; all stand in the log."""
_LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}
# A command begins with `::` at the start of a line, or with `##[` anywhere in it; `@name` calls whoever has that name.
_STEERS: Final = re.compile(r"^:(?=:)|(?<=##)\[|(?<!\w)@(?=\w)", re.ASCII)


def report(it: Report, *, colour: bool = False) -> str:
    """An annotation for each finding, what fails the run first, and a line that sums up."""
    found = sorted(it.open_findings, key=lambda found: _rank(found, it.gates))
    return "\n".join([*map(_annotation, found), _summary(it)]) + "\n"


def _rank(it: Located, gates: tuple[Gate, ...]) -> tuple[int, bool]:
    return SEVERITIES.index(it.finding.severity), it.finding.gate not in gates


def _annotation(it: Located) -> str:
    properties = {"file": printable(it.source.file), **_lines(it.range), "title": it.finding.rule}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[it.finding.severity]} {told}::{_data(_message(it))}"


def _message(it: Located) -> str:
    law = [f"Law: {cited(provision)}" for provision in it.law]
    lines = [it.finding.message, f"Right: {it.finding.help}", *law, f"More: notice explain {it.finding.rule}"]
    return "\n".join(map(_harmless, lines))


def _lines(it: Range) -> dict[str, str]:
    """Lines and columns from 1, the end column exclusive; GitHub takes columns only within one line.

    What ends before the first column of a line ends on the line above.
    """
    last = it.end.line - 1 if it.end.column == 1 and it.end.line > it.start.line else it.end.line
    lines = {"line": str(it.start.line), "endLine": str(last)}
    if it.start.line != it.end.line:
        return lines
    return {**lines, "col": str(it.start.column), "endColumn": str(it.end.column)}


def _harmless(text: str) -> str:
    """One line that steers neither the terminal nor GitHub: what would is shown as U+XXXX."""
    line = printable(" ".join(text.split()))
    return _STEERS.sub(lambda found: f"<{code_point(found.group())}>", line)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(it: Report) -> str:
    counts = [(it.count(severity), severity) for severity in SEVERITIES]
    told = " and ".join(f"{count} {severity}{'s' if count > 1 else ''}" for count, severity in counts if count)
    files = "1 file" if it.files == 1 else f"{it.files} files"
    more = f" GitHub shows {SHOWN} of each; the log has all." if max(counts)[0] > SHOWN else ""
    return f"{told or 'Nothing found'} in {files}, by the law of {it.as_of.isoformat()}.{more}"
