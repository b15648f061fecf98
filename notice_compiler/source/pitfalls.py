"""What YAML reads without complaint and otherwise than a person would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notice_compiler.finding import Finding
from notice_compiler.place import Extent
from notice_compiler.source.characters import described, fault_of, rule_against, visible
from notice_compiler.source.defect import defect, line_start, rest_of_line
from notice_compiler.source.scalar import source_offsets
from notice_compiler.source.tree import Node, Scalar
from notice_compiler.source.yaml_message import begins_with

_PROPERTY = re.compile(r"[^\s,\[\]{}]*")
_ALIAS = re.compile(r"\*[\w-]+")
_COLON = re.compile(r"(?:\s|#[^\r\n]*)*:")
_HASH = re.compile(r"[ \t]*#")
_PAIRED = re.compile('[()“”"]')
_EVEN = (0, 0, 0)
_OR_QUOTED = "If it belongs to the text, put the text in quotation marks."
_OR_LEAVE_OUT = "Write its value (in an answer, `none` if there is none), or leave the key out."
_ONCE = f"List the ids once as a named set, or repeat them. {_OR_QUOTED}"


def tag_or_anchor(text: str, extent: Extent, is_words: bool) -> Finding:
    """A type tag, or a name given to a place so that it can be repeated; or prose that looks so.

    The extent begins with the sign, and `is_words` says that unquoted words of some number follow it.
    """
    sign = text[extent.start : extent.start + 2]
    name = _PROPERTY.match(text, extent.start, extent.end)
    here = Extent(extent.start, name.end() if name else extent.end)
    written = visible(text[here.start : here.end])
    if is_words and sign not in ("!!", "!<") and f"*{written[1:]}" not in text:
        return begins_with(text, extent.start)
    if sign.startswith("!"):
        message = f"`{written}` declares a type, which is not allowed: what a value is follows from its key."
        return defect("yaml-tag", text, here, message, f"Delete it. {_OR_QUOTED}")
    message = f"`{written}` marks this place so that it can be repeated elsewhere, which is not allowed."
    return defect("yaml-anchor", text, here, message, _ONCE)


def repetition(text: str, extent: Extent, in_brackets: bool) -> Finding:
    """A reference to an anchor; or prose that looks like one, as in `*bold* words`."""
    after = rest_of_line(text, extent.end)
    rest = text[after.start : after.end].lstrip()
    if rest.startswith(":") or (rest and not rest.startswith(("#", ",", "]", "}") if in_brackets else "#")):
        return begins_with(text, extent.start, in_brackets)
    written = visible(text[extent.start : extent.end])
    message = f"`{written}` repeats what is written elsewhere, which is not allowed."
    return defect("yaml-anchor", text, extent, message, _ONCE)


def merge_key(text: str, extent: Extent) -> Finding:
    """The key `<<`, which copies the keys of another place."""
    message = "`<<` copies what is written elsewhere, which is not allowed."
    return defect("yaml-anchor", text, extent, message, _ONCE)


def swallowed_comments(text: str, start: int, end: int) -> Iterator[Finding]:
    """The comments between two scalars that were probably meant as text, as in `Suite #201`."""
    at = text.find("#", start, end)
    while at != -1:
        extent = rest_of_line(text, at)
        if _swallows(text, at):
            message = f"`{visible(text[at : extent.end])}` is read as a comment, and cut off."
            cure = "Put the whole text in quotation marks; or, if it is a comment, write a space after the `#`."
            yield defect("swallowed-comment", text, extent, message, cure)
        at = text.find("#", extent.end, end)


def _swallows(text: str, at: int) -> bool:
    """Whether the `#` there follows something on its line, and something follows it."""
    return bool(text[at + 1 : at + 2].strip() and text[line_start(text, at) : at].strip())


def is_swallowed(text: str, at: int) -> bool:
    """Whether the next thing on the line is such a comment."""
    found = _HASH.match(text, at)
    return found is not None and _swallows(text, found.end() - 1)


def unseen_character(text: str, scalar: Scalar, found: re.Match[str]) -> Finding:
    """A character in the value that cannot be seen, which an escape such as `\\e` may have written."""
    character = found.group()
    offsets = source_offsets(text, *scalar.extent, scalar.style, scalar.value)
    extent = Extent(offsets[found.start()], offsets[found.end()]) if offsets else scalar.extent
    written = text[extent.start : extent.end]
    message = f"`{visible(written)}` stands for {described(character)}, which {fault_of(character)}."
    if written == character:
        message = f"{described(character)} {fault_of(character)}."
    return defect(rule_against(character), text, extent, message, "Delete it.")


def has_colon(text: str, key: Scalar) -> bool:
    """Whether a colon follows a key."""
    return _COLON.match(text, key.extent.end) is not None


def key_without_value(text: str, key: Scalar, is_first: bool) -> Finding:
    """A key in curly brackets that has not even a colon: the rest of a text with a comma in it."""
    written = visible(text[key.extent.start : key.extent.end])
    cause = "" if is_first else ": the comma ends the text before it"
    message = f"`{written}` is read as a key without a value{cause}."
    cure = "Put a text that holds a comma in quotation marks; put several ids in square brackets, as in `[one, two]`."
    return defect("comma-in-flow", text, key.extent, message, cure)


def torn_texts(text: str, nodes: Sequence[Node]) -> Iterator[Finding]:
    """The unquoted texts in brackets that a comma tore apart, as in `[sex (including gender, gender identity)]`.

    From the text that opens a round bracket or quotation mark to the one that closes it is one finding.
    """
    if not nodes or not _PAIRED.search(text, nodes[0].extent.start, nodes[-1].extent.end):
        return
    opened: list[Scalar] = []
    balance = _EVEN
    for scalar in (node for node in nodes if isinstance(node, Scalar) and node.style == "plain"):
        opened.append(scalar)
        balance = _added(balance, scalar.value)
        if balance == _EVEN or min(balance) < 0:
            if balance != _EVEN or len(opened) > 1:
                yield _torn(text, opened)
            opened, balance = [], _EVEN
    if opened:
        yield _torn(text, opened[:1])


def _added(balance: tuple[int, int, int], text: str) -> tuple[int, int, int]:
    """How many round brackets, curly and straight quotation marks are open at the end of a further text."""
    round_brackets, curly, straight = balance
    round_brackets += text.count("(") - text.count(")")
    return round_brackets, curly + text.count("“") - text.count("”"), (straight + text.count('"')) % 2


def _torn(text: str, parts: list[Scalar]) -> Finding:
    extent = Extent(parts[0].extent.start, parts[-1].extent.end)
    written = visible(text[extent.start : extent.end])
    message = f"`{written}` has a bracket or quotation mark without its partner."
    if len(parts) > 1:
        message = f"`{written}` is torn apart by the comma."
    cure = "Put the text in quotation marks; or write each item on a line of its own, after `- `."
    if "“" in written or "”" in written:
        cure = 'Curly quotation marks do not hold a text together: put straight ones (") around it.'
    return defect("comma-in-flow", text, extent, message, cure)


def empty_value(text: str, written: Extent, key: Scalar | None) -> Finding:
    """Nothing, or a word for nothing, where a value or (without a key) an item is expected."""
    if key is None and written.start == written.end:
        hyphen = Extent(written.start - 1, written.start)
        return defect("empty-value", text, hyphen, "This item is empty.", "Write the item, or remove its line.")
    if key is not None and written.start == written.end:
        message = f"`{visible(key.value)}` has no value."
        return defect("empty-value", text, key.extent, message, _OR_LEAVE_OUT)
    extent = Extent(written.start, written.start + len(text[written.start : written.end].rstrip()))
    if text[extent.start : extent.start + 1] in ("'", '"', "|", ">"):
        message, cure = "Nothing is written here.", "Write the words, or leave the key out."
        return defect("empty-value", text, extent, message, cure)
    message = f"`{visible(text[extent.start : extent.end])}` is empty: it could mean “none” or “not stated”."
    return defect("empty-value", text, extent, message, _OR_LEAVE_OUT)


def duplicate_key(text: str, key: Scalar, line: int, *, in_list: bool = False) -> Finding:
    """A key that stands in the same mapping already, on a line above."""
    message = f"`{visible(key.value)}` stands here a second time; the first is on line {line}."
    cure = "Keep one of the two, with all that belongs under it."
    if in_list:
        cure = "Keep one of the two; or, if a new item of the list begins here, write `- ` before it."
    return defect("duplicate-key", text, key.extent, message, cure)
