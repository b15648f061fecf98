"""The Atom feeds (RFC 4287): what the standard asks for, and entries that stay as they are."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from published_site import Site, site
from test_archive import OTHER, THIRD, publish_three

from notice_compiler.facts.facts import EntityFact
from notice_compiler.pages.feed import Subject, owner_of

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
FEEDS = ("acme/feed.xml", "feed.xml")


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    return site(tmp_path, capsys, monkeypatch)


def read(acme: Site, name: str) -> ElementTree.Element:
    return ElementTree.fromstring((acme.root / "output" / name).read_bytes())


def texts(element: ElementTree.Element, path: str) -> list[str | None]:
    return [it.text for it in element.findall(path.replace("atom:", ATOM))]


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_has_what_the_standard_asks_for(acme: Site, name: str) -> None:
    publish_three(acme)
    root = read(acme, name)
    assert root.tag == f"{ATOM}feed"
    for it in (root, *root.findall(f"{ATOM}entry")):
        assert [len(texts(it, f"atom:{one}")) for one in ("id", "title", "updated")] == [1, 1, 1]
        assert all(INSTANT.fullmatch(text or "") for text in texts(it, "atom:updated"))
        kinds = [(one.get("rel"), one.get("type")) for one in it.findall(f"{ATOM}link")]
        assert len(kinds) == len(set(kinds)), "one alternate of a type at most (4.1.2)"
        assert ("alternate", "text/html") in kinds, "without content an entry leads to it (4.1.2)"
    entries = root.findall(f"{ATOM}entry")
    assert texts(root, "atom:author/atom:name") or all(texts(it, "atom:author/atom:name") for it in entries)
    ids = texts(root, "atom:id") + texts(root, "atom:entry/atom:id")
    assert len(set(ids)) == 4
    assert all(re.fullmatch("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}", it or "") for it in ids)


@pytest.mark.parametrize("name", FEEDS)
def test_entries_are_the_newest_first_and_lead_to_page_and_changes(acme: Site, name: str) -> None:
    publish_three(acme)
    root = read(acme, name)
    assert texts(root, "atom:updated") == ["2026-03-01T00:00:00Z"]
    assert texts(root, "atom:entry/atom:summary") == [
        "Version 3, dated March 1, 2026, published March 1, 2026.",
        "Version 2, dated February 1, 2026, published February 1, 2026.",
        "Version 1, dated January 15, 2026, recorded here January 20, 2026; it was public before.",
    ]
    links = [it.get("href") or "" for it in root.iter(f"{ATOM}link")]
    here = (acme.root / "output" / name).parent
    assert [it for it in links if not (here / it).is_file()] == []
    assert sum(it.endswith("/changes.html") for it in links) == 2


@pytest.mark.parametrize("name", FEEDS)
def test_an_entry_stays_as_it_is_when_others_follow(acme: Site, name: str) -> None:
    publish_three(acme)
    before = [ElementTree.tostring(it) for it in read(acme, name).findall(f"{ATOM}entry")]
    feed = texts(read(acme, name), "atom:id")
    acme.edit(THIRD, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-04-01")
    assert acme.publish("2026-04-01") == 0
    after = [ElementTree.tostring(it) for it in read(acme, name).findall(f"{ATOM}entry")]
    assert (after[1:], texts(read(acme, name), "atom:id")) == (before, feed)
    assert len(set(texts(read(acme, name), "atom:entry/atom:id"))) == 4, "the same words, another version"


def test_with_the_address_of_the_site_all_addresses_are_absolute(acme: Site) -> None:
    (acme.root / "notices.toml").write_text('site = "https://www.acme.example/privacy/"\n', "utf-8")
    publish_three(acme)
    for name in FEEDS:
        root = read(acme, name)
        links = {it.get("rel"): it.get("href") or "" for it in root.findall(f"{ATOM}link")}
        assert links["self"] == f"https://www.acme.example/privacy/{name}"
        for it in root.iter(f"{ATOM}link"):
            href = (it.get("href") or "").removeprefix("https://www.acme.example/privacy/")
            assert (acme.root / "output" / href).is_file()


@pytest.mark.parametrize(
    "address", ["http://acme.example/", "https://acme.example", "https://acme.example/a b/", "https:///", "acme/", "x"]
)
def test_what_is_no_address_of_a_folder_is_told(acme: Site, address: str) -> None:
    (acme.root / "notices.toml").write_text(f'site = "{address}"\n', "utf-8")
    assert acme.run("build") == 2
    assert f"`{address}` is not the address of a folder on a site. Write one that begins with https://" in acme.said


def test_a_hostile_title_stays_words(acme: Site) -> None:
    acme.edit("title: Privacy Notice", 'title: Notice ]]> & "more" < 5')
    assert acme.publish("2026-01-20", "--adopt") == 0, acme.said
    for name in FEEDS:
        (title,) = texts(read(acme, name), "atom:entry/atom:title")
        assert title == 'Notice ]]> & "more" < 5 (version 1)'


def entity(name: str, role: str | None) -> EntityFact:
    return EntityFact.model_validate({"id": name.lower(), "label": name, "words": (), "role": role})


def test_the_author_is_whom_the_notice_names_and_nobody_is_invented() -> None:
    acme, other = entity("Acme", "controller"), entity("Other", "affiliate")
    assert owner_of((other, acme)) == "Acme"
    assert owner_of((entity("Acme", None),)) == "Acme"
    assert owner_of((entity("Acme", "processor"),)) is None, "who works for somebody else owns nothing"
    assert owner_of((entity("We", "controller"),)) is None, "that is no name"
    assert owner_of((entity("One", None), entity("Two", None))) is None
    joint = (acme, other, entity("Zenith", "joint-controller"))
    assert owner_of(joint) == "Acme and Zenith"
    assert owner_of((*joint, entity("Third", "joint-controller"))) == "Acme, Zenith, and Third"
    assert owner_of((acme, entity("", "joint-controller"))) is None, "who is left out would seem not to be"
    assert Subject("acme", "Privacy Notice", "en", None, ()).author == "Privacy Notice"
