"""What readers are told: what the body prints, and what its prose mentions. The rest, the notice does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import Names
from notice_compiler.notice.notice import Method
from notice_compiler.notice.stated import Stated


@dataclass(frozen=True, slots=True)
class Telling:
    """Answers for one notice, once its prose is read."""

    model: NoticeModel
    printed: frozenset[tuple[str, str]]
    names: Names
    stated: Stated

    def is_told(self, kind: str, name: str) -> bool:
        """Whether the body prints the thing, or its prose mentions it."""
        return (kind, name) in self.printed or (kind, name) in self.names.told

    def told(self, methods: Mapping[str, Method]) -> frozenset[tuple[str, str]]:
        """Everything that readers are told of, and the contacts to which methods lead them."""
        told = self.names.told | self.printed
        reached = {("contact", it.contact) for name, it in methods.items() if ("method", name) in told and it.contact}
        return frozenset(told | reached)

    def unprinted(self) -> Iterator[tuple[str, str]]:
        """What has words or facts of its own that no block prints."""
        model = self.model
        for name, category in (model.categories or {}).items():
            words = category.text or category.collection or category.examples
            listed = category.sources or category.purposes
            if (words and ("category", name) not in self.printed) or (listed and not self.is_told("category", name)):
                yield "category", name
        for name, right in (model.rights or {}).items():
            listed = right.methods or right.exceptions
            if (right.text and ("right", name) not in self.printed) or (listed and not self.is_told("right", name)):
                yield "right", name
        yield from (("row", name) for name in model.processing or {} if ("row", name) not in self.printed)
        answered = {name for category in (model.categories or {}).values() for name in category.disclosed or ()}
        yield from (
            ("practice", name) for name in model.practices or {} if name in answered and not self.is_shown(name)
        )

    def is_shown(self, practice: str) -> bool:
        """Whether readers are told of answers for the practice: in a column, or in prose that mentions it."""
        return ("practice", practice) in self.printed or bool(self.stated.words.get(("practice", practice)))
