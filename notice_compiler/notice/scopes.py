"""For whom, where and when something holds: what `only:` and `not:` list, and what sentences state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.model.base import GroupModel, Scoped
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.names import under
from notice_compiler.notice.passages import Subject
from notice_compiler.notice.rows import Group, Named, Scope
from notice_compiler.place import Path

_KINDS = {"audiences": "audience", "products": "product", "times": "time", "choices": "choice", "parts": "part"}
_SPOKEN = ("place", "product", "time", "choice", "part")


@dataclass(frozen=True)
class Scoper:
    """Makes scopes of one notice; `named` has the things that they may name, by kind and id."""

    gather: Gatherer
    named: Mapping[str, Mapping[str, Named]]

    def scope(self, it: Scoped | None, path: Path, subject: Subject | None = None) -> Scope | None:
        """The scope, or None where none is stated. What a sentence states of a subject narrows it to that, too."""
        only = self._group(it.only if it else None, (*path, "only"), subject)
        excluded = self._group(it.not_ if it else None, (*path, "not"), None)
        return None if only is None and excluded is None else Scope(only, excluded)

    def _group(self, it: GroupModel | None, path: Path, subject: Subject | None) -> Group | None:
        listed = {kind: getattr(it, key, None) or () for key, kind in _KINDS.items()}
        listed["place"] = (it.places if it else None) or ()
        spoken = {kind: tuple(self.gather.spoken(subject, kind)) for kind in _SPOKEN} if subject else {}
        if it is None and not any(spoken.values()):
            return None

        def found(key: str, kind: str) -> tuple[Named, ...]:
            both = (*listed[kind], *(name for name in spoken.get(kind, ()) if name not in listed[kind]))
            return self.gather.things(kind, both, (*path, key), self.named[kind])

        places = self.gather.names.expand(
            "place", tuple(dict.fromkeys((*listed["place"], *spoken.get("place", ())))), under((*path, "places"))
        )
        return Group(places, **{key: found(key, kind) for key, kind in _KINDS.items()})
