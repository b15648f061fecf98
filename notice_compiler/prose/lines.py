"""Lines that would be joined, or lose their first characters, without anybody having meant it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from notice_compiler.prose.prose import Slip

_BULLET = re.compile(r"^[ \t]*([•·▪◦‣●○■]|[-–](?=\u00a0))", re.MULTILINE)
_LIST_CURE = "Write `- ` at the beginning of each item, and leave a blank line before the list."


def bullets(text: str) -> Iterator[Slip]:
    """The first line that begins with a bullet as word processors write it: such lines become one paragraph."""
    found = _BULLET.search(text)
    if found:
        message = f"`{found.group(1)}` makes no list here: these lines would be joined into one paragraph."
        yield Slip("list-mark", message, _LIST_CURE, found.start(1), found.end(1), found.group(1))


def other_mark(mark: str, at: int) -> Slip:
    """A list whose items begin with `+` or `*`: as likely a telephone number or a footnote."""
    message = f"`{mark}` at the beginning of a line makes it an item of a list, and is not printed."
    cure = f"Write `- ` if it is a list, or `\\{mark}` if the mark is to be printed."
    return Slip("list-mark", message, cure, at, at + len(mark), mark)


def interruption(text: str, start: int) -> Slip:
    """A list that begins right below a line of words that does not end in a colon."""
    found = re.compile(r"\s*(\d+[.)]|-)").match(text, start)
    first, last = found.span(1) if found else (start, start + 1)
    written = text[first:last]
    message = f"`{written}` below a line of words starts a list in the middle of the paragraph."
    cure = (
        f"Leave a blank line before the list; or write `{written[:-1]}\\{written[-1:]}` if it belongs to the sentence."
    )
    return Slip("list-number", message, cure, first, last, written)


def lazy_lines(text: str, starts: Iterable[int]) -> Iterator[Slip]:
    """Lines at the margin below an item of a list, which would be joined to it."""
    for start in starts:
        if text[start : start + 1].strip():
            end = text.find("\n", start)
            words = text[start : end if end >= 0 else len(text)].rstrip()
            message = f"“{words[:40]}” stands below an item of a list, and would be joined to it."
            cure = "Leave a blank line before it, or indent it by two spaces if it belongs to the item."
            yield Slip("list-line", message, cure, start, start + len(words), words)
            return
