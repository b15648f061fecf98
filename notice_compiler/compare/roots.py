"""Brings together the deltas of one cause: each belongs to the difference from which it follows. None is dropped."""

from __future__ import annotations

from dataclasses import dataclass

from notice_compiler.compare.causes import REASONS, Causes
from notice_compiler.compare.delta import Comparison, Delta


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
