"""How the owner of a notice maps its ids to terms of others: read from a tree, held against what terms there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from notice_compiler.near import did_you_mean, suggestion
from notice_compiler.place import Path, Place
from notice_compiler.source.tree import Mapping as Keys
from notice_compiler.source.tree import Node, Scalar, Sequence, Tree
from notice_compiler.vocabularies.vocabulary import MATCHES, Matched, Terms, dpv, fideslang

FIDES: Final = "fideslang"
"""The prefix of keys of fideslang, as in `fideslang:user.name`."""
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "categories": ("data", "category"),
    "purposes": ("purpose", "use"),
    "sources": ("source", ""),
    "recipients": ("recipient", ""),
    "rights": ("right", ""),
    "entities": ("entity", ""),
    "audiences": ("", "subject"),
}
"""What can be mapped, with the kind of terms of DPV and of fideslang to which it can be."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """The terms of a thing, and of each of its examples by the words of the notice."""

    terms: Matched = field(default_factory=Matched)
    examples: Mapping[str, Matched] = field(default_factory=dict)


NOTHING: Final = Mapped()
VOUCHED: Final = "terms"
"""Below it the owner names terms of DPV that the program does not know."""
_NAME: Final = re.compile("[A-Za-z][A-Za-z0-9-]*")


@dataclass(frozen=True, slots=True)
class NoticeMapping:
    """The mapping of one notice: things by list and id. `places` says where each stands in the file."""

    notice: str
    things: Mapping[tuple[str, str], Mapped] = field(default_factory=dict)
    places: Mapping[tuple[str, ...], Place] = field(default_factory=dict)

    def of(self, kind: str, name: str) -> Mapped:
        """The terms of a thing by its list (`categories`) and id; none where it is not mapped."""
        return self.things.get((kind, name), NOTHING)


class MappingError(Exception):
    """What is wrong with a mapping file: where, what is written, and what would be right."""

    def __init__(self, place: Place, message: str, cure: str) -> None:
        super().__init__(f"{message} {cure}")
        self.place = place


def read_mapping(tree: Tree) -> NoticeMapping:
    """The mapping that a file holds. Raises MappingError for the first thing that is wrong with it."""
    root = {it.key.value: it.value for it in tree.root.entries}
    notice = root.pop("mapping", None)
    if not isinstance(notice, Scalar):
        wrong = "A mapping begins with the id of its notice."
        raise MappingError(Place(()), wrong, "Write it first, as in `mapping: acme-california`.")
    more = dict(_vouched(root.pop(VOUCHED, None)))
    things: dict[tuple[str, str], Mapped] = {}
    places: dict[tuple[str, ...], Place] = {}
    for kind, node in root.items():
        _check_kind(kind, (kind,), (*KINDS, VOUCHED))
        known = _Kind(kind, frozenset((*_known(kind), *more.get(kind, ()))))
        for name, thing in _keys(node, (kind,), "ids with their terms"):
            things[kind, name] = _mapped(thing, (kind, name), known)
            places[kind, name] = Place((kind, name), "key")
            places |= {
                (kind, name, words): Place((kind, name, "examples", words), "key")
                for words in things[kind, name].examples
            }
    return NoticeMapping(notice.value, things, places)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is mapped, and the terms to which it can be."""

    name: str
    known: frozenset[str]


def _known(kind: str) -> Terms:
    ours, theirs = KINDS[kind]
    return (*dpv().kinds.get(ours, ()), *(f"{FIDES}:{it}" for it in getattr(fideslang(), theirs, ())))


def _vouched(node: Node | None) -> Iterator[tuple[str, Terms]]:
    """Terms of DPV that the owner knows and the program does not, by what is mapped to them."""
    for kind, value in _keys(node, (VOUCHED,), "terms by kind, as in `categories: [pd:Height]`") if node else ():
        path = (VOUCHED, kind)
        _check_kind(kind, path, tuple(KINDS))
        terms = tuple(it.value if isinstance(it, Scalar) else "" for it in _items(value))
        for term in terms:
            prefix, _, name = term.partition(":")
            if prefix not in dpv().prefixes or not _NAME.fullmatch(name):
                cure = f"Write a name after one of: {', '.join(f'{it}:' for it in dpv().prefixes)}"
                raise MappingError(Place(path), f"`{term}` cannot be a term of DPV.", cure)
        yield kind, terms


