"""Where a change stands in the notice file: at the fact, at the words, or at what is nearest to what is gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from notice_compiler.compare.delta import Delta
from notice_compiler.document import Block, List, Paragraph
from notice_compiler.examined import Examined
from notice_compiler.place import Path, Place
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.prose.read_prose import read_prose
from notice_compiler.review.review import Spot
from notice_compiler.source.tree import Mapping, Scalar, Tree

FEW: Final = 500
"""In a section of more passages a part of one is not looked for."""
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_BULLET = re.compile(r"^[ \t]*- ", re.MULTILINE)


def spots_of(examined: Examined, deltas: Iterable[Delta]) -> Iterator[Spot]:
    """The places of changes in a notice file that could be read as a tree; its prose is read once."""
    source, tree = examined.source, examined.tree
    assert tree is not None, "what is compared has been read"
    read = _Sections(tree)
    for delta in deltas:
        yield Spot(source.file, source.range_of(tree.extent(_place(read, delta))))


def _place(read: _Sections, delta: Delta) -> Place:
    if delta.at[:1] == ("body",) and delta.at[2:] == ():
        return read.find(delta)
    if delta.at[-1] == "text" and len(delta.at) == 3:
        return _of_thing(read.tree, delta.at)
    if delta.is_record or delta.kind.startswith("descent"):
        return Place(delta.at, "key")
    is_member = delta.of or delta.kind == "category.examples"
    return Place((*delta.at, *((delta.after,) if is_member and delta.after else ())))


@dataclass
class _Sections:
    """The passages of the sections: their words, and where they stand."""

    tree: Tree
    known: dict[tuple[str, ...], dict[str, Place]] = field(default_factory=dict)

    def find(self, delta: Delta) -> Place:
        """The paragraph or list entry that reads so, or is the part of it that is new; else the section."""
        before, after = delta.before or "", delta.after or ""
        passages = self._passages(delta.at) if after else {}
        if after in passages:
            return passages[after]
        few = passages.items() if len(passages) <= FEW else ()
        part = next((place for text, place in few if text in after and text not in before), None)
        return part or Place(delta.at, "key")

    def _passages(self, at: tuple[str, ...]) -> dict[str, Place]:
        if at not in self.known:
            found: dict[str, Place] = {}
            for path, scalar in _passages(self.tree, at):
                for text, stretch in passages_in(scalar.value):
                    found.setdefault(text, Place(path, "value", stretch))
            self.known[at] = found
        return self.known[at]


def _of_thing(tree: Tree, at: tuple[str, ...]) -> Place:
    """The passage of a category, a right or a row: `text`, or what follows the examples."""
    for key in ("text", "collection"):
        path = (*at[:2], key)
        node = tree.node(path)
        if _has(tree, path) and isinstance(node, Scalar):
            return Place(path, "value", (0, len(node.value.rstrip())))
    return Place(at[:2], "key")


def _has(tree: Tree, path: Path) -> bool:
    node = tree.node(path[:-1])
    return isinstance(node, Mapping) and any(entry.key.value == path[-1] for entry in node.entries)


def _passages(tree: Tree, at: tuple[str, ...]) -> Iterator[tuple[Path, Scalar]]:
    number = 0
    while _is_item(tree, (*at, "content", number)):
        path: Path = (*at, "content", number, "text")
        node = tree.node(path)
        if isinstance(node, Scalar) and _has(tree, path):
            yield path, node
        number += 1


def _is_item(tree: Tree, path: Path) -> bool:
    return tree.node(path) is not tree.node(path[:-1])


def passages_in(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words of each paragraph and each entry of a list, as readers see them, and where they stand in the text."""
    for start, end in _stretches(text):
        words = " ".join(_texts(read_prose(text[start:end])[0].blocks))
        if words:
            yield words, (start, end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The entries of lists, and paragraphs."""
    for paragraph in _PARAGRAPH.finditer(text):
        starts = [it.start() for it in _BULLET.finditer(text, *paragraph.span())]
        for start, end in zip(starts, [*starts[1:], paragraph.end()], strict=False):
            yield start, start + len(text[start:end].rstrip())
        yield paragraph.start(), len(paragraph.group().rstrip()) + paragraph.start()


def _texts(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(children=children):
                found.append(plain_text(children))
            case List(items=items):
                found += [text for item in items for text in _texts(item.blocks)]
            case _:
                pass
    return tuple(found)
