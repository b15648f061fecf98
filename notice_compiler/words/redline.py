"""Two wordings of one text, compared by words, as people read it: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from typing import Final, Literal

from notice_compiler.words.longest_common import TooMuchError, longest_common
from notice_compiler.words.typography import DASHES, HYPHENS, LEANING_MINUS, SINGLE_QUOTES, TYPED_DASH, fold

Kind = Literal["same", "removed", "added"]

LONGEST: Final = 150_000
"""Characters of both texts together. Longer ones are not compared by words."""
EFFORT: Final = 2_500_000
"""Steps of comparing, some half a second; texts that differ in more than about 2,200 words may need more."""
SLIDE: Final = 40
"""Words by which an addition or removal may move to where a sentence begins."""
FUNCTION_WORDS: Final = frozenset(
    """
    a an the of to in on for by with at as from and or is are be we you our your us it its that this which
    """.strip().split(" ")
)

_LETTER = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
_INNER = rf"(?:['{SINGLE_QUOTES}{HYPHENS}-]|(?<=\d)[.,:/](?=\d))"
_WORD = rf"{_LETTER}+(?:{_INNER}{_LETTER}+)*"
_TOKEN = re.compile(
    rf"{LEANING_MINUS}{_WORD}|\s*(?:(?!{LEANING_MINUS})[{DASHES}]|{TYPED_DASH})\s*|{_WORD}|…|\.\.\.|\s+|\S"
)
_START, _END = -1, -2


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row with one fate. What is the same is spelled as in the new text."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Redline:
    """The pieces in reading order, no two neighbours of one kind, and how they were found.

    `whole`: the texts are too long or too different to compare by words; the old one is removed, the new one added.
    """

    pieces: tuple[Piece, ...]
    compared: Literal["words", "whole"]


@dataclass(frozen=True, slots=True)
class _Part:
    """Words in a row in both spellings: the same, or one exchanged for the other."""

    same: bool
    old: str
    new: str

    @property
    def exchanged(self) -> bool:
        return not self.same and bool(self.old.strip()) and bool(self.new.strip())


@dataclass(frozen=True, slots=True)
class _Side:
    """A text as words, each with the white space after it, between two empty words that stand for its ends."""

    words: list[str]
    spaces: list[str]
    numbers: list[int]
    """Equal for words that count as the same."""

    def between(self, one: int, other: int) -> str:
        inner = (self.words[at] + self.spaces[at] for at in range(one + 1, other))
        return self.spaces[one] + "".join(inner)


@dataclass(frozen=True, slots=True)
class _Block:
    """So many words from here on in the one text are those from there on in the other."""

    old: int
    new: int
    length: int


def redline(before: str, after: str, *, exact: bool = False) -> Redline:
    """What must be removed from one text and added to it to make it the other.

    The same and the removed pieces give `before`, up to typography and white space, unless it is to be `exact`; the
    same and the added ones give `after` exactly. Exchanged sides exchange what is removed and added. Memory grows with
    the texts and no faster; time is about a second at most, since `LONGEST` and `EFFORT` bound it.
    """
    if not exact and fold(before) == fold(after):
        return Redline(_pieces([_Part(True, before, after)]), "words")
    try:
        if exact:
            parts = [replace(it, same=it.old == it.new) for it in _compared(before, after, str)]
            return Redline(_pieces(_merged(parts)), "words")
        for spell in (fold, str):  # the second only where marks next to one another fold as neither does alone
            parts = _compared(before, after, spell)
            if _is_sound(parts, before, after):
                return Redline(_pieces(parts), "words")
    except TooMuchError:
        pass
    return Redline(_pieces([_Part(False, before, after)]), "whole")


def _pieces(parts: Iterable[_Part]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for part in parts:
        kinds: tuple[tuple[Kind, str], ...] = (
            (("same", part.new),) if part.same else (("removed", part.old), ("added", part.new))
        )
        found += [Piece(kind, text) for kind, text in kinds if text]
    return tuple(found)


def _is_sound(parts: list[_Part], before: str, after: str) -> bool:
    """Whether each text is given by its own words and the other's spelling of those that stayed."""
    old = "".join(part.new if part.same else part.old for part in parts)
    new = "".join(part.old if part.same else part.new for part in parts)
    return fold(old) == fold(before) and fold(new) == fold(after)


def _compared(before: str, after: str, spell: Callable[[str], str]) -> list[_Part]:
    if len(before) + len(after) > LONGEST:
        raise TooMuchError
    known: dict[str, int] = {}
    old, new = (_side(text, cache(spell), known) for text in (before, after))
    if before <= after:
        blocks = _slid(_blocks(old.numbers, new.numbers), old, new)
    else:  # the same blocks whichever text comes first
        blocks = [_Block(it.new, it.old, it.length) for it in _slid(_blocks(new.numbers, old.numbers), new, old)]
    return _absorbed(_merged(_parts(blocks, old, new)))


