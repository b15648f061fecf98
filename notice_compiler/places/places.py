"""Countries, their parts and groups of countries by code, as a scope names them; nothing is read before it is asked."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from pydantic import BaseModel, ConfigDict

from notice_compiler.source.decode import decode
from notice_compiler.source.parse import parse
from notice_compiler.source.tree import Source, plain

MOST: Final = 3
"""So many codes are suggested at most."""
_PART: Final = re.compile(r"([a-z]{2})-[a-z0-9]{1,3}")
_LEFT_OUT: Final = re.compile(r"[.'’\u0300-\u036f]")
_BETWEEN: Final = re.compile(r"[\W_]+")


class Group(BaseModel):
    """Countries under one name: the codes of all its members."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    members: frozenset[str]


class Atlas(BaseModel):
    """All places that are listed: names and groups by code.

    `same` leads from a territory to its other code, as a part of a country; `also` from what people write to a code.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    countries: Mapping[str, str]
    subdivisions: Mapping[str, str]
    groups: Mapping[str, Group]
    same: Mapping[str, str]
    also: Mapping[str, str]


@cache
def load_atlas() -> Atlas:
    """The places that come with the program. Raises ValueError where they do not read: a fault of the program."""
    data = (files("notice_compiler") / "places" / "places.yaml").read_bytes()
    tree, findings = parse(Source("places.yaml", decode(data).text))
    if tree is None or findings:
        raise ValueError(f"places.yaml: {findings}")
    return Atlas.model_validate(plain(tree.root))


def is_known(code: str) -> bool:
    """Whether a code, in lower case, is that of a place.

    Where the parts of a country are not listed, any code of the right form is taken for one of them.
    """
    atlas = load_atlas()
    if code in atlas.countries or code in atlas.subdivisions or code in atlas.groups:
        return True
    part = _PART.fullmatch(code)
    return part is not None and part[1] in atlas.countries and part[1] not in _with_listed_parts()


def name(code: str) -> str | None:
    """The English name as it stands in a sentence, without an article; None where none is known."""
    atlas = load_atlas()
    group = atlas.groups.get(code)
    return group.name if group else atlas.countries.get(code) or atlas.subdivisions.get(code)


def spread(code: str) -> frozenset[str]:
    """The codes that stand for a place when two are compared: the members of a group, otherwise the code alone."""
    group = load_atlas().groups.get(code)
    return group.members if group else frozenset({code})


def within(one: str, other: str) -> bool:
    """Whether the first place lies wholly in the second, or is the same."""
    return _is_part(spread(one), spread(other))


def overlap(one: str, other: str) -> bool:
    """Whether two places have any ground in common."""
    ones, others = spread(one), spread(other)
    return any(_is_part({it}, others) for it in ones) or any(_is_part({it}, ones) for it in others)


def near(code: str) -> tuple[str, ...]:
    """The codes that were probably meant by a wrong one, the likeliest first; none for a code that is known."""
    if is_known(code):
        return ()
    written = _fold(code)
    found = _meant(written) or _like(written)
    return tuple(dict.fromkeys(found))[:MOST]


@cache
def _with_listed_parts() -> frozenset[str]:
    """The countries of which every part is listed."""
    return frozenset(_country(code) for code in load_atlas().subdivisions)


def _country(code: str) -> str:
    return code.partition("-")[0]


def _ground(code: str) -> str:
    """One code for one piece of ground."""
    return load_atlas().same.get(code, code)


def _is_part(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether each of the first countries or parts is one of the others, or a part of one."""
    grounds = {_ground(it) for it in others}
    return all(not grounds.isdisjoint({_ground(it), _country(_ground(it))}) for it in ones)


def _fold(written: str) -> str:
    """What is written without case, accents and points, with one hyphen wherever anything stands between words."""
    bare = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", written.lower()))
    return _BETWEEN.sub("-", bare).strip("-").removeprefix("the-")


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The codes that go by a name, by each name, folded: that of the place, what else people write, `ny` of `us-ny`."""
    found: dict[str, list[str]] = {}
    for folded, code in _spoken(load_atlas()):
        found.setdefault(folded, []).append(code)
    return {folded: tuple(codes) for folded, codes in found.items()}


def _spoken(atlas: Atlas) -> Iterator[tuple[str, str]]:
    yield from ((_fold(written), code) for written, code in atlas.also.items())
    yield from ((_fold(title), code) for code, title in (*atlas.countries.items(), *atlas.subdivisions.items()))
    yield from ((_fold(group.name), code) for code, group in atlas.groups.items())
    yield from ((code.partition("-")[2], code) for code in atlas.subdivisions)


def _split(written: str) -> tuple[str, str]:
    """What stands before the first hyphen, as the code that it is or means, and what stands after it."""
    first, _, rest = written.partition("-")
    return load_atlas().also.get(first, first), rest


def _meant(written: str) -> tuple[str, ...]:
    """What is right but for its form: the code itself, a name, a name or code after that of a country."""
    country, rest = _split(written)
    recoded = f"{country}-{rest}" if rest else country
    if is_known(recoded):
        return (recoded,)
    if codes := _names().get(written):
        return codes
    codes = _names().get(rest, ()) if country in load_atlas().countries else ()
    return tuple(code for code in codes if within(code, country)) or codes


def _like(written: str) -> tuple[str, ...]:
    """What is spelled nearly so; failing that, the country that it begins with."""
    atlas, names = load_atlas(), _names()
    everything = {**names, **{code: (code,) for code in (*atlas.countries, *atlas.subdivisions)}}
    country, rest = _split(written)
    if not rest or country not in atlas.countries:
        return _closest(written, everything)
    inside = {it: here for it, codes in names.items() if (here := tuple(c for c in codes if _country(c) == country))}
    return _closest(rest, inside) or _closest(written, everything) or (country,)


def _closest(written: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The codes of the names in which a word begins so, then of those with the same first and almost the same letters.

    Letters are compared only with names that begin alike: `deu` means `de` and not `eu`.
    """
    begun = [it for it in known if len(written) > 3 and f"-{written}" in f"-{it}"]
    alike = [it for it in known if it[:1] == written[:1]]
    letters = difflib.get_close_matches(written, alike, n=MOST, cutoff=0.7)
    return tuple(code for it in (*begun, *letters) for code in known[it])
