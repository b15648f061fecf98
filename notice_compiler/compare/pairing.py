"""Which thing of the old notice is which of the new: by kind and id, `formerly` or `split_from`, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_origin

from notice_compiler.compare.leaves import Address, Leaf, Leaves, Step
from notice_compiler.facts.direction import Of
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.record import Descendant

Thing = tuple[str, str]
"""A kind and an id."""


@dataclass(frozen=True, slots=True)
class Descent:
    """How things of the new notice descend from those of the old: `renamed`, `merged` or `split`."""

    kind: str
    key: str
    how: str
    old: tuple[str, ...]
    new: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """`heirs` has the new things of each old one that has other heirs than itself; `strands` how often to compare,
    so that each thing that was merged is compared with the whole."""

    heirs: Mapping[Thing, tuple[str, ...]]
    parents: Mapping[Thing, tuple[str, ...]]
    descents: tuple[Descent, ...]
    strands: int

    def heir(self, kind: str, name: str) -> str:
        """The new id of an old thing, the first of several."""
        return self.heirs.get((kind, name), (name,))[0]

    def carried(self, leaves: Leaves, strand: int) -> dict[Address, Leaf]:
        """The old facts under their new addresses, as the strand sees them."""
        found: dict[Address, Leaf] = {}
        for at, leaf in leaves.items():
            for new in self._new_addresses(at, strand):
                found[new] = self._leaf(leaf, new)
        return found

    def _new_addresses(self, at: Address, strand: int) -> Iterator[Address]:
        addresses: list[Address] = [()]
        for number, step in enumerate(at):
            owner = number == 1 or (number == 3 and at[2].text == "disclosed")
            names = self._names(step, strand if owner else None)
            addresses = [(*address, Step(name, step.kind)) for address in addresses for name in names]
        return iter(addresses)

    def _names(self, step: Step, strand: int | None) -> tuple[str, ...]:
        """The heirs of the thing that a step names; of an owner, those of whom the strand takes it for the parent."""
        heirs = self.heirs.get((step.kind, step.text), (step.text,))
        if strand is None or not step.kind:
            return heirs
        return tuple(heir for heir in heirs if self._parent(step.kind, heir, strand) == step.text)

    def _parent(self, kind: str, heir: str, strand: int) -> str:
        parents = self.parents.get((kind, heir), (heir,))
        return parents[min(strand, len(parents) - 1)]

    def _leaf(self, leaf: Leaf, at: Address) -> Leaf:
        if not leaf.of:
            return leaf
        value = at[-1].text if leaf.is_member or leaf.is_record else self.heir(leaf.of, leaf.value)
        return Leaf(leaf.kind, value, leaf.direction, leaf.of, leaf.is_record, leaf.is_member)


def pair(old: Facts, new: Facts) -> Pairing:
    """The pairing that the new notice declares. An id that both have is the same thing, whatever is declared."""
    heirs: dict[Thing, list[str]] = {}
    parents: dict[Thing, tuple[str, ...]] = {}
    descents: list[Descent] = []
    for key, kind in _vocabularies():
        before = {it.id for it in _things(old, key)}
        after = {it.id for it in _things(new, key)}
        for it in sorted(_things(new, key), key=lambda it: not it.formerly):
            renamed = tuple(name for name in it.formerly or () if name in before and name not in after)
            whole = it.split_from if it.split_from in before and it.id not in before else None
            for name in renamed:
                heirs.setdefault((kind, name), []).append(it.id)
            if renamed:
                own = (it.id,) if it.id in before else ()
                parents[kind, it.id] = (*own, *renamed)
                how = "merged" if len(own + renamed) > 1 else "renamed"
                descents.append(Descent(kind, key, how, (*own, *renamed), it.id))
            elif whole is not None:
                stays = [whole] if whole in after else []
                heirs.setdefault((kind, whole), stays).append(it.id)
                parents[kind, it.id] = (whole,)
                descents.append(Descent(kind, key, "split", (whole,), it.id))
    strands = max((len(names) for names in parents.values()), default=1)
    return Pairing({thing: tuple(names) for thing, names in heirs.items()}, parents, tuple(descents), strands)


def _vocabularies() -> Iterator[tuple[str, str]]:
    for key, field in Facts.model_fields.items():
        for it in field.metadata:
            if isinstance(it, Of) and get_origin(field.annotation) is tuple:
                yield key, it.kind


def _things(facts: Facts, key: str) -> tuple[Descendant, ...]:
    things: tuple[Descendant, ...] = getattr(facts, key)
    return things
