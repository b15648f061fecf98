"""Lines that are indented with something other than spaces."""

from __future__ import annotations

import re

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source.defect import defect, line_start
from notice_compiler.source.refusal import Refusal

_NO_BREAK = re.compile("^[ ]*(\u00a0+)", re.MULTILINE)
_FAR = 400


def blank_indentation(text: str, end: int) -> Finding | None:
    """A no-break space in the indentation of one of the lines that lead up to a trouble."""
    first = line_start(text, max(0, end - _FAR))
    found = next(iter(_NO_BREAK.finditer(text, first, end)), None)
    if found is None:
        return None
    message = "This line is indented with no-break spaces (U+00A0), which look like spaces and are none."
    return defect("tab-indentation", text, Extent(*found.span(1)), message, "Indent with ordinary spaces.")


def tab(refusal: Refusal) -> Finding | None:
    """A tab where only spaces may stand."""
    if refusal.found != "\t":
        return None
    spaces = re.compile(r"[ \t]+").match(refusal.text, refusal.at)
    extent = Extent(refusal.at, spaces.end() if spaces else refusal.at + 1)
    if refusal.leads:
        message = "This line is indented with a tab."
        return defect("tab-indentation", refusal.text, extent, message, "Indent with spaces, two for each level.")
    message = "A tab stands where only spaces may."
    return defect("tab-indentation", refusal.text, extent, message, "Write a space instead.")
