"""Comparing with files, manifests and git revisions; the base of a pull request cannot be rewritten by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from published_site import NOTICE, Site, site

WORDS, OTHER = "We respect your privacy.", "We value your privacy."


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """The notice, published and committed, in a repository."""
    made = site(tmp_path, capsys, monkeypatch)
    made.publish("2026-01-20", "--first")
    made.git("-c", "init.defaultBranch=main", "init", "-q")
    made.commit()
    return made


def seen(found: dict[str, object]) -> dict[str, object]:
    """A comparison without where it was made: file, range, names of the sides."""
    changes = found["changes"]
    assert isinstance(changes, list)
    told = [{key: value for key, value in it.items() if key not in ("file", "range")} for it in changes]
    return {**found, "changes": told, "compared": None, "date": {**found["date"], "reasons": None}}  # type: ignore[dict-item]


def test_notices_manifests_and_revisions_in_any_mix_give_the_same(acme: Site) -> None:
    acme.run("build", "--output", "before", "--as-of", "2026-02-01")
    acme.edit("{sold: none}", "{sold: partners}")
    acme.run("build", "--output", "after", "--as-of", "2026-02-01")
    (acme.root / "new.yaml").write_text(acme.notice.read_text("utf-8"), "utf-8")
    acme.notice.write_text(NOTICE, "utf-8")
    olds = (
        "notices/acme.yaml",
        "before/acme/manifest.json",
        "HEAD:notices/acme.yaml",
        "HEAD:output/acme/manifest.json",
    )
    news = ("new.yaml", "after/acme/manifest.json")
    found = [seen(acme.diff("2026-02-01", old, new)) for old in olds for new in news]
    assert all(it == found[0] for it in found)
    assert found[0]["class"] == "material"


def test_against_a_revision_shows_what_a_branch_adds(acme: Site) -> None:
    acme.edit(WORDS, OTHER)
    acme.edit("2026-01-15", "2026-02-01")
    assert acme.check("2026-02-01", "--against", "main") == (0, set())
    acme.commit()
    assert acme.diff("2026-02-01", "--against", "HEAD")["class"] == "none"
    assert acme.diff("2026-02-01", "--against", "HEAD~1")["class"] == "substantive"


def test_a_revision_that_is_not_there_is_no_base(acme: Site) -> None:
    for base in ("nowhere", "--output=x", "../secret", "HEAD~9"):
        code, found = acme.check("2026-02-01", f"--against={base}")
        assert (code, found & {"no-base"}) == (3, {"no-base"}), base
    assert acme.run("diff", "--against=nowhere", "--exit-code", "--as-of", "2026-02-01") == 3
    assert "could not" in acme.said
    assert not (acme.root / "x").exists()


def test_a_notice_that_a_revision_does_not_have_is_new(acme: Site) -> None:
    (acme.root / "notices" / "new.yaml").write_text(NOTICE.replace("notice: acme", "notice: new"), "utf-8")
    acme.run("diff", "--against", "HEAD", "--format", "json", "--as-of", "2026-02-01")
    found = {it["notice"]: it["date"]["verdict"] for it in json.loads(acme.said)["notices"]}
    assert found == {"acme": "ok", "new": "first"}


def test_a_defect_in_the_old_notice_is_no_verdict_and_in_the_new_one_an_error(acme: Site) -> None:
    broken = acme.root / "broken.yaml"
    broken.write_text(NOTICE.replace("sold: none", "sold: nobody"), "utf-8")
    for sides, code in (((str(broken), "notices/acme.yaml"), 3), (("notices/acme.yaml", str(broken)), 1)):
        assert acme.run("diff", *sides, "--format", "json", "--as-of", "2026-02-01") == code
        (found,) = json.loads(acme.said)["notices"]
        assert (found["class"], found["date"]["must_change"], found["changes"]) == (None, None, [])
        assert [it["rule"] for it in found["findings"]] == ["answer-form"]


def test_two_notices_are_a_withdrawal_and_a_first_publication(acme: Site) -> None:
    (acme.root / "other.yaml").write_text(NOTICE.replace("notice: acme", "notice: other"), "utf-8")
    acme.run("diff", "notices/acme.yaml", "other.yaml", "--format", "json", "--as-of", "2026-02-01")
    gone, new = json.loads(acme.said)["notices"]
    assert (gone["notice"], gone["changes"][0]["rule"], gone["class"]) == ("acme", "notice-withdrawn", None)
    assert (new["notice"], new["date"]["verdict"], new["changes"]) == ("other", "first", [])


@pytest.mark.parametrize("old", ["missing.yaml", "output/acme/history.json", "HEAD:missing.yaml"])
def test_an_old_side_that_cannot_be_read_is_no_base(acme: Site, old: str) -> None:
    assert acme.run("diff", old, "notices/acme.yaml", "--exit-code", "--as-of", "2026-02-01") == 3


def test_a_manifest_of_an_older_program_is_migrated_and_of_a_newer_one_not_believed(acme: Site) -> None:
    told = json.loads((acme.root / "output" / "acme" / "manifest.json").read_bytes())
    older = {key: value for key, value in told.items() if key not in ("effective_date", "exceptions")}
    for it in older["recipients"] + older["categories"] + older["practices"]:
        for key in ("formerly", "split_from"):
            del it[key]
    (acme.root / "older.json").write_text(json.dumps(older))
    assert acme.diff("2026-02-01", "older.json", "notices/acme.yaml")["class"] == "none"
    (acme.root / "newer.json").write_text(json.dumps({**told, "schema_version": "2.0"}))
    assert acme.run("diff", "newer.json", "notices/acme.yaml", "--exit-code", "--as-of", "2026-02-01") == 3
    assert "version 2.0 of the schema" in " ".join(acme.said.split())
    (acme.root / "forged.json").write_text(json.dumps({**told, "title": "Another"}))
    assert acme.run("diff", "forged.json", "notices/acme.yaml", "--exit-code", "--as-of", "2026-02-01") == 3


def test_a_pull_request_cannot_rewrite_its_own_base(acme: Site) -> None:
    acme.edit(WORDS, OTHER)
    assert acme.publish("2026-02-01", "--adopt") == 0  # a forged base, in which the change is published already
    assert acme.check("2026-02-02") == (0, set())
    assert acme.check("2026-02-02", "--published-at", "main") == (1, {"date-not-changed"})
    history = acme.root / "output" / "acme" / "history.json"
    history.write_text(history.read_text("utf-8").replace('"day": "2026-01-20"', '"day": "2026-01-19"'), "utf-8")
    code, found = acme.check("2026-02-02", "--published-at", "main")
    assert (code, "version-altered" in found) == (1, True)
    history.unlink()
    assert "version-altered" in acme.check("2026-02-02", "--published-at", "main")[1]


def test_change_records_of_a_pull_request_count_when_they_are_trusted(acme: Site) -> None:
    acme.edit(WORDS, "We respect your privacy!")
    fingerprint = acme.diff("2026-02-01")["changes"][0]["fingerprint"]
    record = f"{{declare: editorial, covers: {fingerprint}, reason: a slip, by: Jane Roe, date: 2026-02-01}}"
    acme.edit("body:", f"changes: [{record}]\nbody:")
    base = ("--published-at", "main")
    assert acme.check("2026-02-01", *base) == (1, {"date-not-changed", "change-record-untrusted"})
    assert acme.check("2026-02-01", *base, "--trust-records") == (0, set())
    assert acme.diff("2026-02-01", *base)["class"] == "substantive"
    acme.commit()
    assert acme.check("2026-02-01", *base) == (0, set())


def test_two_pull_requests_that_pass_alone_and_meet_on_main(acme: Site) -> None:
    acme.git("branch", "one")
    acme.git("checkout", "-q", "-b", "two")
    acme.edit(WORDS, OTHER)
    acme.edit("2026-01-15", "2026-02-01")
    assert acme.check("2026-02-01", "--published-at", "main") == (0, set())
    acme.commit()
    acme.git("checkout", "-q", "one")
    acme.edit("label: Data,", "label: Information,")
    acme.edit("2026-01-15", "2026-02-01")
    assert acme.check("2026-02-01", "--published-at", "main") == (0, set())
    acme.commit()
    acme.git("merge", "-q", "-m", "Both", "two")
    assert acme.check("2026-02-03") == (0, set())
    assert len(acme.diff("2026-02-03")["changes"]) == 2
    assert acme.publish("2026-02-03") == 0
    acme.edit(OTHER, WORDS)
    assert acme.check("2026-02-04") == (1, {"date-not-changed"})


def test_new_years_eve_has_two_days_and_the_time_zone_decides(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Clock:
            return cls(2027, 1, 1, 3, 0, tzinfo=datetime.UTC).astimezone(tz)

    monkeypatch.setattr("notice_compiler.cli.common.datetime.datetime", Clock)
    for zone, today in (("UTC", "2027-01-01"), ("America/New_York", "2026-12-31")):
        (acme.root / "notices.toml").write_text(f'time_zone = "{zone}"\n')
        acme.run("diff", "--format", "json")
        assert json.loads(acme.said)["as_of"] == today


def test_days_of_announcement_may_be_configured(acme: Site) -> None:
    acme.edit("{sold: none}", "{sold: partners}")
    acme.edit("last_updated: 2026-01-15", "effective_date: 2026-02-15\nlast_updated: 2026-02-01")
    assert acme.diff("2026-02-01")["date"]["verdict"] == "ok"
    (acme.root / "notices.toml").write_text("announcement_days = 30\n")
    assert acme.diff("2026-02-01")["date"]["verdict"] == "announcement"
    for wrong in ("-1", "true", '"30"'):
        (acme.root / "notices.toml").write_text(f"announcement_days = {wrong}\n")
        assert acme.run("diff") == 2
