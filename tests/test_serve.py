"""The preview: what stands at its addresses, who may read it, and that no state of the files ends it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from real_notices import ROOT
from test_page_in_browser import context as context

from notice_compiler.cli import looking, main
from notice_compiler.cli.looking import Looker
from notice_compiler.cli.options import parse
from notice_compiler.cli.serve import follow
from notice_compiler.compile import Built
from notice_compiler.compile import render as make
from notice_compiler.edition import Edition, MissingExtraError, Output
from notice_compiler.outputs import all_outputs
from notice_compiler.preview.notes import change_notes, finding_notes
from notice_compiler.preview.routes import answer
from notice_compiler.preview.site import Site
from notice_compiler.shell.serving import Board, PreviewServer, open_server

DAY = ["--as-of", "2026-11-20"]
ACME = """\
notice: acme
title: Privacy Notice
last_updated: 2026-11-02
laws: [ccpa]
recipients: {carriers: {label: Carriers, role: processor}, brokers: {label: Brokers, role: third-party}}
practices:
  sold: {heading: Sold to, means: [sale, sharing], modality: did, none: Not sold}
categories:
  identifiers: {label: Identifiers, examples: [name, address], disclosed: {sold: none}}
body:
  - id: opening
    heading: Who We Are
    content:
      - text: |
          We are Acme.

          We typically tell you what we do.
  - id: disclosure
    heading: Who Receives It
    content:
      - list: categories
      - table: {heading: Category, columns: [sold]}
"""
BROKEN = ACME.replace("title: Privacy Notice", "title: *Privacy* Notice")


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notice file in a folder of notices, in a working folder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notices").mkdir()
    file = tmp_path / "notices" / "acme.yaml"
    file.write_text(ACME, "utf-8")
    return file


def looker(*more: str) -> Looker:
    return Looker(parse(["serve", *more, *DAY]))


def text(site: Site, path: str) -> str:
    return answer(site, path).body.decode()


@contextmanager
def serving(*more: str) -> Iterator[PreviewServer]:
    """A server in a thread, and another that follows the files."""
    looks = looker(*more)
    seen = looks.seen()
    board = Board(looks.look())
    with open_server(0, board) as server:
        threads = [
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True),
            Thread(target=follow, args=(looks, board, seen), daemon=True),
        ]
        for it in threads:
            it.start()
        yield server
        board.end()
        server.shutdown()
        for it in threads:
            it.join(30)


def ask(server: PreviewServer, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """The response to a request whose path goes out as it is."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"localhost:{server.server_port}", **headers}.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse()


def states(server: PreviewServer) -> Iterator[str]:
    """The states as a browser hears of them; that there is nothing new, heard four times, is an error."""
    silences = 0
    for line in ask(server, "/events"):
        silences += line == b":\n"
        assert silences < 4, "nothing new was heard of"
        if line.startswith(b"data: "):
            yield line.decode().removeprefix("data: ").strip()


# What stands at its addresses


def test_the_page_is_byte_for_byte_what_a_build_writes(acme: Path) -> None:
    site = looker().look()
    assert main(["build", *DAY]) == 0
    built = acme.parent.parent / "output" / "acme"
    for name in ("index.html", "manifest.json"):
        assert answer(site, f"/acme/as/{name}").body == (built / name).read_bytes()


@pytest.mark.parametrize("name", sorted(all_outputs()))
def test_every_format_is_a_click_away(acme: Path, name: str) -> None:
    site = looker(str(acme)).look()
    assert f'href="/acme/as/{name}"' in text(site, "/acme/")
    assert answer(site, f"/acme/as/{name}").status == 200


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/", "Privacy Notice"),
        ("/acme/", "We typically"),
        ("/acme/report", "Notices and the law"),
        ("/acme/changes", "First publication"),
        ("/acme/source", "modality: did"),
        ("/explain/hedged-fact", "Why:"),
        ("/explain/sale-or-sharing-started", "Was"),
        ("/preview.css", "--paper"),
        ("/preview.js", "EventSource"),
    ],
)
@pytest.mark.usefixtures("acme")
def test_an_address_leads_to_its_page(path: str, says: str) -> None:
    found = answer(looker().look(), path)
    assert found.status == 200
    assert says in found.body.decode()


