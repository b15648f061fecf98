"""The forms in which findings are reported: one file each, with a `report` function."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from types import ModuleType

from notice_compiler.report import Report

FORMATS: tuple[str, ...] = tuple(
    sorted(found.name.removeprefix("as_") for found in pkgutil.iter_modules(__path__) if not found.ispkg)
)


def reporter(form: str) -> Callable[..., str]:
    """The function that makes the report of that form: `report(report, *, colour)`."""
    module: ModuleType = importlib.import_module(f"{__name__}.as_{form}")
    made: Callable[[Report], str] = module.report
    return made
