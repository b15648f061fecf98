"""Tables: whether each cell can be read out with its row and its column, and says what the manifest says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from page_reader import folded

Json = Mapping[str, Any]


def headed(root: Element, *, has_manifest: bool) -> Iterator[str]:
    """What is wrong with the captions, headers and shapes of tables: WCAG 2.2, 1.3.1; H39, H51 and H63.

    Without a manifest no cell may be empty; with one, `equals_manifest` says which.
    """
    for number, table in enumerate(root.iter("table"), 1):
        name = f"tables: table {number}"
        if not any(folded(it) for it in table.iterfind("caption")):
            yield f"{name} has no caption"
        heads = table.findall("thead/tr/th")
        if not heads:
            yield f"{name} has no header row"
        for head in heads:
            if head.get("scope") != "col":
                yield f"{name}: the header “{folded(head)}” does not say that it stands over a column"
            if not folded(head):
                yield f"{name}: a header is empty"
        for row in (*table.iterfind("tbody/tr"), *table.iterfind("tfoot/tr")):
            yield from (f"{name}: {it}" for it in _row(row, len(heads), has_manifest))


def _row(row: Element, columns: int, has_manifest: bool) -> Iterator[str]:
    head, cells = row[0], row[1:]
    group = head.get("scope") == "rowgroup"
    if head.tag != "th" or head.get("scope") not in ("row", "rowgroup"):
        yield f"the row “{folded(head)}” has no header of its own"
    if not folded(head):
        yield "the header of a row is empty"
    if any(it.tag != "td" for it in cells) or (group and cells):
        yield f"the row “{folded(head)}” has headers among its cells"
    if sum(int(it.get("colspan", "1")) for it in row) != columns:
        yield f"the row “{folded(head)}” has not as many cells as the table has columns"
    if not has_manifest:
        yield from (f"the row “{folded(head)}” has an empty cell" for it in cells if not folded(it))


def equals_manifest(root: Element, manifest: Json) -> Iterator[str]:
    """Where the page differs from its manifest: title, language, and every word of every table."""
    for what, found in (("title", folded_first(root, "h1")), ("language", root.get("lang"))):
        if found != manifest[what]:
            yield f"manifest: the {what} is “{found}” on the page, “{manifest[what]}” in the manifest"
    read = [[_bare(folded(it)) for it in _texts(table)] for table in root.iter("table")]
    told = [[_bare(it) for it in _told(table)] for table in told_tables(manifest["sections"])]
    nothing: list[str] = []
    for number, (one, other) in enumerate(zip_longest(read, told, fillvalue=nothing), 1):
        for page, said in zip_longest(one, other):
            if page != said:
                yield f"manifest: table {number} has “{page}” on the page, “{said}” in the manifest"
    yield from _empty(manifest)


def folded_first(root: Element, tag: str) -> str | None:
    """The words of the first element of a kind."""
    return next((folded(it) for it in root.iter(tag)), None)


def _texts(table: Element) -> Iterator[Element]:
    """Caption, headers, row names and cells, in order, without those of a table in a cell."""
    for path in ("caption", "thead/tr/th", "tbody/tr"):
        for it in table.iterfind(path):
            yield from it if it.tag == "tr" else (it,)


def told_tables(node: object) -> Iterator[Json]:
    """Every table in a part of a manifest, in order, wherever it stands."""
    if isinstance(node, Mapping):
        if node.get("kind") == "table":
            yield node
        for value in node.values():
            yield from told_tables(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for it in node:
            yield from told_tables(it)


def _told(table: Json) -> Iterator[str]:
    yield table["caption"] + said(table.get("notes", ()))
    for it in table["headers"]:
        yield it["text"] + said(it.get("notes", ()))
    for row in table["rows"]:
        yield row["name"] + said(row.get("notes", ()))
        for cell in row["cells"]:
            yield said(cell["parts"]) if cell.get("parts") else cell["text"] or ""


def said(node: object) -> str:
    """All words of a part of a manifest's sections."""
    if isinstance(node, Mapping):
        inner = (node[key] for key in ("mark", "children", "blocks", "items", "notes") if key in node)
        return (node["text"] or "" if "text" in node else "") + "".join(map(said, inner))
    return "".join(map(said, node)) if isinstance(node, Sequence) and not isinstance(node, str) else ""


def _bare(text: str) -> str:
    return "".join(text.split())


def _empty(manifest: Json) -> Iterator[str]:
    """Cells without words where the manifest does not say that nothing is stated."""
    answers = {(it["category"], it["practice"]): it["status"] for it in manifest["disclosures"]}
    for table in told_tables(manifest["sections"]):
        for row in table["rows"]:
            for cell in row["cells"]:
                status = answers.get((row["category"], cell["practice"]))
                if not cell["text"] and not cell.get("parts") and status not in (None, "not-stated"):
                    yield f"manifest: “{row['name']}” has an empty cell, but `{cell['practice']}` is {status}"
