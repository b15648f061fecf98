"""Reading files at a revision: what is found, what is refused, and that nothing else happens."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest
from real_notices import ROOT

from notice_compiler.shell import git
from notice_compiler.shell.git import NoRevisionError, Revision, find_revision, list_at, read_at

LIMIT = 1000
PLAIN = {
    **{key: it for key, it in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": "a@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}
SETTINGS = ("init.defaultBranch=main", "commit.gpgsign=false", "gc.auto=0", "advice.detachedHead=false")
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


@pytest.fixture(autouse=True)
def _no_settings_of_this_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in [it for it in os.environ if it.startswith("GIT_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def run(folder: Path, *words: str) -> str:
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    command = ["git", "-C", str(folder), *settings, *words]
    done = subprocess.run(command, env=PLAIN, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, files: dict[str, str]) -> str:
    """A commit of the working tree with these files written into it, and its hash."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    run(folder, "add", "--all")
    run(folder, "commit", "--quiet", "--allow-empty", "--message", "a change")
    return run(folder, "rev-parse", "HEAD")


def repository(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True)
    run(folder, "init", "--quiet")
    commit(folder, files)
    return folder


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("template") / "repo", {"notices/a.yaml": "then\n"})


@pytest.fixture
def repo(template: Path, tmp_path: Path) -> Path:
    """`main` with one notice as it was; the working tree has another text."""
    folder = Path(shutil.copytree(template, tmp_path / "repo"))
    (folder / "notices" / "a.yaml").write_text("now\n", "utf-8")
    return folder


