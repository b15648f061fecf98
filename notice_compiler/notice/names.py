"""The ids that a notice declares, and what stands behind each: itself, or the members of a named set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from notice_compiler.finding import Finding
from notice_compiler.model.base import Labelled
from notice_compiler.model.model import NoticeModel
from notice_compiler.near import did_you_mean
from notice_compiler.place import Path, Place
from notice_compiler.places.places import is_known, near

VOCABULARIES: Final[Mapping[str, str]] = {
    "source": "sources",
    "purpose": "purposes",
    "recipient": "recipients",
    "category": "categories",
    "right": "rights",
    "method": "methods",
    "contact": "contacts",
    "statement": "statements",
    "practice": "practices",
    "term": "terms",
    "exclusion": "exclusions",
    "exception": "exceptions",
    "entity": "entities",
    "audience": "audiences",
    "proof": "proofs",
    "basis": "bases",
    "transfer": "transfers",
    "place": "places",
    "product": "products",
    "time": "times",
    "choice": "choices",
    "part": "parts",
    "note": "notes",
}
"""The kind of a thing, as annotations write it, and the key of the notice that declares it."""
_KEYS: Final[Mapping[str, str]] = {**VOCABULARIES, "row": "processing", "figure": "figures"}
ALL: Final = ("category", "right", "purpose", "recipient", "source", "practice", "basis", "row")
"""The kinds of which `all` may be said."""


_CALLED: Final = {"row": "row of processing", "part": "part of the data", "note": "footnote", "basis": "legal basis"}


@dataclass
class Names:
    """Finds ids and spells out sets; keeps what was not found, what was used, and what of that readers are told."""

    declared: Mapping[str, Mapping[str, tuple[str, ...]]]
    labels: Mapping[tuple[str, str], str]
    within: Mapping[str, Mapping[str, tuple[str, ...]]]
    findings: list[Finding] = field(default_factory=list)
    uses: set[tuple[str, str]] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    telling: bool = True

    @contextmanager
    def telling_if(self, told: bool) -> Iterator[None]:
        """Whether what is found meanwhile is told to readers, or only written in the file."""
        before, self.telling = self.telling, self.telling and told
        yield
        self.telling = before

    def use(self, kind: str, name: str) -> None:
        """Notes a use of a thing."""
        self.uses.add((kind, name))
        if self.telling:
            self.told.add((kind, name))

    def single(self, kind: str, name: str, place: Place) -> str | None:
        """The id itself, where it is declared; a named set is a finding here."""
        if self.declared[kind].get(name):
            message = f"`{name}` is a named set, and one {kind} is wanted here."
            cure = f"Write one of its members: {', '.join(self.declared[kind][name])}."
            self.findings.append(Finding("set-for-one", message, cure, place, name))
            return None
        found = self.expand(kind, (name,), at(place))
        return found[0] if found else None

    def expand(self, kind: str, names: tuple[str, ...], place: Callable[[str], Place]) -> tuple[str, ...]:
        """The ids behind the names, each once, in order; a name that nobody declared gives a finding."""
        if kind == "place":
            return self._places(names, place)
        known = self.declared[kind]
        if names == ("all",) and kind in ALL:
            return tuple(name for name in known if not known[name])
        found: dict[str, None] = {}
        for name in names:
            if name not in known:
                self.unknown(kind, name, place(name))
                continue
            for inner in self.within[kind][name]:
                self.use(kind, inner)
                if not known[inner]:
                    found[inner] = None
        return tuple(found)

    def _places(self, codes: tuple[str, ...], place: Callable[[str], Place]) -> tuple[str, ...]:
        """The codes and groups that are known, each once; a code that nobody knows gives a finding."""
        found: dict[str, None] = {}
        for code in codes:
            if code in self.declared["place"] or is_known(code):
                self.use("place", code)
                found[code] = None
                continue
            likely = " or ".join(f"`{it}`" for it in near(code))
            cure = (
                "Write its code of ISO 3166 in lower case, as in `us` or `us-ca`, or declare a group under `places:`."
            )
            message = f"No country or state has the code `{code}`."
            cure = f"Did you mean {likely}?" if likely else cure
            self.findings.append(Finding("place-form", message, cure, place(code), code))
        return tuple(found)

    def members(self, kind: str, names: tuple[str, ...]) -> set[str]:
        """The ids behind names that have been found before; this is no use of them."""
        if kind == "place":
            return set(names)
        known, within = self.declared.get(kind, {}), self.within.get(kind, {})
        return {inner for name in names if name in known for inner in within[name] if not known[inner]}

    def unknown(self, kind: str, name: str, place: Place) -> None:
        """Notes that nobody declared the id."""
        known, key = self.declared[kind], _KEYS.get(kind, "laws")
        if kind == "law":
            otherwise = f"Write one of: {', '.join(known)}."
        elif kind == "section":
            otherwise = f"Write the id of a section: {', '.join(known)}."
        elif not known:
            otherwise = f"Declare it under `{key}:`, which this notice does not have yet."
        else:
            otherwise = f"Declare it under `{key}:`, or write one of: {_some(known)}."
        message = f"No {_CALLED.get(kind, kind)} has the id `{name}`."
        labelled = self.labels.get((kind, name.casefold()))
        cure = f"Did you mean `{labelled}`?" if labelled else did_you_mean(name, known, otherwise)
        self.findings.append(Finding("unknown-id", message, cure, place, name))


def at(place: Place) -> Callable[[str], Place]:
    """Says of every name that it stands at that place."""
    return lambda _: place


def under(path: Path) -> Callable[[str], Place]:
    """Says of every name that it stands in the list at that path."""
    return lambda name: Place((*path, name))


def names_of(model: NoticeModel, laws: Mapping[str, tuple[str, ...]]) -> Names:
    """The ids of a notice; what is wrong with a named set is found here, once.

    `laws` are those that are known, each with the laws that it is a set of, if it is one.
    """
    declared: dict[str, Mapping[str, tuple[str, ...]]] = {}
    labels: dict[tuple[str, str], str] = {}
    for kind, key in VOCABULARIES.items():
        things: Mapping[str, object] = getattr(model, key) or {}
        declared[kind] = {name: (it.members or ()) if isinstance(it, Labelled) else () for name, it in things.items()}
        labels |= {(kind, str(getattr(it, "label", None)).casefold()): name for name, it in things.items()}
    declared["row"] = dict.fromkeys(model.processing or {}, ())
    declared["law"] = laws
    declared["section"] = dict.fromkeys((section.id for section in model.body), ())
    spelled = {kind: spell_out(members) for kind, members in declared.items()}
    names = Names(declared, labels, {kind: within for kind, (within, _) in spelled.items()})
    for kind, key in VOCABULARIES.items():
        names.findings += (_circle(key, chain) for chain in spelled[kind][1])
        for owner, members in declared[kind].items():
            for member in members:
                if member not in declared[kind]:
                    names.unknown(kind, member, Place((key, owner, "members", member)))
    return names


def _circle(key: str, chain: tuple[str, ...]) -> Finding:
    *_, owner, member = chain
    message = f"The named set `{member}` contains itself ({' → '.join(chain)})."
    place = Place((key, owner, "members", member))
    return Finding("set-in-itself", message, "Remove one of these from its set.", place, member)


def spell_out(
    members: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, ...]]]:
    """For each name, itself and every name within it, once; and the chains of names that lead back to themselves.

    Each name is visited once, however sets are nested.
    """
    within: dict[str, tuple[str, ...]] = {}
    circles: list[tuple[str, ...]] = []
    for start in members:
        path = {} if start in within else {start: iter(members[start])}
        while path:
            name = next(reversed(path))
            for member in path[name]:
                if member in path:
                    chain = list(path)
                    circles.append((*chain[chain.index(member) :], member))
                elif member in members and member not in within:
                    path[member] = iter(members[member])
                    break
            else:
                inner = (one for member in members[name] if member in within for one in within[member])
                within[name] = tuple(dict.fromkeys((name, *inner)))
                del path[name]
    return within, circles[:20]


def grouped(findings: list[Finding]) -> Iterator[Finding]:
    """An id that is unknown in several places is one mistake, told at the first."""
    first: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        first.setdefault((finding.rule, finding.message), []).append(finding)
    for finding, *more in first.values():
        places = f" It is used in {len(more) + 1} places." if more else ""
        yield replace(finding, message=finding.message + places)


def _some(known: Mapping[str, object]) -> str:
    listed = list(known)
    return ", ".join(listed[:12]) + (", …" if len(listed) > 12 else "")
