"""Which earlier things the things of a notice are: what `formerly` and `split_from` declare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from notice_compiler.finding import Finding
from notice_compiler.model.base import Descendant
from notice_compiler.model.model import NoticeModel
from notice_compiler.notice.names import VOCABULARIES
from notice_compiler.place import Place

KEYS: Mapping[str, str] = {**VOCABULARIES, "row": "processing", "figure": "figures"}


@dataclass(frozen=True, slots=True)
class Lineage:
    """The ids that a thing had before; the thing of which it was a part."""

    formerly: tuple[str, ...] | None
    split_from: str | None


def lineage_of(model: NoticeModel) -> Mapping[tuple[str, str], Lineage]:
    """What is declared, by kind and id."""
    return {
        (kind, name): Lineage(it.formerly, it.split_from)
        for kind, key in KEYS.items()
        for name, it in _things(model, key).items()
        if it.formerly or it.split_from
    }


def check_lineage(model: NoticeModel) -> Iterator[Finding]:
    """A finding for each earlier id that cannot be meant: one still in use, one's own, or one claimed twice."""
    for key in KEYS.values():
        things, heirs = _things(model, key), dict[str, str]()
        for name, it in things.items():
            for old in it.formerly or ():
                heir = heirs.setdefault(old, name)
                message = ""
                if old in things:
                    message = f"`{old}` is declared in this notice, so `{name}` cannot be what it was before."
                    cure = "Remove one of the two, or write `split_from:` where a part was taken from it."
                elif heir != name:
                    message = f"`{heir}` says that it was `{old}`, too."
                    cure = f"Write `split_from: {old}` under both if it was split."
                if message:
                    yield Finding("lineage-unclear", message, cure, Place((key, name, "formerly", old)), old)
            if it.split_from == name:
                message = f"`{name}` cannot be a part of itself."
                cure = "Name the thing of which it was a part, or remove `split_from:`."
                yield Finding("lineage-unclear", message, cure, Place((key, name, "split_from")), name)


def _things(model: NoticeModel, key: str) -> dict[str, Descendant]:
    things: dict[str, Descendant] | None = getattr(model, key)
    return things or {}
