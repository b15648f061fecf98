"""The PDF: it says what the document says, to eyes and to screen readers, in the same bytes, and opens nothing."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from real_notices import CONTEXT, NAMES, ROOT

from notice_compiler.cli import main
from notice_compiler.compile import edition, examine, manifest
from notice_compiler.compose.compose import compose
from notice_compiler.document import Address, Cell, DateLine, Document, Fact, Link, Table, Text, Time
from notice_compiler.edition import UNPUBLISHED, Edition, MissingExtraError, Settings, Theme
from notice_compiler.outputs import pdf
from notice_compiler.pages.environment import environment

FILES = {it.stem: it for it in [*(ROOT / "notices").glob("*.yaml"), *(ROOT / "docs/guide/examples").glob("*.yaml")]}
KEPT = re.compile("https:|mailto:|tel:")


@cache
def of(name: str, theme: Theme = Theme()) -> Edition:  # noqa: B008  (it is frozen)
    found = examine(f"{name}.yaml", FILES[name].read_bytes(), CONTEXT).notice
    assert found is not None
    return edition(compose(found), manifest(found), UNPUBLISHED, Settings(theme=theme))


@pytest.fixture(autouse=True, scope="module")
def weasyprint() -> None:
    """Skips what cannot be tested here; where everything is to be tested, that is a failure."""
    try:
        pdf.render(of("calpro"))
    except MissingExtraError as error:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))


@cache
def bytes_of(name: str) -> bytes:
    return pdf.render(of(name))


@cache
def read(name: str) -> PdfReader:
    return PdfReader(io.BytesIO(bytes_of(name)))


def bare(text: str) -> str:
    """Letters and digits alone: lines are broken, words hyphenated and lists marked in print."""
    return re.sub(r"[\W_]", "", text)


def said(node: object) -> Iterator[str]:
    """The words of a document in printed order; beside a link its address, where the words do not tell it."""
    match node:
        case Document():
            yield node.title
            yield from said([it for it in node.dates if it.place == "top"])
            for section in node.sections:
                yield section.heading or ""
                yield from said([it for it in node.dates if it.place == "section" and section.id in it.covers])
                yield from said(section.blocks)
            yield from said([it for it in node.dates if it.place == "bottom"])
        case DateLine():
            yield f"{node.label} {node.version or ''} {node.time.text}"
        case Table():
            yield node.caption
            yield from said((node.notes, node.headers, node.rows))
        case Cell(parts=()):
            yield node.text or ""
        case Cell():
            yield from said(node.parts)
        case Address():
            yield from (words + shown(href, words) for words, href in node.lines)
        case Text() | Time():
            yield node.text
        case Link() | Fact():
            words = "".join(said(node.children))
            yield words + shown(node.href, words)
        case tuple() | list():
            for it in node:
                yield from said(it)
        case _ if is_dataclass(node):
            names = ("text", "name", "mark", "notes", "cells", "blocks", "items", "children")
            held = {it.name for it in fields(node)}
            yield from (words for name in names if name in held for words in said(getattr(node, name)))
        case str():
            yield node


def shown(href: str | None, words: str) -> str:
    address = environment().filters["on_paper"](href, words) if href else None
    return f" ({address})" if address else ""


def printed(reader: PdfReader, document: Document) -> str:
    """The words of all pages, without page numbers and the header rows that begin a page again."""
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    rows = [bare("".join(said(table.headers))) for table in tables]
    pages: list[str] = []
    for page in reader.pages:
        words = bare(re.sub(r"\d+ / \d+\s*$", "", page.extract_text()))
        again = next((it for it in rows if pages and words.startswith(it)), "")
        pages.append(words.removeprefix(again))
    return "".join(pages)


@pytest.mark.parametrize("name", FILES)
def test_the_words_of_the_pdf_are_those_of_the_document(name: str) -> None:
    document = of(name).document
    assert printed(read(name), document) == bare("".join(said(document)))


def tree(node: Any) -> Iterator[Any]:
    """The elements that screen readers meet, in their order."""
    node = node.get_object()
    if isinstance(node, dict) and "/K" in node:
        yield node
        kids = node["/K"].get_object()
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from tree(kid)


def tagged(name: str, kind: str) -> list[Any]:
    root = read(name).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    return [it for it in tree(root) if it.get("/S") == kind]


def test_every_cell_of_the_table_names_its_headers_and_every_header_its_direction() -> None:
    tables = tagged("coverys", "/Table")
    rows = [row for table in tables for row in tree(table) if row.get("/S") == "/TR"]
    headers = {it["/ID"]: it["/A"]["/Scope"] for it in tagged("coverys", "/TH")}
    assert len(rows) == 8 + len(tables), "eight categories, and the header row on each page"
    assert set(headers.values()) == {"/Row", "/Column"}
    cells = [[headers[it] for it in cell["/A"]["/Headers"]] for cell in tagged("coverys", "/TD")]
    assert cells == [["/Row", "/Column"]] * 16


def test_a_row_that_heads_others_stands_above_them() -> None:
    (wide,) = [it for it in tagged("applicants", "/TH") if "/ColSpan" in it["/A"]]
    assert wide["/A"]["/Scope"] == "/Column"


def test_a_table_has_a_caption_and_parts_and_nothing_else() -> None:
    parts = {kid.get_object()["/S"] for table in tagged("states", "/Table") for kid in table["/K"]}
    assert parts == {"/Caption", "/THead", "/TBody"}


def outline(entries: Sequence[Any], level: int = 0) -> Iterator[tuple[int, str]]:
    for it in entries:
        if isinstance(it, Destination):
            yield level, str(it.title)
        else:
            yield from outline(it, level + 1)


@pytest.mark.parametrize("name", [*NAMES, "states"])
def test_it_is_tagged_and_has_title_language_and_outline(name: str) -> None:
    reader, document = read(name), of(name).document
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == document.language
    assert reader.metadata is not None
    assert reader.metadata.title == document.title
    assert reader.xmp_metadata is None, "it claims no standard that nobody has verified"
    headings = [(it.level, it.heading) for it in document.sections if it.heading]
    assert list(outline(reader.outline)) == [(0, document.title), *headings]


def links(node: object) -> Iterator[str]:
    if isinstance(node, tuple):
        yield from (href for it in node for href in links(it))
    elif isinstance(node, Address):
        yield from (href for _, href in node.lines if href)
    elif is_dataclass(node):
        href = getattr(node, "href", None)
        yield from [href] if href else []
        yield from (it for field in fields(node) for it in links(getattr(node, field.name)))


@pytest.mark.parametrize("name", FILES)
def test_links_lead_where_those_of_the_document_lead(name: str) -> None:
    told = [it for page in read(name).pages for it in page.get("/Annots", [])]
    found = {it.get_object()["/A"]["/URI"] for it in told if "/A" in it.get_object()}
    assert found == {it for it in links(of(name).document) if KEPT.match(it)}


def test_nothing_in_it_runs_or_is_attached() -> None:
    for name in FILES:
        count: Any = read(name).trailer["/Size"]
        objects = repr([read(name).get_object(number) for number in range(1, count - 1)])
        assert "'/Catalog'" in objects
        assert not re.search("/(JS|JavaScript|OpenAction|AA|Launch|EmbeddedFiles?|SubmitForm)'", objects)


def test_another_process_makes_the_same_bytes() -> None:
    code = "import sys, test_pdf; sys.stdout.buffer.write(test_pdf.bytes_of('coverys'))"
    before = bytes_of("coverys")
    environ = {**os.environ, "PYTHONPATH": f"{ROOT / 'tests'}:{ROOT}", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    made = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, check=True)
    assert made.stdout == before


def test_nothing_is_opened_but_what_the_page_itself_holds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []

    def record(_: object, request: Any, *__: object, **___: object) -> None:
        opened.append(getattr(request, "full_url", request))
        raise OSError

    secret = tmp_path / "secret.css"
    secret.write_text("h1 { display: none }", "utf-8")
    style = f"""@import "{secret.as_uri()}"; @import "{secret}"; @import "https://acme.test/a.css";
    @font-face {{ font-family: Theirs; src: url({secret.as_uri()}), local("DejaVu Sans"), url(http://acme.test/a.ttf) }}
    body {{ font-family: Theirs; background: url("{secret}") }} h1::before {{ content: url({secret.as_uri()}) }}"""
    page = f"""<html lang="en"><base href="file:///"><link rel="stylesheet" href="{{{{ stylesheet }}}}">
    <link rel="stylesheet" href="{secret}"><link rel="attachment" href="{secret}"><style>{style}</style>
    <img src="{secret}" alt="a"><img src="//acme.test/a.png" alt="a"><h1>Notice</h1></html>"""
    made = PdfReader(io.BytesIO(pdf.render(of("calpro", Theme(style, (("page.html", page),))))))
    assert "Notice" in made.pages[0].extract_text()
    assert "/EmbeddedFiles" not in repr(made.trailer["/Root"])
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", record)
    pdf.render(of("calpro", Theme(style, (("page.html", page),))))
    assert [it.partition(":")[0] for it in opened] == ["data"]


def test_a_theme_chooses_the_paper() -> None:
    reader = PdfReader(io.BytesIO(pdf.render(of("calpro", Theme("@page { size: letter }")))))
    assert [round(float(it)) for it in reader.pages[0].mediabox[2:]] == [612, 792]
    assert [round(float(it)) for it in read("calpro").pages[0].mediabox[2:]] == [595, 842], "A4"


def workspace(folder: Path) -> None:
    (folder / "notices").mkdir()
    (folder / "notices" / "calpro.yaml").write_bytes(FILES["calpro"].read_bytes())
    (folder / "notices.toml").write_text('formats = ["pdf"]\n', "utf-8")


def test_a_build_makes_it_where_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    workspace(tmp_path)
    assert main(["build", "--as-of", "2026-11-20"]) == 0
    assert (tmp_path / "output/calpro-insurance/notice.pdf").read_bytes() == bytes_of("calpro")


def test_words_that_no_font_can_show_are_not_lost_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    workspace(tmp_path)
    (tmp_path / "notices.toml").write_text('formats = ["pdf"]\ntheme = "theme"\n', "utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/theme.css").write_text('h1::after { content: "\\10FFFD" }', "utf-8")
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert capsys.readouterr().err == (
        "notice: calpro-insurance/notice.pdf: no font of this machine has “<U+10FFFD>” (U+10FFFD). "
        "Install one, such as `fonts-noto` on Debian.\n"
    )
    assert not list((tmp_path / "output").glob("*"))


def test_without_its_libraries_a_build_says_what_to_install_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    workspace(tmp_path)
    assert main(["build", "--as-of", "2026-11-20"]) == 2
    assert capsys.readouterr().err == (
        "notice: This format needs a package that is not installed: install the program with its extra "
        "`pdf`. It needs the library Pango, too: `apt-get install libpangoft2-1.0-0 libharfbuzz-subset0` on Debian.\n"
    )
    assert not list((tmp_path / "output").glob("*"))
