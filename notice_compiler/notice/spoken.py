"""The words of a notice where they stand in its file, for those who look for words: the rules."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from notice_compiler.notice.passages import Passage, Subject
from notice_compiler.place import Path, Place
from notice_compiler.prose.prose import Prose

_LINK: Final = re.compile(r"\]\(([^()\s]*)\)")
_MARKS: Final = re.compile(r"[\[\]*\\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: an annotation (`scheme` and ids) or a link (`scheme` is `link`, the one id its address)."""

    scheme: str
    ids: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A passage that readers meet. `words` has blanks in place of Markdown: offsets are those of the file's text.

    `section` is where a passage of the body stands; None for one of a thing. Each is equal to itself alone.
    """

    path: Path
    section: str | None
    subjects: tuple[Subject, ...]
    words: str
    marks: tuple[Mark, ...]

    def place(self, start: int, end: int) -> Place:
        """Where a stretch of the words stands."""
        return Place(self.path, "value", (start, end))

    def marks_in(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that reach into a stretch; marks stand one behind the other, so that few are looked at."""
        first = bisect_right(self.marks, start, key=lambda it: it.end)
        return self.marks[first : bisect_left(self.marks, end, first, key=lambda it: it.start)]


def spoken_of(passage: Passage, prose: Prose) -> Spoken:
    """The passage without its Markdown, every character at its place."""
    text = passage.text
    links = tuple(Mark("link", (it[1],), text.rfind("[", 0, it.start()), it.end()) for it in _LINK.finditer(text))
    facts = tuple(Mark(it.scheme, tuple(one.id for one in it.targets), it.start, it.end) for it in prose.annotations)
    taken = {it.end for it in facts}
    bare = _MARKS.sub(" ", _LINK.sub(_blank, text))
    section = str(passage.path[1]) if passage.path[0] == "body" else None
    marks = (*facts, *(it for it in links if it.end not in taken))
    return Spoken(passage.path, section, passage.subjects, bare, tuple(sorted(marks, key=lambda it: it.start)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
