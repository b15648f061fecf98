"""Builds sign what they write, leave no signature that does not fit, and whoever has the public key can tell."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from checkers.tools import program
from joserfc.jwk import OKPKey
from playwright.sync_api import BrowserContext
from published_site import Site, site
from real_notices import ROOT
from test_page_in_browser import context as context
from test_publication import OTHER, WORDS
from test_signing import PRIVATE, PUBLIC, THUMBPRINT, D

from notice_compiler.facts.digest import sha256
from notice_compiler.shell import covered, verify_signed
from notice_compiler.shell.read_plain import read_plain
from notice_compiler.signing.jws import sign
from notice_compiler.signing.keys import read_signing_key
from notice_compiler.versions.history import Version, entry_digest

SIGNED = ("output/index.json", "output/acme/manifest.json", "output/acme/history.json")


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """The notice, published and signed on 20 January."""
    made = site(tmp_path, capsys, monkeypatch)
    (tmp_path / "private.jwk").write_text(json.dumps(PRIVATE))
    (tmp_path / "private.jwk").chmod(0o600)
    (tmp_path / "public.jwk").write_text(json.dumps(PUBLIC))
    assert made.publish("2026-01-20", "--first", "--sign", "private.jwk") == 0
    return made


def verified(acme: Site, *arguments: str) -> int:
    return acme.run("verify-signature", *arguments, "--key", "public.jwk")


# Builds that sign, and builds that do not


def test_without_the_extra_it_is_said_what_to_install(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.asymmetric.ed25519", None)
    for arguments in (("build", "--sign", "private.jwk"), ("verify-signature", "output", "--key", "public.jwk")):
        assert acme.run(*arguments) == 2
        needs = "A signature needs a package that is not installed: install the program with its extra `sign`."
        assert acme.said == f"notice: {needs}\n"


def test_a_signed_build_verifies_and_says_what_it_does_not_cover(acme: Site) -> None:
    assert f"signed     with the key {THUMBPRINT}" in acme.said
    for path in (*SIGNED, "output/acme/versions/1/index.html", "output/acme", "output"):
        assert verified(acme, path) == 0, acme.said
    told = [line for line in acme.said.splitlines() if not line.startswith("  ")]
    assert [line.partition(":")[0] for line in told[:3]] == list(SIGNED)
    assert told[3].startswith("No signature covers: acme/archive.html, acme/feed.xml, feed.xml, index.html, notice.")
    assert len(told) == 4


@pytest.mark.parametrize("path", SIGNED)
def test_a_file_altered_by_one_byte_is_refused(acme: Site, path: str) -> None:
    altered = acme.root / path
    altered.write_bytes(altered.read_bytes() + b" ")
    for arguments in ((path,), ("output",)):
        assert verified(acme, *arguments) == 1
        assert f"{path}: is not what was signed" in acme.said


def test_the_same_build_again_writes_nothing_with_or_without_the_key(acme: Site) -> None:
    times = {path: path.stat().st_mtime_ns for path in (acme.root / "output").rglob("*") if path.is_file()}
    for more in (("--sign", "private.jwk"), ()):
        assert acme.run("build", "--as-of", "2026-01-20", *more) == 0
        assert "unchanged" in acme.said
        assert times == {path: path.stat().st_mtime_ns for path in (acme.root / "output").rglob("*") if path.is_file()}


def test_a_build_without_the_key_leaves_no_signature_that_does_not_fit(acme: Site) -> None:
    acme.edit(WORDS, OTHER)
    assert acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01") == 0
    assert acme.run("build", "--as-of", "2026-02-01") == 0
    assert {name for name in acme.state() if name.endswith(".jws")} == {"acme/history.json.jws"}
    assert acme.publish("2026-02-01") == 0
    assert {name for name in acme.state() if name.endswith(".jws")} == set()
    assert acme.run("build", "--as-of", "2026-02-01", "--sign", "private.jwk") == 0
    assert verified(acme, "output") == 0
    assert verified(acme, "output/acme/versions/1/manifest.json") == 0


def test_a_new_version_is_covered_and_the_ones_before_stay_as_they_were(acme: Site) -> None:
    before = {name: data for name, data in acme.state().items() if "/versions/" in name}
    acme.edit(WORDS, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert acme.publish("2026-02-01", "--sign", "private.jwk") == 0
    assert verified(acme, "output") == 0
    assert before.items() <= acme.state().items()
    assert not [name for name in acme.state() if "/versions/" in name and name.endswith(".jws")]
    for number in ("1", "2"):
        assert verified(acme, f"output/acme/versions/{number}/manifest.json") == 0
    page = acme.root / "output/acme/versions/1/index.html"
    page.write_bytes(page.read_bytes() + b" ")
    assert verified(acme, "output/acme/versions/1/index.html") == 1
    assert verified(acme, "output") == 1
    assert "`index.html` of version 1 has been altered" in acme.said


def test_a_build_does_not_sign_what_was_altered_since_it_was_signed(acme: Site) -> None:
    path = acme.root / "output/acme/history.json"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"\n", b"\n ", 1))  # a history like any other, but not the one that was signed
    before = acme.state()
    assert acme.run("build", "--as-of", "2026-01-20", "--sign", "private.jwk") == 2
    assert "history.json: is not what was signed" in acme.said
    assert acme.state() == before
    path.write_bytes(good)
    other(acme)
    manifest = acme.root / "output/acme/manifest.json"
    manifest.write_bytes(manifest.read_bytes() + b" ")
    assert sign_with(acme, "notices/other.yaml") == 2
    assert "manifest.json: is not what was signed" in acme.said
    assert not (acme.root / "output/other").exists()


def test_a_history_whose_versions_were_altered_is_not_signed(acme: Site) -> None:
    (acme.root / "output/acme/history.json.jws").unlink()
    acme.edit(WORDS, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert acme.publish("2026-02-01") == 0
    page = acme.root / "output/acme/versions/1/index.html"
    page.write_bytes(page.read_bytes() + b" ")
    before = acme.state()
    assert acme.run("build", "--as-of", "2026-02-01", "--sign", "private.jwk") != 0
    assert "`index.html` of version 1 has been altered" in acme.said
    assert acme.state() == before


def test_another_key_signs_anew_what_the_old_one_signed(acme: Site) -> None:
    (acme.root / "new.pem").write_bytes(OKPKey.generate_key("Ed25519").as_pem(private=True))
    other(acme)
    assert sign_with(acme) == 0
    before = acme.state()
    assert sign_with(acme, key="new.pem") == 2
    assert "is signed with another key" in acme.said
    assert "Name that key with `--old-key`" in acme.said
    assert acme.state() == before
    assert sign_with(acme, "notices/acme.yaml", "--old-key", "public.jwk", key="new.pem") == 0
    assert verified(acme, "output") == 1
    assert acme.said.count("is signed with another key") == 4  # the notice that is not built has been signed anew, too
    assert sign_with(acme, key="new.pem") == 0
    assert acme.run("build", "--old-key", "public.jwk") == 2
    assert "`--old-key` goes with `--sign`" in acme.said


def test_what_is_signed_for_the_first_time_is_named(acme: Site) -> None:
    assert {line for line in acme.said.splitlines() if line.endswith("for the first time")} == {
        f"signed     {it} for the first time" for it in SIGNED
    }
    assert sign_with(acme) == 0
    assert "for the first time" not in acme.said


def other(acme: Site) -> Path:
    """Another notice beside the first, in its file; and the folder where it is built."""
    text = "notice: other\ntitle: Other\nbody: [{id: main, content: [{text: We respect you.}]}]\n"
    (acme.root / "notices" / "other.yaml").write_text(text)
    return acme.root / "output" / "other"


def sign_with(acme: Site, *arguments: str, key: str = "private.jwk") -> int:
    return acme.run("build", "--as-of", "2026-01-20", "--sign", key, *arguments)


def forge_history(acme: Site) -> Path:
    """A page of version 1 altered, with a history that tells of it and does not contradict itself."""
    folder = acme.root / "output/acme"
    page = folder / "versions/1/index.html"
    page.write_bytes(page.read_bytes() + b"forged")
    told = json.loads((folder / "history.json").read_bytes())
    told["versions"][0]["files"]["index.html"] = sha256(page.read_bytes())
    told["digest"] = entry_digest(Version.model_validate(told["versions"][0]))
    (folder / "history.json").write_text(json.dumps(told))
    return folder


def refused(acme: Site, says: str, *arguments: str) -> None:
    """That a build stops, says this, and writes nothing."""
    before = acme.state()
    assert sign_with(acme, *arguments) == 2
    assert says in acme.said
    assert acme.state() == before


@pytest.mark.parametrize("built", ["notices/acme.yaml", "notices/other.yaml"])
def test_a_forged_history_is_not_signed_though_its_signature_was_taken_away(acme: Site, built: str) -> None:
    other(acme)
    folder = forge_history(acme)
    refused(acme, "acme/history.json: is not what was signed", built)
    (folder / "history.json.jws").unlink()
    refused(acme, "acme/history.json: is not signed.", built)
    another = read_signing_key(OKPKey.generate_key("Ed25519").as_pem(private=True))
    (folder / "history.json.jws").write_bytes(sign((folder / "history.json").read_bytes(), another))
    refused(acme, "acme/history.json: is signed with another key", built)


@pytest.mark.parametrize("path", SIGNED)
def test_a_signature_taken_away_stops_a_build(acme: Site, path: str) -> None:
    (acme.root / f"{path}.jws").unlink()
    refused(acme, f"{path}: is not signed.")
    (acme.root / f"{path}.jws").symlink_to("nowhere")
    refused(acme, f"{path}: is not signed.")


def test_an_older_history_is_not_signed_again_though_it_was_signed_once(acme: Site) -> None:
    folder = acme.root / "output/acme"
    names = ("history.json", "history.json.jws", "manifest.json", "manifest.json.jws")
    old = {name: (folder / name).read_bytes() for name in names}
    acme.edit(WORDS, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert acme.publish("2026-02-01", "--sign", "private.jwk") == 0
    for name, data in old.items():
        (folder / name).unlink()
        (folder / name).write_bytes(data)
    refused(acme, "index.json: tells another digest of `acme/manifest.json`", "--as-of", "2026-02-01")
    shutil.rmtree(folder)
    assert acme.publish("2026-02-01", "--first", "--sign", "private.jwk") == 2
    assert "lists published versions of `acme`, which are not there" in acme.said


@pytest.mark.parametrize("name", ["manifest.json", "index.html", "notice.txt", "versions/1/index.html"])
def test_the_list_does_not_vouch_for_a_neighbour_that_was_altered(acme: Site, name: str) -> None:
    other(acme)
    path = acme.root / "output/acme" / name
    data = path.read_bytes().replace(b"Privacy", b"Forged", 1)
    path.unlink()
    path.write_bytes(data)
    refused(acme, "Nothing was signed.", "notices/other.yaml")
    for it in (acme.root / "output").rglob("*.jws"):
        it.unlink()
    if name != "manifest.json":  # nothing speaks for that but its signature
        refused(acme, "Nothing was signed.", "notices/other.yaml")


def test_a_notice_put_there_unlisted_is_not_signed(acme: Site) -> None:
    output = acme.root / "output"
    other(acme)
    assert sign_with(acme) == 0
    (output / "other").rename("kept")
    assert sign_with(acme, "notices/acme.yaml") == 0
    assert "output/other was in the signed list, and is there no more" in acme.said
    Path("kept").rename(output / "other")
    refused(acme, "index.json: does not list `other`, which is there.", "notices/acme.yaml")


def test_a_build_without_the_key_tells_of_a_history_that_is_not_what_was_signed(acme: Site) -> None:
    forge_history(acme)
    assert acme.run("build", "--as-of", "2026-01-20") == 0
    assert "output/acme/history.json is not what was signed; its signature was removed." in acme.said
    assert not (acme.root / "output/acme/history.json.jws").exists()
    refused(acme, "acme/history.json: is not signed.")


# What somebody may do to an output folder without having the key


def test_a_signature_taken_away_is_missed(acme: Site) -> None:
    for path in SIGNED:
        (acme.root / f"{path}.jws").rename("kept")
        assert verified(acme, "output") == 1
        assert f"{path}: is not signed." in acme.said
        assert verified(acme, path) == 2
        Path("kept").rename(acme.root / f"{path}.jws")


def test_notices_that_come_or_go_unlisted_are_told(acme: Site) -> None:
    shutil.copytree(acme.root / "output/acme", acme.root / "output/twin")
    assert verified(acme, "output") == 1
    assert "index.json: does not list `twin`" in acme.said
    shutil.rmtree(acme.root / "output/twin")
    (acme.root / "output/acme").rename(acme.root / "output/.acme")
    assert verified(acme, "output") == 1
    assert "index.json: lists `acme`, which is not there" in acme.said


def test_the_page_and_the_history_have_to_be_those_of_the_manifest(acme: Site) -> None:
    folder = acme.root / "output/acme"
    old = {name: (folder / name).read_bytes() for name in ("manifest.json", "manifest.json.jws")}
    acme.edit(WORDS, OTHER)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-02-01")
    assert acme.publish("2026-02-01", "--sign", "private.jwk") == 0
    for name, data in old.items():
        (folder / name).write_bytes(data)
    assert verified(acme, "output/acme/manifest.json") == 0  # it was signed, in its day
    assert verified(acme, "output") == 1
    assert "tells another digest of `index.html`" in acme.said
    assert "the newest version is 2, and manifest.json is of version 1" in acme.said
    assert "tells another digest of `acme/manifest.json`" in acme.said
    for name in ("history.json", "history.json.jws"):
        (folder / name).unlink()
    shutil.rmtree(folder / "versions")
    assert verified(acme, "output") == 1
    assert "history.json: is missing." in acme.said


def test_the_signature_of_another_file_does_not_fit(acme: Site) -> None:
    assert verified(acme, SIGNED[1], "--signature", f"{SIGNED[2]}.jws") == 1
    assert verified(acme, SIGNED[1], "--signature", f"{SIGNED[1]}.jws") == 0


def test_a_page_is_verified_by_the_manifest_beside_it(acme: Site) -> None:
    page = acme.root / "output/acme/index.html"
    assert verified(acme, "output/acme/index.html") == 0
    assert verified(acme, "output/acme/feed.xml") == 2
    page.write_bytes(page.read_bytes() + b" ")
    assert verified(acme, "output/acme/index.html") == 1
    assert "index.html: is not the file of which the signed manifest.json tells." in acme.said
    (acme.root / "output/acme/manifest.json").write_bytes(b"{}")
    assert verified(acme, "output/acme/index.html") == 1
    assert "index.html: manifest.json beside it is not what was signed" in acme.said


def test_a_form_that_the_manifest_does_not_tell_of_is_expected_and_not_covered(acme: Site) -> None:
    (acme.root / "output/acme/fides.yaml").write_bytes(b"system: []")
    assert verified(acme, "output") == 0
    assert "Nothing that was verified tells of" not in acme.said
    assert "acme/fides.yaml" in acme.said


def test_what_is_verified_may_stand_behind_a_link(acme: Site) -> None:
    (acme.root / "released").symlink_to(acme.root / "output")
    assert verified(acme, "released") == 0
    assert verified(acme, "released/acme/versions/1/index.html") == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes a pipe")
def test_a_pipe_in_the_place_of_a_file_holds_nobody_up(acme: Site) -> None:
    path = acme.root / "output/acme/history.json"
    path.unlink()
    os.mkfifo(path)
    assert verified(acme, "output") == 2
    assert "history.json: is not a file" in acme.said


def test_a_notice_that_was_built_without_the_key_is_not_vouched_for_by_accident(acme: Site) -> None:
    other(acme)
    assert acme.run("build", "notices/other.yaml", "--as-of", "2026-01-20") == 0
    assert not (acme.root / "output/index.json.jws").exists()
    refused(acme, "output/other/manifest.json: is not signed.", "notices/acme.yaml")
    assert "remove all .jws files of the output folder" in acme.said
    for it in (acme.root / "output").rglob("*.jws"):
        it.unlink()
    assert sign_with(acme, "notices/acme.yaml") == 0
    assert "signed     output/other/manifest.json for the first time" in acme.said
    assert verified(acme, "output") == 0


def test_what_no_signature_can_speak_for_is_a_problem(acme: Site) -> None:
    output = acme.root / "output"
    (outside := acme.root / "outside").mkdir()
    (outside / "index.html").write_bytes(b"x")
    for link in ("evil", "acme/versions/3", "acme/more"):
        (output / link).symlink_to(outside)
    for folder in ("other", ".hidden", ".well-known/x", "acme/x", "acme/versions/9"):
        (output / folder).mkdir(parents=True)
        (output / folder / "index.html").write_bytes(b"x")
    (output / "acme/versions/1/more.html").write_bytes(b"x")
    (output / "acme/versions/1/index.html.jws").write_bytes(b"x")
    (output / "acme/versions/x.html").write_bytes(b"x")
    assert verified(acme, "output") == 1
    told = [line for line in acme.said.splitlines() if ": is " in line or ": belongs " in line]
    assert [line.partition(":")[0].removeprefix("output/") for line in told] == [
        *(".hidden", ".well-known/x", "acme/more", "acme/versions/1/index.html.jws", "acme/versions/1/more.html"),
        *("acme/versions/3", "acme/versions/9", "acme/versions/x.html", "acme/x", "evil", "other"),
    ]
    assert acme.said.count("is a link, which an output folder cannot hold.") == 3
    assert acme.said.count("the signed history.json does not tell of it.") == 4
    assert verified(acme, "output/acme") == 1


def test_a_link_in_the_place_of_a_signed_page_is_a_problem(acme: Site) -> None:
    (acme.root / "output/acme/index.html").rename("page")
    (acme.root / "output/acme/index.html").symlink_to(acme.root / "page")
    assert verified(acme, "output") == 1
    assert "acme/index.html: is a link" in acme.said


def test_files_of_which_nothing_tells_are_all_named_first(acme: Site) -> None:
    names = [f"acme/{letter}.html" for letter in "abcdefghij"]
    for name in (".well-known/evil.html", ".well-known/feed.xml", *names, "x.html"):
        (acme.root / "output" / name).parent.mkdir(exist_ok=True)
        (acme.root / "output" / name).write_bytes(b"x")
    assert verified(acme, "output") == 0
    told = [line for line in acme.said.splitlines() if not line.startswith("  ")]
    all_named = ", ".join((".well-known/evil.html", ".well-known/feed.xml", *names, "x.html"))
    assert told[3] == f"Nothing that was verified tells of: {all_named}."
    assert told[4].startswith("No signature covers: acme/archive.html, acme/feed.xml, feed.xml")
    assert len(told) == 5


def test_the_folder_of_another_notice_is_not_verified(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(acme.root / "output/acme", acme.root / "twin")
    assert verified(acme, "twin") == 1
    assert "twin/manifest.json: is the manifest of `acme`, and stands in the folder of `twin`." in acme.said
    assert verified(acme, "twin/manifest.json") == 0
    assert "  notice acme, version 1, last updated 2026-01-15\n" in acme.said
    assert verified(acme, "twin/versions/1/index.html") == 0
    assert "  notice acme, version 1 of 2026-01-20\n" in acme.said
    monkeypatch.chdir(acme.root / "output/acme")
    assert acme.run("verify-signature", ".", "--key", "../../public.jwk") == 0


def test_what_was_verified_is_not_read_again(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise it could be exchanged between the two."""
    read: list[str] = []

    def reading(path: Path, longest: int) -> bytes | None:
        read.append(path.name)
        return read_plain(path, longest)

    for module in (verify_signed, covered):
        monkeypatch.setattr(module, "read_plain", reading)
    for path in ("output/acme", "output/acme/index.html", "output/acme/versions/1/index.html"):
        read.clear()
        assert verified(acme, path) == 0
        assert all(read.count(name) == (name in read) for name in ("manifest.json.jws", "history.json")), read
    read.clear()
    assert verified(acme, "output") == 0
    assert read.count("index.json") == 1


