"""The templates of a theme are shut in: they reach what ours reach, and can call what ours call.

They come with the repository, as notices do, and in a pull request from somebody else. What is not named here is
refused: attributes that are no data, functions, filters, templates that are none of ours. Time and memory are not
bounded: a template can loop for long, so that a theme is reviewed as code is.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

from notice_compiler.pages.ids import Ids
from notice_compiler.pages.words import Words

FILTERS: Final = frozenset(
    {"capitalize", "count", "d", "default", "e", "escape", "first", "int", "items", "join", "last", "length", "list"}
    | {"lower", "map", "reject", "rejectattr", "replace", "reverse", "select", "selectattr", "sort", "striptags"}
    | {"title", "tojson", "trim", "truncate", "unique", "upper", "wordcount"}
)
"""Those of Jinja's filters that give the same each time, and no more than they are given."""
_METHODS: Final[Mapping[type, frozenset[str]]] = {
    Ids: frozenset({"table", "row", "term", "defines"}),
    Words: frozenset({"kind", "count"}),
    dict: frozenset({"get", "items", "keys", "values"}),
    datetime.date: frozenset({"isoformat", "year", "month", "day"}),
}


class ShutIn(ImmutableSandboxedEnvironment):
    """An environment for templates from elsewhere."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether it is data: a field of a record, or a method that templates need."""
        if isinstance(obj, LoopContext | Macro):
            return not attr.startswith("_")
        if isinstance(obj, TemplateModule):
            return isinstance(value, Macro)
        if isinstance(obj, BaseModel):
            return attr in type(obj).model_fields
        methods = next((names for kind, names in _METHODS.items() if isinstance(obj, kind)), frozenset())
        fields = {it.name for it in dataclasses.fields(obj)} if dataclasses.is_dataclass(obj) else frozenset[str]()
        return attr in methods or attr in fields or _is_property(obj, attr)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether it is a macro, a function that templates are given, or a method that they need."""
        if isinstance(obj, Macro | LoopContext | BlockReference) or obj in self.globals.values():
            return True
        if isinstance(getattr(obj, "__self__", None), LoopContext):
            return getattr(obj, "__name__", "") in ("cycle", "changed")
        owner = getattr(obj, "__self__", None)
        allowed = next((names for kind, names in _METHODS.items() if isinstance(owner, kind)), frozenset[str]())
        return getattr(obj, "__name__", "") in allowed

    def call_binop(self, _context: Any, operator: str, left: Any, right: Any) -> Any:
        """Numbers are multiplied; words are not, since they could fill the memory."""
        if operator == "**" or not (isinstance(left, int) and isinstance(right, int)):
            raise SecurityError(f"`{operator}` is for numbers")
        calculate: Callable[[Any, Any], Any] = self.binop_table[operator]
        return calculate(left, right)


def words_alone(value: object) -> object:
    """What a template prints, where it is words, numbers or nothing: things would print where they lie in memory."""
    if value is None or isinstance(value, str | int | float | Undefined | Macro) or hasattr(value, "__html__"):
        return value
    raise SecurityError(f"a template prints words, and this is {type(value).__name__}")


def _is_property(obj: Any, attr: str) -> bool:
    """Whether it is a computed field of one of our own records."""
    ours = type(obj).__module__.startswith("notice_compiler.") and dataclasses.is_dataclass(obj)
    return ours and isinstance(getattr(type(obj), attr, None), property)
