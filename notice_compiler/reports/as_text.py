"""Findings as text for people: each with the line it stands on and the offending words underlined."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from typing import Final

from notice_compiler.finding import Severity
from notice_compiler.law.law import Provision
from notice_compiler.located import Located
from notice_compiler.report import Report
from notice_compiler.source.characters import printable

WIDTH: Final = 100
_COLOURS: Final[dict[Severity, str]] = {"error": "31", "warning": "33", "info": "36"}


def report(it: Report, *, colour: bool = False) -> str:
    """All findings, and a line that sums up."""
    parts = [_finding(found, colour) for found in it.open_findings]
    return "\n".join([*parts, _summary(it), *_rest(it)]) + "\n"


def _rest(it: Report) -> Iterator[str]:
    """What the findings leave open."""
    if it.waived:
        yield f"{_count(it.waived, 'finding')} waived: `notice report` says by whom, why and until when."
    for one in it.checklists:
        if one.unanswered:
            asked = _count(one.unanswered, "question")
            yield f"{one.notice}: {asked} for a reviewer not answered yet: notice report {printable(one.file)}"


def _summary(it: Report) -> str:
    counts = [_count(it.count(severity), severity) for severity in _COLOURS if it.count(severity)]
    *first, last = counts or ["Nothing found"]
    found = f"{', '.join(first)} and {last}" if first else last
    files = "1 file" if it.files == 1 else f"{it.files} files"
    return f"{found} in {files}, by the law of {it.as_of.isoformat()}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("s" if number > 1 else "")


def _finding(it: Located, colour: bool) -> str:
    severity, start = it.finding.severity, it.range.start
    blank = " " * len(str(start.line))
    lines = _wrap(f"{severity} {it.finding.rule}: {it.finding.message}", "  ")
    lines[0] = _paint(severity, severity, colour) + lines[0].removeprefix(severity)
    lines.append(f"{blank}--> {printable(it.source.file)}:{start.line}:{start.column}")
    lines += _frame(it, blank, colour)
    lines += _wrap(f"{blank} = right: {it.finding.help}", f"{blank}          ")
    for law in it.law:
        lines += _wrap(f"{blank} = law:   {cited(law)}", f"{blank}          ")
    lines.append(f"{blank} = more:  notice explain {it.finding.rule}")
    return "\n".join(lines) + "\n"


def cited(law: Provision) -> str:
    """A citation, with a word where it has not been checked against the law's own text."""
    return law.citation + (f" ({law.doubt})" if law.doubt else "")


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        printable(text), WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]


def _frame(it: Located, blank: str, colour: bool) -> list[str]:
    """The line, cut to what fits, and the underline."""
    line = it.source.line(it.range.start.line)
    start = it.range.start.column - 1
    end = it.range.end.column - 1 if it.range.end.line == it.range.start.line else len(line)
    end = max(min(end, len(line)), start)
    first = max(0, min(start - 20, len(line) - WIDTH)) if len(line) > WIDTH else 0
    last = min(len(line), first + WIDTH)
    before, words, after = line[first:start], line[start : min(end, last)], line[min(end, last) : last]
    shown = ("…" if first else "") + printable(before + words + after) + ("…" if last < len(line) else "")
    pad = _columns(("…" if first else "") + printable(before))
    mark = _paint(it.finding.severity, "^" * max(1, _columns(printable(words))), colour)
    return [f"{blank} |", f"{it.range.start.line} | {shown}", f"{blank} | {' ' * pad}{mark}", f"{blank} |"]


def _paint(severity: Severity, text: str, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m" if colour else text


def _columns(text: str) -> int:
    """How many columns a terminal gives to the text."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text
    )