# What is told to people


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere", "--key", "public.jwk"], "nowhere: there is no such file or folder."),
        (["notices", "--key", "public.jwk"], "notices: has neither index.json nor manifest.json."),
        (["output", "--key", "nowhere"], "nowhere: cannot be read: No such file or directory."),
        (["output", "--key", "output"], "output: is a folder. Name a file."),
        (["output", "--key", "big"], "big: is longer than 64 KiB"),
        (
            ["output", "--key", "private.jwk"],
            "private.jwk: holds a private or secret key, which nobody needs to verify",
        ),
        (["output", "--key", "public.jwk", "--signature", "x"], "`--signature` goes with one file"),
        (["public.jwk", "--key", "public.jwk"], "is not signed: there is no public.jwk.jws beside it"),
        (["public.jwk", "--key", "public.jwk", "--signature", "big"], "big: is longer than 16 KiB"),
        (["output"], "--key"),
    ],
)
def test_what_cannot_be_verified_is_told_in_one_line(acme: Site, arguments: list[str], says: str) -> None:
    (acme.root / "big").write_bytes(b" " * 100_000)
    assert acme.run("verify-signature", *arguments) == 2
    assert says in acme.said
    assert acme.said.count("\n") == 1


@pytest.mark.parametrize("folder", ["output", "output/acme/versions/1", "notices"])
def test_a_private_key_does_not_lie_where_others_see_it(acme: Site, folder: str) -> None:
    shutil.copy("private.jwk", acme.root / folder / "key")
    Path("link").symlink_to(acme.root / folder / "key")
    Path("way").symlink_to(acme.root / folder)
    for name in (f"{folder}/key", "link", "way/key", f"output/../{folder}/key"):
        assert acme.run("build", "--sign", name) == 2, name
        assert "Keep private keys elsewhere" in acme.said
        assert D not in acme.said


