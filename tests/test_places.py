"""The places that a scope may name: which there are, how they lie to one another, and what a wrong code meant."""

from __future__ import annotations

import time
from importlib.resources import files
from itertools import product

import pytest
import yaml

from notice_compiler.places.places import is_known, load_atlas, name, near, overlap, spread, within

ATLAS = load_atlas()
LISTED = [*ATLAS.countries, *ATLAS.subdivisions, *ATLAS.groups]


def test_the_lists_are_whole_and_lead_nowhere_else() -> None:
    parts = [code.partition("-")[0] for code in ATLAS.subdivisions]
    assert len(ATLAS.countries) == 249
    assert {it: parts.count(it) for it in parts} == {"us": 50 + 1 + 6, "ca": 13, "au": 8, "gb": 4}
    assert len(ATLAS.groups["eu"].members) == 27
    assert ATLAS.groups["eea"].members - ATLAS.groups["eu"].members == {"is", "li", "no"}
    led_to = {*parts, *ATLAS.same, *ATLAS.same.values(), *ATLAS.also.values()}
    led_to.update(*(group.members for group in ATLAS.groups.values()))
    assert [it for it in led_to if not is_known(it)] == []
    assert [it for it in ATLAS.also if is_known(it)] == []


def test_norway_is_norway_to_other_readers_of_yaml_as_well() -> None:
    read = yaml.safe_load((files("notice_compiler") / "places" / "places.yaml").read_bytes())
    assert read == ATLAS.model_dump() | {
        "groups": {it: {"name": group.name, "members": sorted(group.members)} for it, group in ATLAS.groups.items()}
    }


@pytest.mark.parametrize(
    "code", ["us", "no", "us-dc", "us-pr", "ca-on", "au-act", "gb-nir", "eu", "eea", "de-by", "fr-974"]
)
def test_what_is_a_place(code: str) -> None:
    assert is_known(code)


@pytest.mark.parametrize(
    "code",
    ["", "uk", "US", "us-zz", "us-", "gb-lnd", "zz", "zz-1", "eu-de", "eea-no", "de-bavaria", "de-by\n", "us_ca"],
)
def test_what_is_no_place(code: str) -> None:
    assert not is_known(code)


def test_names_are_those_of_running_text() -> None:
    told = {code: name(code) for code in ("us", "us-ca", "gb", "no", "eea", "ci", "de-by", "zz")}
    assert told == {
        "us": "United States",
        "us-ca": "California",
        "gb": "United Kingdom",
        "no": "Norway",
        "eea": "European Economic Area",
        "ci": "Côte d’Ivoire",
        "de-by": None,
        "zz": None,
    }


def test_a_group_spreads_to_its_members_and_all_else_stands_for_itself() -> None:
    assert spread("eea") == spread("eu") | {"is", "li", "no"}
    assert [spread(it) for it in ("us", "us-ca", "de-by", "zz")] == [{"us"}, {"us-ca"}, {"de-by"}, {"zz"}]


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("us-ca", "us"),
        ("de", "eu"),
        ("de-by", "eu"),
        ("eu", "eea"),
        ("no", "eea"),
        ("pr", "us"),
        ("re", "fr"),
        ("ax", "eea"),
    ],
)
def test_the_smaller_lies_within_the_larger_and_not_the_other_way_round(inner: str, outer: str) -> None:
    assert within(inner, outer)
    assert not within(outer, inner)
    assert overlap(inner, outer)
    assert overlap(outer, inner)


@pytest.mark.parametrize(
    ("one", "other"),
    [("us-ca", "us-ny"), ("us-ca", "ca"), ("gb", "eu"), ("gb-eng", "eea"), ("no", "eu"), ("aw", "eu"), ("ge", "us-ga")],
)
def test_apart(one: str, other: str) -> None:
    assert not overlap(one, other)
    assert not overlap(other, one)
    assert not within(one, other)


def test_a_territory_with_two_codes_is_one_place() -> None:
    assert within("pr", "us-pr")
    assert within("us-pr", "pr")
    assert not overlap("pr", "us-ca")


def test_how_places_lie_to_one_another_holds_for_all() -> None:
    some = [*LISTED[::5], *ATLAS.groups, *ATLAS.same, *ATLAS.same.values()]
    for one, other in product(some, some):
        assert overlap(one, other) == overlap(other, one)
        assert overlap(one, other) or not within(one, other)
    assert [it for it in LISTED if not within(it, it)] == []


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("uk", ("gb",)),
        ("usa", ("us",)),
        ("US", ("us",)),
        ("california", ("us-ca",)),
        ("New York", ("us-ny",)),
        ("ca-california", ("us-ca",)),
        ("us_ca", ("us-ca",)),
        ("US_CA", ("us-ca",)),
        ("uk-eng", ("gb-eng",)),
        ("ny", ("us-ny",)),
        ("us-qc", ("ca-qc",)),
        ("Québec", ("ca-qc",)),
        ("U.S. Virgin Islands", ("vi", "us-vi")),
        ("cote d'ivoire", ("ci",)),
        ("georgia", ("ge", "us-ga")),
        ("us-georgia", ("us-ga",)),
        ("european economic area", ("eea",)),
        ("DE_BY", ("de-by",)),
        ("us-calif", ("us-ca",)),
        ("germny", ("de",)),
        ("deu", ("de",)),
        ("korea", ("kp", "kr")),
        ("fr-paris", ("fr",)),
        ("us-zz", ("us-az",)),
        ("zz", ()),
        ("", ()),
        ("us-ca", ()),
    ],
)
def test_what_a_wrong_code_meant(wrong: str, meant: tuple[str, ...]) -> None:
    assert near(wrong)[: len(meant) or None] == meant


def test_suggestions_are_few_known_and_each_a_different_one() -> None:
    for wrong in ("united", "south", "island", "islands", "saint", "us-new", "new", "a-" * 50_000):
        codes = near(wrong)
        assert len(codes) == len(set(codes)) <= 3
        assert all(is_known(it) for it in codes)
    assert near("saint")


def test_the_places_are_read_quickly() -> None:
    took = []
    for _ in range(5):
        load_atlas.cache_clear()
        begun = time.perf_counter()
        load_atlas()
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.015
