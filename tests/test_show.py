"""`notice show`: what a notice said on a day, from the published versions alone."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from published_site import Site, site
from real_notices import ROOT
from test_archive import OTHER, THIRD, WORDS, publish_three

from notice_compiler.versions.history import Version
from notice_compiler.versions.stood_on import OneOf, stood_on


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """Adopted on 20 January, changed on 1 February and 1 March."""
    made = site(tmp_path, capsys, monkeypatch)
    publish_three(made)
    return made


def ask(acme: Site, *arguments: str, today: str = "2026-06-01") -> int:
    """Asks on the same day, whenever the test runs."""
    return acme.run("show", *arguments, "--as-of", today)


def test_it_tells_where_a_version_is_and_when_it_stood(acme: Site) -> None:
    assert ask(acme, "acme", "--on", "2026-02-10") == 0
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
        ("2026-06-01", THIRD),
    ],
)
def test_the_words_are_those_of_the_day(acme: Site, day: str, words: str) -> None:
    for form in ("page", "manifest"):
        assert ask(acme, "acme", "--on", day, "--format", form) == 0, acme.said
        assert words in acme.said
        assert not any(it in acme.said for it in {WORDS, OTHER, THIRD} - {words})


def test_without_a_day_it_is_the_newest_and_a_file_serves_as_its_id(acme: Site) -> None:
    for notice in ("acme", "notices/acme.yaml"):
        assert ask(acme, notice) == 0
        assert "version    3 of 3\npublished  March 1, 2026" in acme.said
        assert "until      no later version is recorded" in acme.said
    acme.notice.write_text("notice: acme\ntitel: broken\n", "utf-8")
    assert ask(acme, "notices/acme.yaml") == 0, "the published versions are whole"


def test_what_is_printed_is_what_was_published_and_nothing_else(acme: Site) -> None:
    for form, name in (("page", "index.html"), ("manifest", "manifest.json"), ("what-changed", "changes.html")):
        assert ask(acme, "acme", "--on", "2026-02-10", "--format", form) == 0
        assert acme.said.startswith((acme.root / "output/acme/versions/2" / name).read_text("utf-8") + "Privacy Notice")


def test_a_format_that_was_not_published_is_made_of_the_manifest(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from notice_compiler import outputs
    from notice_compiler.cli import show
    from notice_compiler.edition import Edition, Output

    def shout(edition: Edition) -> bytes:
        return f"{edition.document.title.upper()} {edition.manifest.version}".encode()

    loud = {**outputs.all_outputs(), "loud": Output("loud.txt", "text/plain", shout)}
    monkeypatch.setattr(show, "all_outputs", lambda: loud)
    assert ask(acme, "acme", "--on", "2026-02-10", "--format", "loud") == 0
    assert "PRIVACY NOTICE 2" in acme.said


def test_what_is_not_utf_8_is_no_verdict_on_a_terminal(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from notice_compiler import outputs
    from notice_compiler.cli import show
    from notice_compiler.edition import Output

    broken = {**outputs.all_outputs(), "text": Output("broken.txt", "text/plain", lambda _: b"\xff")}
    monkeypatch.setattr(show, "all_outputs", lambda: broken)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert acme.run("show", "acme", "--format", "text") == 3
    assert "Version 3 cannot be shown: its broken.txt is not UTF-8. Restore it from version control" in acme.said


def test_before_the_first_version_there_is_no_verdict_and_no_claim(acme: Site) -> None:
    assert ask(acme, "acme", "--on", "2026-01-19") == 3
    assert acme.said == (
        "notice: No version of `acme` is recorded on January 19, 2026 or before: the first was recorded on "
        "January 20, 2026. It was public before that; since when is not recorded.\n"
    )


def test_of_two_versions_of_one_day_the_last_stood(acme: Site) -> None:
    acme.edit(THIRD, WORDS)
    assert acme.publish("2026-03-01") == 0, acme.said
    ask(acme, "acme", "--on", "2026-03-01")
    assert "version    4 of 4" in acme.said


def adopt_fourth(acme: Site, day: str = "2026-05-01") -> None:
    acme.edit(THIRD, WORDS)
    acme.run("bump", "notices/acme.yaml", "--as-of", day)
    assert acme.publish(day, "--adopt") == 0, acme.said


def test_between_a_version_and_an_adopted_one_it_is_not_known_which_stood(acme: Site) -> None:
    adopt_fourth(acme)
    for day in ("2026-03-02", "2026-04-30"):
        assert ask(acme, "acme", "--on", day, "--format", "page") == 3
        assert not any(it in acme.said for it in (WORDS, THIRD))
    assert acme.said == (
        "notice: It is not known whether version 3 or version 4 of `acme` stood on April 30, 2026. "
        "Version 3 was published on March 1, 2026. "
        "Version 4 was recorded on May 1, 2026, and was public before; since when is not recorded. "
        "See version 3 with `--on 2026-03-01`; version 4 with `--on 2026-05-01`.\n"
    )
    for day, version in (("2026-02-28", 2), ("2026-03-01", 3), ("2026-05-01", 4), ("2026-05-31", 4)):
        assert ask(acme, "acme", "--on", day) == 0
        assert f"version    {version} of 4" in acme.said
    ask(acme, "acme", "--on", "2026-03-01")
    until = "not known: version 4 was recorded on May 1, 2026, and was public before, since when is not recorded"
    assert f"until      {until}\n" in acme.said


def version(number: int, day: str, *, adopted: bool) -> Version:
    told = dict.fromkeys(("facts_digest", "content_digest"), "0" * 64)
    known = {"version": number, "day": datetime.date.fromisoformat(day), "adopted": adopted, "files": {}}
    return Version.model_validate({**told, **known, "last_updated": None, "class": None, "previous": None})


def test_what_was_adopted_on_one_day_may_all_have_stood_before_it_and_what_was_published_not() -> None:
    days = (("2026-01-01", False), ("2026-02-01", True), ("2026-02-01", True), ("2026-02-01", False))
    versions = [version(number, day, adopted=adopted) for number, (day, adopted) in enumerate(days, 1)]
    found = stood_on(versions, datetime.date(2026, 1, 15))
    assert isinstance(found, OneOf)
    assert [it.version for it in found.versions] == [1, 2, 3]


def test_a_day_that_has_not_come_is_refused(acme: Site) -> None:
    assert ask(acme, "acme", "--on", "2026-06-02") == 2
    assert "June 2, 2026 has not come yet" in acme.said
    assert "The newest version is 3: leave `--on` out to see it." in acme.said


def test_a_day_before_that_from_which_a_version_states_to_be_effective_is_told(acme: Site) -> None:
    acme.edit("last_updated:", "effective_date: 2026-05-01\nlast_updated:")
    acme.edit(THIRD, WORDS)
    acme.run("bump", "notices/acme.yaml", "--as-of", "2026-04-01")
    assert acme.publish("2026-04-01") == 0, acme.said
    stated = "effective  May 1, 2026, as it states"
    ask(acme, "acme", "--on", "2026-04-15")
    assert f"{stated}; the day asked for lies before that day, and before it stood version 3\n" in acme.said
    ask(acme, "acme", today="2026-04-15")
    assert f"{stated}; today lies before that day, and before it stood version 3\n" in acme.said
    ask(acme, "acme", "--on", "2026-05-01")
    assert f"{stated}\n" in acme.said
    ask(acme, "acme", "--on", "2026-03-31")
    assert "effective" not in acme.said


def test_a_withdrawn_notice_is_shown_as_such(acme: Site) -> None:
    ask(acme, "acme")
    assert "withdrawn" not in acme.said
    (acme.root / "notices.toml").write_text('withdrawn = ["acme"]\n', "utf-8")
    assert ask(acme, "acme") == 0
    assert "withdrawn  declared so; since when is not recorded\n" in acme.said


def test_who_is_not_known_is_told_with_the_nearest(acme: Site) -> None:
    for notice, told in (
        ("acne", "no published notice is called `acne`. Did you mean `acme`?"),
        ("../acme", "no published notice is called `../acme`."),
        ("other", "no published notice is called `other`. Published are: acme."),
    ):
        assert ask(acme, notice) == 2
        assert told in acme.said
    assert ask(acme, "acme", "--format", "pages") == 2
    assert "`pages` is not a format. Did you mean `page`?" in acme.said
    assert ask(acme, "acme", "--on", "2026-01-20", "--format", "what-changed") == 2
    assert "version 1 has no `changes.html`: no version is recorded before it." in acme.said


def test_what_was_built_and_never_published_has_no_version(acme: Site) -> None:
    other = acme.notice.with_name("other.yaml")
    other.write_text(acme.notice.read_text("utf-8").replace("notice: acme", "notice: other"), "utf-8")
    acme.run("build", "notices/other.yaml", "--as-of", "2026-03-02")
    assert ask(acme, "other") == 3
    assert "No version of `other` is recorded: it was built, and not published yet." in acme.said


@pytest.mark.parametrize("file", ["versions/2/manifest.json", "versions/2/index.html", "history.json"])
def test_what_was_altered_is_not_shown(acme: Site, file: str) -> None:
    path = acme.root / "output" / "acme" / file
    path.write_bytes(path.read_bytes().replace(b"2026-02-01", b"2026-02-02").replace(b"value", b"valve"))
    assert ask(acme, "acme", "--on", "2026-02-10", "--format", "page") == 3
    assert "has been altered" in acme.said
    assert "Restore it from version control" in acme.said
    assert OTHER not in acme.said
    assert ask(acme, "acme") == (3 if file == "history.json" else 0), "a version that is whole is shown"


def test_a_link_in_the_place_of_a_version_is_not_followed(acme: Site) -> None:
    folder = acme.root / "output" / "acme" / "versions" / "2"
    folder.rename(acme.root / "elsewhere")
    folder.symlink_to(acme.root / "elsewhere")
    assert ask(acme, "acme", "--on", "2026-02-10") == 3
    assert "is a link" in acme.said
