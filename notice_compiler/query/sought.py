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
    """A pattern and its hints: parts of words, in lower case, at least one of which stands in whatever matches.

    `test_sought.py` holds the hints against the patterns.
    """

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Whether a text has words that match."""
        lower = text.lower()
        return any(it in lower for it in self.hints) and self.pattern.search(text) is not None


def sought(pattern: str, hints: str, flags: int = re.IGNORECASE) -> Sought:
    """A pattern, in any case if nothing else is said, and its hints with blanks between them."""
    return Sought(re.compile(pattern, flags), tuple(hints.split()))


def passages_with(notice: Notice, hints: tuple[str, ...]) -> Iterator[Spoken]:
    """The passages that have one of the hints in them, in the order of the file."""
    every = _vocabulary(notice)
    near = [it for it in hints if it in every]
    for passage, lower in _lowered(notice) if near else ():
        for it in near:
            if it in lower:
                yield passage
                break


@keep
def _lowered(notice: Notice) -> tuple[tuple[Spoken, str], ...]:
    """The passages, each with its words in lower case."""
    return tuple((it, it.words.lower()) for it in notice.passages)


@keep
def _vocabulary(notice: Notice) -> str:
    """All words of the passages, in lower case, each of them once."""
    return " ".join({word for _, lower in _lowered(notice) for word in lower.split()})