def clone(origin: Path, folder: Path, *options: str) -> Path:
    run(origin, "config", "uploadpack.allowFilter", "true")
    run(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    run(origin.parent, "clone", "--quiet", *options, f"file://{origin}", str(folder))
    return folder


def refusal(folder: Path, name: str) -> NoRevisionError:
    with pytest.raises(NoRevisionError) as caught:
        find_revision(folder, name)
    return caught.value


def follow(folder: Path, cure: str) -> None:
    """Runs the first command that a cure names."""
    found = re.search(r"`git ([^`]*)`", cure)
    assert found, cure
    run(folder, *found[1].split(" "))


def every_file(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# What is found


def test_a_file_is_read_as_it_was(repo: Path) -> None:
    revision = find_revision(repo / "notices", "HEAD")
    assert revision == Revision(repo.resolve(), run(repo, "rev-parse", "HEAD"), "HEAD", None)
    assert read_at(revision, repo / "notices" / "a.yaml", LIMIT) == b"then\n"


@pytest.mark.parametrize("name", ["main", "v1", "refs/heads/main", "HEAD", "@", "HEAD~0", "v1^{}", "feature/x"])
def test_every_kind_of_name_finds_the_commit(repo: Path, name: str) -> None:
    run(repo, "tag", "--annotate", "--message", "first", "v1")
    run(repo, "branch", "feature/x")
    assert find_revision(repo, name).commit == run(repo, "rev-parse", "HEAD")


def test_a_hash_and_its_beginning_find_the_commit(repo: Path) -> None:
    first = run(repo, "rev-parse", "HEAD")
    commit(repo, {})
    assert [find_revision(repo, it).commit for it in (first, first[:10], "HEAD~1", "HEAD^")] == [first] * 4


def test_a_detached_head_is_read(repo: Path) -> None:
    first = run(repo, "rev-parse", "HEAD")
    commit(repo, {"notices/a.yaml": "later\n"})
    run(repo, "checkout", "--quiet", "--detach", first)
    assert find_revision(repo, "HEAD").commit == first
    assert read_at(find_revision(repo, "main"), repo / "notices/a.yaml", LIMIT) == b"later\n"


def test_paths_are_relative_to_the_current_folder(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    revision = find_revision(repo, "main")
    monkeypatch.chdir(repo / "notices")
    assert read_at(revision, Path("a.yaml"), LIMIT) == b"then\n"
    assert read_at(revision, Path("../notices/a.yaml"), LIMIT) == b"then\n"
    assert list_at(revision, Path(), ".yaml") == list_at(revision, Path(".."), ".yaml") == ("notices/a.yaml",)


def test_a_path_through_a_link_to_the_repository_is_inside(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(repo)
    revision = find_revision(tmp_path / "link", "main")
    assert read_at(revision, tmp_path / "link" / "notices" / "a.yaml", LIMIT) == b"then\n"
    assert list_at(revision, tmp_path / "link" / "notices", ".yaml") == ("notices/a.yaml",)


def test_what_the_revision_lacks_is_none(repo: Path) -> None:
    revision = find_revision(repo, "main")
    (repo / "new.yaml").write_text("new\n", "utf-8")
    assert read_at(revision, repo / "new.yaml", LIMIT) is None
    assert read_at(revision, repo / "notices" / "a.yaml" / "b.yaml", LIMIT) is None
    assert list_at(revision, repo / "nowhere", ".yaml") == ()


def test_a_file_that_is_gone_can_still_be_read(repo: Path) -> None:
    shutil.rmtree(repo / "notices")
    commit(repo, {})
    revision = find_revision(repo, "HEAD~1")
    assert list_at(revision, repo / "notices", ".yaml") == ("notices/a.yaml",)
    assert read_at(revision, repo / "notices" / "a.yaml", LIMIT) == b"then\n"


def test_no_more_than_the_limit_and_one_is_read(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "SECONDS", 4)
    commit(repo, {"long.yaml": "x" * 3_000_000, "exact.yaml": "y" * LIMIT, "empty.yaml": ""})
    revision = find_revision(repo, "main")
    began = monotonic()
    assert read_at(revision, repo / "long.yaml", LIMIT) == b"x" * (LIMIT + 1)
    assert monotonic() - began < 3, "the rest is not waited for"
    assert read_at(revision, repo / "exact.yaml", LIMIT) == b"y" * LIMIT
    assert read_at(revision, repo / "empty.yaml", LIMIT) == b""


NAMES = ("ünïcode – 漢.yaml", "with space.yaml", "new\nline.yaml", "tab\t.yaml", ':(top)"q".yaml', "-x.yaml", "*.yaml")


def test_unusual_names_are_listed_and_read(tmp_path: Path) -> None:
    folder = repository(tmp_path / "re po\n", {f"in/{name}": name for name in NAMES})
    revision = find_revision(folder, "main")
    assert list_at(revision, folder, ".yaml") == tuple(sorted(f"in/{name}" for name in NAMES))
    assert [read_at(revision, folder / "in" / name, LIMIT) for name in NAMES] == [it.encode() for it in NAMES]


def test_bytes_are_those_of_the_commit_whatever_the_attributes_say(repo: Path) -> None:
    (repo / "x.yaml").write_bytes(b"a\n")
    first = commit(repo, {".gitattributes": "*.yaml eol=crlf diff=evil filter=evil\n"})
    for setting in ("diff.evil.textconv", "filter.evil.smudge", "diff.external"):
        run(repo, "config", setting, "echo evil; false")
    assert read_at(find_revision(repo, first), repo / "x.yaml", LIMIT) == b"a\n"


def test_folders_with_a_common_beginning_are_kept_apart(tmp_path: Path) -> None:
    files = {"notices/a.yaml": "", "notices2/b.yaml": "", "notices.yaml": "", "deep/notices/c.yaml": ""}
    revision = find_revision(repository(tmp_path / "repo", files), "main")
    assert list_at(revision, revision.root / "notices", ".yaml") == ("notices/a.yaml",)
    assert list_at(revision, revision.root, ".yaml") == tuple(sorted(files))


def test_only_plain_files_with_the_suffix_that_are_not_hidden_are_listed(tmp_path: Path) -> None:
    listed = {"n/run.yaml": "", "n/sub/b.yaml": "", "n/two.dots.yaml": ""}
    hidden = ("n/.a.yaml", "n/.x/a.yaml", "n/sub/.y/a.yaml", "n/a.yml", "n/b.yaml.txt", "o.yaml", "m/n/x.yaml")
    folder = repository(tmp_path / "repo", listed | dict.fromkeys(hidden, ""))
    (folder / "n" / "run.yaml").chmod(0o755)
    commit(folder, {})
    revision = find_revision(folder, "main")
    assert list_at(revision, folder / "n", ".yaml") == tuple(sorted(listed))


def test_a_hidden_folder_that_is_named_is_listed(tmp_path: Path) -> None:
    folder = repository(tmp_path / "repo", {".n/a.yaml": ""})
    assert list_at(find_revision(folder, "main"), folder / ".n", ".yaml") == (".n/a.yaml",)


def test_replaced_objects_are_not_read(repo: Path) -> None:
    first = run(repo, "rev-parse", "HEAD")
    run(repo, "replace", first, commit(repo, {"notices/a.yaml": "false\n"}))
    assert read_at(find_revision(repo, first), repo / "notices" / "a.yaml", LIMIT) == b"then\n"


# Links, submodules, folders, pointers


@pytest.fixture
def linked(tmp_path: Path) -> Revision:
    """A repository with a link to a file, a link to a folder and a submodule."""
    folder = repository(tmp_path / "repo", {"n/a.yaml": "target\n"})
    (folder / "n" / "link.yaml").symlink_to("a.yaml")
    (folder / "n" / "out.yaml").symlink_to("/etc/passwd")
    (folder / "linked").symlink_to("n")
    run(folder, "add", "--all")
    run(folder, "update-index", "--add", "--cacheinfo", f"160000,{run(folder, 'rev-parse', 'HEAD')},n/sub.yaml")
    run(folder, "commit", "--quiet", "--message", "links")
    return find_revision(folder, "main")


def test_links_and_submodules_are_not_listed(linked: Revision) -> None:
    assert run(linked.root, "ls-tree", "-r", "--name-only", "main").count("\n") == 4
    assert list_at(linked, linked.root, "") == ("n/a.yaml",)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("link.yaml", "a link"),
        ("out.yaml", "a link"),
        ("sub.yaml", "a submodule"),
        (".", "a folder"),
        ("..", "a folder"),
    ],
)
def test_what_is_not_a_file_is_not_read(linked: Revision, name: str, kind: str) -> None:
    with pytest.raises(NoRevisionError, match=f"is {kind} at `main`, not a file") as caught:
        read_at(linked, linked.root / "n" / name, LIMIT)
    assert "ls-tree" in caught.value.cure


def test_what_is_not_a_folder_is_not_listed(linked: Revision) -> None:
    (linked.root / "linked").unlink()
    for name, kind in (("linked", "a link"), ("n/a.yaml", "a file"), ("n/sub.yaml", "a submodule")):
        with pytest.raises(NoRevisionError, match=f"is {kind} at `main`, not a folder"):
            list_at(linked, linked.root / name, ".yaml")


def test_a_link_in_the_working_tree_does_not_lead_elsewhere_in_the_revision(linked: Revision) -> None:
    with pytest.raises(NoRevisionError):
        list_at(linked, linked.root / "linked", ".yaml")
    with pytest.raises(NoRevisionError):
        read_at(linked, linked.root / "linked" / "a.yaml", LIMIT)


def test_a_pointer_of_lfs_is_not_taken_for_the_file(repo: Path) -> None:
    commit(repo, {"big.yaml": POINTER})
    with pytest.raises(NoRevisionError, match="Git LFS") as caught:
        read_at(find_revision(repo, "main"), repo / "big.yaml", LIMIT)
    assert f"git cat-file blob {run(repo, 'rev-parse', 'main:big.yaml')} | git lfs smudge" in caught.value.cure


@pytest.mark.parametrize("name", ["../other.yaml", "/etc/passwd", "out/x.yaml", "n\0l", "\ud800"])
def test_paths_outside_the_repository_are_refused(repo: Path, name: str) -> None:
    (repo / "out").symlink_to(repo.parent)
    revision = find_revision(repo, "main")
    for ask in (lambda: read_at(revision, repo / name, LIMIT), lambda: list_at(revision, repo / name, ".yaml")):
        with pytest.raises(NoRevisionError, match="is not in the repository"):
            ask()


def test_a_link_that_leads_to_itself_leads_to_nothing(repo: Path) -> None:
    (repo / "loop").symlink_to("loop")
    with suppress(NoRevisionError):  # until Python 3.12
        assert list_at(find_revision(repo, "main"), repo / "loop", ".yaml") == ()


def test_a_repository_whose_name_begins_alike_is_outside(repo: Path) -> None:
    other = repository(repo.parent / "repo2", {"a.yaml": ""})
    with pytest.raises(NoRevisionError, match="is not in the repository"):
        read_at(find_revision(repo, "main"), other / "a.yaml", LIMIT)


# Names


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "is empty"),
        ("-x", "no name begins with `-`"),
        ("--output=x", "no name begins with `-`"),
        ("--all", "no name begins with `-`"),
        ("^main", "no name begins with `\\^`"),
        ("main..HEAD", "is a range"),
        ("main...HEAD", "is a range"),
        ("..", "is a range"),
        ("main\n", "cannot be seen"),
        ("a\0b", "cannot be seen"),
        ("\x1b[31mred", "cannot be seen"),
        ("ma\u202ein", "cannot be seen"),
        ("x" * 201, "longer than 200"),
    ],
)
def test_names_that_are_none_are_refused_before_git_is_run(
    repo: Path, monkeypatch: pytest.MonkeyPatch, name: str, wrong: str
) -> None:
    monkeypatch.setenv("PATH", "")  # with git out of reach, only what is refused before can have this message
    error = refusal(repo, name)
    assert re.search(wrong, error.message)
    assert error.message.isprintable()
    assert "origin/main" in error.cure


