"""Words of messages: what readers know a thing by, in quotation marks, and enumerations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from notice_compiler.notice.rows import Named
from notice_compiler.notice.things import Category
from notice_compiler.wording import listing


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words one after the other: a, b and c."""
    found = list(words)
    return f" {last} ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def enumerated(words: Sequence[str]) -> str:
    """Words as a notice lists them, with a comma before the last of several: a, b, and c."""
    between = ("", *listing(len(words))) if words else ()
    return "".join(f"{gap}{word}" for gap, word in zip(between, words, strict=True))


def called(it: Named) -> str:
    """What readers know a thing by, in quotation marks; else its id."""
    name = it.name or (it.row_label if isinstance(it, Category) else None) or next(iter(it.words), None)
    return f"“{name}”" if name else f"`{it.id}`"


def named(things: Iterable[Named], last: str = "and") -> str:
    """What readers know things by: “A”, “B” and “C”."""
    return listed(map(called, things), last)


def some(names: Iterable[str], most: int = 5) -> str:
    """Names in quotation marks; of many the first, and how many more."""
    found = [f"“{it}”" for it in names]
    return listed(found if len(found) <= most else [*found[: most - 1], f"{len(found) - most + 1} more"])


def quoted(things: Iterable[Named]) -> str:
    """The names of things, or their ids, in quotation marks; of many the first, and how many more."""
    return some(it.name or it.id for it in things)


def briefly(things: Iterable[Named]) -> str:
    """What readers know things by, and only the beginning of what is long."""
    names = ((names_of(it), it.id) for it in things)
    return listed(f"“{shortened(found[0])}”" if found else f"`{name}`" for found, name in names)


def names_of(it: Named) -> tuple[str, ...]:
    """All words by which readers may know a thing: its label, and those that are marked."""
    return tuple(dict.fromkeys((*((it.label,) if it.label is not None else ()), *it.words)))


def shortened(words: str) -> str:
    """The words, or the first eight of more than twelve."""
    found = words.split()
    return words.rstrip(" .,;:") if len(found) <= 12 else f"{' '.join(found[:8]).rstrip('.,;:')} …"
