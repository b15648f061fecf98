"""`notice show`: what a notice said on a day, from the published versions alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from published_site import Site, site
from real_notices import ROOT
from test_archive import OTHER, THIRD, WORDS, publish_three


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """Adopted on 20 January, changed on 1 February and 1 March."""
    made = site(tmp_path, capsys, monkeypatch)
    publish_three(made)
    return made


def test_it_tells_where_a_version_is_and_when_it_stood(acme: Site) -> None:
    assert acme.run("show", "acme", "--on", "2026-02-10") == 0
    guide = (ROOT / "docs" / "guide" / "archive.md").read_text("utf-8")
    assert f"$ notice show acme --on 2026-02-10\n{acme.said}```" in guide.replace("/", os.sep)
    folder = Path("output/acme/versions/2")
    assert acme.said.splitlines() == [
        "Privacy Notice (acme)",
        "version    2 of 3",
        "published  February 1, 2026",
        "dated      February 1, 2026",
        "until      March 1, 2026, when version 3 was published",
        f"page       {folder / 'index.html'}",
        f"manifest   {folder / 'manifest.json'}",
        f"changes    {folder / 'changes.html'}",
    ]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-01-20", WORDS),
        ("2026-01-31", WORDS),
        ("2026-02-01", OTHER),
        ("2026-02-28", OTHER),
        ("2026-03-01", THIRD),
        ("2999-12-31", THIRD),
    ],
)
def test_the_words_are_those_of_the_day(acme: Site, day: str, words: str) -> None:
    for form in ("page", "manifest"):
        assert acme.run("show", "acme", "--on", day, "--format", form) == 0, acme.said
        assert words in acme.said
        assert not any(it in acme.said for it in {WORDS, OTHER, THIRD} - {words})


def test_without_a_day_it_is_the_newest_and_a_file_serves_as_its_id(acme: Site) -> None:
    for notice in ("acme", "notices/acme.yaml"):
        assert acme.run("show", notice) == 0
        assert "version    3 of 3\npublished  March 1, 2026" in acme.said
        assert "until      no later version is recorded" in acme.said
    acme.notice.write_text("notice: acme\ntitel: broken\n", "utf-8")
    assert acme.run("show", "notices/acme.yaml") == 0, "the published versions are whole"


def test_what_is_printed_is_what_was_published_and_nothing_else(acme: Site) -> None:
    for form, name in (("page", "index.html"), ("manifest", "manifest.json"), ("what-changed", "changes.html")):
        assert acme.run("show", "acme", "--on", "2026-02-10", "--format", form) == 0
        assert acme.said.startswith((acme.root / "output/acme/versions/2" / name).read_text("utf-8") + "Privacy Notice")


def test_a_format_that_was_not_published_is_made_of_the_manifest(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from notice_compiler import outputs
    from notice_compiler.cli import show
    from notice_compiler.edition import Edition, Output

    def shout(edition: Edition) -> bytes:
        return f"{edition.document.title.upper()} {edition.manifest.version}".encode()

    loud = {**outputs.all_outputs(), "loud": Output("loud.txt", "text/plain", shout)}
    monkeypatch.setattr(show, "all_outputs", lambda: loud)
    assert acme.run("show", "acme", "--on", "2026-02-10", "--format", "loud") == 0
    assert "PRIVACY NOTICE 2" in acme.said


def test_before_the_first_version_there_is_no_verdict_and_no_claim(acme: Site) -> None:
    assert acme.run("show", "acme", "--on", "2026-01-19") == 3
    assert acme.said == (
        "notice: No version of `acme` is recorded on January 19, 2026 or before: the first was recorded on "
        "January 20, 2026. It was public before that; since when is not recorded.\n"
    )


def test_of_two_versions_of_one_day_the_last_stood(acme: Site) -> None:
    acme.edit(THIRD, WORDS)
    assert acme.publish("2026-03-01") == 0, acme.said
    acme.run("show", "acme", "--on", "2026-03-01")
    assert "version    4 of 4" in acme.said


def test_who_is_not_known_is_told_with_the_nearest(acme: Site) -> None:
    for notice, told in (
        ("acne", "no published notice is called `acne`. Did you mean `acme`?"),
        ("../acme", "no published notice is called `../acme`."),
        ("other", "no published notice is called `other`. Published are: acme."),
    ):
        assert acme.run("show", notice) == 2
        assert told in acme.said
    assert acme.run("show", "acme", "--format", "pages") == 2
    assert "`pages` is not a format. Did you mean `page`?" in acme.said
    assert acme.run("show", "acme", "--on", "2026-01-20", "--format", "what-changed") == 2
    assert "version 1 has no `changes.html`: no version is recorded before it." in acme.said


def test_what_was_built_and_never_published_has_no_version(acme: Site) -> None:
    other = acme.notice.with_name("other.yaml")
    other.write_text(acme.notice.read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8")
    acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02")
    assert acme.run("show", "other") == 3
    assert "No version of `other` is recorded: it was built, and not published yet." in acme.said


@pytest.mark.parametrize("file", ["versions/2/manifest.json", "versions/2/index.html", "history.json"])
def test_what_was_altered_is_not_shown(acme: Site, file: str) -> None:
    path = acme.root / "output" / "acme" / file
    path.write_bytes(path.read_bytes().replace(b"2026-02-01", b"2026-02-02").replace(b"value", b"valve"))
    assert acme.run("show", "acme", "--on", "2026-02-10", "--format", "page") == 3
    assert "has been altered" in acme.said
    assert "Restore it from version control" in acme.said
    assert OTHER not in acme.said
    assert acme.run("show", "acme") == (3 if file == "history.json" else 0), "a version that is whole is shown"


def test_a_link_in_the_place_of_a_version_is_not_followed(acme: Site) -> None:
    folder = acme.root / "output" / "acme" / "versions" / "2"
    folder.rename(acme.root / "elsewhere")
    folder.symlink_to(acme.root / "elsewhere")
    assert acme.run("show", "acme", "--on", "2026-02-10") == 3
    assert "is a link" in acme.said
