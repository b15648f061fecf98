"""The word processor's document has the words of the notice, and is made as word processors want it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
import pytest
from golden import EXAMPLES
from real_notices import NAMES, compiled, source
from word_reader import R, W, body, parts, text

from notice_compiler.compile import build
from notice_compiler.compose.compose import compose
from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Emphasis,
    Fact,
    Footnotes,
    Header,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Time,
)
from notice_compiler.edition import Settings
from notice_compiler.notice.notice import Notice
from notice_compiler.wordml.lay_out import lay_out
from notice_compiler.wordml.marked import clean
from notice_compiler.wordml.package import package
from notice_compiler.wordml.page_setup import A4, LETTER, page_of

TEXTS = {name: source(name) for name in NAMES} | {path.stem: path.read_text("utf-8") for path in EXAMPLES}


def made(notice: Notice) -> bytes:
    return build(notice, settings=Settings(formats=("docx",))).files["notice.docx"]


def copy(*blocks: Block, language: str = "en-US") -> bytes:
    section = Section("one", "One", blocks)
    return package(clean(lay_out(Document("acme", "Notice", language, (), (section,)))), {}, tracked=False)


def said(*words: str) -> Paragraph:
    return Paragraph(tuple(Text(it) for it in words))


def words_of(it: Document) -> Iterator[str]:
    """Every word of a notice in order, without a thought of how it is set."""
    yield it.title
    yield from (word for line in it.dates if line.place == "top" for word in _date(line))
    for section in it.sections:
        yield section.heading or ""
        yield from (word for line in it.dates if section.id in line.covers for word in _date(line))
        yield from (word for block in section.blocks for word in _block(block, section.heading))
    yield from (word for line in it.dates if line.place == "bottom" for word in _date(line))


def _date(it: DateLine) -> Iterator[str]:
    yield f"{it.label}:" if it.version is None and it.label[-1] not in ".:" else it.label
    yield from [f"{it.version}," if it.time.text else it.version] if it.version else []
    yield it.time.text


def _block(it: Block, heading: str | None) -> Iterator[str]:
    match it:
        case Paragraph(children=children):
            yield "".join(map(_inline, children))
        case List(items=items):
            yield from (word for item in items for block in item.blocks for word in _block(block, heading))
        case Address(lines=lines):
            yield from (line for line, _ in lines)
        case Footnotes(notes=notes):
            yield from (word for note in notes for one in note.blocks for word in (note.mark, *_block(one, heading)))
        case Table():
            yield from [] if it.caption == heading and not it.notes else [_marked(it.caption, it.notes)]
            yield from (_marked(header.text, header.notes) for header in it.headers)
            for row in it.rows:
                yield _marked(row.name, row.notes)
                yield from (word for cell in row.cells for word in _cell(cell, heading))


def _cell(it: Cell, heading: str | None) -> Iterator[str]:
    yield from (word for block in it.parts for word in _block(block, heading)) if it.parts else [it.text or ""]


def _marked(words: str, notes: tuple[Inline, ...]) -> str:
    return words + "".join(map(_inline, notes))


def _inline(it: Inline) -> str:
    match it:
        case Text(text=words) | Time(text=words):
            return words
        case LineBreak():
            return "\n"
        case Emphasis(children=inner) | Link(children=inner) | Fact(children=inner):
            return "".join(map(_inline, inner))


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_it_has_the_words_of_the_notice_in_order_and_no_other(name: str) -> None:
    notice = compiled(TEXTS[name])
    assert text(made(notice), "as it is").split() == " ".join(words_of(compose(notice))).split()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_another_program_reads_it_with_its_styles_and_properties(name: str) -> None:
    notice = compiled(TEXTS[name])
    found = docx.Document(io.BytesIO(made(notice)))
    assert (found.core_properties.title, found.core_properties.language) == (notice.title, notice.language)
    assert (found.core_properties.author, found.core_properties.created) == ("", None)
    headings = [it.text for it in found.paragraphs if it.style and (it.style.name or "").startswith("Heading")]
    assert headings == [it.heading for it in compose(notice).sections if it.heading]
    assert found.paragraphs[0].style is not None
    assert found.paragraphs[0].style.name == "Title"


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_reference_in_it_leads_somewhere(name: str) -> None:
    found = parts(made(compiled(TEXTS[name])))
    document = found["word/document.xml"]
    known = {it.get("Id") for it in found["word/_rels/document.xml.rels"]}
    assert {it.get(f"{R}id") for it in document.iter() if it.get(f"{R}id")} <= known
    bookmarks = [it.get(f"{W}name") for it in document.iter(f"{W}bookmarkStart")]
    assert len(bookmarks) == len(set(bookmarks))
    assert {it.get(f"{W}anchor") for it in document.iter(f"{W}hyperlink") if it.get(f"{W}anchor")} <= set(bookmarks)
    styles = {it.get(f"{W}styleId") for it in found["word/styles.xml"].iter(f"{W}style")}
    assert {
        it.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for it in document.iter(f"{W}{tag}")
    } <= styles
    numbers = {it.get(f"{W}numId") for it in found["word/numbering.xml"].iter(f"{W}num")}
    assert {it.get(f"{W}val") for it in document.iter(f"{W}numId")} <= numbers
    assert all(cell[-1].tag == f"{W}p" for cell in document.iter(f"{W}tc"))


def test_the_same_notice_gives_the_same_bytes_without_a_clock() -> None:
    once, again = (made(compiled(TEXTS["coverys"])) for _ in range(2))
    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as archive:
        assert {(it.date_time[0], it.compress_type) for it in archive.infolist()} == {(1980, zipfile.ZIP_STORED)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_a_table_repeats_its_header_splits_no_row_and_fits_the_page() -> None:
    found = body(made(compiled(TEXTS["gdpr"])))
    for table in found.iter(f"{W}tbl"):
        header, *rows = table.findall(f"{W}tr")
        assert header.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (header, *rows))
        assert sum(int(it.get(f"{W}w") or 0) for it in table.iter(f"{W}gridCol")) == page_of("en-GB", 1).width


def test_each_numbered_list_begins_at_one_and_lists_nest() -> None:
    inner = List((Item((said("deeper"),)),), ordered=True)
    outer = List((Item((said("first"), inner, said("first, too"))), Item((said("second"),))), ordered=True)
    found = body(copy(outer, said("between"), List((Item((said("again"),)),), ordered=True)))
    placed = [
        (
            "".join(one.text or "" for one in it.iter(f"{W}t")),
            *(one.get(f"{W}val") for one in it.iter() if one.tag in (f"{W}ilvl", f"{W}numId")),
        )
        for it in found.iter(f"{W}p")
    ][2:-1]
    first, deeper, second, again = (it for it in placed if len(it) == 3)
    assert [it[:2] for it in (first, deeper, second)] == [("first", "0"), ("deeper", "1"), ("second", "0")]
    assert first[2] == second[2]
    assert len({first[2], deeper[2], again[2]}) == 3
    assert ("first, too",) in placed


def test_a_link_within_the_notice_leads_to_a_bookmark_and_one_outside_to_its_address() -> None:
    there, away = Link("#one", (Text("above"),)), Link("https://acme.example/?a=1&b=2", (Text("site"),))
    found = parts(copy(Paragraph((there, Text(" or "), away))))
    inner, outer = found["word/document.xml"].iter(f"{W}hyperlink")
    (bookmark,) = found["word/document.xml"].iter(f"{W}bookmarkStart")
    assert inner.get(f"{W}anchor") == bookmark.get(f"{W}name")
    targets = {it.get("Id"): (it.get("Target"), it.get("TargetMode")) for it in found["word/_rels/document.xml.rels"]}
    assert targets[outer.get(f"{R}id")] == ("https://acme.example/?a=1&b=2", "External")


def test_what_looks_like_markup_is_words_and_emphasis_is_set() -> None:
    found = body(copy(Paragraph((Emphasis((Text("<b> & \u0001"),), strong=True), LineBreak(), Text("next")))))
    paragraph = list(found.iter(f"{W}p"))[2]
    first, second = paragraph.findall(f"{W}r")[0], paragraph
    assert first.findtext(f"{W}t") == "<b> & \ufffd"
    assert first.find(f"{W}rPr/{W}b") is not None
    assert len(list(second.iter(f"{W}br"))) == 1


def test_a_language_written_leftward_is_set_leftward_and_paper_follows_the_country() -> None:
    arabic = copy(
        said("نص"), Table("T", (Header("a"), Header("b")), (Row("c", "n", (Cell(None, "x"),)),)), language="ar"
    )
    found = parts(arabic)
    assert found["word/styles.xml"].find(f".//{W}pPrDefault/{W}pPr/{W}bidi") is not None
    assert all(it.find(f"{W}tblPr/{W}bidiVisual") is not None for it in found["word/document.xml"].iter(f"{W}tbl"))
    assert {it.get(f"{W}val") for it in found["word/styles.xml"].iter(f"{W}lang")} == {"ar"}
    assert [page_of(it, 2).size for it in ("en", "en-US", "en-GB", "de", "zh-Hans-US")] == [
        LETTER,
        LETTER,
        A4,
        A4,
        LETTER,
    ]
    assert page_of("en", 8).size == (LETTER[1], LETTER[0])
