"""For whom something holds, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from notice_compiler import wording
from notice_compiler.facts.manifest import Manifest
from notice_compiler.facts.record import ExtentFact, GroupFact, NamedFact, ScopeFact
from notice_compiler.places import places

Marks = tuple[str, ...]
"""Of one scope, each as `only place:us-nv`."""
SOME = "…"
"""Stands for whom has no words in the notice."""


def name_of(it: NamedFact) -> str | None:
    """Its label, else the words by which the notice speaks of it first."""
    return it.label or next(iter(it.words), None)


def whom(manifest: Manifest, *levels: Marks) -> str | None:
    """For whom something holds, where marks such as `only place:us-nv` stand on it and on what it is a part of.

    None where it holds for all. All levels have to fit; within one, things of a kind are alternatives.
    """
    said = list(dict.fromkeys(it for it in (_level(manifest, marks) for marks in levels) if it))
    first, *others = said or [""]
    return (
        first + "".join(f", and {it}" if it.startswith(wording.EXCEPT) else f", and only {it}" for it in others) or None
    )


def anywhere(manifest: Manifest, places: Iterable[Sequence[Marks]]) -> str | None:
    """The same, of what stands in several places: None where one of them is for all."""
    found = list(dict.fromkeys(whom(manifest, *levels) for levels in places))
    return None if None in found else "; ".join(it for it in found if it) or None


def _level(manifest: Manifest, marks: Marks) -> str:
    only, excluded = (_kinds(manifest, marks, word) for word in ("only", "not"))
    return "; ".join(it for it in (only, f"{wording.EXCEPT}{excluded}" if excluded else "") if it)


def _kinds(manifest: Manifest, marks: Marks, word: str) -> str:
    found: dict[str, dict[str, None]] = {}
    for it in marks:
        kind, _, name = it.partition(" ")[2].partition(":")
        if it.startswith(f"{word} "):
            found.setdefault(kind, {})[_word(manifest, kind, name)] = None
    return ", ".join("; ".join(names) for names in found.values())


def marks_of(scope: ScopeFact | ExtentFact | None) -> Marks:
    """The marks of a scope, as those of sections and tables are written."""
    if scope is None:
        return ()
    groups = (("only", scope.only), ("not", scope.excluded))
    return tuple(f"{word} {one}" for word, group in groups if group is not None for one in _members(group))


def _members(group: GroupFact) -> Iterator[str]:
    yield from (f"place:{it}" for it in group.places or ())
    kinds = {"audience": group.audiences, "product": group.products, "time": group.times}
    for kind, names in {**kinds, "choice": group.choices, "part": group.parts}.items():
        yield from (f"{kind}:{it}" for it in names or ())


def _word(manifest: Manifest, kind: str, name: str) -> str:
    things: Iterable[NamedFact] = getattr(manifest, f"{kind}s")
    found = next((name_of(it) for it in things if it.id == name), None)
    return found or (places.name(name) if kind == "place" else None) or SOME
