"""What stands beside a process and narrows it: without it, the process would say more than the notice does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from notice_compiler.facts.facts import CategoryFact, Disclosure, Facts
from notice_compiler.facts.rows import RowFact, WholeRowFact
from notice_compiler.linked.members import KIND_OF_FACET, KINDS
from notice_compiler.linked.narrowed import NARROWING, all_rows, limited_by, narrowing
from notice_compiler.linked.nodes import Json, Making, members, ref

LIST_OF: Mapping[str, str] = {kind: name for name, kind in KINDS.items()}


class Beside:
    """Finds it: the rows of things that a process names, the modality of its practice, statements that limit it."""

    def __init__(self, facts: Facts, making: Making) -> None:
        self.facts, self.making = facts, making
        self.narrow = {at for at, _, row in all_rows(facts) if narrowing(row)}
        self.modality = {it.id: it.modality for it in facts.practices}

    def answer(self, it: Disclosure) -> dict[str, Json]:
        """What stands beside what is disclosed."""
        things = [("category", it.category), ("practice", it.practice)]
        things += [("recipient", one) for one in it.recipients or ()]
        return self._narrowed(things)

    def use(self, it: CategoryFact) -> dict[str, Json]:
        """What stands beside the use of a category: its row’s conditions themselves, and those of what it names."""
        own = (
            members(it.row, self.making, without=frozenset(RowFact.model_fields) - {*NARROWING} | {"cases"})
            if it.row
            else {}
        )
        things = [("category", it.id), *(("purpose", one) for one in it.purposes or ())]
        things += [("source", one) for one in it.sources or ()]
        return own | self._narrowed(things) | self._limits([it.id], it.purposes or ())

    def row(self, row: WholeRowFact, own: tuple[str, str], practice: str | None = None) -> dict[str, Json]:
        """What stands beside a row of its own thing (its kind and id), or of a practice: modality, rows, statements."""
        named = {kind: getattr(row, facet) or () for facet, kind in KIND_OF_FACET.items() if kind != "entity"}
        things = [(kind, one) for kind, some in named.items() for one in some]
        things += [("practice", practice)] if practice else []
        kind, name = own
        modality = self.modality.get(name if kind == "practice" else practice or "")
        found: dict[str, Json] = {"modality": self.making.term("modality", modality)} if modality else {}
        categories, purposes = ([*named[it], *([name] if kind == it else [])] for it in ("category", "purpose"))
        return found | self._narrowed(it for it in things if it != own) | self._limits(categories, purposes)

    def limited(self, category: str, purposes: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The purposes of a category to which no statement limits it not to go, and those to which one does."""
        told = tuple(purposes)
        outside = tuple(it for it in told if limited_by(self.facts, category, it))
        return tuple(it for it in told if it not in outside), outside

    def _narrowed(self, things: Iterable[tuple[str, str]]) -> dict[str, Json]:
        found: list[Json] = [
            ref(kind, name, "row")
            for kind, name in dict.fromkeys(things)
            if f"{LIST_OF[kind]}.{name}.row" in self.narrow
        ]
        return {"narrowed_by": found} if found else {}

    def _limits(self, categories: Iterable[str], purposes: Iterable[str]) -> dict[str, Json]:
        found: list[Json] = [ref("statement", it) for it in dict.fromkeys(self._statements(categories, list(purposes)))]
        return {"limited_by": found} if found else {}

    def _statements(self, categories: Iterable[str], purposes: Iterable[str]) -> Iterator[str]:
        for category in categories:
            for purpose in purposes:
                yield from limited_by(self.facts, category, purpose)