@pytest.mark.usefixtures("acme")
def test_every_line_that_the_report_leads_to_is_shown() -> None:
    site = looker().look()
    assert 'href="notices/acme.yaml#L' in text(site, "/acme/report")
    assert 'id="L3"' in text(site, "/acme/notices/acme.yaml")


def test_a_format_without_its_packages_is_a_plain_line(acme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_: Edition) -> bytes:
        raise MissingExtraError("pdf")

    page = all_outputs()["page"]
    others = {"page": page, "paper": Output("paper.pdf", "application/pdf", render, made="asked")}
    monkeypatch.setattr("notice_compiler.preview.routes.all_outputs", lambda: others)
    assert "install the program with its extra <code>pdf</code>" in text(looker(str(acme)).look(), "/acme/as/paper")


def test_a_format_that_every_build_makes_and_cannot_be_made_is_told_over_the_page(
    acme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(*given: Any) -> Built:
        if given[3].formats != ():
            raise MissingExtraError("pdf")
        return make(*given)

    monkeypatch.setattr(looking, "render", render)
    site = looker(str(acme)).look()
    assert "Not all formats of <code>notices.toml</code> can be made." in text(site, "/acme/")
    assert answer(site, "/acme/as/page").status == 200


# Beside the text


def anchors_of(site: Site) -> dict[str, list[dict[str, str]]]:
    return {it.found.finding.rule: json.loads(it.anchors) for it in finding_notes(site.entries["acme"])}


@pytest.mark.usefixtures("acme")
def test_a_finding_leads_to_the_paragraph_that_it_concerns() -> None:
    nearest = anchors_of(looker().look())["hedged-fact"][0]
    assert nearest == {"section": "opening", "words": "We typically tell you what we do."}


def test_a_change_leads_to_the_row_that_it_changed(acme: Path) -> None:
    assert main(["build", "--publish", "--adopt", *DAY]) == 0
    acme.write_text(ACME.replace("sold: none", "sold: brokers"), "utf-8")
    site = looker().look()
    (note,) = change_notes(site.entries["acme"])
    assert json.loads(note.anchors)[0] == {"category": "identifiers"}
    shown = text(site, "/acme/")
    for said in ("What changed (1)", "The date must change", "announce before", "would stop a build"):
        assert said in shown


# Whatever becomes of the files


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (BROKEN.encode(), "which a text cannot do without quotation marks"),
        (ACME[:200].encode(), "acme.yaml has"),
        (b"", "The file holds nothing"),
        (b"title: \xff\n", "not encoded in UTF-8"),
        (b"a: b\n" * 1_000_000, "which is the limit"),
    ],
    ids=["broken", "half", "empty", "not-utf-8", "five-megabytes"],
)
def test_a_broken_file_keeps_its_last_good_page(acme: Path, data: bytes, says: str) -> None:
    looks = looker()
    good = answer(looks.look(), "/acme/as/page").body
    acme.write_bytes(data)
    site = looks.look()
    assert answer(site, "/acme/as/page").body == good
    assert "The page below is the last good one." in text(site, "/acme/")
    assert says in text(site, "/acme/")
    assert all(answer(site, f"/acme/{it}").status == 200 for it in ("source", "report", "changes"))
    acme.write_text(ACME, "utf-8")
    assert "last good" not in text(looks.look(), "/acme/")


def test_a_file_that_was_never_good_shows_its_findings(acme: Path) -> None:
    acme.write_text(BROKEN, "utf-8")
    shown = text(looker().look(), "/acme/")
    assert "As soon as it has none, its page stands here." in shown
    assert "<mark>*Privacy* Notice</mark>" in shown


