"""Where on the page readers meet what stands at a place of the file: what a script looks for, the nearest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypedDict

from notice_compiler.compliance.sections import Sections
from notice_compiler.examined import Examined
from notice_compiler.judging.change import Change
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Extent, Place
from notice_compiler.query.sayings import KEYS
from notice_compiler.review.spots import passages_in
from notice_compiler.source.tree import Scalar

_KINDS: Final = {key: kind for kind, key in KEYS.items()}
_OF_THE_TABLE: Final = ("disclosed", "row_label")
"""Keys of a category that its row shows, and its passage does not."""
_DATES: Final = ("last_updated", "effective_date", "dates")


class Anchor(TypedDict, total=False):
    """One way to find an element: words in a section, or on the page; a row; a column; a part of the page's frame."""

    section: str
    words: str
    category: str
    about: str
    practice: str
    part: Literal["title", "date"]


class Anchors:
    """Finds the anchors for one state of a notice; none of what concerns the notice as a whole."""

    def __init__(self, notice: Notice, examined: Examined) -> None:
        self.sections = Sections(notice)
        self.tree = examined.tree

    def of_place(self, where: Place | Extent) -> tuple[Anchor, ...]:
        """For a finding."""
        if isinstance(where, Extent):
            return ()
        return tuple(self._all(where, self._words(where)))

    def of_change(self, it: Change) -> tuple[Anchor, ...]:
        """For a change: the words as they are now, else what told of what is gone."""
        where = Place(it.delta.at)
        now = it.passage.after if it.passage else ""
        return tuple(self._all(where, (now,) if now else self._words(where)))

    def _all(self, where: Place, words: Iterable[str]) -> Iterator[Anchor]:
        first, name, facet = (*map(str, where.path[:3]), "", "", "")[:3]
        if first in _DATES:
            yield {"part": "date"}
        elif first == "title":
            yield {"part": "title"}
        if facet in _OF_THE_TABLE:
            yield from _cells(first, name)
        section, _ = self.sections.of(where)
        for said in words:
            yield {"section": section, "words": said} if section else {"words": said}
        yield from _cells(first, name)
        if section:
            yield {"section": section}

    def _words(self, where: Place) -> Iterator[str]:
        """The words that stand there, or the name of the thing to which the place belongs."""
        node = self.tree.node(where.path) if self.tree else None
        if isinstance(node, Scalar) and len(where.path) > 1 and where.path[-1] != "statute":
            at = where.within[0] if where.within else 0
            found = [said for said, (start, end) in passages_in(node.value) if start <= at < end]
            yield from sorted(found, key=len)[:1]
        elif self.tree and len(where.path) > 1 and where.path[0] in _KINDS:
            for key in ("label", "text"):
                said = self.tree.node((*where.path[:2], key))
                yield from (words for words, _ in passages_in(said.value if isinstance(said, Scalar) else ""))


def _cells(first: str, name: str) -> Iterator[Anchor]:
    kind = _KINDS.get(first)
    if not name or kind is None:
        return
    if kind == "category":
        yield {"category": name}
    elif kind == "practice":
        yield {"practice": name}
    yield {"about": f"{kind}:{name}"}


def as_json(anchors: Iterable[Anchor]) -> str:
    """The anchors as the script reads them."""
    return json.dumps(list(anchors), ensure_ascii=False)
