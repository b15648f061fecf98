"""The output folder changes as a whole or not at all, whatever happens in between."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from real_notices import built, compiled, source
from test_signing import KEY

from notice_compiler.compile import Built, build
from notice_compiler.hosting.hosting import Gpc, Hosting
from notice_compiler.shell import transaction as module
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.listing import Site as Place
from notice_compiler.shell.transaction import commit, locked, recover
from notice_compiler.shell.write_output import write_output
from notice_compiler.signing.jws import verify
from notice_compiler.signing.keys import SigningKey
from notice_compiler.versions.history import History, Version, entry_digest

OLD = (built("coverys"), built("calpro"))
HERE = Place("https://www.example.com/", hosting=Hosting(gpc=Gpc(True, datetime.date(2024, 1, 31)), hosts=("netlify",)))
THERE = Place("https://www.example.com/", hosting=Hosting(".well-known/notices.json", hosts=("nginx",)))
"""What is written for the place where the folder is served changes with it."""


def version(made: Built) -> dict[str, bytes]:
    """The files of a published version."""
    digests = (made.manifest.facts_digest, made.manifest.content_digest)
    entry = Version.model_validate(
        {
            "version": 1,
            "day": "2026-01-20",
            "adopted": False,
            "last_updated": None,
            "class": None,
            "facts_digest": digests[0],
            "content_digest": digests[1],
            "files": {},
            "previous": None,
        }
    )
    history = History(
        schema_version="1.0", notice=made.notice, versions=(entry,), digest=entry_digest(entry)
    ).model_dump_json(by_alias=True)
    return {"versions/1/index.html": b"a published version", "history.json": history.encode()}


NEW = tuple(
    replace(made, files={**made.files, **version(made)})
    for name in ("coverys", "calpro")
    for made in (build(compiled(source(name).replace("Privacy Notice", "Privacy Statement", 1))),)
)


def state(output: Path) -> dict[str, bytes]:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def fresh(folder: Path, editions: tuple[Built, ...], place: Place, key: SigningKey | None = None) -> dict[str, bytes]:
    write_output(folder, editions, place, key)
    return state(folder)


def test_a_build_with_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    write_output(tmp_path, OLD)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    done = write_output(tmp_path, OLD)
    assert (done.changed, done.unchanged) == ((), ("coverys-california", "calpro-insurance"))
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_building_one_notice_keeps_the_others_in_the_list(tmp_path: Path) -> None:
    write_output(tmp_path, OLD)
    done = write_output(tmp_path, NEW[:1])
    listed = json.loads((tmp_path / "index.json").read_bytes())["notices"]
    assert [it["notice"] for it in listed] == ["calpro-insurance", "coverys-california"]
    assert done.left == ("calpro-insurance",)


def test_what_else_stands_in_a_notice_folder_is_kept(tmp_path: Path) -> None:
    write_output(tmp_path, OLD)
    (tmp_path / "coverys-california" / "versions").mkdir()
    (tmp_path / "coverys-california" / "versions" / "kept.txt").write_text("kept")
    write_output(tmp_path, NEW)
    assert (tmp_path / "coverys-california" / "versions" / "kept.txt").read_text() == "kept"


def test_a_style_sheet_that_no_page_uses_is_removed(tmp_path: Path) -> None:
    write_output(tmp_path, OLD)
    idle = tmp_path / f"notice.{'0' * 16}.css"
    idle.write_text("")
    write_output(tmp_path, OLD)
    assert not idle.exists()


def whole(output: Path) -> bool:
    """No notice is a mixture: the page is the one of which the manifest tells."""
    for folder in output.glob("[a-z]*/"):
        told = json.loads((folder / "manifest.json").read_bytes())["renditions"]
        if any(hashlib.sha256((folder / it["href"]).read_bytes()).hexdigest() != it["sha256"] for it in told):
            return False
    return True


def killed_at(step: int, output: Path, *, exchange: bool, key: SigningKey | None = None) -> bool:
    """Publishes in a process that dies at its nth touch of the disk; False if it came to its end before."""
    child = os.fork()
    if child == 0:
        count = 0

        def dying(function: Callable[..., Any]) -> Callable[..., Any]:
            def touch(*arguments: Any, **keywords: Any) -> Any:
                nonlocal count
                count += 1
                if count == step:
                    os._exit(9)
                return function(*arguments, **keywords)

            return touch

        for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (Path, "mkdir"), (os, "link")):
            setattr(owner, name, dying(getattr(owner, name)))
        vars(module)["_swap"] = dying(module._swap) if exchange else lambda _one, _other: False
        write_output(output, NEW, THERE, key)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process of its own")
@pytest.mark.parametrize("exchange", [True, False], ids=["folders exchanged", "folders renamed"])
def test_a_build_killed_at_any_moment_is_completed_or_undone_by_the_next(tmp_path: Path, exchange: bool) -> None:
    old, new = fresh(tmp_path / "old", OLD, HERE), fresh(tmp_path / "new", NEW, THERE)
    assert old != new
    ends = set()
    for step in range(1, 200):
        output = tmp_path / f"output-{step}"
        write_output(output, OLD, HERE)
        if not killed_at(step, output, exchange=exchange):
            break
        assert whole(output)
        recover(output)
        assert not (output / ".build").exists()
        after = {name: data for name, data in state(output).items() if not name.endswith(".css")}
        assert after in [{n: d for n, d in it.items() if not n.endswith(".css")} for it in (old, new)]
        ends.add(after["index.json"] == new["index.json"])
    assert ends == {True, False}
    assert state(output) == new


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process of its own")
@pytest.mark.parametrize("key", [KEY, None], ids=["signing", "not signing"])
def test_whenever_a_build_is_killed_no_signature_is_left_that_does_not_fit(
    tmp_path: Path, key: SigningKey | None
) -> None:
    old, new = fresh(tmp_path / "old", OLD, HERE, KEY), fresh(tmp_path / "new", NEW, THERE, key)
    assert {name.endswith(".jws") for name in new} == ({True, False} if key else {False})
    for step in range(1, 200):
        output = tmp_path / f"output-{step}"
        write_output(output, OLD, HERE, KEY)
        if not killed_at(step, output, exchange=True, key=key):
            break
        for folder in (output, *output.glob("[a-z]*/")):
            assert fitting(folder)
        recover(output)
        assert fitting(output)
        after = {name: data for name, data in state(output).items() if not name.endswith(".css")}
        assert after in [{n: d for n, d in it.items() if not n.endswith(".css")} for it in (old, new)]
    assert state(output) == new


def fitting(folder: Path) -> bool:
    """Whether every signature of a folder fits the file beside which it stands."""
    pairs = ((it.with_suffix("").read_bytes(), it.read_bytes()) for it in folder.glob("*.jws"))
    return all(verify(data, signature, (KEY.public,)) for data, signature in pairs)


def test_a_file_that_was_changed_meanwhile_is_not_removed(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_bytes(b"ours")
    (tmp_path / ".htaccess").write_bytes(b"changed")
    ours = hashlib.sha256(b"ours").hexdigest()
    with locked(tmp_path) as work:
        commit(tmp_path, work, {}, {}, {}, removed={"_headers": ours, ".htaccess": ours})
    assert state(tmp_path) == {".htaccess": b"changed"}


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    with module.locked(tmp_path), pytest.raises(UsageError, match="another build is writing there"):
        write_output(tmp_path, OLD)
    write_output(tmp_path, OLD)


def test_links_in_the_place_of_the_work_folder_and_its_lock_are_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "stage"
    elsewhere.mkdir(parents=True)
    output = tmp_path / "output"
    output.mkdir()
    (output / ".build").symlink_to(elsewhere.parent)
    recover(output)
    with pytest.raises(UsageError, match="has to stand there"):
        write_output(output, OLD)
    assert elsewhere.is_dir()


@pytest.mark.parametrize("name", ["index.json", "index.html", "coverys-california/index.html"])
def test_a_folder_in_the_place_of_a_file_is_told_before_anything_changes(tmp_path: Path, name: str) -> None:
    write_output(tmp_path, OLD)
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    before = state(tmp_path)
    with pytest.raises(UsageError, match=f"{name}: is not a file"):
        write_output(tmp_path, NEW)
    assert state(tmp_path) == before


def test_a_link_in_the_place_of_a_notice_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "coverys-california").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="is not a folder"):
        write_output(tmp_path / "output", OLD)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{",
        "[]",
        '{"folders": {"../../x": {}}, "root": {}}',
        '{"folders": {}, "root": {"../x": "y"}}',
        '{"folders": {}, "root": {".well-known/../x.json": "y"}}',
        '{"folders": {}, "root": {}, "removed": {".build/journal": "y"}}',
        '{"folders": {"coverys-california": {"index.html": "00"}}, "root": {}}',
    ],
)
def test_a_journal_that_is_not_ours_is_thrown_away(tmp_path: Path, journal: str) -> None:
    output = tmp_path / "deep" / "output"
    write_output(output, OLD)
    before = state(output)
    (output / ".build").mkdir()
    (output / ".build" / "journal").write_text(journal)
    recover(output)
    assert state(output) == before
    write_output(output, NEW)


def test_a_manifest_of_another_version_is_listed_and_one_that_is_none_is_told(tmp_path: Path) -> None:
    write_output(tmp_path, OLD)
    neighbour = tmp_path / "calpro-insurance" / "manifest.json"
    told = json.loads(neighbour.read_bytes())
    neighbour.write_text(json.dumps({**told, "retention": "new", "schema_version": "1.7"}))
    write_output(tmp_path, NEW[:1])
    hostiles: list[object] = [[], {**told, "notice": "../../etc"}, {**told, "title": "\u202eeltit"}]
    for hostile in hostiles:
        neighbour.write_text(json.dumps(hostile))
        with pytest.raises(UsageError, match="is not the manifest of"):
            write_output(tmp_path, OLD[:1])


def test_a_full_disk_leaves_the_previous_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_output(tmp_path, OLD)
    before = state(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match=r"No space left on device\. The previous output stands"):
        write_output(tmp_path, NEW)
    assert state(tmp_path) == before
