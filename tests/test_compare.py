"""Comparing finds everything that differs, and nothing else, whichever edits are made together."""

from __future__ import annotations

import datetime
import random
from functools import cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from real_notices import NAMES, compiled, source

from notice_compiler.compare.compare import compare
from notice_compiler.compare.leaves import leaves_of
from notice_compiler.compile import build, manifest
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.review.read_manifest import read_manifest

DAY = datetime.date(2026, 11, 20)
COVERYS = source("coverys")
EDITS = (
    ("disclosed: {business-purpose: usual, sold-or-shared: ad-partners}", "disclosed: {business-purpose: usual}"),
    ("disclosed: {business-purpose: usual, sold-or-shared: none}", "disclosed: {sold-or-shared: ad-partners}"),
    ("usual: [affiliates, service-providers,", "usual: [ad-partners, service-providers,"),
    ("label: Subsidiaries and affiliates", "label: Affiliates"),
    ("label: service providers, role: processor", "label: service providers, role: third-party"),
    ("none: We do not sell or share", "none: Nobody"),
    ("    modality: did\n    none", "    modality: may\n    none"),
    ("label: Identifiers\n", "label: Identifiers and Names\n"),
    ("label: Customer Record Information", "label: Customer Record Information,"),
    ("statute: ccpa:D", "statute: ccpa:E"),
    ("examples: [browsing history, search history,", "examples: [search history, clicks, browsing history,"),
    ("[process your requests](purpose:process-requests), and\n      [maintain", "and\n      [maintain"),
    ("  commercial:\n", "  trade:\n    formerly: commercial\n"),
    ("in anyway", "in any way"),
    ("We hope this", "*We* hope this"),
    ("heading: Updates", "heading: Changes"),
    ("email: CoverysPrivacy@Coverys.com", "email: CoverysPrivacy@Coverys.com\n    url: https://coverys.example"),
    ("period: 12 months", "period: 24 months"),
    ("kind: preference-center", "kind: form, url: https://coverys.example/choices"),
    (
        "[we will notify you before they\n          take effect](statement:announces-material-changes)",
        "we may notify you",
    ),
    ("          - [Maintaining security and preventing fraud](purpose:security).\n", ""),
    ("places: us-ca, ", ""),
    ("rights: [know, correct, delete]}", "rights: [know, correct]}"),
    ("title: California Privacy Notice", "title: Privacy Notice for California"),
    ("language: en-US", "language: en"),
    ("label: Last Updated", "label: Updated"),
)
subsets = st.sets(st.sampled_from(range(len(EDITS))), max_size=5).map(frozenset)


@cache
def edited(numbers: frozenset[int]) -> Manifest:
    """The Coverys notice with some of the edits made."""
    text = COVERYS
    for number in sorted(numbers):
        was, now = EDITS[number]
        assert was in text, was
        text = text.replace(was, now, 1)
    return manifest(compiled(text))


@pytest.mark.parametrize("name", NAMES)
def test_a_notice_does_not_differ_from_itself(name: str) -> None:
    told = manifest(compiled(source(name)))
    assert compare(told, told).deltas == ()
    assert compare(told, read_manifest(build(compiled(source(name))).files["manifest.json"])).deltas == ()


@pytest.mark.parametrize("number", range(len(EDITS)))
def test_each_edit_is_a_difference(number: int) -> None:
    assert compare(edited(frozenset()), edited(frozenset({number}))).deltas


@settings(max_examples=30, deadline=None)
@given(one=subsets, other=subsets)
def test_there_is_no_difference_exactly_when_the_digests_agree(one: frozenset[int], other: frozenset[int]) -> None:
    old, new = edited(one), edited(other)
    found = judge(compare(old, new), load_law(), DAY)
    assert (found.cls == "none") == (old.content_digest == new.content_digest)
    assert "unclassified" not in {it.rule for it in found.changes}


Fact = tuple[str, tuple[str, ...], str]


def table(facts: Manifest) -> set[Fact]:
    """A table of facts: kind, address without the member, value."""
    found = set()
    for at, leaf in leaves_of(facts).items():
        texts = tuple(step.text for step in at)
        owner = texts[:-2] if leaf.kind == "answer.recipients" else texts[:-1] if leaf.is_member else texts
        found.add((leaf.kind, owner, leaf.value))
    return found


@settings(max_examples=30, deadline=None)
@given(one=subsets, other=subsets)
def test_applying_the_deltas_to_the_old_table_gives_the_new_one(one: frozenset[int], other: frozenset[int]) -> None:
    renames = {it for it in range(len(EDITS)) if "formerly" in EDITS[it][1]}
    old, new = edited(one - renames), edited(other - renames)
    before, after = table(old), table(new)
    kinds = {kind for kind, _, _ in before | after}
    deltas = [it for it in compare(old, new).deltas if it.kind in kinds]
    gone = {(it.kind, it.at, it.before) for it in deltas if it.before is not None}
    come = {(it.kind, it.at, it.after) for it in deltas if it.after is not None}
    assert gone <= before
    assert (before - gone) | come == after


@settings(max_examples=30, deadline=None)
@given(one=subsets, other=subsets)
def test_swapping_the_sides_swaps_the_deltas(one: frozenset[int], other: frozenset[int]) -> None:
    renames = {it for it in range(len(EDITS)) if "formerly" in EDITS[it][1]}
    old, new = edited(one - renames), edited(other - renames)
    there = {(it.kind, it.at, it.before, it.after) for it in compare(old, new).deltas}
    back = {(it.kind, it.at, it.after, it.before) for it in compare(new, old).deltas}
    assert {it for it in there if it[0] not in ("order", "wording")} == {
        it for it in back if it[0] not in ("order", "wording")
    }


def permuted(value: object, chance: random.Random, key: str = "") -> object:
    """The same notice with everything that is a set in another order."""
    if isinstance(value, list):
        items = [permuted(it, chance) for it in value]
        if key == "body" or (key != "post" and all(isinstance(it, str) for it in items)):
            head = items[:1] if key == "body" else []  # the opening has no heading, so it stands first
            rest = items[len(head) :]
            chance.shuffle(rest)
            return [*head, *rest]
        return items
    if not isinstance(value, dict):
        return value
    keys = list(value)
    first = keys[:1] if keys[0] == "notice" else []
    rest = keys[len(first) :]
    chance.shuffle(rest)
    return {it: permuted(value[it], chance, it) for it in (*first, *rest)}


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=6, deadline=None)
@given(seed=st.integers())
def test_any_permutation_of_sets_is_at_most_editorial(name: str, seed: int) -> None:
    read = yaml.load(source(name), yaml.BaseLoader)
    text = yaml.dump(permuted(read, random.Random(seed)), allow_unicode=True, sort_keys=False)
    old, new = manifest(compiled(source(name))), manifest(compiled(text))
    found = judge(compare(old, new), load_law(), DAY)
    assert {it.rule for it in found.changes} <= {"order-changed", "typography-changed"}
