"""Where a change stands in the notice file: at the fact, at the words, or at what is nearest to what is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notice_compiler.compare.delta import Delta
from notice_compiler.document import Block, List, Paragraph
from notice_compiler.examined import Examined
from notice_compiler.place import Path, Place
from notice_compiler.prose.inline_words import plain_text
from notice_compiler.prose.read_prose import read_prose
from notice_compiler.review.review import Spot
from notice_compiler.source.tree import Mapping, Scalar, Tree

_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_BULLET = re.compile(r"^[ \t]*- ", re.MULTILINE)


def spot_of(examined: Examined, delta: Delta) -> Spot:
    """The place of a change in a notice file that could be read as a tree."""
    source, tree = examined.source, examined.tree
    assert tree is not None, "what is compared has been read"
    return Spot(source.file, source.range_of(tree.extent(_place(tree, delta))))


def _place(tree: Tree, delta: Delta) -> Place:
    if delta.at[:1] == ("body",) and delta.at[2:] == ():
        return _in_section(tree, delta)
    if delta.at[-1] == "text" and len(delta.at) == 3:
        return _of_thing(tree, delta.at)
    if delta.is_record or delta.kind.startswith("descent"):
        return Place(delta.at, "key")
    is_member = delta.of or delta.kind == "category.examples"
    return Place((*delta.at, *((delta.after,) if is_member and delta.after else ())))


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


def _in_section(tree: Tree, delta: Delta) -> Place:
    """The paragraph or list entry of a section that reads so, or is the part of it that is new; else the section."""
    before, after = delta.before or "", delta.after or ""
    part: Place | None = None
    for path, scalar in _passages(tree, delta.at) if after else ():
        for start, end in _stretches(scalar.value):
            text = " ".join(_texts(read_prose(scalar.value[start:end])[0].blocks))
            here = Place(path, "value", (start, end))
            if text == after:
                return here
            if text and text in after and text not in before:
                part = part or here
    return part or Place(delta.at, "key")


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