def _side(text: str, spell: Callable[[str], str], known: dict[str, int]) -> _Side:
    words, spaces = [""], [""]
    for token in _TOKEN.findall(text):
        if token.isspace():
            spaces[-1] += token
        else:
            words.append(token)
            spaces.append("")
    numbers = [known.setdefault(spell(word), len(known)) for word in words[1:]]
    return _Side([*words, ""], [*spaces, ""], [_START, *numbers, _END])


def _parts(blocks: list[_Block], old: _Side, new: _Side) -> Iterator[_Part]:
    pairs = ((block.old + at, block.new + at) for block in blocks for at in range(block.length))
    for (i, j), (k, m) in pairwise(pairs):
        yield _Part(True, old.words[i], new.words[j])
        yield from _between(old.between(i, k), new.between(j, m))


def _between(old: str, new: str) -> Iterator[_Part]:
    """What stands between two words that stayed; white space at its ends is the same if both texts have some there."""
    if old.isspace() and new.isspace():
        yield _Part(True, old, new)
    elif old or new:
        yield from _apart(old, new)


def _apart(old: str, new: str) -> Iterator[_Part]:
    start = _common_space(len(old) - len(old.lstrip()), len(new) - len(new.lstrip()))
    yield _Part(True, old[: start[0]], new[: start[1]])
    old, new = old[start[0] :], new[start[1] :]
    end = _common_space(len(old) - len(old.rstrip()), len(new) - len(new.rstrip()))
    yield _Part(False, old[: len(old) - end[0]], new[: len(new) - end[1]])
    yield _Part(True, old[len(old) - end[0] :], new[len(new) - end[1] :])


def _common_space(old: int, new: int) -> tuple[int, int]:
    return (old, new) if old and new else (0, 0)


def _merged(parts: Iterable[_Part]) -> list[_Part]:
    groups = groupby((part for part in parts if part.old or part.new), key=lambda part: part.same)
    merged = []
    for same, group in groups:
        together = list(group)
        merged.append(_Part(same, "".join(it.old for it in together), "".join(it.new for it in together)))
    return merged


def _absorbed(parts: list[_Part]) -> list[_Part]:
    """Without crumbs: one short word that stayed between two exchanges of words is exchanged with them."""
    crumbs = {
        at + 1
        for at, (left, middle, right) in enumerate(zip(parts, parts[1:], parts[2:], strict=False))
        if middle.new.strip().casefold() in FUNCTION_WORDS and left.exchanged and right.exchanged
    }
    return _merged(_Part(False, it.old, it.new) if at in crumbs else it for at, it in enumerate(parts))


def _slid(blocks: list[_Block], old: _Side, new: _Side) -> list[_Block]:
    """The same with each mere addition or removal moved to where a sentence or clause begins, if it can be."""
    slid = list(blocks)
    for at in range(len(slid) - 1):
        left, right = slid[at], slid[at + 1]
        if left.old + left.length == right.old:
            by = _slide(new, left.new + left.length, right.new, left.length, right.length)
        elif left.new + left.length == right.new:
            by = _slide(old, left.old + left.length, right.old, left.length, right.length)
        else:
            continue
        slid[at] = _Block(left.old, left.new, left.length + by)
        slid[at + 1] = _Block(right.old + by, right.new + by, right.length - by)
    return slid


def _slide(side: _Side, start: int, stop: int, room_before: int, room_after: int) -> int:
    """By how many words the words from start to stop are to move; the blocks on both sides keep one word at least."""
    numbers, back, forth = side.numbers, 0, 0
    while back < min(room_before - 1, SLIDE) and numbers[start - 1 - back] == numbers[stop - 1 - back]:
        back += 1
    while forth < min(room_after - 1, SLIDE) and numbers[start + forth] == numbers[stop + forth]:
        forth += 1
    return max(range(-back, forth + 1), key=lambda by: (_rank(side.words[start - 1 + by]), -abs(by)))


def _rank(word: str) -> int:
    """How well a change begins after this word."""
    return 2 if not word or word[-1] in ".?!;:" else int(word[-1] == ",")


def _blocks(old: list[int], new: list[int]) -> list[_Block]:
    """The longest common subsequence as blocks. What only one text has cannot be in it, and costs nothing."""
    both = set(old) & set(new)
    rows = [at for at, it in enumerate(old) if it in both]
    columns = [at for at, it in enumerate(new) if it in both]
    pairs = longest_common([old[at] for at in rows], [new[at] for at in columns], EFFORT)
    blocks: list[_Block] = []
    for i, j in ((rows[x], columns[y]) for x, y in pairs):
        last = blocks[-1] if blocks else None
        if last and (last.old + last.length, last.new + last.length) == (i, j):
            blocks[-1] = _Block(last.old, last.new, last.length + 1)
        else:
            blocks.append(_Block(i, j, 1))
    return blocks
