"""Each rule of change tells of its example and of nothing else, and its mirror of the same the other way round."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest
from real_notices import compiled

from notice_compiler.changes import all_changes, change_modules
from notice_compiler.compare.compare import compare
from notice_compiler.compile import manifest
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.change import Judged
from notice_compiler.judging.judge import judge
from notice_compiler.law.load_law import load_law
from notice_compiler.rule import change_page_of, rule_id

DAY = datetime.date(2026, 11, 20)
EXAMPLE = (Path(__file__).parent / "changes" / "example.yaml").read_text("utf-8")
PAGES = {rule_id(module): change_page_of(module) for module in change_modules()}
MIRRORED = sorted(name for name, rule in all_changes().items() if not rule.mirror.startswith("none: "))
ANCHORS = (
    "basis: contract",
    "recipients: insurers, basis: contract",
    "safeguards: standard-contractual-clauses",
    "sold: finance",
    "label: Genetic data\ncollected: no",
    "disclosed: {service: carriers, sold: none}",
    "purposes: orders\ndisclosed: {service: carriers, sold: none}",
    "sources: consumer\npurposes: orders\ndisclosed: {service: carriers, sold: none}",
    "categories: identifiers, recipients: insurers",
    "methods: e-mail",
    "examples: [name, address]",
    "agents: {proofs: account}",
    "laws: [ccpa]",
    "visits:\n  label: Visits\n  disclosed: {service: [hosts, finance], sold: finance}",
    "claims: {practice: told, categories: identifiers, recipients: insurers, purposes: orders}",
    "delete: {label: The right to delete, means: delete, methods: e-mail}",
    "told: {heading: Told, means: disclosure, modality: may}",
    "- {id: hotline, heading: Hotline, content: [{contact: hotline}]}",
    "- text: We respect your privacy.",
    "text: We respect your privacy.",
)
"""Lines of the example that stand in for what was, where it does not hold that itself: by their first words."""


@cache
def read(text: str) -> Manifest:
    return manifest(compiled(text))


def judged(old: str, new: str) -> Judged:
    return judge(compare(read(old), read(new)), load_law(), DAY)


def sides(name: str) -> tuple[str, str]:
    """The example as it was and as it is."""
    was, now = (text.rstrip("\n") for text in (PAGES[name].wrong, PAGES[name].right))
    anchors = [it for it in (was, *ANCHORS) if it.split(":")[0] == was.split(":")[0]]
    found = next((place for it in anchors if (place := standing(it)) is not None), None)
    assert found is not None, "the example holds no line that begins so"
    anchor, indent = found
    old, new = (EXAMPLE.replace(anchor, text.replace("\n", indent), 1) for text in (was, now))
    return old, new


def standing(fragment: str) -> tuple[str, str] | None:
    """The fragment as it stands in the example, and the line break with the indentation that it has there."""
    for column in range(0, 9, 2):
        indent = "\n" + " " * column
        if fragment.replace("\n", indent) in EXAMPLE:
            line = next(it for it in EXAMPLE.split("\n") if fragment.split("\n")[0] in it)
            own = "\n" in fragment or fragment.endswith(":")
            return fragment.replace("\n", indent), indent if own else "\n" + " " * (len(line) - len(line.lstrip()))
    return None


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_example_of_a_rule_is_that_change_and_no_other(name: str) -> None:
    assert [it.rule for it in judged(*sides(name)).changes] == [name]


@pytest.mark.parametrize("name", MIRRORED)
def test_the_mirror_tells_of_the_same_the_other_way_round(name: str) -> None:
    was, now = sides(name)
    assert [it.rule for it in judged(now, was).changes] == [all_changes()[name].mirror]
