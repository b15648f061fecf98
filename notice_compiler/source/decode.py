"""From the bytes of a file to its text."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source.characters import UNSEEN, code_point, described, fault_of, rule_against
from notice_compiler.source.tree import Source

LIMIT = 2 * 1024 * 1024

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_LOOK_AT = 1024
_LINES_NAMED = 5


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without a byte-order mark, and what is wrong with it.

    With findings the text is there to be shown, not to be parsed.
    """

    text: str
    findings: tuple[Finding, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file, which is UTF-8 and holds nothing that cannot be seen."""
    if len(data) > LIMIT:
        return Decoded("", (_too_large(),))
    if wide := _wide(data):
        return wide
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    return Decoded(text, tuple(_unseen(text)))


def _too_large() -> Finding:
    message = f"The file is longer than {LIMIT // 1024 // 1024} MiB, which is the limit."
    return Finding("file-too-large", message, "Check that it is the right file, or split it.", Extent(0, 0))


def _wide(data: bytes) -> Decoded | None:
    """The answer for a file with two or four bytes to a character, told by its first bytes or its many NULs."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _in_wide(data.removeprefix(mark), codec, name)
    start = data[:_LOOK_AT]
    if start.count(0) * 3 < len(start) or not start.strip(b"\0"):
        return None
    width = 4 if start.count(0) * 3 >= len(start) * 2 else 2
    order = "be" if start[0] == 0 else "le"
    return _in_wide(data, f"utf-{width * 8}-{order}", f"UTF-{width * 8}")


def _in_wide(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, errors="replace")
    return Decoded(text, (_encoding(name, 0, text[:1]),))


def _not_utf8(data: bytes, at: int) -> Decoded:
    offset = len(data[:at].decode("utf-8"))
    try:
        written = data[at : at + 1].decode("cp1252")
        data.decode("cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("utf-8", errors="replace"), (_encoding(None, offset, "\N{REPLACEMENT CHARACTER}"),))
    return Decoded(data.decode("utf-8", errors="replace"), (_encoding("Windows-1252", offset, written),))


def _encoding(guess: str | None, offset: int, value: str) -> Finding:
    likely = f"; it is probably {guess}" if guess else ""
    message = f"The file is not encoded in UTF-8{likely}."
    return Finding("not-utf-8", message, "Save the file as UTF-8.", Extent(offset, offset + len(value)), value)


def _unseen(text: str) -> Iterator[Finding]:
    """One finding for each character, at its first place, since one pasted page brings many."""
    source = Source("", text)
    places: dict[str, list[int]] = {}
    for found in UNSEEN.finditer(text):
        places.setdefault(found.group(), []).append(found.start())
    for character, offsets in places.items():
        message = f"{described(character)} {fault_of(character)}{_elsewhere(source, offsets)}."
        cure = "Delete it, retyping the characters around it."
        where = Extent(offsets[0], offsets[0] + 1)
        yield Finding(rule_against(character), message, cure, where, code_point(character))


def _elsewhere(source: Source, offsets: list[int]) -> str:
    if len(offsets) == 1:
        return ""
    lines = sorted({source.position(offset).line for offset in offsets[1:]})
    named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" and more" if len(lines) > _LINES_NAMED else "")
    return f"; {len(offsets) - 1} more on line{'s' if len(lines) > 1 else ''} {named}"