@pytest.mark.parametrize("name", ["nowhere", "main:notices", "main^{tree}", "HEAD~7", ":/a change", "main --all", "*"])
def test_names_that_mean_no_commit_are_refused(repo: Path, name: str) -> None:
    error = refusal(repo, name)
    assert f"`{name}` is not a branch, tag or commit of this copy of the repository." in error.message
    fetch = "git fetch origin nowhere:refs/remotes/origin/nowhere" if name == "nowhere" else "git fetch"
    assert error.cure == f"Check the name, or run `{fetch}`."
    assert str(error) == f"{error.message} {error.cure}"


def test_a_repository_without_commits_says_so(tmp_path: Path) -> None:
    run(tmp_path, "init", "--quiet")
    assert "no commit yet" in refusal(tmp_path, "HEAD").message


def test_a_branch_of_origin_is_read_instead_and_said(repo: Path, tmp_path: Path) -> None:
    run(repo, "checkout", "--quiet", "-b", "work")
    commit(repo, {"notices/a.yaml": "later\n"})
    copy = clone(repo, tmp_path / "copy", "--branch", "work")
    revision = find_revision(copy, "main")
    assert (revision.name, revision.note) == ("main", "`main` is not here; `origin/main` was read instead.")
    assert read_at(revision, copy / "notices" / "a.yaml", LIMIT) == b"then\n"
    back = find_revision(copy, "main~0")
    assert (back.commit, back.note) == (revision.commit, revision.note)
    assert find_revision(copy, "origin/main").note is None
    assert find_revision(copy, "work").note is None


