"""`notice bump` moves the date and no other byte, and never without a cause."""

from __future__ import annotations

from pathlib import Path

import pytest
from published_site import Site, site

WORDS, OTHER = "We respect your privacy.", "We value your privacy."
PATH = "notices/acme.yaml"


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    made = site(tmp_path, capsys, monkeypatch)
    made.publish("2026-01-20", "--first")
    return made


def bump(acme: Site, *more: str) -> int:
    return acme.run("bump", PATH, "--as-of", "2026-02-01", *more)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_it_moves_the_date_and_no_other_byte(acme: Site, ending: str) -> None:
    acme.edit(WORDS, OTHER)
    before = acme.notice.read_text("utf-8").replace("\n", ending).encode()
    acme.notice.write_bytes(before)
    assert bump(acme) == 0
    assert acme.notice.read_bytes() == before.replace(b"2026-01-15", b"2026-02-01")
    assert "2026-01-15 → 2026-02-01" in acme.said
    assert bump(acme) == 0
    assert "already" in acme.said


def test_it_refuses_without_a_cause(acme: Site) -> None:
    before = acme.notice.read_bytes()
    assert bump(acme) == 1
    acme.edit(WORDS, "We *respect* your privacy.")
    assert bump(acme) == 1
    assert "--review" in acme.said
    acme.edit("We *respect* your privacy.", WORDS)
    assert acme.notice.read_bytes() == before


def test_a_review_moves_it_and_is_recorded(acme: Site) -> None:
    assert bump(acme, "--review", "Yearly review: nothing has changed", "--by", "Jane Roe") == 0
    text = acme.notice.read_text("utf-8")
    assert "last_updated: 2026-02-01  # the day\n" in text
    assert '    reason: "Yearly review: nothing has changed"\n    by: Jane Roe\n    date: 2026-02-01\nbody:' in text
    assert acme.check("2026-02-01") == (0, set())
    assert acme.publish("2026-02-01") == 0
    assert acme.history()[-1]["class"] == "none"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--review", "why"),
        ("--by", "Jane Roe"),
        ("--date", "2026-01-14"),
        ("--date", "2026-02-03"),
        ("--date", "2026-02-30"),
    ],
)
def test_wrong_options_are_told_and_nothing_is_changed(acme: Site, wrong: tuple[str, ...]) -> None:
    acme.edit(WORDS, OTHER)
    before = acme.notice.read_bytes()
    assert bump(acme, *wrong) == 2
    assert acme.notice.read_bytes() == before


def test_an_undated_notice_has_no_date_to_move(acme: Site) -> None:
    acme.edit("last_updated: 2026-01-15  # the day\n", "")
    assert bump(acme) == 2
    assert "no date" in acme.said


def test_a_notice_with_defects_is_not_touched(acme: Site) -> None:
    acme.edit("sold: none", "sold: nobody")
    before = acme.notice.read_bytes()
    assert bump(acme) == 1
    assert acme.notice.read_bytes() == before


def test_a_notice_that_was_never_published_may_be_dated_anew(acme: Site) -> None:
    acme.edit("notice: acme", "notice: other")
    assert bump(acme) == 0
    assert "never been published" in acme.said
