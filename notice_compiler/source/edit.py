"""Changing one thing in a YAML file, and no other byte of it.

The change is made in the file's text, and the result is read again by `decode` and `parse`: it must be what was
read before with that one thing changed, or nothing is returned. A file that has mistakes is not changed at all.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter, abc
from dataclasses import replace

from notice_compiler.finding import Finding
from notice_compiler.place import Extent, Path
from notice_compiler.source.characters import UNSEEN, described, fault_of, visible
from notice_compiler.source.decode import decode
from notice_compiler.source.defect import line_start
from notice_compiler.source.parse import parse
from notice_compiler.source.scalar import source_offsets
from notice_compiler.source.tree import Mapping, Node, Scalar, Sequence, Source, Tree, plain

_KEY_AFTER = "body"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_BARE = re.compile(r"\w[\w./+-]*(?: [\w./+-]+)*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")
_LAST_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_DOCUMENT_END = re.compile(r"(?<=[\r\n])\.\.\.(?=[ \t\r\n]|\Z)")
_QUOTES = {"plain": "", "single": "'", "double": '"'}
_BY_HAND = "Change the file by hand, in an editor."


class EditError(ValueError):
    """What cannot be edited in place; its text says why and what to do."""


def with_scalar(data: bytes, path: Path, value: str) -> bytes:
    """The bytes of a file with another value at the path, and not one other byte changed.

    `value` is words, digits, and `. / + -`, such as a date: what needs no quotation marks. Those that stand around
    the old value are kept. EditError for another value, for a file that has mistakes, and for a path that leads
    nowhere, to keys, to a list, or to a text that is written over several lines.
    """
    tree = _read(data)
    scalar = _scalar(tree, path)
    if not (_BARE.fullmatch(value) and _is_read_back(value)):
        raise EditError(f"`{visible(value)}` cannot be written without quotation marks. {_BY_HAND}")
    quote = _QUOTES[scalar.style]
    edited = _spliced(data, tree.source.text, scalar.extent, quote + value + quote)
    return _checked(edited, plain(_exchanged(tree.root, scalar, replace(scalar, value=value))))


def with_record(data: bytes, key: str, record: abc.Mapping[str, str]) -> bytes:
    """The bytes of a file with one more record at the end of the list that the top-level `key` holds.

    Where there is no such key, it is added before `body`, or else at the end of the file. The record's values are
    any text: white space in them becomes single spaces, and what YAML would read otherwise is put in quotation
    marks. EditError for a file that has mistakes or is written in curly brackets, for a list in square brackets,
    and for a record with nothing in it, an empty value or a character that cannot be seen.
    """
    tree = _read(data)
    text, root = tree.source.text, tree.root
    if _is_flow(text, root):
        raise EditError("The file is written in curly brackets. Write each of its keys on a line of its own, without.")
    words = _cleaned(key, record)
    held = next((entry.value for entry in root.entries if entry.key.value == key), None)
    at, lines = _new_list(text, root, key, words) if held is None else _new_item(text, root, key, held, words)
    line_end = _prevailing_line_end(text)
    lead = "" if at == line_start(text, at) else line_end
    edited = _spliced(data, text, Extent(at, at), lead + "".join(line + line_end for line in lines))
    entries = {entry.key.value: plain(entry.value) for entry in root.entries}
    before = [plain(item) for item in held.items] if isinstance(held, Sequence) else []
    hint = "Press Enter at the end of the file's last line, save the file, and try again. Or: " if lead else ""
    return _checked(edited, {**entries, key: [*before, words]}, hint)


def _read(data: bytes) -> Tree:
    """The tree of a file without mistakes; EditError with the first of them."""
    tree, mistake = _tree(data)
    if tree is None:
        raise EditError(f"The file has a mistake, and is not changed before it is mended. {mistake}")
    return tree


def _tree(data: bytes) -> tuple[Tree | None, str]:
    """The tree of a file, or else its first mistake."""
    decoded = decode(data)
    source = Source("", decoded.text)
    tree, findings = (None, decoded.findings) if decoded.findings else parse(source)
    return (None, _told(source, findings[0])) if findings else (tree, "")


def _told(source: Source, finding: Finding) -> str:
    assert isinstance(finding.where, Extent)
    return f"Line {source.position(finding.where.start).line}: {finding.message} {finding.help}"


def _checked(edited: bytes, expected: object, hint: str = "") -> bytes:
    """The edited file, when it is read as it should be; EditError otherwise."""
    tree, mistake = _tree(edited)
    if tree is None:
        raise EditError(f"The file was not changed, since it could not be read afterwards. {mistake}")
    if plain(tree.root) != expected:
        raise EditError(f"The file was not changed, since more than this would change in it. {hint}{_BY_HAND}")
    return edited


def _spliced(data: bytes, text: str, extent: Extent, new: str) -> bytes:
    """The file with other text at an extent of it; its byte-order mark is kept."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + (text[: extent.start] + new + text[extent.end :]).encode("utf-8")


def _scalar(tree: Tree, path: Path) -> Scalar:
    """The text at a path, which stands on one line."""
    name = visible(".".join(map(str, path)))
    if any(_leads_nowhere(tree, path, index) for index in range(len(path))):
        raise EditError(f"There is no `{name}` in the file. Write it there first.")
    node = tree.node(path)
    if not isinstance(node, Scalar):
        raise EditError(f"`{name}` holds keys or a list, where one value is expected. {_BY_HAND}")
    if node.style not in _QUOTES or _LINE_END.search(tree.source.text, *node.extent):
        raise EditError(f"`{name}` is written over several lines. Write it on the line of its key, and try again.")
    return node


