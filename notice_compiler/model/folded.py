"""Finds paragraphs and lists that YAML has joined into one line before anybody could read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notice_compiler.finding import Finding
from notice_compiler.place import Path, Place
from notice_compiler.source.tree import Mapping, Node, Scalar, Sequence, Tree

PASSAGES = ("text", "collection")
_LOST_BLANK_LINE = re.compile(r"(?<!\n)\n(?!\n)(?=.)")
_LIST_LINE = re.compile(r"\n[ \t]*- \S")


def lost_breaks(tree: Tree) -> tuple[Finding, ...]:
    """A warning for each passage that is not a block text with `|`, and has a blank line or a list in the file."""
    return tuple(_finding(path, scalar) for path, scalar in _passages(tree.root, ()) if _loses(tree, scalar))


def _loses(tree: Tree, scalar: Scalar) -> bool:
    if scalar.style == "literal":
        return False
    written = tree.source.text[scalar.extent.start : scalar.extent.end].rstrip()
    blank = "\n" in written and "\\n" not in written and _LOST_BLANK_LINE.search(scalar.value.rstrip())
    return bool(blank or _LIST_LINE.search(written))


def _finding(path: Path, scalar: Scalar) -> Finding:
    message = "This text has a blank line or a list, and its lines are joined: one paragraph is all that is printed."
    cure = "Write `|` after the key, and the text below it, indented."
    return Finding("paragraphs-merged", message, cure, Place(path, "key"), scalar.value[:60], "warning", "law")


def _passages(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    match node:
        case Mapping(entries=entries):
            for entry in entries:
                here = (*path, entry.key.value)
                if isinstance(entry.value, Scalar):
                    if entry.key.value in PASSAGES:
                        yield here, entry.value
                else:
                    yield from _passages(entry.value, here)
        case Sequence(items=items):
            for index, item in enumerate(items):
                yield from _passages(item, (*path, index))
        case Scalar():
            pass
