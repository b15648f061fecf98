"""Reads a document of WordprocessingML back, with its tracked changes accepted or rejected, as a word processor does.

ECMA-376 part 1, 17.13.5: a deleted row goes whole; deleted words go; a paragraph whose end is deleted goes on in the
next one, which keeps its own settings.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
How = Literal["accept", "reject", "as it is"]
Read = tuple[object, ...]


def parts(data: bytes) -> dict[str, ET.Element]:
    """All parts of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}


def body(data: bytes) -> ET.Element:
    """What stands in the document, as it is."""
    found = parts(data)["word/document.xml"].find(f"{W}body")
    assert found is not None
    return found


def read(data: bytes, how: How) -> Read:
    """All that a reader meets, with its structure: styles, numbering, looks, where words lead."""
    found = resolved(data, how)
    links = {it.get("Id"): it.get("Target") for it in parts(data)["word/_rels/document.xml.rels"]}
    return tuple(_Reader(links).blocks(found))


def text(data: bytes, how: How) -> str:
    """The words alone, one paragraph a line."""
    return "\n".join("".join(_glyphs(it)) for it in resolved(data, how).iter(f"{W}p")).rstrip("\n")


def resolved(data: bytes, how: How) -> ET.Element:
    """The body after all changes were accepted or rejected."""
    found = body(data)
    if how != "as it is":
        keep, drop = ("ins", "del") if how == "accept" else ("del", "ins")
        _rows(found, keep, drop)
        _words(found, keep, drop)
        _settings(found, how)
        _paragraphs(found, drop)
    assert not [it for it in found.iter() if how != "as it is" and it.tag in (f"{W}ins", f"{W}del")]
    return found


def _rows(found: ET.Element, keep: str, drop: str) -> None:
    for parent in list(found.iter()):
        for table in parent.findall(f"{W}tbl"):
            for row in table.findall(f"{W}tr"):
                properties = row.find(f"{W}trPr")
                if properties is not None and properties.find(f"{W}{drop}") is not None:
                    table.remove(row)
                elif properties is not None and (mark := properties.find(f"{W}{keep}")) is not None:
                    properties.remove(mark)
            if table.find(f"{W}tr") is None:
                parent.remove(table)


def _words(found: ET.Element, keep: str, drop: str) -> None:
    for parent in list(found.iter()):
        if parent.tag in (f"{W}p", f"{W}hyperlink"):
            children = list(parent)
            parent[:] = [
                one
                for child in children
                for one in ([] if child.tag == f"{W}{drop}" else child if child.tag == f"{W}{keep}" else [child])
            ]


def _settings(found: ET.Element, how: How) -> None:
    for properties in found.iter(f"{W}pPr"):
        change = properties.find(f"{W}pPrChange")
        if change is not None:
            properties.remove(change)
            old = change.find(f"{W}pPr")
            if how == "reject" and old is not None:
                mark = properties.find(f"{W}rPr")
                properties[:] = [*old, *([] if mark is None else [mark])]


def _paragraphs(found: ET.Element, drop: str) -> None:
    for parent in list(found.iter()):
        carried: list[ET.Element] = []
        for child in list(parent):
            if child.tag != f"{W}p":
                assert child.tag not in (f"{W}tbl", f"{W}sectPr") or not carried, "words before a table lose their end"
                continue
            properties = child.find(f"{W}pPr")
            content = [*carried, *(it for it in child if it is not properties)]
            carried = []
            mark = properties.find(f"{W}rPr") if properties is not None else None
            if mark is not None and mark.find(f"{W}{drop}") is not None:
                parent.remove(child)
                carried = [it for it in content if _has_words(it)]
                continue
            if properties is not None and mark is not None:
                properties.remove(mark)
            child[:] = [*([] if properties is None else [properties]), *content]
        assert not carried, "the last paragraph is gone and its words are not"
        assert parent.tag != f"{W}tc" or parent.find(f"{W}p") is not None, "a cell without a paragraph"


def _has_words(it: ET.Element) -> bool:
    return any(True for _ in _glyphs(it))


def _glyphs(it: ET.Element) -> Iterator[str]:
    for one in it.iter():
        if one.tag in (f"{W}t", f"{W}delText"):
            yield one.text or ""
        elif one.tag in (f"{W}br", f"{W}tab"):
            yield "\n" if one.tag == f"{W}br" else "\t"


class _Reader:
    def __init__(self, links: dict[str | None, str | None]) -> None:
        self.links = links
        self.lists: dict[str | None, int] = {}

    def blocks(self, parent: ET.Element) -> Iterator[object]:
        for it in parent:
            if it.tag == f"{W}p":
                yield self.paragraph(it)
            elif it.tag == f"{W}tbl":
                yield tuple(self.row(row) for row in it.findall(f"{W}tr"))

    def row(self, row: ET.Element) -> Read:
        header = row.find(f"{W}trPr/{W}tblHeader") is not None
        cells = tuple((_value(it, f"{W}tcPr/{W}gridSpan"), tuple(self.blocks(it))) for it in row.findall(f"{W}tc"))
        return "row", header, cells

    def paragraph(self, it: ET.Element) -> Read:
        number = _value(it, f"{W}pPr/{W}numPr/{W}numId")
        if number not in (None, "1"):
            number = f"list {self.lists.setdefault(number, len(self.lists))}"
        level, style = _value(it, f"{W}pPr/{W}numPr/{W}ilvl"), _value(it, f"{W}pPr/{W}pStyle")
        indented = it.find(f"{W}pPr/{W}ind")
        merged: list[tuple[str, object]] = []
        for glyph, look in self.words(it, None):
            if merged and merged[-1][1] == look:
                merged[-1] = (merged[-1][0] + glyph, look)
            else:
                merged.append((glyph, look))
        return style, number, level, indented is not None and indented.attrib.popitem()[1], tuple(merged)

    def words(self, parent: ET.Element, href: str | None) -> Iterator[tuple[str, object]]:
        for it in parent:
            if it.tag == f"{W}r":
                looks = it.find(f"{W}rPr")
                look = tuple(one.tag.removeprefix(W) for one in looks) if looks is not None else ()
                yield from ((glyph, (look, href)) for glyph in _glyphs(it))
            elif it.tag == f"{W}hyperlink":
                anchor = it.get(f"{W}anchor")
                yield from self.words(it, f"#{anchor}" if anchor else self.links[it.get(f"{R}id")])
            elif it.tag in (f"{W}ins", f"{W}del"):
                yield from self.words(it, href)


def _value(it: ET.Element, path: str) -> str | None:
    found = it.find(path)
    return None if found is None else found.get(f"{W}val")
