"""What a difference means: one file each. To add a meaning, add a file; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from notice_compiler.judging.change import ChangeRule
from notice_compiler.rule import change_page_of, rule_id


@cache
def all_changes() -> Mapping[str, ChangeRule]:
    """Every rule of change by its id, in the order of the ids."""
    return {rule_id(module): module.CHANGE for module in change_modules()}


@cache
def why(name: str) -> str:
    """The reason for the class of a change, as its page gives it."""
    module = importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
    return change_page_of(module).why


def change_modules() -> tuple[ModuleType, ...]:
    """The modules of the rules, in the order of their names."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
