"""The hosts: one file each. To add one, add a file with a `HOST`, and its row in the guide; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from notice_compiler.hosting.host import Host


@cache
def host_names() -> tuple[str, ...]:
    """The names by which `hosts` asks for them."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


@cache
def all_hosts() -> Mapping[str, Host]:
    """Every host by the name of its module."""
    return {name: importlib.import_module(f"{__name__}.{name}").HOST for name in host_names()}


@cache
def header_files() -> tuple[str, ...]:
    """The names of all header files."""
    return tuple(sorted({it.file for it in all_hosts().values()}))
