"""Two notices and what differs: things by their names, laws, what is promised."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from notice_compiler.compare.delta import Comparison, Delta, Passage
from notice_compiler.facts.direction import Direction
from notice_compiler.facts.facts import (
    CategoryFact,
    Descendant,
    Disclosure,
    NamedFact,
    PracticeFact,
    ProcessingFact,
    RecipientFact,
    StatementFact,
)
from notice_compiler.facts.manifest import Manifest

KEYS = {
    "entity": "entities",
    "audience": "audiences",
    "term": "terms",
    "source": "sources",
    "purpose": "purposes",
    "recipient": "recipients",
    "practice": "practices",
    "category": "categories",
    "row": "processing",
    "right": "rights",
    "method": "methods",
    "proof": "proofs",
    "contact": "contacts",
    "statement": "statements",
    "exclusion": "exclusions",
    "exception": "exceptions",
}
WORSE_STATEMENTS = frozenset({"changes-effective-when-posted"})
"""Statements that take something from the reader."""
LONGER_IS_BETTER = frozenset({"look-back", "announces-material-changes"})
"""Statements whose period is better for the reader when it is longer: a look-back, an announcement ahead."""
SALES = frozenset({"sale", "sharing", "targeted-advertising"})
ANNOUNCES = "announces-material-changes"
T = TypeVar("T", bound=Descendant)


class Sides:
    """A comparison with answers to what rules ask. Where both sides know a thing, the new one names it."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.old, self.new = comparison.old, comparison.new

    @cached_property
    def laws(self) -> frozenset[str]:
        """The laws to which the notice answered or answers: one that is removed hides nothing."""
        return frozenset((*self.old.laws, *self.new.laws))

    @cached_property
    def promise(self) -> StatementFact | None:
        """The promise of the published version to announce material changes; it governs its own repeal."""
        return next((it for it in self.old.statements if it.means == ANNOUNCES), None)

    def passage(self, delta: Delta) -> Passage | None:
        """The words of a difference in wording."""
        return self.comparison.passages.get(delta)

    def name(self, kind: str, name: str | None) -> str:
        """How readers know a thing, in quotation marks; its id where they know it by no one name."""
        found = self._thing(kind, name or "")
        if isinstance(found, NamedFact):
            words = found.label or (found.words[0] if len(found.words) == 1 else None)
            return f"“{words}”" if words else f"“{(found.id).replace('-', ' ')}”"
        return f"“{(name or '').replace('-', ' ')}”"

    def names(self, kind: str, names: tuple[str, ...]) -> str:
        """Several names, with semicolons between them."""
        return "; ".join(self.name(kind, it) for it in names)

    def owner(self, delta: Delta) -> str:
        """The thing to which a fact belongs, by name."""
        kind = next((kind for kind, key in KEYS.items() if key == delta.at[0]), "")
        return self.name(kind, delta.at[1]) if kind and len(delta.at) > 1 else "the notice"

    def member(self, delta: Delta) -> str:
        """The name of what was added or removed."""
        return self.name(delta.of, delta.value)

    def recipient(self, name: str) -> RecipientFact | None:
        """A recipient of either side."""
        found = self._thing("recipient", name)
        return found if isinstance(found, RecipientFact) else None

    def category(self, name: str) -> CategoryFact | None:
        """A category of either side."""
        found = self._thing("category", name)
        return found if isinstance(found, CategoryFact) else None

    def practice(self, name: str | None) -> PracticeFact | None:
        """A kind of practice of either side."""
        found = self._thing("practice", name or "")
        return found if isinstance(found, PracticeFact) else None

    def row(self, name: str) -> ProcessingFact | None:
        """A row of processing of either side."""
        found = self._thing("row", name)
        return found if isinstance(found, ProcessingFact) else None

    def statement(self, name: str) -> StatementFact | None:
        """A statement of the old side or, if that has none, of the new."""
        for side in (self.old, self.new):
            for it in side.statements:
                if it.id == name:
                    return it
        return None

    def practice_of(self, delta: Delta) -> PracticeFact | None:
        """The kind of practice that a cell, or a row of processing, tells of."""
        if delta.at[:1] == ("processing",):
            row = self.row(delta.at[1])
            return self.practice(row.practice) if row else None
        return self.practice(delta.at[3]) if delta.at[2:3] == ("disclosed",) else None

    def is_sale(self, practice: PracticeFact | None) -> bool:
        """Whether a practice is sale, sharing or targeted advertising; without a meaning the worst is assumed."""
        return practice is not None and (practice.means is None or bool(SALES & set(practice.means)))

    def cells(self, side: Manifest, *, category: str = "", practice: str = "") -> Iterator[Disclosure]:
        """The cells of a category, or of a practice, that say something."""
        for it in side.disclosures:
            if it.status != "not-stated" and (it.category == category or it.practice == practice):
                yield it

    def cell_words(self, side: Manifest, delta: Delta) -> str | None:
        """A cell as printed or, where it is not, in the words of its answer; None where nothing is stated."""
        for it in side.disclosures:
            if (it.category, it.practice) == (delta.at[1], delta.at[3]) and it.status != "not-stated":
                named = "; ".join(self.name("recipient", name).strip("“”") for name in it.recipients or ())
                return it.text or named or it.status.replace("disclosed", "yes").replace("-", " ")
        return None

    def direction(self, delta: Delta) -> Direction | None:
        """The direction of a fact: that declared beside its kind, or that of the statement which it is."""
        found = self.statement(delta.value) if delta.kind == "statement" else None
        if found is not None and found.means in WORSE_STATEMENTS:
            return Direction.MORE_IS_WORSE
        return delta.direction

    def longer_is_better(self, delta: Delta) -> bool:
        """Whether a longer period of the statement serves the reader."""
        found = self.statement(delta.at[1])
        return found is not None and found.means in LONGER_IS_BETTER

    def _thing(self, kind: str, name: str) -> Descendant | None:
        return self._things.get((kind, name))

    @cached_property
    def _things(self) -> dict[tuple[str, str], Descendant]:
        found: dict[tuple[str, str], Descendant] = {}
        for side in (self.old, self.new):
            for kind, key in KEYS.items():
                found |= {(kind, it.id): it for it in getattr(side, key)}
        return found
