"""The places of a document to which links lead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 40
"""Characters of a bookmark's name: Word reads no more."""


class Anchors:
    """Bookmarks for the fragments of a document (17.13.6), each of them once, by names that Word accepts.

    `fragments` are those of what stays: what is removed has only those that no other paragraph has.
    """

    def __init__(self, fragments: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._marked: dict[str, int] = {}
        self._stays = frozenset(fragments)
        for fragment in sorted(self._stays):
            self.name(fragment)

    def name(self, fragment: str) -> str:
        """A bookmark's name: it begins with a letter, and has letters, digits and lines alone."""
        if fragment not in self._names:
            plain = f"to_{re.sub('[^A-Za-z0-9]', '_', fragment).strip('_')}"[:LONGEST]
            taken = set(self._names.values())
            tries = (plain[: LONGEST - len(f"_{n}")] + f"_{n}" for n in range(2, len(taken) + 3))
            self._names[fragment] = next(it for it in (plain, *tries) if it not in taken)
        return self._names[fragment]

    def mark(self, fragment: str, *, stays: bool = True) -> str:
        """The bookmark; nothing where it has been set before, or will be where it stays."""
        if fragment in self._marked or (fragment in self._stays and not stays):
            return ""
        number = self._marked[fragment] = len(self._marked)
        return f'<w:bookmarkStart w:id="{number}" w:name="{self.name(fragment)}"/><w:bookmarkEnd w:id="{number}"/>'
