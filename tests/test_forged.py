"""Manifests and histories that somebody forged, with the right digests: digests prove only that all of it agrees."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from published_site import NOTICE, Site, site
from real_notices import compiled

from notice_compiler.compile import build
from notice_compiler.compose.compose import compose
from notice_compiler.edition import Kept
from notice_compiler.facts.digest import content_digest, facts_digest, sha256
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.manifest import Manifest
from notice_compiler.review.read_manifest import LIMIT, UnreadableError, read_manifest
from notice_compiler.versions.history import Version, entry_digest
from notice_compiler.versions.retired import Earlier, retired
from notice_compiler.wordml.lay_out import lay_out
from notice_compiler.wordml.marked import clean
from notice_compiler.wordml.package import package

Told = dict[str, Any]
Forge = Callable[[Told], object]
CURE = "Remove its folder, or build it anew."


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """Published once, and another notice beside it."""
    made = site(tmp_path, capsys, monkeypatch)
    other = made.notice.with_name("other.yaml")
    other.write_text(made.notice.read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8")
    assert made.publish("2026-01-20", "--adopt", "notices/acme.yaml") == 0, made.said
    return made


def forged(told: Told, forge: Forge) -> bytes:
    """The manifest as it was forged, with digests that match where there can be any."""
    forge(told)
    told["tables"] = [it for section in told["sections"] for it in section["blocks"] if it["kind"] == "table"]
    try:
        manifest = Manifest.model_validate(told)
        facts = Facts(**{name: getattr(manifest, name) for name in Facts.model_fields})
        told["facts_digest"] = facts_digest(facts)
        told["content_digest"] = content_digest(facts, document_of(manifest))
    except ValueError:
        pass
    return json.dumps(told).encode()


def put(acme: Site, forge: Forge) -> None:
    """Forges the published version, its entry, and the newest build."""
    folder = acme.root / "output" / "acme"
    for path in (folder / "versions" / "1" / "manifest.json", folder / "manifest.json"):
        path.write_bytes(forged(json.loads(path.read_bytes()), forge))
    told = json.loads((folder / "versions" / "1" / "manifest.json").read_bytes())
    history = json.loads((folder / "history.json").read_bytes())
    (entry,) = history["versions"]
    entry |= {key: told[key] for key in ("facts_digest", "content_digest", "last_updated")}
    entry["files"] = {"manifest.json": sha256((folder / "versions" / "1" / "manifest.json").read_bytes())}
    history["digest"] = entry_digest(Version.model_validate(entry))
    (folder / "history.json").write_text(json.dumps(history), "utf-8")


def link(href: str) -> Forge:
    words = {"kind": "text", "text": "here"}
    block = {"kind": "paragraph", "children": [{"kind": "link", "href": href, "children": [words]}]}
    return lambda told: told["sections"][0]["blocks"].append(block)


def address(href: str) -> Forge:
    block = {"kind": "address", "contact": "x", "lines": [["words", href]]}
    return lambda told: told["sections"][0]["blocks"].append(block)


def table(told: Told) -> Any:
    return next(it for it in told["sections"][0]["blocks"] if it["kind"] == "table")


def items(told: Told) -> Any:
    return next(it for it in told["sections"][0]["blocks"] if it["kind"] == "list")["items"]


def section(**more: object) -> Forge:
    return lambda told: told["sections"].append({"id": "more", "heading": "More", "blocks": [], "level": 1} | more)


def date(**more: object) -> Forge:
    return lambda told: told["dates"][0].update(more)


ADDRESSES = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example", "https://a.example/\nx")
CONTACT: Told = {"id": "x", "words": [], **dict.fromkeys(("label", "name", "post", "email", "phone", "toll_free"))}
FORGERIES: dict[str, Forge] = {
    **{f"link to {it!r}": link(it) for it in ADDRESSES},
    **{f"address at {it!r}": address(it) for it in ADDRESSES},
    "cell": lambda told: table(told)["rows"][0]["cells"][0].update(href=ADDRESSES[0]),
    "contact": lambda told: told["contacts"].append(CONTACT | {"url": ADDRESSES[0]}),
    "previous version": lambda told: told.update(
        previous_version={"version": 1, "href": ADDRESSES[0], "changes": "changes.html"}
    ),
    "escape": section(heading="\x1b[31m"),
    "override": section(heading="\u202e"),
    "nothing": section(heading="Mo\u200bre"),
    "return": section(heading="Mo\rre"),
    "surrogate": lambda told: told["categories"][0].update(label="\ud800"),
    "long title": lambda told: told.update(title="x" * 1001),
    "title of two lines": lambda told: told.update(title="x\ny"),
    "no title": lambda told: told.update(title=" "),
    "language": lambda told: told.update(language='en"><script>'),
    "locale": date(locale="e"),
    "short day": date(date="20240101"),
    "week": lambda told: told.update(last_updated="2024-W01-1"),
    "version 0": lambda told: told.update(version=0),
    "a great version": lambda told: told.update(version=10**9),
    "no label": date(label=" "),
    "level 0": section(level=0),
    "level 900000000": section(level=900_000_000),
    "a jump": section(level=3),
    "id of the page's own": section(id="_notice"),
    "id that is none": section(id="'><script>"),
    "no columns": lambda told: table(told).update(headers=[], rows=[]),
    "too few cells": lambda told: table(told)["rows"][0].update(cells=[]),
    "subheading with cells": lambda told: table(told)["rows"][0].update(subheading=True),
    "row of nothing": lambda told: table(told)["rows"][0].update(category=None),
    "row of what is no category": lambda told: table(told)["rows"][0].update(category="other"),
    "row of what is no kind": lambda told: table(told)["rows"][0].update(category=None, about=["x:data"]),
    "column of what is no practice": lambda told: table(told)["headers"][1].update(practice="other"),
    "item of what is no kind": lambda told: items(told)[0].update(about="x"),
    "item of nothing": lambda told: items(told).append({"blocks": []}),
    "method that is none": lambda told: told["requests"].update(methods=["other"]),
    "row of no id": lambda told: table(told)["rows"][0].update(category='x" y'),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_what_no_notice_can_hold_is_not_read_whatever_its_digests_say(name: str) -> None:
    told = json.loads(build(compiled(NOTICE)).files["manifest.json"])
    assert read_manifest(forged(told, lambda _: None)).notice == "acme"
    with pytest.raises(UnreadableError, match=r"holds|contradicts itself|is no manifest"):
        read_manifest(forged(told, FORGERIES[name]))


def test_a_forged_version_gives_no_verdict_and_nothing_hostile(acme: Site) -> None:
    put(acme, link("javascript:alert(1)"))
    for command in (
        ("show", "acme"),
        ("show", "acme", "--format", "markdown"),
        ("diff", "notices/acme.yaml", "--exit-code"),
        ("diff", "output/acme/manifest.json", "notices/acme.yaml", "--exit-code"),
        ("redline", "notices/acme.yaml", "-o", "redline.docx"),
    ):
        assert acme.run(*command) == 3, (command, acme.said)
        assert "holds `javascript:alert(1)`, to which no notice may link" in " ".join(acme.said.split())
    assert not (acme.root / "redline.docx").exists()


NEIGHBOURS: dict[str, Forge] = {
    **{
        name: FORGERIES[name]
        for name in ("long title", "no title", "language", "week", "version 0", "a great version", "title of two lines")
    },
    "hidden title": lambda told: told.update(title="x\x00\ufffe"),
    "surrogate": lambda told: told.update(title="\ud800"),
    "short day": lambda told: told.update(last_updated="20240101"),
    "digest": lambda told: told.update(facts_digest="x"),
    "entity": lambda told: told.update(entities=[{"id": "x", "label": "x\x00", "words": ["x"]}]),
    "lines": lambda told: told.update(entities=[{"lines": [1, ["\x00"]]}]),
}


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_a_forged_neighbour_is_told_with_the_cure_and_nothing_is_written(acme: Site, name: str) -> None:
    path = acme.root / "output" / "acme" / "manifest.json"
    told = json.loads(path.read_bytes())
    NEIGHBOURS[name](told)
    path.write_text(json.dumps(told), "utf-8")
    before = acme.state()
    assert acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02") == 2, acme.said
    assert CURE in " ".join(acme.said.split())
    assert acme.state() == before


def test_a_neighbour_without_end_is_not_read(acme: Site) -> None:
    with (acme.root / "output" / "acme" / "manifest.json").open("wb") as file:
        file.truncate(8 * LIMIT)
    assert acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02") == 2, acme.said
    assert "is longer than 16 MiB" in " ".join(acme.said.split())
    assert CURE in " ".join(acme.said.split())


@pytest.mark.parametrize("name", ["archive.html", "feed.xml", "manifest.json", "history.json"])
def test_a_link_is_no_file_of_a_neighbour(acme: Site, name: str) -> None:
    path = acme.root / "output" / "acme" / name
    path.rename(acme.root / name)
    path.symlink_to(acme.root / name)
    assert acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02") == 2, acme.said
    assert "a file has to stand there" in " ".join(acme.said.split())


@pytest.mark.parametrize("day", ["20260120", "1768867200", "2026-W04-2", "0001-01-01", 1768867200])
def test_a_history_tells_days_in_one_form_alone(acme: Site, day: str | int) -> None:
    path = acme.root / "output" / "acme" / "history.json"
    told = json.loads(path.read_bytes())
    told["versions"][0]["day"] = day
    path.write_text(json.dumps(told), "utf-8")
    assert acme.run("show", "acme") == 3, acme.said
    assert "`history.json` of `acme` cannot be read" in " ".join(acme.said.split())


def test_an_id_of_the_page_itself_is_not_taken_over_from_an_old_page() -> None:
    now = build(compiled(NOTICE)).manifest
    (main,) = now.sections
    then = now.model_copy(update={"sections": (main, replace(main, id="_notice"), replace(main, id="more"))})
    kept = Kept(1, datetime.date(2026, 1, 20), None, "versions/1/index.html")
    found = retired(now, [Earlier(kept, then, frozenset({"_notice", "more"}))])
    assert [it.id for it in found] == ["more"]


def test_no_language_is_taken_for_a_placeholder_of_a_part() -> None:
    document = replace(compose(compiled(NOTICE)), language="he-xBIDI")
    with zipfile.ZipFile(io.BytesIO(package(clean(lay_out(document)), {}, tracked=False))) as archive:
        styles = archive.read("word/styles.xml")
    assert ElementTree.fromstring(styles).tag.endswith("styles")
    assert styles.count(b'w:val="he-xBIDI"') == 1
