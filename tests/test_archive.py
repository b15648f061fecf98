"""A site with published versions: everything leads somewhere, and nothing of it is claimed that is not known."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_reader import parsed
from published_site import Site, site
from real_notices import built

from notice_compiler.edition import Kept
from notice_compiler.facts.manifest import IndexEntry
from notice_compiler.pages.index_page import index_page
from notice_compiler.versions.retired import Earlier, ids_of, retired

WORDS, OTHER, THIRD = "We respect your privacy.", "We value your privacy.", "We love your privacy."


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    return site(tmp_path, capsys, monkeypatch)


def publish_three(acme: Site) -> None:
    """Adopted on 20 January, then changed on 1 February and on 1 March."""
    assert acme.publish("2026-01-20", "--adopt") == 0, acme.said
    for was, now, day in ((WORDS, OTHER, "2026-02-01"), (OTHER, THIRD, "2026-03-01")):
        acme.edit(was, now)
        acme.run("bump", "notices/acme.yaml", "--as-of", day)
        assert acme.publish(day) == 0, acme.said


def page(acme: Site, name: str) -> str:
    return (acme.root / "output" / name).read_text("utf-8")


def rows(text: str) -> list[list[str]]:
    """The texts of a page's table."""
    return [[" ".join("".join(it.itertext()).split()) for it in row] for row in parsed(text).iter("tr")]


def addresses(path: Path) -> Iterator[str]:
    for it in parsed(path.read_text("utf-8")).iter():
        yield from (it.attrib[name] for name in ("href", "src") if name in it.attrib)


def pages(output: Path) -> list[Path]:
    """All whole pages; what begins otherwise is a part of somebody else's."""
    return [it for it in sorted(output.rglob("*.html")) if it.read_bytes().startswith(b"<!doctype html>")]


def dead_links(output: Path) -> list[str]:
    """Every address of every page that leads to no file, or to no part of it."""
    ids = {path: {it.get("id") for it in parsed(path.read_text("utf-8")).iter()} for path in pages(output)}
    dead = []
    for path in ids:
        for href in addresses(path):
            name, _, fragment = href.partition("#")
            target = (path.parent / name).resolve() if name else path
            if ":" not in name and (not target.is_file() or (fragment and fragment not in ids[target])):
                dead.append(f"{path.relative_to(output)}: {href}")
    return dead


def test_no_page_of_a_published_site_leads_to_nothing(acme: Site) -> None:
    publish_three(acme)
    output = acme.root / "output"
    assert len(pages(output)) == 9, "three versions, what changed in two, the live pages, the list"
    assert dead_links(output) == []
    acme.edit(THIRD, "We adore your privacy.")
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-04-01")
    assert acme.run("build", "--as-of", "2026-04-01") == 0
    assert dead_links(output) == []


def test_the_archive_lists_every_version_and_what_changed_between_neighbours(acme: Site) -> None:
    publish_three(acme)
    header, *versions = rows(page(acme, "acme/archive.html"))
    assert header == ["Version", "Recorded here", "Date it bears", "What changed", "For machines"]
    assert versions == [
        ["Version 3", "March 1, 2026", "March 1, 2026", "Changes from version 2 to 3", "Manifest 3"],
        ["Version 2", "February 1, 2026", "February 1, 2026", "Changes from version 1 to 2", "Manifest 2"],
        [
            "Version 1",
            "January 20, 2026; it was public before",
            "January 15, 2026",
            "The first version recorded here",
            "Manifest 1",
        ],
    ]
    assert OTHER in page(acme, "acme/versions/2/index.html")
    assert OTHER.split()[1] in page(acme, "acme/versions/2/changes.html")


def test_a_version_does_not_hold_the_archive_of_later_ones(acme: Site) -> None:
    publish_three(acme)
    for number in ("1", "2", "3"):
        folder = acme.root / "output" / "acme" / "versions" / number
        assert not {"archive.html", "feed.xml"} & {it.name for it in folder.iterdir()}


