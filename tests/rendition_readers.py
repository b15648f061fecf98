"""Reads each format back into the words of the notice, and tells what they should be. A new format adds a reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt

from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Fact,
    Footnotes,
    Inline,
    LineBreak,
    List,
    Paragraph,
    Table,
    Text,
    Time,
)

ASIDE = frozenset({"nav", "aside", "details", "style", "script", "title"})
INLINE = frozenset({"a", "em", "strong", "span", "sup", "time", "dfn", "code"})


def words_in(document: Document, *, in_rows: Callable[[Table], bool]) -> str:
    """The words of a notice in their order, white space folded.

    A table is read row by row: as a grid or, where it is `in_rows`, with the heading of the column before each cell.
    """
    return _folded(_told(document, in_rows))


def _folded(pieces: Iterable[str]) -> str:
    return " ".join(" ".join(pieces).split())


def _told(it: Document, in_rows: Callable[[Table], bool]) -> Iterator[str]:
    yield it.title
    yield from (_date(line) for line in it.dates if line.place == "top")
    for section in it.sections:
        yield section.heading or ""
        yield from (_date(line) for line in it.dates if line.place == "section" and section.id in line.covers)
        yield from _of_blocks(section.blocks, section.heading, in_rows)
    yield from (_date(line) for line in it.dates if line.place == "bottom")


def _date(line: DateLine) -> str:
    if line.version is None:
        return f"{_label(line.label, '.:–—')} {line.time.text}"
    return f"{line.label} {line.version}" + (f", {line.time.text}" if line.time.text else "")


def _label(words: str, ends: str = ":") -> str:
    return words if words[-1:] in tuple(ends) else f"{words}:"


def _of_blocks(nodes: Iterable[Block], heading: str | None, in_rows: Callable[[Table], bool]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Paragraph(children=children):
                yield passage(children)
            case List(items=items):
                for item in items:
                    yield from _of_blocks(item.blocks, heading, in_rows)
            case Address(lines=lines):
                yield from (words for words, _ in lines)
            case Footnotes(notes=notes):
                for note in notes:
                    yield mark(note.mark)
                    yield from _of_blocks(note.blocks, heading, in_rows)
            case Table():
                yield from _of_table(node, heading, in_rows)


def _of_table(it: Table, heading: str | None, in_rows: Callable[[Table], bool]) -> Iterator[str]:
    listed = in_rows(it)
    if it.caption != heading or it.notes:
        yield it.caption + passage(it.notes)
    heads = [header.text + passage(header.notes) for header in it.headers]
    yield from (_label(heads[0]),) if listed else heads
    for row in it.rows:
        yield row.name + passage(row.notes)
        for head, cell in zip(heads[1:], row.cells, strict=False):
            yield _label(head) if listed else ""
            yield from _of_cell(cell, heading, in_rows)


def _of_cell(it: Cell, heading: str | None, in_rows: Callable[[Table], bool]) -> Iterator[str]:
    yield from _of_blocks(it.parts, heading, in_rows) if it.parts else (it.text or "",)


def passage(children: Iterable[Inline], broken: str = " ") -> str:
    """The words of a passage, and what a line break is."""
    return "".join(_of_inline(child, broken) for child in children)


def _of_inline(node: Inline, broken: str) -> str:
    match node:
        case Text(text=text) | Time(text=text):
            return text
        case LineBreak():
            return broken
        case Fact(scheme="note", children=children):
            return mark(passage(children, broken))
        case _:
            return passage(node.children, broken)


def mark(words: str) -> str:
    """The mark of a footnote, told from the words before it."""
    return f"[{words}]" if words.isalnum() else words


def read_html(data: bytes) -> str:
    """The words of the notice in a page or a fragment, without what only the page says."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(whole(data.decode()))
    return _folded("".join(_of_element(page)).split())


def whole(html: str) -> str:
    """A page; a fragment in a minimal one."""
    return html if html.startswith("<!doctype") else f"<!doctype html>\n<title>x</title>\n<main>\n{html}</main>\n"


def _of_element(element: Element) -> Iterator[str]:
    classes = set((element.get("class") or "").split())
    if element.tag in ASIDE or classes & {"skip", "repeated", "versions"}:
        return
    said = "".join((element.text or "", *("".join((*_of_element(it), it.tail or "")) for it in element)))
    if element.tag == "dt" or "note" in classes:
        said = mark(said)
    yield said if element.tag in INLINE else f" {said} "


def read_markdown(data: bytes) -> str:
    """The words of CommonMark with tables, as a strict reader of it shows them."""
    return read_html(to_html(data.decode()).encode())


def to_html(markdown: str) -> str:
    """Markdown as HTML; what is raw HTML in it comes through, and is an error."""
    made: str = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return made


def read_text(data: bytes) -> str:
    """The words of plain text, without its lists' marks, the lines under headings and the addresses of links."""
    lines = [line for line in data.decode().split("\n") if not re.fullmatch(r"(=+|-+|~+|\.+)", line)]
    bare = (re.sub(r"^ *(?:- |\d+\. )*", "", line) for line in lines)
    return re.sub(r" <[^<> ]+>", "", _folded(bare))


def in_grids(_: Table) -> bool:
    """Formats with real tables."""
    return False


def in_lists(_: Table) -> bool:
    """Formats without tables."""
    return True


def where_cells_are_long(it: Table) -> bool:
    """Markdown, whose tables hold one line in each cell."""
    cells = [cell.parts for row in it.rows for cell in row.cells if cell.parts]
    return not all(len(parts) == 1 and isinstance(parts[0], Paragraph) and _is_line(parts[0]) for parts in cells)


def _is_line(it: Paragraph) -> bool:
    """Whether no break stands between words."""
    return len([line for line in passage(it.children, "\n").split("\n") if line.strip(" \t")]) < 2


READERS: Mapping[str, tuple[Callable[[bytes], str], Callable[[Table], bool]]] = {
    "page": (read_html, in_grids),
    "fragment": (read_html, in_grids),
    "markdown": (read_markdown, where_cells_are_long),
    "text": (read_text, in_lists),
}
"""By output: what reads it back into words, and which tables it tells row by row."""

WITHOUT: Mapping[str, str] = {
    "manifest_json": "says the document again, node by node: tests/test_manifest.py",
    "docx": "is read back in tests/test_docx.py, as it is and as a redline",
    "pdf": "is read back in tests/test_pdf.py, where what it is made with is installed",
    "json_ld": "is read in tests/test_json_ld.py: facts as linked data, and the words of sections without their layout",
    "fides": "is read in tests/test_fides.py: what fideslang can say, which is no rendition of the words",
    "what_changed": "tells of the version before",
    "archive": "tells of versions",
    "feed": "tells of versions",
}
"""Outputs that are read back elsewhere, or are no rendition of the document."""
