from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import cast, get_args
from xml.etree.ElementTree import Element

import html5lib
import pytest

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
from notice_compiler.edition import Kept, Past
from notice_compiler.pages.page import page
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.words import WORDS

UPDATED = DateLine("Last Updated", Time("January 31, 2024", "2024-01-31"), "top")
EFFECTIVE = DateLine("Effective", Time("March 2024", "2024-03"), "bottom")
TABLE = Table(
    caption="What we disclose",
    headers=(Header("Category"), Header("For a purpose", "business-purpose"), Header("Sold", "sold-or-shared")),
    rows=(
        Row("identifiers", "Identifiers", (Cell("business-purpose", "Affiliates"), Cell("sold-or-shared", None))),
        Row(
            "commercial",
            "Commercial",
            (Cell("business-purpose", "See below", "#contact"), Cell("sold-or-shared", "None")),
        ),
    ),
)
ADDRESS = Address("dpo", (("Acme", None), ("1 Main St", None), ("dpo@acme.test", "mailto:dpo@acme.test")))


def words(*texts: str) -> tuple[Text, ...]:
    return tuple(map(Text, texts))


def document(*sections: Section, dates: tuple[DateLine, ...] = (UPDATED,), language: str = "en") -> Document:
    return Document("acme", "Privacy Notice", language, dates, sections)


def saying(*nodes: Inline) -> Document:
    return document(Section("only", None, (Paragraph(nodes),)))


def showing(*blocks: Block) -> Document:
    return document(Section("only", "Only", blocks))


FULL = document(
    Section("opening", None, (Paragraph(words("Hello.")),)),
    Section("disclosure", "What We Disclose", (TABLE, TABLE)),
    Section("contact", "Contact", (ADDRESS,)),
    dates=(UPDATED, EFFECTIVE),
)


def html(notice: Document) -> str:
    return page(notice, stylesheet="../notice.css", manifest="manifest.json")


