"""Where each character of a YAML scalar stands in the file.

YAML readers tell where a scalar begins and ends, not where the characters of its value come from. So
the scalar is read again here, by the rules of its style, keeping the offsets; a reading that differs
from the reader's own is thrown away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NOT_BLANK = re.compile(r"[^ \t\r\n]|\Z")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))
_BLOCK_HEADER = re.compile(r"[|>]([-+0-9]*)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")


class _Piece(NamedTuple):
    """One character of the value and the stretch of source that it stands for."""

    character: str
    start: int
    end: int


class _Line(NamedTuple):
    """A line of a block, and the break that ends it: none or one."""

    start: int
    end: int
    breaks: list[_Piece]


def source_offsets(text: str, start: int, end: int, style: str, value: str) -> list[int] | None:
    """The offset in `text` of every character of `value`, and of the end of the last one.

    `text[start:end]` is the scalar with its quotes or block indicator; `style` is plain, single, double,
    literal or folded. None when re-reading it does not give `value`.
    """
    pieces = list(_pieces(text, start, end, style, value))
    if "".join(piece.character for piece in pieces) != value:
        return None
    inside = start + (style in ("single", "double"))
    return [piece.start for piece in pieces] + [pieces[-1].end if pieces else inside]


def _pieces(text: str, start: int, end: int, style: str, value: str) -> Iterator[_Piece]:
    if style in ("literal", "folded"):
        return _block(text, start, end, style == "folded", value)
    if style in ("single", "double"):
        return _flow(text, start + 1, end - 1, style)
    return _flow(text, start, end, style)


def _flow(text: str, at: int, end: int, style: str) -> Iterator[_Piece]:
    """The characters of a plain or quoted scalar, whose lines are folded."""
    while at < end:
        if text[at] in " \t\r\n":
            blanks, at = at, _after_blanks(text, at, end)
            breaks = _breaks(text, blanks, at)
            yield from _folded(breaks) if breaks else _verbatim(text, blanks, at)
        elif style == "double" and text[at] == "\\":
            pieces, at = _escape(text, at, end)
            yield from pieces
        else:
            width = 2 if style == "single" and text.startswith("''", at, end) else 1
            yield _Piece(text[at], at, at + width)
            at += width


def _escape(text: str, at: int, end: int) -> tuple[list[_Piece], int]:
    """What an escape stands for, and where it ends; of an escaped line break only further breaks count."""
    if text[at + 1 : at + 2] in ("\r", "\n"):
        after = _after_blanks(text, at + 1, end)
        return _breaks(text, at + 1, after)[1:], after
    escape = _ESCAPE.match(text, at, end)
    if escape is None:
        return [], end
    code = escape[1] or escape[2] or escape[3]
    decoded = _ESCAPED.get(escape[4], "") if code is None else _character(int(code, 16))
    return [_Piece(decoded, at, escape.end())] if decoded else [], escape.end()


def _character(code: int) -> str:
    return chr(code) if code <= 0x10FFFF else ""


def _after_blanks(text: str, start: int, end: int) -> int:
    found = _NOT_BLANK.search(text, start, end)
    return found.start() if found else end


def _breaks(text: str, start: int, end: int) -> list[_Piece]:
    return [_Piece("\n", found.start(), found.end()) for found in _LINE_BREAK.finditer(text, start, end)]


def _folded(breaks: list[_Piece]) -> list[_Piece]:
    """One line break counts as a space; of several, all but the first count."""
    return breaks[1:] if len(breaks) > 1 else [breaks[0]._replace(character=" ")]


def _verbatim(text: str, start: int, end: int) -> Iterator[_Piece]:
    return (_Piece(text[at], at, at + 1) for at in range(start, end))


def _block(text: str, start: int, end: int, folded: bool, value: str) -> Iterator[_Piece]:
    """The characters of a literal or folded block."""
    header = _BLOCK_HEADER.match(text, start, end)
    if header is None:
        return
    last: _Line | None = None
    breaks: list[_Piece] = []
    for line in _content(text, list(_lines(text, header.end(), end)), value):
        if line.start < line.end:
            joined = folded and last is not None and not (_is_indented(text, last) or _is_indented(text, line))
            yield from _folded(breaks) if joined else breaks
            yield from _verbatim(text, line.start, line.end)
            last, breaks = line, []
        breaks += line.breaks
    yield from _chomped(breaks, header[1], is_empty=last is None)


def _chomped(breaks: list[_Piece], indicators: str, is_empty: bool) -> list[_Piece]:
    """The line breaks that count after the last line of words."""
    if "+" in indicators:
        return breaks
    return [] if "-" in indicators or is_empty else breaks[:1]


def _is_indented(text: str, line: _Line) -> bool:
    return text[line.start] in " \t"


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    for found in _breaks(text, start, end):
        yield _Line(start, found.start, [found])
        start = found.end
    if start < end:
        yield _Line(start, end, [])


def _content(text: str, lines: list[_Line], value: str) -> Iterable[_Line]:
    indent = _indent(text, lines, value)
    return (line._replace(start=min(line.start + indent, line.end)) for line in lines)


def _indent(text: str, lines: list[_Line], value: str) -> int:
    """How far a block is indented: by as many spaces as its first line of words has beyond those of its value.

    An indentation indicator would count from the surrounding block, which is not known here.
    """
    for line in lines:
        spaces = _spaces(text[line.start : line.end])
        if spaces < line.end - line.start:
            words = value.lstrip(" \n")
            before = value[: len(value) - len(words)].rpartition("\n")[2]
            return max(0, spaces - len(before))
    longest = max((len(line) for line in value.split("\n")), default=0)
    return max(0, max((line.end - line.start for line in lines), default=0) - longest)


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