def test_a_notice_that_is_gone_or_has_another_id_is_still_shown(acme: Path) -> None:
    looks = looker()
    (acme.parent / "other.yaml").write_text(ACME.replace("notice: acme", "notice: other"), "utf-8")
    looks.look()
    acme.unlink()
    assert "acme.yaml is gone" in text(looks.look(), "/acme/")
    acme.write_text(ACME.replace("notice: acme", "notice: renamed"), "utf-8")
    shown = text(looks.look(), "/acme/")
    assert '<a href="/renamed/">renamed</a>' in shown
    assert answer(looks.look(), "/renamed/as/page").status == 200


@pytest.mark.parametrize("toml", ['outptu = "x"\n', "= [", 'time_zone = "Mars"\n'])
def test_a_broken_configuration_is_told_over_what_was_shown_before(acme: Path, toml: str) -> None:
    looks = looker()
    looks.look()
    config = acme.parent.parent / "notices.toml"
    config.write_text(toml, "utf-8")
    site = looks.look()
    assert "The notices cannot be read now." in text(site, "/")
    assert answer(site, "/acme/as/page").status == 200
    config.unlink()
    assert "cannot be read" not in text(looks.look(), "/")


def test_a_broken_theme_is_told_over_the_last_good_page(acme: Path) -> None:
    looks = looker()
    good = answer(looks.look(), "/acme/as/page").body
    (acme.parent.parent / "theme").mkdir()
    (acme.parent.parent / "theme" / "page.html").write_text("{{ nothing }}", "utf-8")
    (acme.parent.parent / "notices.toml").write_text('theme = "theme"\n', "utf-8")
    site = looks.look()
    assert "page.html fails at line 1" in text(site, "/acme/")
    assert answer(site, "/acme/as/page").body == good


def test_two_files_with_one_id_have_addresses_of_their_own(acme: Path) -> None:
    (acme.parent / "twin.yaml").write_text(ACME, "utf-8")
    site = looker().look()
    assert list(site.entries) == ["acme", "acme-2"]
    assert "has the id" in text(site, "/acme-2/")


@pytest.mark.parametrize("name", ["events", "explain"])
def test_a_notice_may_be_called_like_an_address_of_ours(acme: Path, name: str) -> None:
    acme.write_text(ACME.replace("notice: acme", f"notice: {name}"), "utf-8")
    assert answer(looker().look(), f"/{name}-2/as/page").status == 200


@pytest.mark.parametrize("place", ["examine", "render", "compare_all"])
def test_a_fault_of_ours_in_one_notice_leaves_the_others(
    acme: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (acme.parent / "other.yaml").write_text(ACME.replace("notice: acme", "notice: other"), "utf-8")
    real = getattr(looking, place)

    def failing(*given: object) -> object:
        if any("'acme.yaml" in repr(it) or "acme.yaml'" in repr(it) or "notice='acme'" in repr(it) for it in given):
            raise ZeroDivisionError
        return real(*given)

    monkeypatch.setattr(looking, place, failing)
    site = looker().look()
    assert "ZeroDivisionError in test_serve.py" in text(site, "/acme/")
    assert "Traceback" in text(site, "/acme/fault")
    assert "a fault of the program" not in text(site, "/other/")
    assert answer(site, "/other/as/page").status == 200


# Who may read it


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1:1", "localhost:{0}.evil.example", ""])
@pytest.mark.usefixtures("acme")
def test_another_host_than_this_machine_is_refused(host: str) -> None:
    with serving() as server:
        assert ask(server, "/", Host=host.format(server.server_port)).status == 403
        assert ask(server, "/events", Host=host.format(server.server_port)).status == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
@pytest.mark.usefixtures("acme")
def test_this_machine_is_answered_under_each_of_its_names(host: str) -> None:
    with serving() as server:
        assert ask(server, "/", Host=f"{host}:{server.server_port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"])
