"""The place at which a YAML reader gives up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source.characters import visible
from notice_compiler.source.defect import defect, line_start


@dataclass(frozen=True, slots=True)
class Refusal:
    """Where and how a YAML reader gave up.

    `at` is the offset of the trouble, `since` that of what was being read; `last` is the last value or key
    that was complete; `bracket` is the offset of the innermost bracket that is open.
    """

    text: str
    problem: str
    context: str
    at: int
    since: int
    last: Extent | None
    bracket: int | None

    @property
    def found(self) -> str:
        """The character at the trouble; none at the end of the file."""
        return self.text[self.at : self.at + 1]

    @property
    def leads(self) -> bool:
        """Whether the trouble is the first thing on its line."""
        return not self.text[line_start(self.text, self.at) : self.at].strip()

    @property
    def continues(self) -> bool:
        """Whether the trouble stands on the line on which the last thing ended."""
        return self.last is not None and not self.spans_lines(Extent(self.last.end, self.at))

    @property
    def line_content(self) -> int:
        """Where the words of the trouble's line begin."""
        start = line_start(self.text, self.at)
        return start + len(self.text[start : self.at]) - len(self.text[start : self.at].lstrip())

    def spans_lines(self, extent: Extent) -> bool:
        """Whether a line ends within an extent."""
        return re.search(r"[\r\n]", self.text[extent.start : extent.end]) is not None

    def starts_below(self, offset: int) -> bool:
        """Whether the trouble's line is a later one than that of the offset, and not indented more."""
        line = line_start(self.text, offset)
        indent = len(self.text[line:offset]) - len(self.text[line:offset].lstrip(" "))
        return line_start(self.text, self.at) > line and self.column(self.line_content) <= indent

    def column(self, offset: int) -> int:
        """How far an offset is from the beginning of its line."""
        return offset - line_start(self.text, offset)

    def finding(self, extent: Extent, message: str, cure: str) -> Finding:
        """A finding of syntax at an extent."""
        return defect("yaml-syntax", self.text, extent, message, cure)

    def quote(self, extent: Extent) -> str:
        """A stretch of the text, as it can be quoted in a message."""
        return visible(self.text[extent.start : extent.end])
