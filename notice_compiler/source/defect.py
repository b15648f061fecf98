"""A mistake in a stretch of text, as a finding."""

from __future__ import annotations

import re

from notice_compiler.finding import Finding
from notice_compiler.place import Extent

_TO_LINE_END = re.compile(r"[^\r\n]*")
_TO_ITEM_END = re.compile(r".[^,\[\]{}\r\n]*")


def defect(rule: str, text: str, extent: Extent, message: str, cure: str) -> Finding:
    """What is wrong at an extent of the text."""
    return Finding(rule, message, cure, extent, text[extent.start : extent.end])


def rest_of_line(text: str, start: int) -> Extent:
    """From an offset to the end of its line, without white space there."""
    found = _TO_LINE_END.match(text, start)
    return Extent(start, start + len(found.group().rstrip()) if found else start)


def rest_of_item(text: str, start: int) -> Extent:
    """From an offset within brackets to the next comma, bracket or line break, without white space there."""
    found = _TO_ITEM_END.match(text, start)
    return Extent(start, start + len(found.group().rstrip()) if found else start)


def line_start(text: str, offset: int) -> int:
    """The offset at which the line begins."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
