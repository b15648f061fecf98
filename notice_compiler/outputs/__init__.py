"""The output formats: one file each. To add one, add a file with an `OUTPUT`; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from notice_compiler.edition import Output


@cache
def all_outputs() -> Mapping[str, Output]:
    """Every format by the name of its module."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").OUTPUT for name in names}