def test_a_file_of_a_version_whose_history_is_not_signed_cannot_be_verified(acme: Site) -> None:
    (acme.root / "output/acme/history.json.jws").unlink()
    assert verified(acme, "output/acme/versions/1/index.html") == 2
    assert "index.html: is not signed, and the history.json of its notice is not signed either." in acme.said


def test_a_manifest_speaks_for_no_file_outside_of_its_folder(acme: Site) -> None:
    (acme.root / "output/other.html").write_bytes(b"x")
    told = json.loads((acme.root / "output/acme/manifest.json").read_bytes())
    told["renditions"].append({"media_type": "text/html", "href": "../other.html", "sha256": sha256(b"x")})
    data = json.dumps(told).encode()
    (acme.root / "output/acme/manifest.json").write_bytes(data)
    key = read_signing_key((acme.root / "private.jwk").read_bytes())
    (acme.root / "output/acme/manifest.json.jws").write_bytes(sign(data, key))
    assert verified(acme, "output/acme") == 1
    assert "tells another digest of `../other.html` than that of the file." in acme.said


@pytest.mark.skipif(os.name != "posix", reason="asks who may read a file")
@pytest.mark.parametrize("mode", [0o604, 0o640, 0o644])
def test_a_private_key_that_others_can_read_is_told(acme: Site, mode: int) -> None:
    assert acme.run("build", "--as-of", "2026-01-20", "--sign", "private.jwk") == 0
    assert "others on this machine" not in acme.said
    Path("private.jwk").chmod(mode)
    assert acme.run("build", "--as-of", "2026-01-20", "--sign", "private.jwk") == 0
    assert "private.jwk: others on this machine can read this private key." in acme.said