def test_a_branch_that_is_here_goes_before_that_of_origin(repo: Path, tmp_path: Path) -> None:
    copy = clone(repo, tmp_path / "copy")
    mine = commit(copy, {"notices/a.yaml": "mine\n"})
    revision = find_revision(copy, "main")
    assert (revision.commit, revision.note) == (mine, None)


def test_head_is_never_that_of_origin(repo: Path, tmp_path: Path) -> None:
    commit(repo, {})
    copy = clone(repo, tmp_path / "copy")
    run(copy, "checkout", "--quiet", "--orphan", "alone")
    commit(copy, {})
    assert run(copy, "rev-parse", "--verify", "refs/remotes/origin/HEAD~1")
    assert "`HEAD~1` is not a branch" in refusal(copy, "HEAD~1").message


def test_a_branch_that_was_not_fetched_is_found_when_the_cure_is_followed(repo: Path, tmp_path: Path) -> None:
    copy = clone(repo, tmp_path / "copy")
    run(repo, "branch", "newer")
    error = refusal(copy, "newer")
    assert "shallow" not in error.message
    assert error.cure == "Check the name, or run `git fetch origin newer:refs/remotes/origin/newer`."
    assert refusal(copy, "origin/newer").cure == error.cure
    follow(copy, error.cure)
    assert find_revision(copy, "newer").note


def test_what_a_cure_says_is_one_word_for_the_shell(repo: Path) -> None:
    assert "`git fetch origin 'a;b:refs/remotes/origin/a;b'`" in refusal(repo, "a;b").cure


