"""The terms of vocabularies of others, and ours: data, read from the package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, plain

Match = Literal["exact", "close", "broad", "narrow", "related"]
"""How something stands to a term: the same, nearly, the term is wider, the term is narrower, otherwise (SKOS 2009)."""
MATCHES: Final[tuple[Match, ...]] = ("exact", "close", "broad", "narrow", "related")
Terms = tuple[str, ...]
M = TypeVar("M", bound=BaseModel)


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Matched(_Data):
    """The terms of others to which something stands in each way."""

    exact: Terms = ()
    close: Terms = ()
    broad: Terms = ()
    narrow: Terms = ()
    related: Terms = ()

    def by_match(self) -> Mapping[Match, Terms]:
        """The terms by the way in which it stands to them; ways without terms are left out."""
        ways: dict[Match, Terms] = {
            "exact": self.exact,
            "close": self.close,
            "broad": self.broad,
            "narrow": self.narrow,
            "related": self.related,
        }
        return {way: terms for way, terms in ways.items() if terms}


class OwnTerm(Matched):
    """A term of ours: its name, its definition, where the law speaks of it, and how it stands to terms of others.

    `law` is a citation, or one for each law, told of notices that answer to that law.
    `nearest` are terms at which a reader may look, without any claim that they mean the same.
    """

    label: str
    says: str
    law: str | Mapping[str, str] | None = None
    nearest: Terms = ()

    def cited(self, laws: Iterable[str]) -> Terms:
        """Where the laws that a notice answers to speak of it."""
        if isinstance(self.law, str):
            return (self.law,)
        return tuple(self.law[it] for it in laws if self.law and it in self.law)

    def under(self, laws: Iterable[str]) -> OwnTerm:
        """The term as notices that answer to these laws have it: terms of the GDPR stand beside it only under that."""
        if "gdpr" in laws:
            return self

        def others(terms: Terms) -> Terms:
            return tuple(term for term in terms if not term.startswith("gdpr:"))

        kept: dict[str, Terms] = {way: others(terms) for way, terms in self.by_match().items()}
        return self.model_copy(update=kept | {"nearest": others(self.nearest)})


class Dpv(_Data):
    """The Data Privacy Vocabulary: its version, the beginnings of its addresses, the names of its terms by kind."""

    version: str
    prefixes: Mapping[str, str]
    kinds: Mapping[str, Terms]

    def kinds_of(self, term: str) -> tuple[str, ...]:
        """The kinds of a term; empty for one that is not known."""
        return tuple(kind for kind, terms in self.kinds.items() if term in terms)


class Fideslang(_Data):
    """The default taxonomy of fideslang: the keys of its categories, uses and subjects.

    `meaning` and `basis` lead from words of our lists to its words; `special` are the keys of special categories.
    What it takes for no and for yes where a file is silent stands last.
    """

    version: str
    category: Terms
    use: Terms
    subject: Terms
    meaning: Mapping[str, str]
    basis: Mapping[str, str]
    special: Terms
    silence_is_no: Terms
    silence_is_yes: Terms


class _Own(_Data):
    lists: Mapping[str, Mapping[str, OwnTerm]]


@cache
def own_terms() -> Mapping[str, Mapping[str, OwnTerm]]:
    """Our terms by list and name. Raises ValueError where they do not read: a fault of the program."""
    return _Own.model_validate({"lists": _read("own.yaml")}).lists


@cache
def dpv() -> Dpv:
    """The terms of the Data Privacy Vocabulary. Raises ValueError where they do not read."""
    return Dpv.model_validate(_read("dpv.yaml"))


@cache
def fideslang() -> Fideslang:
    """The keys of fideslang. Raises ValueError where they do not read."""
    return Fideslang.model_validate(_read("fideslang.yaml"))


def iri(term: str) -> str:
    """The address of a term, as in `pd:Name`. Raises KeyError for a prefix that is not known."""
    prefix, _, name = term.partition(":")
    return dpv().prefixes[prefix] + name


def flat(terms: Iterable[Terms]) -> Terms:
    """The terms of several lists, each once, in their order."""
    return tuple(dict.fromkeys(it for some in terms for it in some))


def _read(name: str) -> object:
    data = (files("notice_compiler") / "vocabularies" / name).read_bytes()
    tree, findings = parse(Source(name, decode(data).text))
    if tree is None or findings:
        raise ValueError(f"{name}: {findings}")
    return plain(tree.root)
