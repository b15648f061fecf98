"""What rules look for in the words of a notice: patterns that are tried only where they can match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notice_compiler.notice.notice import Notice
from notice_compiler.notice.spoken import Spoken
from notice_compiler.query.keep import keep


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern and its hints: words or parts of them, in lower case, of which one stands in whatever matches.

    `test_sought.py` holds the hints against the patterns.
    """

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def is_near(self, text: str) -> bool:
        """Whether a text has one of the hints."""
        return is_near(text, self.hints)

    def is_in(self, text: str) -> bool:
        """Whether a text has words that match."""
        return is_near(text, self.hints) and self.pattern.search(text) is not None


def sought(pattern: str, hints: str, flags: int = re.IGNORECASE) -> Sought:
    """A pattern, in any case if nothing else is said, and its hints with commas between them."""
    return Sought(re.compile(pattern, flags), tuple(hints.split(", ")))


def is_near(text: str, hints: tuple[str, ...]) -> bool:
    """Whether a text has one of the hints, in any case."""
    lower = _folded(text)
    return any(it in lower for it in hints)


def passages_with(notice: Notice, hints: tuple[str, ...]) -> Iterator[Spoken]:
    """The passages that have one of the hints in them, in the order of the file."""
    every = _vocabulary(notice)
    near = [it for it in hints if it.rpartition(" ")[2] in every]
    for passage, lower in lowered(notice) if near else ():
        for it in near:
            if it in lower:
                yield passage
                break


@keep
def lowered(notice: Notice) -> tuple[tuple[Spoken, str], ...]:
    """The passages, each with its words on one line and in lower case."""
    return tuple((it, _folded(it.words)) for it in notice.passages)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


@keep
def _vocabulary(notice: Notice) -> str:
    """All words of the passages, in lower case, each of them once."""
    return " ".join({word for _, lower in lowered(notice) for word in lower.split()})
