"""The rules: one file each, named for the fault. To add one, add a file; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from notice_compiler.rule import Page, Rule, page_of, rule_id


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the ids."""
    return {rule_id(module): module.RULE for module in _modules()}


def pages() -> Mapping[str, Page]:
    """The public page of every rule."""
    return {rule_id(module): page_of(module) for module in _modules()}


def _modules() -> tuple[ModuleType, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
