"""Hints of what rules look for: a pattern never matches words without one, so that to skip those loses nothing."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import notice_compiler.query
import notice_compiler.rules
from notice_compiler.query.sought import Sought

LATIN = st.characters(max_codepoint=0xFF)


def modules() -> Iterator[ModuleType]:
    for package in (notice_compiler.query, notice_compiler.rules):
        for found in pkgutil.iter_modules(package.__path__):
            yield importlib.import_module(f"{package.__name__}.{found.name}")


def within(value: object) -> Iterator[Sought]:
    if isinstance(value, Sought):
        yield value
    elif isinstance(value, tuple | Mapping):
        for it in value.values() if isinstance(value, Mapping) else value:
            yield from within(it)


EVERY = {
    f"{module.__name__.rpartition('.')[2]}.{name}.{number}": it
    for module in modules()
    for name, value in vars(module).items()
    for number, it in enumerate(within(value))
}


def test_patterns_are_found() -> None:
    assert len(EVERY) > 20


@pytest.mark.parametrize("name", EVERY)
def test_hints_are_in_lower_case_and_on_one_line(name: str) -> None:
    hints = EVERY[name].hints
    assert hints
    assert all(hint and hint == " ".join(hint.lower().split()) for hint in hints)


@pytest.mark.parametrize("name", EVERY)
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_matches_has_a_hint(name: str, data: st.DataObject) -> None:
    what = EVERY[name]
    text = data.draw(st.from_regex(what.pattern, alphabet=LATIN))
    found = what.pattern.search(text)
    assert found is not None
    assert what.is_near(found.group())
