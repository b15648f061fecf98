"""Works out once what many rules ask of the same notice."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def keep(function: Callable[P, T]) -> Callable[P, T]:
    """The function, with its latest results kept. Assumes that results are never changed, and not generators.

    A notice is equal to itself alone, so that what was said of one is never taken for another's.
    """
    return cast("Callable[P, T]", lru_cache(maxsize=64)(function))
