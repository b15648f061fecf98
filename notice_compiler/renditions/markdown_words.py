"""Passages as CommonMark: what a notice says stays words, and its emphasis and links are Markdown's.

No raw HTML is written. A link to a place within the notice is its words alone: Markdown has no such places. Strong
words stand between `**`, stressed ones between `_`, so that of two delimiters neither is taken for part of the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

from notice_compiler.address import EMAIL
from notice_compiler.document import Inline
from notice_compiler.renditions.runs import BREAK, Run, bracketed, runs

_ALIVE: Final = re.compile(r"[\\`*_\[\]<~|$]|&(?=#|\w)")
_OPENS: Final = re.compile(
    r"(?:[-+](?=\s|$)|-(?=[-:])|:(?=-)|=(?==*\s*$)|#{1,6}(?=\s|$)|>)|(?P<number>\d{1,9})[.)](?=\s|$)"
)
"""What would begin a list, a heading, a rule, a quotation or a table at the beginning of a line."""
_LITERAL: Final = re.compile(r"https://[^\s<>|]+", re.ASCII)
HARD_BREAK: Final = "\\\n"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words with their escapes, a delimiter of emphasis, or the frame of a link."""

    text: str
    kind: Literal["words", "opens", "closes", "frame"] = "words"


def words_of(children: Iterable[Inline]) -> str:
    """A passage as one paragraph; each of its line breaks follows a backslash."""
    lines = _written(_linked(runs(children))).split(BREAK)
    return HARD_BREAK.join(_as_words(line) for it in lines if (line := it.strip(" \t")))


def title_of(text: str) -> str:
    """Words as a heading has them, where a row of `#` at the end would be left out."""
    line = _escaped(" ".join(text.split()))
    return re.sub(r"#(?=#*$)", r"\\#", line)


def _as_words(line: str) -> str:
    """The line, with a backslash in what would begin something else than a paragraph."""
    found = _OPENS.match(line)
    if found is None:
        return line
    at = found.end("number") if found["number"] else 0
    return f"{line[:at]}\\{line[at:]}"


def _escaped(text: str) -> str:
    return _ALIVE.sub(lambda found: f"\\{found.group()}", text)


def _linked(found: Iterable[Run]) -> list[_Piece]:
    made: list[_Piece] = []
    for href, group in groupby(found, key=lambda run: None if run.is_within else run.href):
        inner = tuple(group)
        pieces = _styled(inner, lambda run: run.strong, "**", _stressed)
        said = "".join(run.text for run in inner)
        made += pieces if href is None else _link(href, pieces, said)
    return made


def _stressed(found: Iterable[Run]) -> list[_Piece]:
    return _styled(found, lambda run: run.em, "_", _plain)


def _link(href: str, pieces: list[_Piece], said: str) -> list[_Piece]:
    """`<https://acme.test>` where the words are the address itself."""
    if (said == href and _LITERAL.fullmatch(href)) or (f"mailto:{said}" == href and EMAIL.fullmatch(said)):
        return [_Piece(f"<{said}>", "frame")]
    address = re.sub(r"[\\()<>]|&(?=#|\w)", r"\\\g<0>", href).replace("|", "%7C")
    return _framed(_Piece("[", "frame"), pieces, _Piece(f"]({address})", "frame"))


def _styled(
    found: Iterable[Run], has: Callable[[Run], bool], delimiter: str, inside: Callable[[Iterable[Run]], list[_Piece]]
) -> list[_Piece]:
    """The runs, those that have a style between its delimiters."""
    made: list[_Piece] = []
    for styled, group in groupby(found, key=has):
        opens, closes = _Piece(delimiter, "opens"), _Piece(delimiter, "closes")
        pieces = inside(tuple(group))
        made += _framed(opens, pieces, closes) if styled else pieces
    return made


def _plain(found: Iterable[Run]) -> list[_Piece]:
    return [_Piece(_escaped(bracketed(it.text) if it.mark else it.text)) for it in found]


def _framed(before: _Piece, pieces: list[_Piece], after: _Piece) -> list[_Piece]:
    """The pieces in their frame, with the blanks at both ends outside of it; none around blanks alone."""
    first = next((n for n, it in enumerate(pieces) if it.text.strip()), None)
    if first is None:
        return pieces
    last = next(n for n, it in reversed(list(enumerate(pieces))) if it.text.strip())
    inner = pieces[first : last + 1]
    lead, trail = _blanks(inner[0].text)[0], _blanks(inner[-1].text)[1]
    inner[0] = replace(inner[0], text=inner[0].text[len(lead) :])
    inner[-1] = replace(inner[-1], text=inner[-1].text[: len(inner[-1].text) - len(trail)])
    return [*pieces[:first], _Piece(lead), before, *inner, after, _Piece(trail), *pieces[last + 1 :]]


def _blanks(text: str) -> tuple[str, str]:
    """The blanks at both ends of words."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _written(pieces: Iterable[_Piece]) -> str:
    """The pieces together. A letter in whose company a delimiter would be none is written as its number."""
    pieces = [it for it in pieces if it.text]
    made = ""
    hidden = False
    for number, it in enumerate(pieces):
        text = f"&#{ord(it.text[0])};{it.text[1:]}" if hidden and not _is_apart(it.text[0]) else it.text
        hidden = it.kind == "closes" and _needs_room(it.text, pieces[number - 1].text[-1])
        if it.kind == "opens" and made and not _is_apart(made[-1]) and _needs_room(it.text, pieces[number + 1].text[0]):
            made = f"{made[:-1]}&#{ord(made[-1])};"
        elif it.kind == "frame" and it.text == "[" and made.endswith("!"):
            made = f"{made[:-1]}\\!"
        made += text
    return made


def _needs_room(delimiter: str, inner: str) -> bool:
    """Whether a delimiter is one only beside a blank or a sign (CommonMark 0.31, 6.2)."""
    return delimiter == "_" or not inner.isalnum()


def _is_apart(character: str) -> bool:
    """Whether a character is a blank or a sign in every version of CommonMark."""
    ascii_sign = character.isascii() and character.isprintable() and not character.isalnum()
    return character.isspace() or ascii_sign or unicodedata.category(character).startswith("P")