# Clones that lack something


@pytest.fixture
def shallow(repo: Path, tmp_path: Path) -> Path:
    """The newest commit of `work`, and nothing else; `main` has three others."""
    for text in ("2", "3"):
        commit(repo, {"notices/a.yaml": text})
    run(repo, "checkout", "--quiet", "-b", "work")
    commit(repo, {"notices/a.yaml": "4"})
    return clone(repo, tmp_path / "copy", "--depth=1", "--branch", "work")


def test_what_a_shallow_clone_has_is_read(shallow: Path) -> None:
    assert read_at(find_revision(shallow, "work"), shallow / "notices" / "a.yaml", LIMIT) == b"4"


def test_a_branch_that_a_shallow_clone_lacks_is_fetched_with_the_cure(shallow: Path) -> None:
    error = refusal(shallow, "main")
    assert "it is shallow" in error.message
    assert error.cure == "Run `git fetch --depth=1 origin main:refs/remotes/origin/main`."
    follow(shallow, error.cure)
    assert read_at(find_revision(shallow, "main"), shallow / "notices" / "a.yaml", LIMIT) == b"3"


def test_a_commit_that_a_shallow_clone_lacks_is_fetched_with_the_cure(repo: Path, shallow: Path) -> None:
    first = run(repo, "rev-parse", "main~2")
    assert refusal(shallow, first[:8]).cure == "Run `git fetch --unshallow`, or write the whole hash."
    error = refusal(shallow, first)
    assert error.cure == f"Run `git fetch --depth=1 origin {first}`."
    follow(shallow, error.cure)
    assert read_at(find_revision(shallow, first), shallow / "notices" / "a.yaml", LIMIT) == b"then\n"


@pytest.mark.parametrize(
    ("name", "steps", "text"), [("HEAD~1", 1, b"3"), ("HEAD^", 1, b"3"), ("work~1^", 2, b"2"), ("mine~3", 3, b"then\n")]
)
def test_earlier_commits_that_a_shallow_clone_lacks(shallow: Path, name: str, steps: int, text: bytes) -> None:
    run(shallow, "branch", "mine")
    error = refusal(shallow, name)
    assert error.cure == f"Run `git fetch --deepen={steps}`, or `git fetch --unshallow` for all of it."
    follow(shallow, error.cure)
    assert read_at(find_revision(shallow, name), shallow / "notices" / "a.yaml", LIMIT) == text


def test_an_earlier_commit_of_a_branch_that_a_shallow_clone_lacks(shallow: Path) -> None:
    follow(shallow, refusal(shallow, "main~1").cure)
    revision = find_revision(shallow, "main~1")
    assert revision.note == "`main` is not here; `origin/main` was read instead."
    assert read_at(revision, shallow / "notices" / "a.yaml", LIMIT) == b"2"


def test_a_partial_clone_fetches_nothing_until_the_cure_is_followed(repo: Path, tmp_path: Path) -> None:
    copy = clone(repo, tmp_path / "copy", "--filter=blob:none", "--no-checkout")
    run(copy, "config", "protocol.file.allow", "always")
    before = every_file(tmp_path)
    revision = find_revision(copy, "main")
    assert list_at(revision, copy, ".yaml") == ("notices/a.yaml",)
    with pytest.raises(NoRevisionError, match="partial clone") as caught:
        read_at(revision, copy / "notices" / "a.yaml", LIMIT)
    assert every_file(tmp_path) == before
    follow(copy, caught.value.cure)
    assert read_at(revision, copy / "notices" / "a.yaml", LIMIT) == b"then\n"


def test_a_partial_clone_without_folders_fetches_nothing_until_the_cure_is_followed(repo: Path, tmp_path: Path) -> None:
    copy = clone(repo, tmp_path / "copy", "--filter=tree:0", "--no-checkout")
    run(copy, "config", "protocol.file.allow", "always")
    before = every_file(tmp_path)
    revision = find_revision(copy, "main")
    for ask in (lambda: list_at(revision, copy, ""), lambda: read_at(revision, copy / "notices" / "a.yaml", LIMIT)):
        with pytest.raises(NoRevisionError, match="partial clone") as caught:
            ask()
    assert every_file(tmp_path) == before
    assert caught.value.cure == f"Run `git ls-tree -r {revision.commit}`, which fetches it."
    follow(copy, caught.value.cure)
    assert list_at(revision, copy, "") == ("notices/a.yaml",)


