"""XML by hand: escaped text, the elements that hold words, and what every part begins with."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from notice_compiler.wordml.paper import Look

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
AUTHOR: Final = "Notice Compiler"
"""Whom Word names beside tracked changes and comments; no person."""
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def text(words: str) -> str:
    """Words as XML, within an element or an attribute; what XML cannot hold is marked as lost (XML 1.0, 2.2)."""
    return escape(_NO_XML.sub("\ufffd", words))


@cache
def part(name: str) -> str:
    """A part that is the same in all documents but for its placeholders in capitals."""
    return (files("notice_compiler") / "wordml" / "parts" / name).read_text(encoding="utf-8")


def run(words: str, look: Look, *, removed: bool = False, leftward: bool = False) -> str:
    """A run of words (17.3.2.25); those of a deletion have an element of their own (17.3.3.7)."""
    name = "w:delText" if removed else "w:t"
    pieces = (
        _CONTROLS.get(it) or f'<{name} xml:space="preserve">{text(it)}</{name}>'
        for it in re.split("([\n\t])", words)
        if it
    )
    return f"<w:r>{_look(look, leftward)}{''.join(pieces)}</w:r>"


def _look(it: Look, leftward: bool) -> str:
    found = (
        ('<w:rStyle w:val="Hyperlink"/>', it.href is not None),
        ("<w:b/><w:bCs/>", it.strong),
        ("<w:i/><w:iCs/>", it.stressed),
        ('<w:vertAlign w:val="superscript"/>', it.raised),
        ("<w:rtl/>", leftward),
    )
    inner = "".join(element for element, is_so in found if is_so)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""
