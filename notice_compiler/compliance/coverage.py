"""Which rules guard which provision of law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from notice_compiler.law.law import Pack, Provision, Requirement
from notice_compiler.rules import all_rules


def guards_of(pack: Pack, name: str) -> tuple[str, ...]:
    """The rules that hold a notice against a provision: those that cite it, and those that read the data of its law."""
    required = {key for it in pack.provisions[name].requires for key in get_args(Requirement) if getattr(it, key)}
    limits = {"deadline"} if any(it.rights and it.provision == name for it in pack.numbers.values()) else set()
    reading = (rule for reads, rule in _readers().items() if reads in required | limits)
    return tuple(sorted({*_citing().get(f"{pack.law}:{name}", ()), *reading}))


@cache
def _citing() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for rule, it in all_rules().items():
        for name in it.provisions:
            found[name] = (*found.get(name, ()), rule)
    return found


@cache
def _readers() -> Mapping[str, str]:
    return {it.reads: rule for rule, it in all_rules().items() if it.reads is not None}


@dataclass(frozen=True, slots=True)
class Covered:
    """A provision, and what holds notices against it: rules, a question to reviewers, rules of change."""

    name: str
    provision: Provision
    guards: tuple[str, ...]
    changes: tuple[str, ...]

    @property
    def how(self) -> str:
        """In a word: guarded, on the checklist, both, by comparison, or not covered."""
        asked = self.provision.question is not None
        if self.guards:
            return "guarded, and on the checklist" if asked else "guarded"
        if asked:
            return "on the checklist"
        return "by comparison" if self.changes else "not covered"


def coverage_of(pack: Pack) -> tuple[Covered, ...]:
    """All provisions of a law, in force or not, in the order of the pack."""
    return tuple(Covered(name, it, guards_of(pack, name), _changes(pack, name)) for name, it in pack.provisions.items())


def _changes(pack: Pack, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.change for it in pack.changes if name in it.provisions))