@pytest.mark.parametrize("kept", ["GIT_ALLOW_PROTOCOL", "protocol.allow=never"])
def test_nothing_is_fetched_by_a_git_that_does_not_know_how_to_leave_it(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    copy = clone(repo, tmp_path / "copy", "--filter=blob:none", "--no-checkout")
    without = {"GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"} - {kept}
    monkeypatch.setattr(git, "SET", {key: it for key, it in git.SET.items() if key not in without})
    if kept == "GIT_ALLOW_PROTOCOL":
        monkeypatch.setattr(git, "OPTIONS", tuple(it.replace("=never", "=always") for it in git.OPTIONS))
    before = every_file(tmp_path)
    with pytest.raises(NoRevisionError, match="partial clone"):
        read_at(find_revision(copy, "main"), copy / "notices" / "a.yaml", LIMIT)
    assert every_file(tmp_path) == before


@pytest.mark.parametrize("setting", ["url", "uploadpack"])
def test_a_remote_that_is_a_program_is_not_run(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.delitem(git.SET, "GIT_NO_LAZY_FETCH")  # as with an older git
    copy = clone(repo, tmp_path / "copy", "--filter=blob:none", "--no-checkout")
    program = f"touch {tmp_path}/ran; false"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    for key in ("protocol.file.allow", "protocol.ext.allow"):
        run(copy, "config", key, "always")
    run(copy, "config", f"remote.origin.{setting}", f"ext::{script}" if setting == "url" else str(script))
    with pytest.raises(NoRevisionError, match="partial clone"):
        read_at(find_revision(copy, "main"), copy / "notices" / "a.yaml", LIMIT)
    assert not (tmp_path / "ran").exists()
    subprocess.run(["git", "-C", copy, "show", "main:notices/a.yaml"], env=PLAIN, capture_output=True, check=False)
    assert (tmp_path / "ran").exists(), "the trap itself works"


def test_a_damaged_repository_says_so(repo: Path) -> None:
    revision = find_revision(repo, "main")
    id_ = run(repo, "rev-parse", "main:notices/a.yaml")
    (repo / ".git" / "objects" / id_[:2] / id_[2:]).unlink()
    with pytest.raises(NoRevisionError, match="is damaged") as caught:
        read_at(revision, repo / "notices" / "a.yaml", LIMIT)
    assert "git fsck" in caught.value.cure


# Around git


def test_hooks_and_monitors_of_the_repository_are_not_run(repo: Path, tmp_path: Path) -> None:
    commit(repo, {"same.yaml": "", "notices/a.yaml": "then\n"})
    os.utime(repo / "same.yaml", (1, 1))  # which `git status` would note in the index
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    trap.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"):
        (hooks / name).symlink_to(trap)
    run(repo, "config", "core.hooksPath", str(hooks))
    run(repo, "config", "core.fsmonitor", str(trap))
    before = every_file(repo)
    revision = find_revision(repo, "main")
    assert read_at(revision, repo / "notices" / "a.yaml", LIMIT) == b"then\n"
    assert list_at(revision, repo, ".yaml") == ("notices/a.yaml", "same.yaml")
    assert git._git(repo, "status").well  # the settings hold for commands that do look at the working tree, too
    assert every_file(repo) == before
    assert git._git(repo, "update-ref", "refs/heads/new", "HEAD").well
    assert not (tmp_path / "ran").exists()
    run(repo, "status")
    assert (tmp_path / "ran").exists(), "the trap itself works"


def test_the_repository_of_a_hook_is_not_taken_for_that_of_the_folder(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "other", {"notices/a.yaml": "other\n"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other / ".git" / "objects"))
    monkeypatch.setenv("GIT_NAMESPACE", "elsewhere")
    revision = find_revision(repo, "main")
    assert revision.root == repo.resolve()
    assert read_at(revision, repo / "notices" / "a.yaml", LIMIT) == b"then\n"


def test_a_hook_before_a_commit_can_read_the_last_one(repo: Path) -> None:
    program = (
        "import pathlib, notice_compiler.shell.git as git\n"
        "revision = git.find_revision(pathlib.Path('notices'), 'HEAD')\n"
        "read = git.read_at(revision, pathlib.Path('notices/a.yaml'), 99)\n"
        "pathlib.Path('read').write_bytes(read)\n"
    )
    (repo / ".git" / "program.py").write_text(program, "utf-8")
    hook = repo / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nPYTHONPATH='{ROOT}' exec '{sys.executable}' .git/program.py\n", "utf-8")
    hook.chmod(0o755)
    run(repo, "commit", "--quiet", "--all", "--message", "with a hook")
    assert (repo / "read").read_bytes() == b"then\n"


def test_a_linked_working_tree_is_read(repo: Path, tmp_path: Path) -> None:
    run(repo, "worktree", "add", "--quiet", str(tmp_path / "linked"), "-b", "side")
    commit(tmp_path / "linked", {"notices/a.yaml": "side\n"})
    revision = find_revision(tmp_path / "linked", "HEAD")
    assert revision.root == (tmp_path / "linked").resolve()
    assert read_at(revision, tmp_path / "linked" / "notices" / "a.yaml", LIMIT) == b"side\n"


def test_settings_of_the_user_hold(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.marked")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "yes")
    assert git._git(repo, "config", "user.marked").out == b"yes\n"


def test_a_folder_without_repository_says_so(tmp_path: Path) -> None:
    error = refusal(tmp_path, "main")
    assert "is not in the working tree of a git repository" in error.message
    assert "compare two files" in error.cure
    assert "no such folder" in refusal(tmp_path / "nowhere", "main").message


def test_a_repository_without_working_tree_is_none(repo: Path, tmp_path: Path) -> None:
    bare = clone(repo, tmp_path / "bare", "--bare")
    for folder in (bare, repo / ".git"):
        assert "is not in the working tree of a git repository" in refusal(folder, "main").message


def test_a_folder_that_poses_as_a_repository_is_not_taken_for_one(repo: Path) -> None:
    for name in ("HEAD", "objects", "refs"):
        copy = shutil.copytree if name != "HEAD" else shutil.copy
        copy(repo / ".git" / name, repo / "notices" / name)
    settings = f"[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = {repo}\n"
    (repo / "notices" / "config").write_text(settings, "utf-8")
    assert run(repo / "notices", "rev-parse", "--show-toplevel"), "the trap itself works"
    assert "is not in the working tree of a git repository" in refusal(repo / "notices", "main").message


def test_a_repository_of_another_user_is_told_with_the_cure_of_git(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "KEPT", re.compile(f"{git.KEPT.pattern}|GIT_TEST_ASSUME_DIFFERENT_OWNER"))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    error = refusal(repo, "main")
    assert "belongs to another user" in error.message
    assert error.cure == f"If you trust it, run `git config --global --add safe.directory {repo}`."
    command = ["git", "config", "--global", "--add", "safe.directory", str(repo)]
    subprocess.run(command, env=PLAIN | {"GIT_CONFIG_GLOBAL": str(tmp_path / "settings")}, check=True)
    assert find_revision(repo, "main").note is None


def fake_git(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_other_complaints_of_git_are_passed_on_without_control_characters(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_git(tmp_path / "bin", r"printf 'fatal: bad \033[31mconfig line 1\nmore' >&2; exit 128", monkeypatch)
    error = refusal(repo, "main")
    assert error.message.endswith("git cannot read the repository: fatal: bad �[31mconfig line 1")


def test_git_that_does_not_end_is_stopped(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_git(tmp_path / "bin", "exec sleep 5", monkeypatch)
    monkeypatch.setattr(git, "SECONDS", 0.05)
    began = monotonic()
    assert "did not answer" in refusal(repo, "main").message
    assert monotonic() - began < 3


def test_without_git_it_is_said_where_to_find_it(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    revision = find_revision(repo, "main")
    monkeypatch.setenv("PATH", str(repo))
    assert "git is not installed" in refusal(repo, "main").message
    with pytest.raises(NoRevisionError, match="git is not installed") as caught:
        read_at(revision, repo / "notices" / "a.yaml", LIMIT)
    assert "git-scm.com" in caught.value.cure
