"""Documents drawn at random from a few words, so that two of them have much in common."""

from __future__ import annotations

from hypothesis import strategies as st

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

WORDS = st.sampled_from(
    [
        "we",
        "you",
        "may",
        "share",
        "“data”",
        '"data"',
        "it’s",
        "it's",
        "not",
        "and",
        "or",
        "30 days",
        "\u00a0",
        "&",
        "<b>",
    ]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
HREFS = st.sampled_from(["https://acme.example/a", "mailto:a@acme.example", "#one", "#_note-n", "/local"])
TEXTS: st.SearchStrategy[Inline] = PHRASES.map(Text)


def _nested(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    children = st.lists(inner, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Emphasis, children, st.booleans()),
        st.builds(lambda it: Fact("source", ("consumer",), it), children),
    )


LINKS: st.SearchStrategy[Inline] = st.builds(Link, HREFS, TEXTS.map(lambda it: (it,)))
MARKS: st.SearchStrategy[Inline] = st.just(Fact("note", ("n",), (Text("*"),), "#_note-n"))
BREAKS: st.SearchStrategy[Inline] = st.just(LineBreak())
INLINES = st.lists(
    st.one_of(st.recursive(TEXTS, _nested, max_leaves=3), LINKS, MARKS, BREAKS), min_size=1, max_size=4
).map(tuple)
PARAGRAPHS: st.SearchStrategy[Block] = st.builds(Paragraph, INLINES)
ADDRESSES: st.SearchStrategy[Block] = st.builds(
    Address,
    st.sampled_from(["office", "desk"]),
    st.lists(st.tuples(PHRASES, st.none() | HREFS), min_size=1, max_size=3).map(tuple),
)


def _lists(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = st.builds(
        Item, st.lists(inner, max_size=3).map(tuple), st.sampled_from([None, "category:names", "category:claims"])
    )
    return st.builds(List, st.lists(items, min_size=1, max_size=3).map(tuple), st.booleans())


LISTS = _lists(st.recursive(PARAGRAPHS | ADDRESSES, _lists, max_leaves=4))
NOTES: st.SearchStrategy[Block] = st.builds(
    lambda it: Footnotes((Footnote("n", "*", it),)), st.lists(PARAGRAPHS | LISTS, max_size=2).map(tuple)
)
CELLS = st.one_of(
    st.builds(Cell, st.just("sold"), st.none() | PHRASES, st.none() | HREFS),
    st.builds(lambda it: Cell("sold", "…", parts=it), st.lists(PARAGRAPHS | LISTS, min_size=1, max_size=3).map(tuple)),
)


@st.composite
def _tables(draw: st.DrawFn) -> Block:
    columns = draw(st.integers(1, 2))
    headers = [Header(draw(PHRASES)), *(Header(draw(PHRASES), f"practice-{at}") for at in range(columns))]
    rows = []
    for name in draw(st.lists(st.sampled_from(["names", "claims", "visits"]), unique=True, max_size=3)):
        if draw(st.booleans()):
            rows.append(Row(None, draw(PHRASES), (), subheading=True))
        rows.append(Row(name, draw(PHRASES), tuple(draw(CELLS) for _ in range(columns))))
    return Table(draw(st.sampled_from(["One", "we may"])), tuple(headers), tuple(rows))


BLOCKS = st.lists(st.one_of(PARAGRAPHS, LISTS, ADDRESSES, NOTES, _tables()), max_size=4).map(tuple)
DATES: st.SearchStrategy[DateLine] = st.builds(
    lambda day, place: DateLine("Last Updated", Time(f"January {day}", "2026-01"), place, covers=("one",)),
    st.integers(1, 3),
    st.sampled_from(["top", "bottom", "section"]),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of up to three sections."""
    ids = draw(st.lists(st.sampled_from(["one", "two", "three"]), unique=True, max_size=3))
    sections = tuple(
        Section(it, draw(st.none() | st.sampled_from(["One", "Two words"])), draw(BLOCKS), draw(st.integers(1, 2)))
        for it in ids
    )
    dates = draw(st.lists(DATES, max_size=1).map(tuple))
    return Document("acme", draw(PHRASES), draw(st.sampled_from(["en-US", "ar"])), dates, sections)
