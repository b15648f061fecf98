"""A pull request cannot choose, move, rewrite or hide what it is compared with."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from published_site import NOTICE, Site, site

BASE = ("--published-at", "main")


@pytest.fixture
def acme(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Site:
    """A notice on main, published, and a pull request that starts a sale under the old date."""
    made = site(tmp_path, capsys, monkeypatch)
    made.publish("2026-01-20", "--first")
    made.git("-c", "init.defaultBranch=main", "init", "-q")
    made.commit()
    made.git("checkout", "-q", "-b", "request")
    made.edit("{sold: none}", "{sold: partners}")
    return made


def configured(text: str) -> Callable[[Site], None]:
    def write(it: Site) -> None:
        (it.root / "notices.toml").write_text(text)

    return write


def moved_output(it: Site) -> None:
    configured('output = "public"\n')(it)
    (it.root / "output").rename(it.root / "public")


def linked_folder(it: Site) -> None:
    shutil.rmtree(it.root / "output" / "acme")
    (it.root / "output" / "acme").symlink_to("nowhere")


def linked_output(it: Site) -> None:
    (it.root / "output").rename(it.root / "other")
    (it.root / "output").symlink_to("other")


def another_id(it: Site) -> None:
    it.edit("notice: acme", "notice: acme-new")
    (it.root / "output" / "acme").rename(it.root / "output" / "acme-new")


def gone_altogether(it: Site) -> None:
    (it.root / "notices" / "other.yaml").write_text(NOTICE.replace("notice: acme", "notice: other"), "utf-8")
    it.notice.unlink()
    shutil.rmtree(it.root / "output" / "acme")


def elsewhere(it: Site) -> None:
    (it.root / "n2").mkdir()
    (it.root / "n2" / "other.yaml").write_text(NOTICE.replace("notice: acme", "notice: other"), "utf-8")
    configured('notices = "n2"\n')(it)
    shutil.rmtree(it.root / "output" / "acme")


def forged(it: Site) -> None:
    it.publish("2026-02-01", "--adopt")


def altered_page(it: Site) -> None:
    it.edit("{sold: partners}", "{sold: none}")
    page = it.root / "output" / "acme" / "versions" / "1" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Nobody", b"Somebody"))


def no_versions(it: Site) -> None:
    it.edit("{sold: partners}", "{sold: none}")
    shutil.rmtree(it.root / "output" / "acme" / "versions")


def forged_for_later(it: Site) -> None:
    it.publish("2026-02-01", "--adopt")
    it.edit("{sold: partners}", "{sold: none}")


@pytest.mark.parametrize(
    "attack",
    [
        lambda _: None,
        configured('output = "public"\n'),
        moved_output,
        linked_folder,
        linked_output,
        another_id,
        gone_altogether,
        elsewhere,
        forged,
        altered_page,
        no_versions,
        forged_for_later,
    ],
)
def test_it_does_not_pass(acme: Site, attack: Callable[[Site], None]) -> None:
    attack(acme)
    assert acme.run("check", "--gate", "defect", "--gate", "date", "--as-of", "2026-02-01", *BASE) in (1, 3), acme.said


@pytest.mark.parametrize("option", ["--published-at=", "--against="])
def test_nothing_named_is_no_base(acme: Site, option: str) -> None:
    assert acme.run("check", option) == 2


def test_a_withdrawal_is_declared(acme: Site) -> None:
    gone_altogether(acme)
    assert "notice-withdrawn" in acme.check("2026-02-01", *BASE)[1]
    configured('withdrawn = ["acme"]\n')(acme)
    assert acme.check("2026-02-01", *BASE) == (0, {"notice-withdrawn", "first-publication"})


def test_an_honest_publication_in_a_pull_request_passes(acme: Site) -> None:
    acme.edit("last_updated: 2026-01-15", "effective_date: 2026-03-01\nlast_updated: 2026-02-01")
    assert acme.publish("2026-02-01") == 0
    assert acme.check("2026-02-01", *BASE) == (0, set())


@pytest.mark.parametrize("part", ["old", "stage", "root"])
def test_what_a_branch_puts_into_the_work_folder_moves_nothing(acme: Site, tmp_path: Path, part: str) -> None:
    home = tmp_path / "home" / "precious"
    home.mkdir(parents=True)
    work = acme.root / "output" / ".build"
    work.mkdir()
    (work / part).symlink_to(tmp_path / "home")
    (work / "journal").write_text("x")
    acme.check("2026-02-01")
    assert home.is_dir()
    assert not (acme.root / "output" / "precious").exists()


def test_a_journal_from_elsewhere_is_not_carried_out(acme: Site) -> None:
    from notice_compiler.facts.digest import sha256

    work = acme.root / "output" / ".build"
    (work / "stage" / "acme").mkdir(parents=True)
    (work / "stage" / "acme" / "index.html").write_bytes(b"forged")
    digest = sha256(b"forged")
    journal = f'{{"place": "1:1", "folders": {{"acme": {{"index.html": "{digest}"}}}}, "root": {{}}}}'
    (work / "journal").write_text(journal)
    acme.check("2026-02-01")
    assert (acme.root / "output" / "acme" / "index.html").read_bytes() != b"forged"


PACK = """\
law: nevada
title: Nevada
provisions:
  a: {citation: A 1, url: "https://a.example", verified: confirmed, says: Something.}
changes: [{change: typography-changed, class: material, provisions: [a]}]
"""


def test_a_pull_request_is_judged_by_the_law_of_what_it_is_compared_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    acme = site(tmp_path, capsys, monkeypatch)
    pack = acme.root / "law" / "nevada" / "nevada.yaml"
    pack.parent.mkdir(parents=True)
    pack.write_text(PACK)
    configured('law = "law"\n')(acme)
    acme.edit("title: Privacy Notice", "title: Privacy Notice\nlaws: [nevada]")
    assert acme.publish("2026-01-20", "--first") == 0
    acme.git("-c", "init.defaultBranch=main", "init", "-q")
    acme.commit()
    acme.git("checkout", "-q", "-b", "request")
    acme.edit("We respect your privacy.", "We respect “your” privacy.")
    acme.edit("“your”", "your")
    acme.edit("privacy.", "privacy .")
    code, rules = acme.check("2026-02-01", *BASE)
    pack.write_text(PACK.partition("changes:")[0])
    assert acme.check("2026-02-01", *BASE) == (code, rules)
    pack.unlink()
    configured("")(acme)
    assert acme.check("2026-02-01", *BASE) == (code, rules)
    assert "date-not-changed" in rules