# What the guide shows

GUIDE = (ROOT / "docs/guide/signatures.md").read_text("utf-8")
SNIPPET = re.search(r"^```js\n(.*?)^```", GUIDE, re.M | re.S)
IN_NODE = """
const { readFile } = await import("node:fs/promises");
globalThis.fetch = async (name) => new Response(await readFile(name));
SNIPPET
for (const name of process.argv.slice(1)) {
  console.log(await signedManifest(name).then((it) => it.notice, (error) => error.message));
}
"""


def test_the_guide_shows_what_is_said(acme: Site) -> None:
    (acme.root / "public.pem").write_bytes(OKPKey.import_key({**PUBLIC}).as_pem(private=False))
    shown = re.search(r"^```console\n\$ notice (.*)\n([^`]*)^```", GUIDE, re.M)
    assert shown is not None
    assert acme.run(*shown[1].split()) == 0
    assert acme.said == shown[2]


def altered(acme: Site) -> str:
    """A manifest with one byte more, beside the signature of the true one."""
    folder = acme.root / "output/acme"
    (folder / "altered.json").write_bytes((folder / "manifest.json").read_bytes() + b" ")
    shutil.copy(folder / "manifest.json.jws", folder / "altered.json.jws")
    return "output/acme/altered.json"


def test_the_snippet_of_the_guide_verifies_in_node(acme: Site) -> None:
    assert SNIPPET is not None
    code = IN_NODE.replace("SNIPPET", SNIPPET[1])
    command = [
        program("node"),
        "--no-warnings",
        "--input-type=module",
        "-e",
        code,
        "output/acme/manifest.json",
        altered(acme),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=acme.root, check=True)
    assert ran.stdout.splitlines() == ["acme", "output/acme/altered.json is not what was signed."]


@pytest.mark.browser
def test_the_snippet_of_the_guide_verifies_in_a_browser(acme: Site, context: BrowserContext) -> None:
    assert SNIPPET is not None
    altered(acme)
    page = context.new_page()
    page.route("https://acme.example/**", lambda route: route.fulfill(path=acme.root / route.request.url[21:]))
    page.goto("https://acme.example/output/acme/index.html")
    asked = f"{SNIPPET[1]}\nsignedManifest(NAME).then((it) => it.notice, (error) => error.message)"
    assert page.evaluate(asked.replace("NAME", "'manifest.json'")) == "acme"
    assert page.evaluate(asked.replace("NAME", "'altered.json'")) == "altered.json is not what was signed."
