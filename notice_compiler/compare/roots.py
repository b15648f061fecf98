"""Brings together the deltas of one cause: each belongs to the difference from which it follows. None is dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from notice_compiler.compare import causes as of_facts
from notice_compiler.compare import causes_of_words as of_words
from notice_compiler.compare.causes import Causes, Pairs
from notice_compiler.compare.delta import Comparison, Delta

REASONS: tuple[Callable[[Causes], Pairs], ...] = (
    of_facts.within_things,
    of_facts.within_cases,
    of_facts.within_facets,
    of_facts.uses_of_defined_things,
    of_facts.members_of_answers,
    of_facts.answers_of_rows,
    of_facts.ends,
    of_facts.beginnings,
    of_words.mentions,
    of_words.parts,
    of_facts.figures,
    of_facts.times,
    of_facts.cases_of_cells,
    of_words.exchanges,
    of_words.listings,
    of_words.row_names,
    of_words.once,
    of_words.words_of_answers,
    of_facts.frames_of_members,
    of_words.addresses,
    of_words.sections,
    of_words.spellings,
)
"""The reasons why a difference is the consequence of another; the first that holds decides."""


@dataclass(frozen=True, slots=True)
class Root:
    """A difference, and those that follow from it."""

    delta: Delta
    reaches: tuple[Delta, ...]


def roots_of(comparison: Comparison) -> tuple[Root, ...]:
    """The causes, in the order in which they were found."""
    causes = Causes(comparison)
    for rule in REASONS:
        for reached, cause in rule(causes):
            causes.note(reached, cause)
    grouped: dict[Delta, list[Delta]] = {it: [] for it in comparison.deltas if it not in causes.cause}
    for it in comparison.deltas:
        if it in causes.cause:
            grouped[causes.root(it)].append(it)
    return tuple(Root(delta, tuple(reaches)) for delta, reaches in grouped.items())
