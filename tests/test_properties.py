"""What must hold for every way in which the same notice can be written."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from real_notices import CONTEXT, NAMES, built, compiled, source

from notice_compiler.compile import build, examine
from notice_compiler.compose.compose import compose
from notice_compiler.facts.digest import content_digest, facts_digest
from notice_compiler.facts.tabulate import tabulate

PRINTED_IN_ORDER = {"categories", "rights", "processing"}


def read(name: str) -> dict[str, object]:
    made = yaml.load(source(name), yaml.BaseLoader)
    assert isinstance(made, dict)
    return made


def shuffled(value: object, chance: random.Random, key: str = "") -> object:
    """The same with the keys of every mapping in another order, save those whose order readers see."""
    if isinstance(value, list):
        return [shuffled(it, chance) for it in value]
    if not isinstance(value, Mapping):
        return value
    keys = list(value)
    first = keys[:1] if keys[0] == "notice" else []
    if key not in PRINTED_IN_ORDER:
        chance.shuffle(keys)
    return {it: shuffled(value[it], chance, it) for it in dict.fromkeys([*first, *keys])}


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=10, deadline=None)
@given(style=st.sampled_from([None, "'", '"', "|", ">"]), width=st.integers(40, 200))
def test_the_style_of_a_scalar_never_matters(name: str, style: str | None, width: int) -> None:
    text = yaml.dump(read(name), default_style=style, width=width, allow_unicode=True, sort_keys=False)
    assume(yaml.load(text, yaml.BaseLoader) == read(name))  # the writer of folded texts is not exact
    assert build(compiled(text)).files == built(name).files


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=10, deadline=None)
@given(seed=st.integers())
def test_the_order_of_keys_means_nothing(name: str, seed: int) -> None:
    again = compiled(yaml.dump(shuffled(read(name), random.Random(seed)), allow_unicode=True, sort_keys=False))
    facts, document = tabulate(again), compose(again)
    assert facts_digest(facts) == built(name).manifest.facts_digest
    assert content_digest(facts, document) == built(name).manifest.content_digest


LINES = source("coverys").splitlines(keepends=True)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_notice_with_lines_lost_doubled_or_exchanged_is_built_or_told(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        at, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match data.draw(st.sampled_from(["lose", "double", "exchange", "cut"])):
            case "lose":
                del lines[at]
            case "double":
                lines.insert(at, lines[other])
            case "exchange":
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))]
    made = examine("x.yaml", "".join(lines).encode(), CONTEXT)
    assert made.notice is None or build(made.notice).files
    assert made.notice is not None or any(finding.gate == "defect" for finding in made.findings)
