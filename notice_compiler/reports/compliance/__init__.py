"""The forms in which compliance matrices are reported: one file each, with a `report` function."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from notice_compiler.compliance.matrix import Matrices

FORMATS: tuple[str, ...] = tuple(
    sorted(found.name.removeprefix("as_") for found in pkgutil.iter_modules(__path__) if found.name.startswith("as_"))
)


def reporter(form: str) -> Callable[..., str]:
    """The function that makes the report of that form: `report(matrices, *, colour)`."""
    made: Callable[[Matrices], str] = importlib.import_module(f"{__name__}.as_{form}").report
    return made