@pytest.mark.usefixtures("acme")
def test_a_preview_is_only_read(method: str) -> None:
    with serving() as server:
        found = ask(server, "/", method)
        assert (found.status, found.getheader("Allow")) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/acme/as/../../notices/acme.yaml",
        "/acme/as/%2e%2e%2f%2e%2e%2fnotices.toml",
        "/notices/acme.yaml",
        "/acme/as/%00",
        "/%ff%fe",
        "/acme/versions/1/index.html",
        "/explain/../cli",
    ],
)
@pytest.mark.usefixtures("acme")
def test_no_address_reaches_the_disk(path: str) -> None:
    with serving() as server:
        found = ask(server, path)
        assert found.status == 404
        assert b"modality" not in found.read()


@pytest.mark.parametrize("path", ["/", "/acme/", "/acme/as/page", "/acme/as/manifest_json", "/nowhere", "/preview.js"])
@pytest.mark.usefixtures("acme")
def test_every_answer_is_shut_in(path: str) -> None:
    with serving() as server:
        found = ask(server, path)
        policy = found.getheader("Content-Security-Policy", "")
        assert policy.startswith("default-src 'none';")
        assert "script-src 'unsafe" not in policy
        assert found.getheader("Cache-Control") == "no-store"
        assert found.getheader("X-Content-Type-Options") == "nosniff"
        assert found.getheader("Referrer-Policy") == "no-referrer"
        assert found.getheader("Access-Control-Allow-Origin") is None
        assert ask(server, path, "HEAD").read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere 127.0.0.2 is no address of the machine")
@pytest.mark.usefixtures("acme")
def test_it_listens_on_the_loopback_address_alone() -> None:
    with serving() as server:
        assert server.server_address[0] == "127.0.0.1"
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", server.server_port), 30):
            pass


@pytest.mark.usefixtures("acme")
def test_a_port_that_is_taken_is_told_and_without_one_the_next_is_used(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port), *DAY]) == 2
        assert f"port {port} cannot be used" in capsys.readouterr().err
        monkeypatch.setattr("notice_compiler.shell.serving.FIRST_PORT", port)
        with open_server(None, Board(looker().look())) as server:
            assert server.server_port > port


# Live


def test_a_change_on_disk_is_rung_and_a_browser_that_was_asleep_catches_up(acme: Path) -> None:
    with serving() as server:
        heard = states(server)
        first = next(heard)
        acme.write_text(BROKEN, "utf-8")
        second = next(heard)
        acme.write_text(ACME.replace("We are Acme", "We are Acme, Inc"), "utf-8")
        third = next(heard)
        assert len({first, second, third}) == 3
        assert next(states(server)) == third
        assert b"Acme, Inc" in ask(server, "/acme/as/page").read()


def test_nothing_is_written_to_the_disk(acme: Path) -> None:
    def tree() -> dict[Path, bytes | None]:
        paths = acme.parent.parent.rglob("*")
        return {it: it.read_bytes() if it.is_file() else None for it in paths}

    litter = acme.parent.parent / "output" / ".build" / "stage"
    litter.mkdir(parents=True)
    before = tree()
    with serving() as server:
        for path in (
            "",
            "acme/",
            "acme/report",
            "acme/changes",
            "acme/source",
            *(f"acme/as/{it}" for it in all_outputs()),
        ):
            assert ask(server, f"/{path}").status == 200
    assert tree() == before


@pytest.mark.usefixtures("acme")
def test_ctrl_c_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "notice_compiler", "serve", "--port", "0", *DAY]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=here) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith("Preview of 1 notice: http://127.0.0.1:")
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == ""


# In a browser


