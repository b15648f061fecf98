"""The ids that a notice declares, and what stands behind each: itself, or the members of a named set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final, get_args

from notice_compiler.finding import Finding
from notice_compiler.model.closed_lists import Law
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.things import Named
from notice_compiler.near import did_you_mean
from notice_compiler.place import Path, Place

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
}
"""The kind of a thing, as annotations write it, and the key of the notice that declares it."""
ALL: Final = ("category", "right")
"""The kinds of which `all` may be said."""


@dataclass
class Names:
    """Finds ids and spells out sets; keeps what was not found, what was used, and what of that readers are told."""

    declared: Mapping[str, Mapping[str, tuple[str, ...]]]
    labels: Mapping[tuple[str, str], str]
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
        known = self.declared[kind]
        if names == ("all",) and kind in ALL:
            return tuple(known)
        found: dict[str, None] = {}
        for name in names:
            if name not in known:
                self.unknown(kind, name, place(name))
                continue
            found |= dict.fromkeys(self._members(kind, name, ()))
        return tuple(found)

    def members(self, kind: str, names: tuple[str, ...]) -> set[str]:
        """The ids behind names that have been found before; this is no use of them."""
        known = self.declared.get(kind, {})
        return {one for name in names if name in known for one in self._leaves(kind, name, ())}

    def _leaves(self, kind: str, name: str, above: tuple[str, ...]) -> tuple[str, ...]:
        members = self.declared[kind][name]
        if not members:
            return (name,)
        known = [member for member in members if member in self.declared[kind] and member not in (*above, name)]
        return tuple(one for member in known for one in self._leaves(kind, member, (*above, name)))

    def _members(self, kind: str, name: str, above: tuple[str, ...]) -> tuple[str, ...]:
        self.use(kind, name)
        members = self.declared[kind][name]
        if not members:
            return (name,)
        known = [member for member in members if member in self.declared[kind] and member not in (*above, name)]
        return tuple(one for member in known for one in self._members(kind, member, (*above, name)))

    def refuse_cycles(self, kind: str, name: str, above: tuple[str, ...]) -> None:
        """Notes a named set that contains itself, at the member that closes the circle."""
        for member in self.declared[kind].get(name, ()):
            if member == above[0]:
                chain = " → ".join((*above, member))
                message = f"The named set `{member}` contains itself ({chain})."
                place = Place((VOCABULARIES[kind], name, "members", member))
                self.findings.append(
                    Finding("set-in-itself", message, "Remove one of these from its set.", place, member)
                )
            elif member not in above:
                self.refuse_cycles(kind, member, (*above, member))

    def unknown(self, kind: str, name: str, place: Place) -> None:
        """Notes that nobody declared the id."""
        known, key = self.declared[kind], VOCABULARIES.get(kind, "laws")
        if kind == "section":
            otherwise = f"Write the id of a section: {', '.join(known)}."
        elif not known:
            otherwise = f"Declare it under `{key}:`, which this notice does not have yet."
        else:
            otherwise = f"Declare it under `{key}:`, or write one of: {_some(known)}."
        message = f"No {kind} has the id `{name}`."
        labelled = self.labels.get((kind, name.casefold()))
        cure = f"Did you mean `{labelled}`?" if labelled else did_you_mean(name, known, otherwise)
        self.findings.append(Finding("unknown-id", message, cure, place, name))


def at(place: Place) -> Callable[[str], Place]:
    """Says of every name that it stands at that place."""
    return lambda _: place


def under(path: Path) -> Callable[[str], Place]:
    """Says of every name that it stands in the list at that path."""
    return lambda name: Place((*path, name))


def names_of(model: NoticeModel) -> Names:
    """The ids of a notice. A member of a named set that nobody declared is found here, once."""
    declared: dict[str, Mapping[str, tuple[str, ...]]] = {}
    labels: dict[tuple[str, str], str] = {}
    for kind, key in VOCABULARIES.items():
        things: Mapping[str, object] = getattr(model, key) or {}
        declared[kind] = {
            name: (thing.members or ()) if isinstance(thing, Named) else () for name, thing in things.items()
        }
    for kind, key in VOCABULARIES.items():
        for name, thing in (getattr(model, key) or {}).items():
            labels[kind, str(getattr(thing, "label", None)).casefold()] = name
    declared["law"] = dict.fromkeys(get_args(Law), ())
    declared["section"] = dict.fromkeys((section.id for section in model.body), ())
    names = Names(declared, labels)
    for kind, key in VOCABULARIES.items():
        for owner, members in declared[kind].items():
            if not any(it.value in declared[kind][owner] and it.rule == "set-in-itself" for it in names.findings):
                names.refuse_cycles(kind, owner, (owner,))
            for member in members:
                if member not in declared[kind]:
                    names.unknown(kind, member, Place((key, owner, "members", member)))
    return names


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
