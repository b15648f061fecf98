"""Versions are published once and never altered; the date follows what changed since the last of them."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from page_reader import folded, parsed
from published_site import Site, site

from notice_compiler.compile import Built
from notice_compiler.shell import listing
from notice_compiler.shell.write_output import Written, write_output
from notice_compiler.versions.history import Version, entry_digest

WORDS, OTHER, THIRD = "We respect your privacy.", "We value your privacy.", "We love your privacy."
SOLD, KEPT = "disclosed: {sold: partners}", "disclosed: {sold: none}"


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    return site(tmp_path, capsys, monkeypatch)


@pytest.fixture
def published(acme: Site) -> Site:
    """The notice, published on 20 January."""
    assert acme.publish("2026-01-20", "--first") == 0
    return acme


def test_a_first_publication_is_declared(acme: Site) -> None:
    assert acme.publish("2026-01-20") == 1
    assert "first-publication" in acme.said
    assert not (acme.root / "output").exists()
    assert acme.run("build", "--first") == 2
    assert acme.publish("2026-01-20", "--first") == 0
    (entry,) = acme.history()
    assert (entry["version"], entry["day"], entry["last_updated"]) == (1, "2026-01-20", "2026-01-15")
    assert (entry["class"], entry["adopted"], entry["previous"]) == (None, False, None)


def test_a_version_is_complete_in_itself(published: Site) -> None:
    folder = published.root / "output" / "acme" / "versions" / "1"
    (entry,) = published.history()
    assert {path.name for path in folder.iterdir()} == set(entry["files"])
    for name, digest in entry["files"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    page = (folder / "index.html").read_text("utf-8")
    sheet = next(name for name in entry["files"] if name.endswith(".css"))
    assert f'href="{sheet}"' in page


def test_publishing_again_without_a_change_adds_nothing(published: Site) -> None:
    before = published.state()
    assert published.publish("2026-03-01") == 0
    assert published.state() == before
    assert published.run("build", "--as-of", "2026-04-01") == 0
    assert published.state() == before


def test_a_change_of_substance_needs_the_date(published: Site) -> None:
    before = published.state()
    published.edit(WORDS, OTHER)
    assert published.check("2026-02-01") == (1, {"date-not-changed"})
    for command in (("build",), ("build", "--publish")):
        assert published.run(*command, "--as-of", "2026-02-01") == 1
        assert "Nothing was built" in published.said
    assert published.state() == before
    assert published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01") == 0
    assert published.check("2026-02-01") == (0, set())
    assert published.publish("2026-02-01") == 0
    assert [(it["version"], it["class"]) for it in published.history()] == [(1, None), (2, "substantive")]


def test_page_and_manifest_lead_to_the_version_before_and_to_what_changed(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    published.publish("2026-02-01")
    folder = published.root / "output" / "acme"
    page = (folder / "index.html").read_text("utf-8")
    assert 'href="versions/1/index.html"' in page
    assert 'href="changes.html"' in page
    told = json.loads((folder / "manifest.json").read_bytes())
    expected = {"version": 1, "href": "versions/1/manifest.json", "changes": "changes.html"}
    assert (told["version"], told["previous_version"]) == (2, expected)
    changes = (folder / "changes.html").read_text("utf-8")
    assert "respect" in changes
    assert "value" in changes
    inside = json.loads((folder / "versions" / "2" / "manifest.json").read_bytes())["previous_version"]
    assert (folder / "versions" / "2" / inside["href"]).resolve() == (folder / "versions/1/manifest.json").resolve()
    assert (folder / "versions" / "2" / inside["changes"]).is_file()


def test_what_is_built_and_not_published_says_so_and_is_found(published: Site) -> None:
    published.edit("We respect your privacy.", "We *respect* your privacy.")
    assert published.run("build", "--as-of", "2026-02-01") == 0
    told = json.loads((published.root / "output" / "acme" / "manifest.json").read_bytes())
    assert (told["version"], told["previous_version"]["version"]) == (None, 1)
    assert published.check("2026-02-01") == (0, {"built-not-published"})


def test_content_reverted_before_publication_leaves_no_trace(published: Site) -> None:
    before = published.state()
    published.edit("We respect your privacy.", "We *respect* your privacy.")
    published.run("build", "--as-of", "2026-02-01")
    published.edit("We *respect* your privacy.", "We respect your privacy.")
    assert published.diff("2026-02-02")["class"] == "none"
    assert published.run("build", "--as-of", "2026-02-02") == 0
    assert published.state() == before


def test_a_second_change_before_publication_is_covered_by_the_date_of_the_first(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    published.edit(OTHER, THIRD)
    assert published.check("2026-02-05") == (0, set())
    published.edit(THIRD, WORDS)
    assert published.check("2026-02-05") == (0, {"date-changed-without-cause"})


def test_published_a_then_b_then_a_again(published: Site) -> None:
    for day, was, now in (("2026-02-01", WORDS, OTHER), ("2026-03-01", OTHER, WORDS)):
        published.edit(was, now)
        assert published.check(day)[0] == 1
        published.run("bump", "notices/acme.yaml", "--as-of", day)
        assert published.publish(day) == 0
    entries = published.history()
    assert [it["class"] for it in entries] == [None, "substantive", "substantive"]
    assert entries[0]["content_digest"] == entries[2]["content_digest"]


def test_two_publications_on_one_day(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.edit("2026-01-15", "2026-02-01")
    assert published.publish("2026-02-01") == 0
    published.edit(OTHER, THIRD)
    assert published.check("2026-02-01") == (0, {"date-same-day"})
    assert published.publish("2026-02-01") == 0
    assert [it["last_updated"] for it in published.history()] == ["2026-01-15", "2026-02-01", "2026-02-01"]
    assert published.check("2026-02-02") == (0, set())


def test_a_date_before_the_last_publication_stops_publishing(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.edit("2026-01-15", "2026-01-18")
    assert published.check("2026-02-01") == (0, {"date-stale"})
    assert published.publish("2026-02-01") == 1
    assert published.run("build", "--as-of", "2026-02-01") == 0


def test_the_repair_of_a_forgotten_date(published: Site) -> None:
    published.edit(WORDS, OTHER)
    assert published.publish("2026-02-01", "--adopt") == 0  # it went public in another way, under the old date
    published.edit("2026-01-15", "2026-02-10")
    assert published.check("2026-02-10") == (0, {"date-late"})


def test_a_material_change_and_its_announcement(published: Site) -> None:
    published.edit(KEPT, SOLD)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    found = published.diff("2026-02-01")
    assert (found["class"], found["date"]["verdict"]) == ("material", "announcement")
    assert found["changes"][0]["duties"] == ["move the date", "announce before"]
    published.edit("last_updated", "effective_date: 2026-03-01\nlast_updated")
    assert published.diff("2026-02-01")["date"]["verdict"] == "ok"
    assert published.publish("2026-02-01") == 0
    page = (published.root / "output" / "acme" / "index.html").read_text("utf-8")
    assert "Effective Date" in page
    published.edit("2026-03-01", "2026-04-01")
    assert published.diff("2026-02-02")["date"]["verdict"] == "rescheduled"


@pytest.mark.parametrize("file", ["history.json", "versions/1/manifest.json", "versions/1/index.html"])
def test_an_altered_published_version_is_no_base(published: Site, file: str) -> None:
    path = published.root / "output" / "acme" / file
    path.write_bytes(path.read_bytes().replace(b"2026", b"2025", 1))
    before = published.state()
    assert published.check("2026-02-01") == (3, {"no-base"})
    assert "has been altered" in published.said or "not the one" in published.said
    assert published.run("diff", "--exit-code", "--as-of", "2026-02-01") == 3
    assert published.run("build", "--as-of", "2026-02-01") == 3
    assert published.publish("2026-02-01", "--adopt") == 3
    assert published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01") == 3
    assert published.state() == before


def test_an_altered_older_version_is_found(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    published.publish("2026-02-01")
    page = published.root / "output" / "acme" / "versions" / "1" / "index.html"
    page.write_bytes(page.read_bytes() + b" ")
    assert published.check("2026-02-01") == (1, {"version-altered"})


@pytest.mark.parametrize("gone", ["history.json", "versions", "versions/1/index.html"])
def test_what_is_missing_is_no_base(published: Site, gone: str) -> None:
    path = published.root / "output" / "acme" / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert published.check("2026-02-01") == (3, {"no-base"})


def test_an_undated_notice_is_published_too_and_nothing_must_change(acme: Site) -> None:
    acme.edit("last_updated: 2026-01-15  # the day\n", "")
    assert acme.publish("2026-01-20", "--first") == 0
    acme.edit(WORDS, OTHER)
    found = acme.diff("2026-02-01")
    assert (found["class"], found["date"]["must_change"]) == ("substantive", False)
    assert acme.check("2026-02-01") == (0, set())
    assert acme.publish("2026-02-01") == 0
    assert [it["last_updated"] for it in acme.history()] == [None, None]


def test_a_moved_file_is_the_same_notice(published: Site) -> None:
    (published.root / "notices" / "us").mkdir()
    published.notice.rename(published.root / "notices" / "us" / "privacy.yaml")
    assert published.diff("2026-02-01")["class"] == "none"


def test_a_withdrawn_notice_is_told(published: Site) -> None:
    published.notice.rename(published.root / "acme.yaml")
    other = published.root / "notices" / "other.yaml"
    other.write_text(
        (published.root / "acme.yaml").read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8"
    )
    published.run("diff", "--format", "json", "--as-of", "2026-02-01")
    found = {it["notice"]: it for it in json.loads(published.said)["notices"]}
    assert [it["rule"] for it in found["acme"]["changes"]] == ["notice-withdrawn"]
    assert (found["acme"]["class"], found["other"]["date"]["verdict"]) == (None, "first")
    assert published.check("2026-02-01") == (0, {"first-publication", "notice-withdrawn"})


def test_change_records_never_leave_the_repository(published: Site) -> None:
    published.edit(WORDS, "We respect your privacy!")
    (change,) = published.diff("2026-02-01")["changes"]
    record = f"covers: {change['fingerprint']}, reason: a slip of the pen, by: Jane Roe, date: 2026-02-01"
    published.edit("body:", f"changes:\n  - {{declare: editorial, {record}}}\nbody:")
    assert published.diff("2026-02-01")["class"] == "editorial"
    assert published.check("2026-02-01") == (0, set())
    assert published.publish("2026-02-01") == 0
    written = b"".join(published.state().values())
    assert b"Jane Roe" not in written
    assert b"slip of the pen" not in written
    published.edit("We respect your privacy!", "We respect your privacy?")
    assert published.diff("2026-02-02")["class"] == "substantive"


@pytest.mark.parametrize(
    ("was", "now", "declare"),
    [
        (WORDS, "We may respect your privacy.", "editorial"),
        (KEPT, SOLD, "editorial"),
        (WORDS, OTHER, "incompatible-purpose"),
        (WORDS, OTHER, "not-material"),
    ],
)
def test_a_record_that_cannot_hold_is_refused(published: Site, was: str, now: str, declare: str) -> None:
    published.edit(was, now)
    before = published.diff("2026-02-01")
    fingerprint = before["changes"][0]["fingerprint"]
    record = f"{{declare: {declare}, covers: {fingerprint}, reason: why not, by: Jane Roe, date: 2026-02-01}}"
    published.edit("body:", f"changes: [{record}]\nbody:")
    assert published.diff("2026-02-01")["class"] == before["class"]
    code, found = published.check("2026-02-01")
    assert (code, "change-record-refused" in found) == (1, True)


def test_added_prose_that_speaks_of_sharing_has_to_be_declared(published: Site) -> None:
    published.edit(WORDS, f"{WORDS} We share pictures of our office.")
    published.edit("2026-01-15", "2026-02-01")
    (change,) = published.diff("2026-02-01")["changes"]
    assert (change["class"], change["may_be_material"]) == ("substantive", True)
    assert published.diff("2026-02-01")["date"]["verdict"] == "announcement"
    for declare, cls, verdict in (("not-material", "substantive", "ok"), ("material", "material", "announcement")):
        text = published.notice.read_text("utf-8")
        record = f"{{declare: {declare}, covers: {change['fingerprint']}, reason: so, by: Jane Roe, date: 2026-02-01}}"
        published.edit("body:", f"changes: [{record}]\nbody:")
        found = published.diff("2026-02-01")
        assert (found["class"], found["date"]["verdict"]) == (cls, verdict)
        published.notice.write_text(text, "utf-8")


def test_a_chain_that_was_mended_by_hand_is_no_base(published: Site) -> None:
    published.edit(WORDS, OTHER)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    published.publish("2026-02-01")
    path = published.root / "output" / "acme" / "history.json"
    told = json.loads(path.read_bytes())
    told["versions"][0]["day"] = "2026-01-19"  # the last digest still matches
    path.write_text(json.dumps(told))
    assert published.check("2026-02-02") == (3, {"no-base"})


def test_a_version_that_is_not_what_its_entry_says_is_no_base(published: Site) -> None:
    folder = published.root / "output" / "acme"
    manifest = folder / "versions" / "1" / "manifest.json"
    forged = manifest.read_bytes().replace(b'"last_updated": "2026-01-15"', b'"last_updated": "2025-01-15"', 1)
    manifest.write_bytes(forged)
    told = json.loads((folder / "history.json").read_bytes())
    told["versions"][0]["files"]["manifest.json"] = hashlib.sha256(forged).hexdigest()
    told["digest"] = entry_digest(Version.model_validate(told["versions"][0]))
    (folder / "history.json").write_text(json.dumps(told))
    assert published.check("2026-02-02") == (3, {"no-base"})


def test_an_announced_day_is_not_brought_forward(published: Site) -> None:
    published.edit(KEPT, SOLD)
    published.edit("last_updated: 2026-01-15", "effective_date: 2026-06-01\nlast_updated: 2026-02-01")
    assert published.publish("2026-02-01") == 0
    for now, verdict in (("2026-07-01", "rescheduled"), ("2026-03-01", "announcement")):
        published.edit("2026-06-01", now)
        assert published.diff("2026-02-10")["date"]["verdict"] == verdict
        published.edit(now, "2026-06-01")
    published.edit("effective_date: 2026-06-01\n", "")
    assert published.diff("2026-02-10")["date"]["verdict"] == "announcement"
    assert published.diff("2026-06-02")["date"]["verdict"] == "rescheduled"


def test_two_publications_do_not_overtake_each_other(published: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    published.edit(WORDS, OTHER)
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    before = published.state()

    def overtaken(output: Path, built: Sequence[Built], where: listing.Site, *_: object) -> Written:
        write_output(output, built, where)
        return write_output(output, built, where)

    monkeypatch.setattr("notice_compiler.cli.build.write_output", overtaken)
    assert published.publish("2026-02-01") == 2
    assert "another version was published meanwhile" in published.said
    assert len(published.history()) == 2
    assert published.state() != before


def standing(page: Path) -> dict[str, str]:
    """The words under each id that readers may link to: sections and rows."""
    elements = parsed(page.read_text("utf-8")).iter()
    return {name: folded(it) for it in elements if (name := it.get("id")) and it.tag in ("section", "tr")}


def test_an_address_leads_to_the_same_words_after_things_were_added_moved_and_renamed(published: Site) -> None:
    published.edit(
        "  data: {label: Data", "  names: {label: Names, disclosed: {sold: none}}\n  data: {label: Personal data"
    )
    published.edit("body:\n", "body:\n  - {id: first, heading: First, content: [text: This is new.]}\n")
    published.edit("heading: Main", "heading: The Main Part")
    published.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert published.publish("2026-02-01") == 0
    one, two = (standing(published.root / "output" / "acme" / "versions" / it / "index.html") for it in ("1", "2"))
    assert set(one) == {"main", "_row-data"}
    assert set(two) == {"first", "main", "_row-names", "_row-data"}
    assert (one["_row-data"], two["_row-data"]) == ("Data Nobody", "Personal data Nobody")
    assert WORDS in one["main"]
    assert WORDS in two["main"]
    assert WORDS not in two["first"]
