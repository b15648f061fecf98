"""Pairs of manifests that differ in what chance decides: facts, sets, order, ids with and without their origin."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from full_facts import sealed

Json = dict[str, Any]
UNTOUCHED = frozenset({"schema_version", "facts_digest", "content_digest", "notice", "tables", "previous_version"})
VOCABULARIES = (
    "categories", "recipients", "practices", "purposes", "sources", "rights", "methods", "contacts", "statements",
    "processing", "audiences", "entities", "notes",
)  # fmt: skip


def random_pair(base: Json, chance: random.Random) -> tuple[Json, Json]:
    """Two manifests, each some steps away from the base; `formerly` and `split_from` in either may be false."""
    return _drawn(base, chance), _drawn(base, chance)


def _drawn(base: Json, chance: random.Random) -> Json:
    made = copy.deepcopy(base)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
        tried = copy.deepcopy(made)
        chance.choice((_altered, _altered, _altered, _renamed, _descended, _shuffled))(tried, chance)
        try:
            made = sealed(tried)
        except ValueError:
            continue
    return made


def _nodes(value: Any, key: str = "") -> Iterator[tuple[Any, str | int, str]]:
    """Every member of a container, with its key and the name of the list in which it stands."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in items:
        if name not in UNTOUCHED:
            yield value, name, name if isinstance(name, str) else key
            yield from _nodes(inner, name if isinstance(name, str) else key)


def _altered(manifest: Json, chance: random.Random) -> None:
    """One member becomes null, empty, or what such a member is elsewhere."""
    nodes = list(_nodes(manifest))
    where, at, key = chance.choice(nodes)
    kind = type(where[at])
    same = [other[name] for other, name, called in nodes if called == key and isinstance(other[name], kind)]
    wild: list[Any] = [None, [], "another", "don’t", "don't", "🦉 a", "ﬁve – 5", True, 7]
    value = copy.deepcopy(chance.choice(same if chance.random() < 0.5 else wild))
    if isinstance(where, list) and chance.random() < 0.3:
        where.insert(at if isinstance(at, int) else 0, value)
    elif isinstance(where, list) and chance.random() < 0.5:
        del where[at]  # type: ignore[arg-type]
    else:
        where[at] = value


def _renamed(manifest: Json, chance: random.Random) -> None:
    """A thing has another id, here or wherever it is named, and mostly says which it was."""
    things = manifest[chance.choice(VOCABULARIES)]
    if not things:
        return
    thing = chance.choice(things)
    name, was = chance.choice(("new", "other", "third")), thing["id"]
    if chance.random() < 0.8:
        for where, at, key in list(_nodes(manifest)):
            if where[at] == was and key not in ("formerly", "split_from"):
                where[at] = name
    thing["id"] = name
    if chance.random() < 0.8:
        thing["formerly"] = [was, *(thing["formerly"] or [])]


def _descended(manifest: Json, chance: random.Random) -> None:
    """A thing says that it was another, several, or a part of another; or a part of one appears."""
    things = manifest[chance.choice(VOCABULARIES)]
    if not things:
        return
    names = [it["id"] for it in things] + ["new", "gone"]
    thing = chance.choice(things)
    if chance.random() < 0.5:
        thing = {**copy.deepcopy(thing), "id": chance.choice(("part", "new"))}
        things.append(thing)
    if chance.random() < 0.5:
        thing["split_from"] = chance.choice(names)
    else:
        thing["formerly"] = chance.sample(names, k=min(len(names), chance.choice((1, 2, 3))))
    if chance.random() < 0.4:
        things.remove(chance.choice(things))


def _shuffled(manifest: Json, chance: random.Random) -> None:
    """A list in another order."""
    lists = [where[at] for where, at, _ in _nodes(manifest) if isinstance(where[at], list)]
    chance.shuffle(chance.choice(lists))
