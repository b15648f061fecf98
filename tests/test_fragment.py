"""A fragment is a part of somebody else's page: whole in itself, and never in its host's way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from rendition_readers import whole
from test_page import document, words
from test_renditions import EVERY, FILES, composed, put_out

from notice_compiler.document import Document, Item, Link, List, Paragraph, Section
from notice_compiler.outputs.fragment import fragment

SAMPLES = [EVERY, *map(composed, FILES)]
BY_NAME = pytest.mark.parametrize("made", SAMPLES, ids=["every node", *(it.stem for it in FILES)])


def html(made: Document) -> str:
    return fragment(put_out(made))


def root(made: str) -> Element:
    """The one element of the fragment, in a page of its own that is valid."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(whole(made))
    (main,) = page.iter("main")
    (only,) = main
    assert not (main.text or "").strip()
    assert not (only.tail or "").strip()
    element: Element = only
    return element


def ids(made: str) -> list[str]:
    return [name for it in root(made).iter() if (name := it.get("id")) is not None]


def levels(made: str) -> Iterator[int]:
    for it in root(made).iter():
        if it.get("role") == "heading":
            yield int(it.get("aria-level") or 0)
        elif re.fullmatch("h[1-6]", str(it.tag)):
            yield int(str(it.tag)[1])


@BY_NAME
def test_a_fragment_is_one_article_in_its_language_with_the_id_of_its_notice(made: Document) -> None:
    found = root(html(made))
    assert found.tag == "article"
    assert (found.get("lang"), found.get("data-notice")) == (made.language, made.notice)


@BY_NAME
def test_every_id_of_a_fragment_has_the_prefix_and_stands_there_once(made: Document) -> None:
    found = ids(html(made))
    assert [it for it in found if not re.match(rf"(_[a-z]+-)?{made.notice}--", it)] == []
    assert sorted(found) == sorted(set(found))


@BY_NAME
def test_what_a_fragment_leads_to_or_is_named_by_within_itself_is_there(made: Document) -> None:
    found = html(made)
    ends = re.findall(r'href="#([^"]*)"', found) + re.findall(r'aria-labelledby="([^"]*)"', found)
    assert sorted(set(ends) - set(ids(found))) == []


@BY_NAME
def test_a_fragment_has_no_h1_and_its_headings_are_in_order(made: Document) -> None:
    found = list(levels(html(made)))
    assert found[0] == 2
    assert min(found[1:], default=3) == 3
    assert all(after <= before + 1 for before, after in pairwise(found))


@BY_NAME
def test_a_fragment_brings_no_style_no_script_and_nothing_of_the_page(made: Document) -> None:
    for element in root(html(made)).iter():
        assert element.tag not in ("style", "script", "link", "nav", "aside", "header", "footer", "main", "h1")
        assert [name for name in element.attrib if name == "style" or name.startswith("on")] == []


def test_fragments_of_notices_with_like_ids_have_no_twin_ids() -> None:
    section = Section("b-c", "B", (Paragraph(words("words")),))
    one = replace(document(section, replace(section, id="c")), notice="a")
    other = replace(one, notice="a-b")
    assert set(ids(html(one))) & set(ids(html(other))) == set()


def test_levels_below_six_are_headings_still() -> None:
    made = document(*(Section(f"s{level}", f"At {level}", (), level=level) for level in (1, 2, 3, 4)))
    deep = fragment(put_out(made), level=4)
    assert list(levels(deep)) == [4, 5, 6, 7, 8]
    assert '<div role="heading" aria-level="7" id="_heading-acme--s3">At 3</div>' in deep


def test_a_prefix_of_ones_own_stands_in_place_of_the_usual() -> None:
    made = fragment(put_out(EVERY), prefix="x-")
    assert '<section id="x-opening">' in made
    assert 'href="#_note-x-fees"' in made
    assert 'id="_note-x-fees"' in made


def test_addresses_elsewhere_stay_as_they_are() -> None:
    ways = ("https://acme.test/#a", "/privacy#b", "./form", "mailto:a@b.test", "tel:1", "#c")
    items = tuple(Item((Paragraph((Link(way, words("words")),)),)) for way in ways)
    made = html(document(Section("c", None, (List(items),))))
    assert re.findall(r'href="([^"]*)"', made) == [*ways[:-1], "#acme--c"]