def parse(notice: Document) -> Element:
    """The page as browsers read it; any parse error raises."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return cast(Element, parser.parse(html(notice)))


def only(found: Iterable[Element]) -> Element:
    (element,) = found
    return element


def text(element: Element) -> str:
    return "".join(element.itertext())


def main_text(notice: Document) -> str:
    return text(only(parse(notice).iter("main"))).strip("\n")


def test_a_page_in_full() -> None:
    link = Link("https://acme.test/choices", words("choose"))
    notice = document(
        Section("opening", None, (Paragraph((*words("You may "), link, *words("."))),)),
        Section("contact", "Contact", (List((Item((Paragraph(words("Write:")), ADDRESS)),)),)),
        dates=(UPDATED, EFFECTIVE),
    )
    assert (
        html(notice)
        == """\
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">
<title>Privacy Notice</title>
<link rel="stylesheet" href="../notice.css">
<link rel="alternate" type="application/json" href="manifest.json">
</head>
<body>
<a class="skip" href="#_notice">Skip to the notice</a>
<header>
<h1>Privacy Notice</h1>
<p>Last Updated: <time datetime="2024-01-31">January 31, 2024</time></p>
</header>
<nav aria-labelledby="_contents">
<h2 id="_contents">Contents</h2>
<ol>
<li><a href="#contact">Contact</a></li>
</ol>
</nav>
<main id="_notice">
<section id="opening">
<p>You may <a href="https://acme.test/choices" data-address="https://acme.test/choices">choose</a>.</p>
</section>
<section id="contact" aria-labelledby="_heading-contact">
<h2 id="_heading-contact"><a class="self" href="#contact">Contact</a></h2>
<ul>
<li>Write:
<address>Acme<br>
1 Main St<br>
<a href="mailto:dpo@acme.test">dpo@acme.test</a></address>
</li>
</ul>
</section>
</main>
<footer>
<p>Effective: <time datetime="2024-03">March 2024</time></p>
</footer>
</body>
</html>
"""
    )


def test_the_title_is_the_only_heading_of_the_first_level() -> None:
    assert text(only(parse(FULL).iter("h1"))) == "Privacy Notice"


def test_ids_are_unique_and_the_pages_own_begin_with_an_underscore() -> None:
    ids = [element.get("id") for element in parse(FULL).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert [name for name in ids if name and not name.startswith("_")] == ["opening", "disclosure", "contact"]


def test_every_reference_within_the_page_arrives() -> None:
    elements = list(parse(FULL).iter())
    ids = {element.get("id") for element in elements}
    labels = {element.get("aria-labelledby") for element in elements} - {None}
    fragments = {href[1:] for element in elements if (href := element.get("href", "")).startswith("#")}
    assert labels <= ids
    assert fragments <= ids
    assert {"_notice", "contact"} <= fragments


def test_the_contents_name_the_headed_sections_in_order() -> None:
    links = only(parse(FULL).iter("nav")).iter("a")
    assert [(link.get("href"), text(link)) for link in links] == [
        ("#disclosure", "What We Disclose"),
        ("#contact", "Contact"),
    ]


def test_no_landmark_is_empty() -> None:
    bare = parse(document(Section("only", None, (Paragraph(words("Hello.")),)), dates=()))
    assert not list(bare.iter("nav"))
    assert not list(bare.iter("footer"))


def test_no_manifest_is_named_where_there_is_none() -> None:
    assert 'rel="alternate"' not in page(FULL, stylesheet="notice.css")


def test_a_table_names_its_rows_and_columns() -> None:
    table = next(parse(FULL).iter("table"))
    columns = [
        (header.get("scope"), header.get("data-practice"), text(header)) for header in table.findall("thead//th")
    ]
    assert columns == [
        ("col", None, "Category"),
        ("col", "business-purpose", "For a purpose"),
        ("col", "sold-or-shared", "Sold"),
    ]
    rows = [
        (row.get("data-category"), [(cell.tag, cell.get("scope"), text(cell)) for cell in row])
        for row in table.findall("tbody/tr")
    ]
    assert rows == [
        ("identifiers", [("th", "row", "Identifiers"), ("td", None, "Affiliates"), ("td", None, "")]),
        ("commercial", [("th", "row", "Commercial"), ("td", None, "See below"), ("td", None, "None")]),
    ]
    assert text(only(table.iter("caption"))) == "What we disclose"


def test_a_cell_may_lead_to_a_section() -> None:
    link = only(it for it in next(parse(FULL).iter("table")).iter("a") if it.get("class") != "self")
    assert (link.get("href"), text(link)) == ("#contact", "See below")


def test_a_table_scrolls_in_a_region_that_keys_reach_and_the_caption_names() -> None:
    region = next(element for element in parse(FULL).iter("div") if element.get("class") == "table")
    caption = only(region.iter("caption"))
    assert (region.get("role"), region.get("tabindex")) == ("group", "0")
    assert region.get("aria-labelledby") == caption.get("id")


@pytest.mark.parametrize(("caption", "style"), [("Only", "repeated"), ("What we disclose", None)])
def test_a_caption_that_repeats_the_heading_is_not_seen_twice(caption: str, style: str | None) -> None:
    shown = parse(showing(replace(TABLE, caption=caption)))
    assert only(shown.iter("caption")).get("class") == style


def test_a_table_may_stand_in_a_list() -> None:
    notice = showing(TABLE, List((Item((TABLE,)), Item((TABLE,)))))
    assert [caption.get("id") for caption in parse(notice).iter("caption")] == ["_table-1", "_table-2", "_table-3"]


INLINES: tuple[Inline, ...] = (
    Text("some words"),
    Emphasis(words("some words")),
    Link("/terms", words("some words")),
    Fact("source", ("consumer",), words("some words")),
    LineBreak(),
    Time("some words", "2024-01"),
)
BLOCKS: tuple[Block, ...] = (
    Paragraph(words("some words")),
    List((Item((Paragraph(words("some words")),)),)),
    replace(TABLE, caption="some words"),
    Address("dpo", (("some words", None),)),
    Footnotes((Footnote("sms", "*", (Paragraph(words("some words")),)),)),
)


def test_the_samples_hold_every_node_of_the_language() -> None:
    assert {type(node) for node in INLINES} == set(get_args(get_args(Inline)[0]))
    assert {type(node) for node in BLOCKS} == set(get_args(get_args(Block)[0]))


@pytest.mark.parametrize("node", INLINES, ids=lambda node: node.kind)
def test_every_inline_node_is_printed(node: Inline) -> None:
    expected = "ab" if isinstance(node, LineBreak) else "asome wordsb"
    assert main_text(saying(Text("a"), node, Text("b"))).replace("\n", "") == expected


@pytest.mark.parametrize("node", BLOCKS, ids=lambda node: node.kind)
def test_every_block_is_printed(node: Block) -> None:
    assert "some words" in main_text(showing(node))


@dataclass(frozen=True, slots=True)
class Novel:
    """A node that the page does not know."""

    kind: str = "novel"


def test_a_node_that_the_page_does_not_know_is_never_dropped() -> None:
    with pytest.raises(AssertionError, match="Novel"):
        html(saying(cast(Text, Novel())))
    with pytest.raises(AssertionError, match="Novel"):
        html(showing(cast(Paragraph, Novel())))


def test_no_space_comes_between_inline_nodes() -> None:
    inner = Emphasis(words("c"), strong=True)
    outer = Emphasis((Text("b"), inner))
    assert "<p>a<em>b<strong>c</strong></em>d.</p>" in html(
        saying(Text("a"), outer, Fact("law", ("ccpa",), words("d")), Text("."))
    )


def test_spaces_are_kept_as_they_are_written() -> None:
    assert main_text(saying(Text("a "), Link("/b", words(" b")), Text("\u00a0c  d "))) == "a  b\u00a0c  d "


def test_a_line_break_breaks_the_line() -> None:
    assert "<p>a<br>\nb</p>" in html(saying(Text("a"), LineBreak(), Text("b")))


def test_a_fact_prints_its_words_and_links_only_where_it_leads() -> None:
    mention = Fact("source", ("consumer",), words("from you"))
    assert "<p>from you</p>" in html(saying(mention))
    assert '<p><a href="#you">from you</a></p>' in html(saying(replace(mention, href="#you")))


@pytest.mark.parametrize(
    ("blocks", "printed"),
    [
        ((Paragraph(words("a")),), "<li>a</li>"),
        ((Paragraph(words("a")), List((Item((Paragraph(words("b")),)),))), "<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>"),
        ((Paragraph(words("a")), Paragraph(words("b"))), "<li>\n<p>a</p>\n<p>b</p>\n</li>"),
        ((ADDRESS, Paragraph(words("b"))), "</address>\n<p>b</p>\n</li>"),
        ((), "<li>\n</li>"),
    ],
)
def test_the_only_paragraph_of_an_item_needs_no_element(blocks: tuple[Block, ...], printed: str) -> None:
    assert printed in html(showing(List((Item(blocks),))))


def test_an_ordered_list_is_numbered() -> None:
    assert "<ol>\n<li>a</li>\n</ol>" in html(showing(List((Item((Paragraph(words("a")),)),), ordered=True)))


@pytest.mark.parametrize(
    ("href", "said", "address"),
    [
        ("https://acme.test/a", "here", "https://acme.test/a"),
        ("https://www.acme.test/", "see acme.test", None),
        ("mailto:dpo@acme.test?subject=Hi", "us", "dpo@acme.test"),
        ("mailto:dpo@acme.test", "DPO@acme.test", None),
        ("tel:+18664326700", "866-432-6700", None),
        ("tel:+18664326700", "call us", "+18664326700"),
        ("/terms", "terms", "/terms"),
        ("./terms", "terms", None),
        ("#contact", "below", None),
    ],
)
def test_paper_shows_the_addresses_that_the_words_do_not(href: str, said: str, address: str | None) -> None:
    link = next(element for element in parse(saying(Link(href, words(said)))).iter("a") if element.get("href") == href)
    assert link.get("data-address") == address


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></h1></table><p style='color:red'>",
    "{{ 7*7 }}{% raw %}",
    "<!-- & --> &lt; &amp;lt; ]]>",
)


def everywhere(hostile: str) -> Document:
    return Document(
        hostile,
        hostile,
        "en",
        (DateLine(hostile, Time(hostile, hostile), "top"), DateLine(hostile, Time(hostile, hostile), "bottom")),
        (
            Section(
                "only",
                hostile,
                (
                    Paragraph(
                        (
                            Text(hostile),
                            Emphasis(words(hostile)),
                            Link(f"/{hostile}", words(hostile)),
                            Fact(hostile, (hostile,), words(hostile), hostile),
                        )
                    ),
                    Table(
                        hostile,
                        (Header(hostile), Header(hostile, hostile)),
                        (Row(hostile, hostile, (Cell(hostile, hostile, hostile),)),),
                    ),
                    Address(hostile, ((hostile, hostile),)),
                ),
            ),
        ),
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(hostile: str) -> None:
    plain, attacked = parse(everywhere("plain")), parse(everywhere(hostile))
    assert [element.tag for element in attacked.iter()] == [element.tag for element in plain.iter()]
    assert text(attacked).replace(hostile, "plain") == text(plain)
    assert text(only(attacked.iter("title"))) == hostile


@pytest.mark.parametrize("notice", [FULL, *map(everywhere, HOSTILE)])
def test_nothing_in_the_page_runs_or_styles_itself(notice: Document) -> None:
    elements = list(parse(notice).iter())
    assert not {"script", "style", "iframe", "img", "object", "base", "form"} & {str(item.tag) for item in elements}
    assert not [name for item in elements for name in item.attrib if name.startswith("on") or name == "style"]


def test_no_template_lets_text_through_unescaped() -> None:
    sources = (files("notice_compiler") / "pages" / "templates").iterdir()
    templates = [source.read_text(encoding="utf-8") for source in sources if source.name.endswith(".html")]
    assert len(templates) >= 3
    assert not [source for source in templates if re.search(r"\bsafe\b|autoescape|Markup", source)]


def test_the_same_notice_gives_the_same_page() -> None:
    assert html(FULL) == html(FULL)


def test_the_page_says_nothing_but_the_authors_words_and_two_of_its_own() -> None:
    said = text(only(parse(FULL).iter("body"))).split("\n")
    table = ["What we disclose", "Category", "For a purpose", "Sold"]
    table += ["Identifiers", "Affiliates", "Commercial", "See below", "None"]
    assert [line for line in said if line] == [
        "Skip to the notice",
        "Privacy Notice",
        "Last Updated: January 31, 2024",
        "Contents",
        "What We Disclose",
        "Contact",
        "Hello.",
        "What We Disclose",
        *table,
        *table,
        "Contact",
        "Acme",
        "1 Main St",
        "dpo@acme.test",
        "Effective: March 2024",
    ]


def test_headings_and_rows_lead_to_themselves_and_no_id_is_given_twice() -> None:
    found = parse(FULL)
    ids = [it.get("id") for it in found.iter() if it.get("id")]
    links = [it.get("href", "").removeprefix("#") for it in found.iter("a") if it.get("class") == "self"]
    assert {"disclosure", "_row-identifiers", "contact"} <= set(links) <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_term_is_defined_where_it_is_marked_first_and_led_to_where_it_is_marked_again() -> None:
    marked = Fact("term", ("services",), words("Services"))
    found = parse(saying(marked, *words(" and "), marked))
    assert only(found.iter("dfn")).get("id") == "_term-services"
    assert [it.get("href") for it in found.iter("a") if it.get("class") == "term"] == ["#_term-services"]


def test_the_page_leads_to_what_changed_and_to_every_version() -> None:
    day = datetime.date(2026, 3, 1)
    kept = (
        Kept(1, day, "2024-01-31", "versions/1/index.html"),
        Kept(2, day, None, "versions/2/index.html", "versions/2/changes.html"),
    )
    printed = page(FULL, stylesheet="s.css", past=Past(1, day, "2024-01-31", "", ()), version=2, versions=kept)
    top = printed.partition("</header>")[0]
    assert '<a href="changes.html">What changed</a> since <time datetime="2024-01-31">January 31, 2024</time>' in top
    assert '<a href="versions/2/index.html">Version 2</a> (this version) · <a href="versions/2/changes.html">' in top
    assert '<a href="versions/1/index.html">Version 1</a>, dated <time datetime="2024-01-31">' in top


def test_the_page_of_a_version_leads_to_the_current_one() -> None:
    printed = page(FULL, stylesheet="s.css", version=1, current="../../index.html")
    assert 'Version 1 · <a href="../../index.html">Current version</a>' in printed


def test_the_pages_own_words_can_be_given() -> None:
    french = replace(WORDS["en"], language="fr", skip="Aller à la notice", contents="Sommaire")
    printed = page(replace(FULL, language="fr-CA"), stylesheet="notice.css", words=french)
    assert '<h2 id="_contents">Sommaire</h2>' in printed
    assert WORDS["en"].contents not in printed


def test_words_of_another_language_than_the_notice_are_marked() -> None:
    printed = html(replace(FULL, language="ar"))
    assert '<html lang="ar" dir="rtl">' in printed
    assert '<h2 id="_contents" lang="en" dir="ltr">Contents</h2>' in printed


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("en-US", "ltr"), ("he", "rtl"), ("fa-AF", "rtl"), ("az-Arab", "rtl"), ("ks-Deva", "ltr")],
)
def test_the_language_says_which_way_the_page_reads(language: str, direction: str) -> None:
    assert only(parse(replace(FULL, language=language)).iter("html")).get("dir") == direction


def test_the_style_sheet_is_named_by_its_content_and_fetches_nothing() -> None:
    name, content = stylesheet()
    assert name == f"notice.{hashlib.sha256(content).hexdigest()[:16]}.css"
    assert not re.search(rb"@import|@font-face|url\(", content)
