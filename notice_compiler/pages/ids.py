"""The ids that a page gives to what has none of its own, each of them once."""

from __future__ import annotations

from notice_compiler.document import Row


class Ids:
    """The ids of one page, in the order of their making; `prefix` keeps those of a fragment apart from its host's.

    Those for readers, who may link to them, are made from the ids of things, and so stay from version to version.
    """

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._tables = 0
        self._taken: set[str] = set()

    def table(self) -> str:
        """That of the next table."""
        self._tables += 1
        return f"_table-{self._prefix}{self._tables}"

    def row(self, row: Row) -> str | None:
        """That of a row: `_row-identifiers`; None where it tells of no thing, or a row before it tells of the same."""
        key = row.category or "-".join(it.replace(":", "-") for it in row.about)
        name = f"_row-{self._prefix}{key}"
        if not key or name in self._taken:
            return None
        self._taken.add(name)
        return name

    def term(self, names: tuple[str, ...]) -> str:
        """That of the words that define a term."""
        return f"_term-{self._prefix}{'-'.join(names)}"

    def defines(self, name: str) -> bool:
        """Whether the id is given here, which it is where its term is marked first."""
        first = name not in self._taken
        self._taken.add(name)
        return first