def _leads_nowhere(tree: Tree, path: Path, index: int) -> bool:
    """Whether a step of a path stays where the steps before it led."""
    step = path[index]
    return (isinstance(step, int) and step < 0) or tree.node(path[:index]) is tree.node(path[: index + 1])


def _exchanged(node: Node, old: Scalar, new: Scalar) -> Node:
    """The node with one of the scalars below it exchanged."""
    match node:
        case Scalar():
            return new if node is old else node
        case Sequence(items=items):
            return replace(node, items=tuple(_exchanged(item, old, new) for item in items))
        case Mapping(entries=entries):
            return replace(node, entries=tuple(replace(it, value=_exchanged(it.value, old, new)) for it in entries))


def _cleaned(key: str, record: abc.Mapping[str, str]) -> dict[str, str]:
    """The record with its white space folded; EditError where something in it cannot be written."""
    if not record:
        raise EditError(f"There is nothing to add to `{visible(key)}`.")
    for name in (key, *record):
        if not _KEY.fullmatch(name):
            raise EditError(f"`{visible(name)}` cannot be a key. Begin with a letter, as in `last_updated`.")
    return {name: _words(name, value) for name, value in record.items()}


def _words(name: str, value: str) -> str:
    words = " ".join(value.split())
    if not words:
        raise EditError(f"Nothing is written for `{name}`. Write the words.")
    if unseen := UNSEEN.search(words):
        character = unseen.group()
        message = f"`{name}` holds {described(character)}, which {fault_of(character)}."
        raise EditError(f"{message} Retype `{visible(words)}` without it.")
    return words


def _new_item(text: str, root: Mapping, key: str, held: Node, words: dict[str, str]) -> tuple[int, list[str]]:
    """Where the next item of a list goes, and its lines."""
    if not isinstance(held, Sequence):
        raise EditError(f"`{key}` is not a list. Write its items on lines of their own, after `- `.")
    if _is_flow(text, held):
        raise EditError(f"`{key}` is a list in square brackets. Write each item on a line of its own, after `- `.")
    gap = text[held.extent.start + 1 : held.items[0].extent.start]
    hyphen = " " * _column(text, held) + "-" + (gap if gap.strip(" ") == "" else " ")
    at = _after_own_comments(text, _after_content(text, held), _column(text, root))
    return at, _item(hyphen, words)


def _new_list(text: str, root: Mapping, key: str, words: dict[str, str]) -> tuple[int, list[str]]:
    """Where a new key goes, and the lines of the key and of the one item of its list."""
    indent = " " * _column(text, root)
    names = [entry.key.value for entry in root.entries]
    at = _end_of_file(text, root)
    if _KEY_AFTER in names:
        at = _before_entry(text, root, names.index(_KEY_AFTER), indent)
    return at, [f"{indent}{key}:", *_item(f"{indent}  - ", words)]


def _item(hyphen: str, words: dict[str, str]) -> list[str]:
    """The lines of an item; `hyphen` is what stands before its first key."""
    lines = [f"{name}: {value if _is_read_back(value) else _quoted(value)}" for name, value in words.items()]
    return [(" " * len(hyphen) if index else hyphen) + line for index, line in enumerate(lines)]


def _is_read_back(value: str) -> bool:
    """Whether the value, written without quotation marks, is read as it is, and as nobody would misread it."""
    tree, findings = parse(Source("", f"key: {value}\n"))
    return tree is not None and not findings and plain(tree.root) == {"key": value}


def _quoted(value: str) -> str:
    """A line of text in quotation marks: double ones, unless they would have to be escaped."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _is_flow(text: str, node: Mapping | Sequence) -> bool:
    return text[node.extent.start] in "{["


def _column(text: str, node: Node) -> int:
    """How many characters stand before a node on its line."""
    return node.extent.start - line_start(text, node.extent.start)


def _after_content(text: str, node: Node) -> int:
    """The end of the last line of a node, with its line end and a comment on that line."""
    end = _content_end(text, node)
    found = None if end == line_start(text, end) else _LAST_LINE.match(text, end)
    return found.end() if found else end


def _content_end(text: str, node: Node) -> int:
    """The end of the last character that counts; blank lines after a block of text rarely do."""
    while not isinstance(node, Scalar) and not _is_flow(text, node):
        node = node.items[-1] if isinstance(node, Sequence) else node.entries[-1].value
    if isinstance(node, Scalar) and node.style not in _QUOTES:
        offsets = source_offsets(text, *node.extent, node.style, node.value)
        return offsets[-1] if offsets else node.extent.end
    return node.extent.end


def _after_own_comments(text: str, at: int, column: int) -> int:
    """The end of the lines of comment that follow at once and are indented beyond a column."""
    comments = re.compile(rf"(?: {{{column + 1},}}#[^\r\n]*(?:\r\n|\r|\n|\Z))*").match(text, at)
    return comments.end() if comments else at


def _before_entry(text: str, root: Mapping, index: int, indent: str) -> int:
    """Where an entry of the root begins, with the lines of comment over it and the blank lines over those.

    Comments that begin the file are the file's own.
    """
    floor = _after_content(text, root.entries[index - 1].value) if index else 0
    at = line_start(text, root.entries[index].key.extent.start)
    lines = _LINE.findall(text, floor, at)
    while lines and lines[-1].startswith(f"{indent}#"):
        lines.pop()
    while lines and not lines[-1].strip():
        lines.pop()
    return floor + len("".join(lines)) if lines or index else at


def _end_of_file(text: str, root: Mapping) -> int:
    """The end of the text, or of the document where `...` ends it."""
    found = _DOCUMENT_END.search(text, _content_end(text, root))
    return found.start() if found else len(text)


def _prevailing_line_end(text: str) -> str:
    """The line end that most of the file's lines have."""
    counted = Counter(_LINE_END.findall(text)).most_common(1)
    return counted[0][0] if counted else "\n"