@pytest.fixture
def preview(acme: Path, context: BrowserContext) -> Iterator[Page]:
    """The preview of a notice that has changed since it was published."""
    assert main(["build", "--publish", "--adopt", *DAY]) == 0
    acme.write_text(ACME.replace("sold: none", "sold: brokers"), "utf-8")
    with serving() as server:
        opened = context.new_page()
        refused: list[str] = []
        opened.on("console", lambda it: refused.append(it.text))
        opened.set_viewport_size({"width": 1280, "height": 900})
        opened.goto(f"{server.address}acme/")
        expect(opened.locator(".mark").first).to_be_attached()
        yield opened
        opened.close()
        assert refused == []


@pytest.mark.browser
def test_a_note_stands_beside_the_text_that_it_concerns(preview: Page) -> None:
    note = preview.locator(".note", has_text="We typically")
    words = preview.frame_locator("#page").get_by_text("We typically tell you")
    beside, text = note.bounding_box(), words.bounding_box()
    assert beside is not None
    assert text is not None
    assert beside["x"] >= text["x"] + text["width"]
    assert abs(beside["y"] - text["y"]) <= 1


@pytest.mark.browser
def test_findings_and_changes_are_switched_on_and_off_by_the_keyboard(preview: Page) -> None:
    finding, change = preview.locator(".note", has_text="We typically"), preview.locator(".note.change")
    expect(finding).to_be_visible()
    expect(change).to_be_hidden()
    for name in ("Findings", "What changed"):
        preview.get_by_role("button", name=name).press("Enter")
    expect(finding).to_be_hidden()
    expect(change).to_be_visible()
    expect(change).to_contain_text("Material")
    row = preview.frame_locator("#page").locator("tr[data-category=identifiers]").bounding_box()
    mark = preview.locator(".mark.change").bounding_box()
    assert row is not None
    assert mark is not None
    assert abs(mark["y"] - row["y"]) <= 1


@pytest.mark.browser
def test_an_edit_on_disk_reaches_the_page_and_a_broken_one_does_not(preview: Page, acme: Path) -> None:
    page = preview.frame_locator("#page")
    acme.write_text(BROKEN, "utf-8")
    expect(preview.get_by_role("alert")).to_contain_text("The page below is the last good one.")
    expect(page.get_by_text("We are Acme.")).to_be_visible()
    acme.write_text(ACME.replace("We are Acme", "We are Acme, Inc"), "utf-8")
    expect(page.get_by_text("We are Acme, Inc.")).to_be_visible()
    expect(preview.get_by_role("alert")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize("pixels", [320, 400, 1280])
def test_the_preview_never_scrolls_sideways(preview: Page, pixels: int) -> None:
    preview.set_viewport_size({"width": pixels, "height": 800})
    assert preview.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_on_a_phone_a_mark_in_the_text_leads_to_its_note_and_back(preview: Page) -> None:
    preview.set_viewport_size({"width": 400, "height": 800})
    preview.get_by_role("button", name="We typically tell you").press("Enter")
    note = preview.locator(".note", has_text="We typically")
    expect(note).to_be_in_viewport()
    expect(note.get_by_text("Right:")).to_be_visible()
    note.get_by_role("button", name="Show in the text").press("Enter")
    expect(preview.frame_locator("#page").get_by_text("We typically tell you")).to_be_in_viewport()


@pytest.mark.usefixtures("acme")
def test_a_page_of_another_site_gets_no_answer_and_a_link_from_there_does() -> None:
    with serving() as server:
        asked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
        assert ask(server, "/acme/as/page", **asked).status == 403
        assert ask(server, "/acme/as/page", **(asked | {"Sec-Fetch-Mode": "navigate"})).status == 200


def test_folders_that_lead_to_themselves_or_vanish_end_nothing(
    acme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = acme.parent
    looks = looker(str(folder))
    good = looks.look()
    folder.rename(tmp_path / "real")
    folder.symlink_to("notices")
    assert looks.seen() != good
    assert looks.look().problem
    away = tmp_path / "away"
    away.mkdir()
    monkeypatch.chdir(away)
    away.rmdir()
    looks.seen()
