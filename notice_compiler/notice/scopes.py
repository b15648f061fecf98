"""For whom, where and when something holds: what `only:` and `not:` list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.model.base import GroupModel, Scoped
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.names import under
from notice_compiler.notice.rows import Group, Named, Scope
from notice_compiler.place import Path

_KINDS = {"audiences": "audience", "products": "product", "times": "time", "choices": "choice", "parts": "part"}


@dataclass(frozen=True)
class Scoper:
    """Makes scopes of one notice; `named` has the things that they may name, by kind and id."""

    gather: Gatherer
    named: Mapping[str, Mapping[str, Named]]

    def scope(self, it: Scoped | None, path: Path) -> Scope | None:
        """The scope, or None where none is stated. Sentences mention places and people; they limit nothing."""
        only = self._group(it.only if it else None, (*path, "only"))
        excluded = self._group(it.not_ if it else None, (*path, "not"))
        return None if only is None and excluded is None else Scope(only, excluded)

    def _group(self, it: GroupModel | None, path: Path) -> Group | None:
        if it is None:
            return None

        def found(key: str, kind: str) -> tuple[Named, ...]:
            return self.gather.things(kind, getattr(it, key) or (), (*path, key), self.named[kind])

        places = self.gather.names.expand("place", it.places or (), under((*path, "places")))
        return Group(places, **{key: found(key, kind) for key, kind in _KINDS.items()})
