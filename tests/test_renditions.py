"""Every format says the same words in the same order, and none takes a word for markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from real_notices import CONTEXT, ROOT, compiled
from rendition_readers import (
    READERS,
    WITHOUT,
    in_lists,
    read_markdown,
    to_html,
    where_cells_are_long,
    words_in,
)
from test_page import document, words

from notice_compiler.compile import edition, examine, manifest
from notice_compiler.compose.compose import compose
from notice_compiler.document import (
    Address,
    Block,
    Cell,
    DateLine,
    Document,
    Emphasis,
    Fact,
    Footnote,
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
from notice_compiler.edition import UNPUBLISHED, Edition
from notice_compiler.facts.manifest import Manifest
from notice_compiler.outputs import all_outputs
from notice_compiler.outputs.markdown import markdown
from notice_compiler.outputs.text import WIDTH, text

FILES = sorted([*(ROOT / "notices").glob("*.yaml"), *(ROOT / "docs" / "guide" / "examples").glob("*.yaml")])
NOTE = Fact("note", ("fees",), words("1"), "#_note-fees")
EVERY = document(
    Section(
        "opening",
        None,
        (
            Paragraph(
                (
                    *words("Plain, "),
                    Emphasis(words("stressed "), strong=False),
                    Emphasis((*words("and strong"), Emphasis(words(" at once"))), strong=True),
                    *words(", "),
                    Link("https://acme.test/a_(b)?c=1&copy=2", words("led away")),
                    *words(" or "),
                    Link("#rights", words("led below")),
                    LineBreak(),
                    Fact("term", ("services",), words("our Services")),
                    NOTE,
                    *words(" since "),
                    Time("March 2024", "2024-03"),
                )
            ),
        ),
    ),
    Section(
        "rights",
        "Rights # 1 #",
        (
            List((Item((Paragraph(words("outer")), List((Item((Paragraph(words("first")),)),), ordered=True))),)),
            List((Item((Paragraph(words("another list")), Paragraph(words("second paragraph")))),)),
            Table(
                "What we disclose",
                (Header("Category"), Header("Sold to", "sold", notes=(NOTE,)), Header("Kept", "kept")),
                (
                    Row(None, "Sensitive things", (), subheading=True),
                    Row("ids", "Identifiers", (Cell("sold", "Nobody"), Cell("kept", None)), notes=(NOTE,)),
                    Row("mail", "Mail", (Cell("sold", "See below", "#contact"), Cell("kept", "1 year"))),
                ),
                notes=(NOTE,),
            ),
            Table(
                "Rights # 1 #",
                (Header("Right"), Header("Terms"), Header("Where")),
                (
                    Row(
                        None,
                        "Delete",
                        (
                            Cell(
                                None,
                                "free of charge; within 45 days",
                                parts=(
                                    Paragraph((Emphasis(words("Cost:"), strong=True), *words(" none"))),
                                    List((Item((Paragraph(words("within 45 days")),)),)),
                                    Address("dpo", (("Acme", None), ("dpo@acme.test", "mailto:dpo@acme.test"))),
                                ),
                            ),
                            Cell(None, "California"),
                        ),
                        ("right:delete",),
                    ),
                ),
            ),
            Footnotes((Footnote("fees", "1", (Paragraph(words("The first note.")), Paragraph(words("More.")))),)),
        ),
    ),
    Section("deeper", "Deeper", (), level=2),
    Section("contact", "Contact", (Address("dpo", (("Acme", None), ("1 Main St", None), ("By phone", "tel:1"))),)),
    dates=(
        DateLine("Last Updated", Time("January 31, 2024", "2024-01-31"), "top"),
        DateLine("Rev.", Time("", ""), "bottom", "revision", "rev", "10/23"),
        DateLine("Figures of", Time("2023", "2023"), "section", "updated", "figures", None, ("rights",)),
    ),
)


def put_out(made: Document) -> Edition:
    """A document with some manifest: renditions say what the document says."""
    return edition(made, _some_manifest(), UNPUBLISHED)


@cache
def _some_manifest() -> Manifest:
    return manifest(compiled("notice: acme\ntitle: Privacy Notice\nbody: [{id: main, content: [{text: Hello.}]}]\n"))


@cache
def composed(path: Path) -> Document:
    made = examine(path.name, path.read_bytes(), CONTEXT).notice
    assert made is not None
    return compose(made)


def said_by(name: str, made: Document) -> str:
    read, _ = READERS[name]
    data = all_outputs()[name].render(put_out(made))
    assert data is not None
    return bare(read(data))


def bare(said: str) -> str:
    """Words without the signs that stand for emphasis in plain text."""
    return " ".join(said.replace("*", "").replace("_", "").split())


def nodes(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for one in value:
            yield from nodes(one)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from nodes(getattr(value, field.name))


def test_every_output_has_a_reader_or_is_no_rendition() -> None:
    assert sorted(set(all_outputs()) - set(READERS) - set(WITHOUT)) == [], "add a reader in tests/rendition_readers.py"


def test_the_sample_holds_every_node_of_the_language() -> None:
    kinds = {*get_args(get_args(Inline)[0]), *get_args(get_args(Block)[0])}
    assert kinds <= {type(node) for node in nodes(EVERY)}


@pytest.mark.parametrize("name", READERS)
def test_every_format_prints_every_node(name: str) -> None:
    assert said_by(name, EVERY) == bare(words_in(EVERY, in_rows=READERS[name][1]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", READERS)
def test_every_format_says_the_same_words_in_the_same_order(name: str, path: Path) -> None:
    assert said_by(name, composed(path)) == bare(words_in(composed(path), in_rows=READERS[name][1]))


@pytest.mark.parametrize("name", READERS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    output = all_outputs()[name]
    assert output.render(put_out(EVERY)) == output.render(put_out(EVERY))


SIGNS = ("1.", "2)", "- ", "# ", "> ", "``", "***", "---", "===", "~~~", ":-:", "| a | b |", "- [ ] x", "![", "](")
MARKUP = ("<script>", "<!--", "&amp;", "&#42;", "[x]: /url", "https://acme.test/_", "a@b.test", "www.a.test", "@acme")
OTHERS = ("a", "b", "é", "字", "\u0301", "€", " ", "\u00a0", "“", "snake_case_word", "2*3*4")
HOSTILE = st.sampled_from([*"*_|#+->=`~<&!:$%.)([]\\1", *SIGNS, *MARKUP, *OTHERS])
SAYING = st.lists(HOSTILE, min_size=1, max_size=8).map("".join).filter(lambda it: it.strip() != "")
WORDS = SAYING.map(Text)
ADDRESSES = st.sampled_from(["https://acme.test/a_b*c(d)e&lt;f", "mailto:a@b.test", "/path", "./here", "#below"])


def _within(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return (
        st.builds(Emphasis, several, strong=st.booleans())
        | st.builds(Link, ADDRESSES, several.filter(lambda them: not any(isinstance(it, Link) for it in nodes(them))))
        | st.builds(Fact, st.just("source"), st.just(()), several)
    )


INLINES: st.SearchStrategy[Inline] = st.recursive(WORDS | st.just(LineBreak()), _within, max_leaves=4)
PASSAGE = st.builds(Paragraph, st.lists(INLINES, min_size=1, max_size=5).map(tuple)).filter(
    lambda it: words_in(document(Section("a", None, (it,)), dates=()), in_rows=in_lists) != "Privacy Notice"
)
ITEM = st.builds(Item, st.lists(PASSAGE, min_size=1, max_size=2).map(tuple))
LISTS = st.builds(List, st.lists(ITEM, min_size=1, max_size=3).map(tuple), ordered=st.booleans())
PARTS = st.lists(PASSAGE | LISTS, min_size=1, max_size=3).map(tuple)
CELLS = st.builds(Cell, st.none(), SAYING) | st.builds(Cell, st.none(), SAYING, parts=PARTS)
NAMED = SAYING.filter(lambda it: not it.rstrip().endswith(":"))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    heads = tuple(Header(draw(NAMED)) for _ in range(width))
    rows = [
        Row(None, draw(SAYING), tuple(draw(CELLS) for _ in range(width - 1))) for _ in range(draw(st.integers(1, 3)))
    ]
    return Table(draw(SAYING), heads, tuple(rows))


ADDRESS = st.builds(Address, st.just("x"), st.lists(st.tuples(SAYING, st.none() | ADDRESSES), min_size=1).map(tuple))
BLOCKS = st.lists(PASSAGE | LISTS | _tables() | ADDRESS, min_size=1, max_size=4).map(tuple)
DOCUMENTS = st.builds(
    lambda title, heading, blocks: Document("acme", title, "en", (), (Section("a", heading, blocks),)),
    SAYING,
    SAYING,
    BLOCKS,
)


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_markdown_read_back_gives_the_words_and_nothing_else(made: Document) -> None:
    written = markdown(made)
    assert read_markdown(written.encode()) == words_in(made, in_rows=where_cells_are_long)


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_markdown_has_the_headings_lists_and_links_of_the_notice_and_no_others(made: Document) -> None:
    html = to_html(markdown(made))
    assert html.count("<h1>") == html.count("<h2>") == 1
    assert not any(
        tag in html for tag in ("<h3", "<hr", "<code", "<pre", "<blockquote", "<img", "<script", "<!--", "<s>")
    )
    lists = [it for it in nodes(made) if isinstance(it, List)]
    in_rows = [it for it in nodes(made) if isinstance(it, Table) and where_cells_are_long(it)]
    if not in_rows:
        assert html.count("<ul>") + html.count("<ol") == len(lists)
        assert html.count("<li>") == sum(len(it.items) for it in lists)
    grids = [it for it in nodes(made) if isinstance(it, Table) and not where_cells_are_long(it)]
    assert html.count("<table>") == len(grids)


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_plain_text_loses_no_word_and_breaks_none(made: Document) -> None:
    written = _without_addresses(" ".join(text(made).split()))
    at = 0
    for word in _without_addresses(words_in(made, in_rows=in_lists)).split():
        found = written.find(word.rstrip(":"), at)
        assert found >= 0, word
        at = found + len(word.rstrip(":"))


def _without_addresses(said: str) -> str:
    for shown in ("https://acme.test/a_b*c(d)e&lt;f", "a@b.test", "/path", "./here"):
        said = said.replace(f" <{shown}>", "")
    return bare(said)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lines_of_plain_text_are_short_and_end_in_no_blank(path: Path) -> None:
    lines = text(composed(path)).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []
    assert "\n\n\n" not in text(composed(path))


def test_letters_beside_emphasis_do_not_hide_it() -> None:
    made = document(Section("a", None, (Paragraph((*words("re"), Emphasis(words("mark")), *words("able"))),)), dates=())
    assert "<p>re<em>mark</em>able</p>" in to_html(markdown(made))


def test_two_lists_after_one_another_stay_two() -> None:
    lists = [List((Item((Paragraph(words(word)),)),), ordered=ordered) for ordered in (False, True) for word in "ab"]
    html = to_html(markdown(document(Section("a", None, tuple(lists)))))
    assert (html.count("<ul>"), html.count("<ol>")) == (2, 2)


def test_a_link_whose_words_are_its_address_is_written_once() -> None:
    children = (
        Link("mailto:dpo@acme.test", words("dpo@acme.test")),
        Link("https://a.test/x", words("https://a.test/x")),
    )
    made = document(Section("a", None, (Paragraph(children),)), dates=())
    assert "<dpo@acme.test><https://a.test/x>" in markdown(made)
    assert text(made).endswith("dpo@acme.testhttps://a.test/x\n")


def test_plain_text_shows_where_words_lead_if_they_do_not_say_it() -> None:
    children: tuple[Inline, ...] = (
        *words("See "),
        Link("https://acme.test/choices", words("your choices")),
        *words("."),
    )
    made = document(Section("a", None, (Paragraph(children),)), dates=())
    assert text(made).endswith("See your choices <https://acme.test/choices>.\n")