def test_a_notice_that_was_never_published_has_no_archive(acme: Site) -> None:
    assert acme.run("build", "--as-of", "2026-01-20") == 0
    assert not {"archive.html", "feed.xml"} & {it.name for it in (acme.root / "output" / "acme").iterdir()}
    assert rows(page(acme, "index.html"))[1] == [
        "Privacy Notice",
        "January 15, 2026",
        "not recorded as a version",
        "Manifest",
    ]
    assert "feed.xml" not in page(acme, "index.html")


def test_an_undated_version_states_no_date(acme: Site) -> None:
    acme.edit("last_updated: 2026-01-15  # the day\n", "")
    acme.publish("2026-01-20", "--adopt")
    assert rows(page(acme, "acme/archive.html"))[1][2] == "not stated"
    assert rows(page(acme, "index.html"))[1][1] == "not stated"


def test_an_effective_date_that_a_version_states_is_told_beside_its_date(acme: Site) -> None:
    acme.edit("last_updated:", "effective_date: 2026-02-01\nlast_updated:")
    acme.publish("2026-01-20", "--adopt")
    stated = "January 15, 2026; states to be effective from February 1, 2026"
    assert rows(page(acme, "acme/archive.html"))[1][2] == stated
    acme.edit("effective_date: 2026-02-01\n", "")
    acme.edit(WORDS, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-03-01")
    assert acme.publish("2026-03-01") == 0, acme.said
    for _ in ("published", "built anew"):
        assert [row[2] for row in rows(page(acme, "acme/archive.html"))[1:]] == ["March 1, 2026", stated]
        acme.run("build", "--as-of", "2026-03-02")


def test_a_part_that_is_called_otherwise_now_is_told_by_both_names(acme: Site) -> None:
    assert acme.publish("2026-01-20", "--first") == 0
    acme.edit("  data: {label: Data,", "  contacts: {formerly: data, label: Contact data,")
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert acme.publish("2026-02-01") == 0, acme.said
    (found,) = (it for it in parsed(page(acme, "acme/index.html")).iter("li") if it.get("id") == "_row-data")
    assert "".join(found.itertext()) == "Data; now: Contact data (Version 1)"
    assert [it.get("href") for it in found.iter("a")] == ["#_row-contacts", "versions/1/index.html#_row-data"]


def test_the_list_stays_whole_when_notices_are_built_one_by_one(acme: Site) -> None:
    publish_three(acme)
    other = acme.notice.with_name("other.yaml")
    other.write_text(
        acme.notice.read_text("utf-8")
        .replace("notice: acme", "notice: other")
        .replace("title: Privacy Notice", 'title: Notice ]]> & "more" < 5'),
        "utf-8",
    )
    acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02")
    listed = page(acme, "index.html")
    assert "Notice ]]&gt; &amp; &#34;more&#34; &lt; 5" in listed
    assert [row[0] for row in rows(listed)] == ["Notice", "Privacy Notice", 'Notice ]]> & "more" < 5']
    entries = json.loads(page(acme, "index.json"))["notices"]
    assert [(it["archive"], it["feed"]) for it in entries] == [("acme/archive.html", "acme/feed.xml"), (None, None)]
    assert dead_links(acme.root / "output") == []
    one = acme.state()
    acme.run("build", "--as-of", "2026-03-02")
    assert acme.state() == one


def test_a_title_of_another_language_than_the_list_is_marked() -> None:
    told = {"facts_digest": "0" * 64, "content_digest": "0" * 64, "href": "x", "manifest": "x"}
    entry = IndexEntry.model_validate(
        {**told, "notice": "a", "title": "Datenschutz", "language": "de", "last_updated": None, "version": 1}
    )
    listed = index_page([entry], {}, feed=None).decode()
    assert '<a href="x" lang="de" dir="ltr">Datenschutz</a>' in listed


def test_a_withdrawn_notice_is_listed_as_such(acme: Site) -> None:
    publish_three(acme)
    acme.notice.with_name("other.yaml").write_text(
        acme.notice.read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8"
    )
    acme.notice.unlink()
    (acme.root / "notices.toml").write_text('withdrawn = ["acme"]\n', "utf-8")
    assert acme.run("build", "--as-of", "2026-03-02") == 0, acme.said
    assert rows(page(acme, "index.html"))[1][0] == "Privacy Notice (withdrawn)"
    assert [it["withdrawn"] for it in json.loads(page(acme, "index.json"))["notices"]] == [True, False]
    said = "Declared withdrawn; since when is not recorded: Privacy Notice"
    assert f"<subtitle>{said}</subtitle>" in page(acme, "feed.xml")


DEEP = """\
  - id: older
    heading: Older & Words
    content:
      - text: This part will go.
"""


def test_an_id_that_is_gone_leads_to_how_it_was_printed_last(acme: Site) -> None:
    text = acme.notice.read_text("utf-8")
    acme.notice.write_text(text + DEEP, "utf-8")
    publish_three(acme)
    acme.edit(DEEP, "")
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-04-01")
    assert acme.run("build", "--as-of", "2026-04-01") == 0, acme.said
    found = {it.get("id"): it for it in parsed(page(acme, "acme/index.html")).iter("li") if it.get("id")}
    assert "".join(found["older"].itertext()) == "Older & Words (Version 3)"
    assert [it.get("href") for it in found["older"].iter("a")] == ["versions/3/index.html#older"]
    assert acme.publish("2026-04-01") == 0, acme.said
    assert 'id="older"' in page(acme, "acme/index.html")
    assert 'id="older"' not in page(acme, "acme/versions/4/index.html")
    assert dead_links(acme.root / "output") == []
    live = page(acme, "acme/index.html")
    assert acme.run("build", "--as-of", "2026-04-02") == 0
    assert page(acme, "acme/index.html") == live
    acme.notice.write_text(acme.notice.read_text("utf-8") + DEEP, "utf-8")
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-05-01")
    assert acme.run("build", "--as-of", "2026-05-01") == 0, acme.said
    assert "_earlier" not in page(acme, "acme/index.html"), "it is there again"


def test_the_id_of_a_renamed_thing_leads_to_its_successor_through_all_versions(acme: Site) -> None:
    assert acme.publish("2026-01-20", "--first") == 0
    for old, new, day in (("data", "records", "2026-02-01"), ("records", "files", "2026-03-01")):
        acme.edit(f"  {old}: {{", f"  {new}: {{formerly: {old}, ")
        if old != "data":
            acme.edit("formerly: data, ", "")
        acme.edit(WORDS, f"{WORDS} {new}.")
        acme.run("bump", "notices/acme.yaml", "--as-of", day)
        assert acme.publish(day) == 0, acme.said
    found = {it.get("id"): it for it in parsed(page(acme, "acme/index.html")).iter("li") if it.get("id")}
    assert {name: next(it.iter("a")).get("href") for name, it in found.items()} == {
        "_row-data": "#_row-files",
        "_row-records": "#_row-files",
    }
    assert dead_links(acme.root / "output") == []


def test_no_link_leads_to_an_id_that_the_earlier_page_did_not_have() -> None:
    now, then = built("calpro").manifest, built("coverys").manifest
    kept = Kept(1, datetime.date(2026, 1, 20), None, "versions/1/index.html")
    page = b'<section id="rights" aria-labelledby="_heading-rights"><tr data-category="x" id="_row-identifiers">'
    found = retired(now, [Earlier(kept, then, ids_of(page))])
    assert [(it.id, it.href) for it in found] == [
        ("rights", "versions/1/index.html#rights"),
        ("_row-identifiers", "versions/1/index.html#_row-identifiers"),
    ]
    assert found[1].words == "Identifiers"
    assert retired(then, [Earlier(kept, then, ids_of(page))]) == ()


def test_a_history_that_is_damaged_stops_the_list_of_all(acme: Site) -> None:
    publish_three(acme)
    other = acme.notice.with_name("other.yaml")
    other.write_text(acme.notice.read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8")
    history = acme.root / "output" / "acme" / "history.json"
    history.write_bytes(history.read_bytes().replace(b"2026-02-01", b"2026-02-02", 1))
    before = acme.state()
    assert acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02") == 2
    assert "the published versions of `acme` cannot be listed: `history.json` of `acme` has been altered" in acme.said
    assert acme.state() == before
