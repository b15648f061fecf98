"""Two notices and what differs: things by their names, laws, what is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from notice_compiler.compare.causes import SALES
from notice_compiler.compare.delta import Comparison, Delta, Passage
from notice_compiler.compare.leaves import leaves_of
from notice_compiler.facts.asking import StatementFact
from notice_compiler.facts.direction import Direction
from notice_compiler.facts.facts import (
    CategoryFact,
    Disclosure,
    PracticeFact,
    ProcessingFact,
    RecipientFact,
)
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import Descendant, NamedFact
from notice_compiler.model.closed_lists import ANNOUNCES
from notice_compiler.places import places
from notice_compiler.prose.inline_words import texts_of
from notice_compiler.words.typography import fold

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
    "basis": "bases",
    "transfer": "transfers",
    "place": "places",
    "product": "products",
    "time": "times",
    "choice": "choices",
    "part": "parts",
    "note": "notes",
    "figure": "figures",
}
WORSE_STATEMENTS = frozenset({"changes-effective-when-posted"})
"""Statements that take something from the reader."""
WORSE_IF_YES = frozenset(
    {
        *("ai-training", "automated-decisions", "biometric-use", "business-transfer", "cross-site-tracking"),
        *("joint-marketing", "precise-location-use", "profiling", "provision-required", "sale-of-minors-data"),
        *("sale-or-sharing", "sensitive-inferences", "targeted-advertising", "third-party-collection"),
    }
)
"""Statements of which yes is worse for the reader than no."""
UNDECIDED = frozenset({"children-under-13", "cookies", "financial-incentives", "linked-sites", "minors"})
"""Statements of which neither answer is better for the reader."""
LONGER_IS_BETTER = frozenset({"look-back", ANNOUNCES})
"""Statements whose period is better for the reader when it is longer: a look-back, an announcement ahead."""
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
        """How readers know a thing, in quotation marks; the words of its id where they know it by no one name."""
        found = self._thing(kind, name or "")
        if kind == "place" and found is None:
            return places.name(name or "") or (name or "").upper()
        if isinstance(found, ProcessingFact) and found.label:
            return f"“{found.label}”"
        if kind == "note":
            return "a footnote"
        if isinstance(found, NamedFact):
            words = found.label or (found.words[0] if len(found.words) == 1 else None)
            return f"“{words}”" if words else found.id.replace("-", " ")
        return (name or "").replace("-", " ")

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
        if delta.at[:1] == ("practices",) and len(delta.at) > 1:
            return self.practice(delta.at[1])
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
        it = self.cell(side, delta)
        if it is None or it.status == "not-stated":
            return None
        named = "; ".join(self.name("recipient", name).strip("“”") for name in it.recipients or ())
        return it.text or named or it.status.replace("disclosed", "yes").replace("-", " ")

    def cell(self, side: Manifest, delta: Delta) -> Disclosure | None:
        """The cell of which a difference tells; on the old side under the ids that its things had there."""
        names = [
            self.comparison.parents.get((kind, name), (name,)) if side is self.old else (name,)
            for kind, name in (("category", delta.at[1]), ("practice", delta.at[3]))
        ]
        cells = (it for it in side.disclosures if it.category in names[0] and it.practice in names[1])
        return next(cells, None)

    def is_silent(self, delta: Delta) -> bool:
        """Whether a thing that is still there no longer has any member of the kind: it fell silent."""
        return delta.at[:2] in self._addresses and len(delta.at) > 2 and delta.at not in self._addresses

    def says(self, number: int, at: tuple[str, ...]) -> bool:
        """Whether a side (0 the old, 1 the new) states anything at, or under, an address."""
        return any(it[: len(at)] == at for it in self.values[number])

    @cached_property
    def values(self) -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
        """Every fact of both sides by its address."""
        old, new = (
            {tuple(step.text for step in at): leaf.value for at, leaf in leaves_of(side).items()}
            for side in (self.old, self.new)
        )
        return old, new

    @cached_property
    def _addresses(self) -> frozenset[tuple[str, ...]]:
        """Every address at or under which the new side states something."""
        return frozenset(at[:length] for at in self.values[1] for length in range(1, len(at) + 1))

    def is_still_said(self, delta: Delta) -> bool:
        """Whether the words of a thing that came or went stand on both sides, so that only the marks differ."""
        found = self._thing(delta.of, delta.value)
        words = found.words if isinstance(found, NamedFact) else ()
        return bool(words) and all(fold(it) in text for it in words for text in self._texts)

    def is_printed(self, before: str | None, after: str | None) -> bool:
        """Whether readers see one of the two names: the old one on the old side, the new one on the new."""
        return any(name and fold(name) in text for name, text in zip((before, after), self._texts, strict=True))

    def names_a_recipient(self, text: str) -> bool:
        """Whether a text says the name of a recipient of either side."""
        words = fold(text).casefold()
        return any(re.search(rf"\b{re.escape(name)}\b", words) for name in self._recipient_names)

    @cached_property
    def _recipient_names(self) -> frozenset[str]:
        names = (name for side in (self.old, self.new) for it in side.recipients for name in (it.label, *it.words))
        return frozenset(fold(name).casefold() for name in names if name)

    @cached_property
    def _texts(self) -> tuple[str, str]:
        """All words of both sides, folded."""
        old, new = (" ".join(texts_of(side.sections)) for side in (self.old, self.new))
        return fold(old), fold(new)

    def direction(self, delta: Delta) -> Direction | None:
        """The direction of a fact: that declared beside its kind, or that of the statement which it is."""
        found = self.statement(delta.value) if delta.kind == "statement" else None
        if found is not None and (found.means in WORSE_STATEMENTS or self.is_admission(found)):
            return Direction.MORE_IS_WORSE
        return delta.direction

    def is_admission(self, it: StatementFact) -> bool:
        """Whether a statement says that something is done that is worse for the reader."""
        return it.means in WORSE_IF_YES and it.answer is not False

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
