"""The forms in which a comparison is reported: one file each, with a `report` function."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from notice_compiler.review.review import Reviews

FORMATS: tuple[str, ...] = tuple(sorted(found.name.removeprefix("as_") for found in pkgutil.iter_modules(__path__)))


def reporter(form: str) -> Callable[..., str]:
    """The function that makes the report of that form: `report(reviews, *, colour)`."""
    made: Callable[[Reviews], str] = importlib.import_module(f"{__name__}.as_{form}").report
    return made