def _check_kind(kind: str, path: Path, choice: Terms) -> None:
    if kind not in choice:
        others = f"Write one of: {', '.join(choice)}."
        raise MappingError(Place(path, "key"), f"`{kind}` cannot be mapped.", did_you_mean(kind, choice, others))


def check_ids(mapping: NoticeMapping, known: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
    """Holds a mapping against the ids of its notice and their examples. Raises MappingError for an unknown one."""
    for place in mapping.places.items():
        _check_id(mapping.notice, place, known)


def _check_id(
    notice: str, at: tuple[tuple[str, ...], Place], known: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> None:
    (kind, name, *words), place = at
    ids = known.get(kind, {})
    if name not in ids:
        others = f"Take it out, or write one of: {', '.join(ids)}." if ids else "Take it out."
        raise MappingError(
            place, f"`{name}` is not among the {kind} of the notice `{notice}`.", did_you_mean(name, ids, others)
        )
    if words and words[0] not in ids[name]:
        cure = did_you_mean(words[0], ids[name], "Write the words of the notice, or take it out.")
        raise MappingError(place, f"“{words[0]}” is not an example of `{name}` in the notice `{notice}`.", cure)


def _mapped(node: Node, path: Path, kind: _Kind) -> Mapped:
    found: dict[str, Terms] = {}
    examples: dict[str, Matched] = {}
    for key, value in _keys(node, path, "matches with terms, as in `close: [pd:Name]`"):
        if key == "examples" and kind.name == "categories":
            inside = (*path, key)
            examples = {
                words: Matched.model_validate(dict(_matches(one, (*inside, words), kind)))
                for words, one in _keys(value, inside, "the words of examples with their terms")
            }
        else:
            found[_match(key, path, kind.name)] = _terms(value, (*path, key), kind)
    return Mapped(Matched.model_validate(found), examples)


def _matches(node: Node, path: Path, kind: _Kind) -> Iterator[tuple[str, Terms]]:
    for key, value in _keys(node, path, "matches with terms, as in `exact: pd:Name`"):
        yield _match(key, path, "example"), _terms(value, (*path, key), kind)


def _match(key: str, path: Path, kind: str) -> str:
    choice = (*MATCHES, "examples") if kind == "categories" else MATCHES
    if key not in choice:
        others = f"Write one of: {', '.join(choice)}."
        raise MappingError(Place((*path, key), "key"), f"`{key}` is not a match.", did_you_mean(key, choice, others))
    return key


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _terms(node: Node, path: Path, kind: _Kind) -> Terms:
    listed = isinstance(node, Sequence)
    return tuple(_term(it, (*path, at) if listed else path, kind) for at, it in enumerate(_items(node)))


def _term(node: Node, path: Path, kind: _Kind) -> str:
    if not isinstance(node, Scalar):
        raise MappingError(Place(path), "A term is a name with its prefix.", "Write one, as in `pd:Name`.")
    term = node.value
    if term in kind.known:
        return term
    if dpv().kinds_of(term) or term in _all_keys():
        wrong = f"`{term}` is a term of another kind: {kind.name} cannot be mapped to it."
    else:
        wrong = f"`{term}` is not a term of DPV {dpv().version} or fideslang {fideslang().version} that is known here."
    cure = did_you_mean(
        term, _alike(term, kind.known), "Take it out: what is not mapped is told in the notice’s own words."
    )
    raise MappingError(Place(path), wrong, cure)


def _alike(term: str, known: Iterable[str]) -> list[str]:
    """The terms of the same vocabulary whose names are at all like it."""
    prefix, _, name = term.partition(":")
    names = [it.partition(":")[2] for it in sorted(known) if it.startswith(f"{prefix}:")]
    near = suggestion(name, names)
    return [f"{prefix}:{near}"] if near else []


def _all_keys() -> frozenset[str]:
    taxonomy = fideslang()
    return frozenset(f"{FIDES}:{it}" for it in (*taxonomy.category, *taxonomy.use, *taxonomy.subject))


_NODES: Final = {Scalar: "a text", Sequence: "a list"}


def _keys(node: Node, path: Path, what: str) -> Iterator[tuple[str, Node]]:
    if not isinstance(node, Keys):
        raise MappingError(Place(path), f"Here stands {_NODES[type(node)]}.", f"Write {what}.")
    for it in node.entries:
        yield it.key.value, it.value
