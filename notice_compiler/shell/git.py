"""Files as they were at a revision, read out of the git repository where they lie.

Nothing is cloned, fetched or checked out, nothing that the repository configures is run (no hook, file monitor, filter
or external diff), no link is followed. Whatever cannot be read is a NoRevisionError, which says what to run.
"""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from threading import Timer
from time import monotonic

SECONDS = 30
LONGEST = 200
FILE_MODES, TREE_MODE = ("100644", "100755"), "040000"
KINDS = {TREE_MODE: "a folder", "120000": "a link", "160000": "a submodule"}
LFS_POINTER = b"version https://git-lfs.github.com/spec/"

HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
SHORT_HASH = re.compile(r"[0-9a-f]{7,39}")
BRANCH = re.compile(r"(?!(?:HEAD|@)$|refs/)[^\s~^:?*\[\\{]+")
ENTRY = re.compile(rb"(\d+) \w+ (\w+)\t([^\0]+)\0")
BACK = re.compile(r"~(\d*)|\^")

OPTIONS = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"),
    *("-c", "protocol.allow=never"),
    *("-c", "safe.bareRepository=explicit"),
)
# The caller's GIT_… are about the caller's repository: a hook's GIT_DIR, say. Where settings stand is about the user.
KEPT = re.compile(r"GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES")
SET = {
    "GIT_ALLOW_PROTOCOL": "none",  # unlike protocol.allow, stronger than the repository's own protocol.<name>.allow
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class NoRevisionError(Exception):
    """A revision that cannot be read: `message` says what is wrong, `cure` what to run or do."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(f"{message} {cure}")
        self.message, self.cure = message, cure


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: the top of its working tree, its full hash, the name asked for, and what else was read instead."""

    root: Path
    commit: str
    name: str
    note: str | None


@dataclass(frozen=True, slots=True)
class _Entry:
    mode: str
    id: str


@dataclass(frozen=True, slots=True)
class _Answer:
    well: bool
    out: bytes


def find_revision(folder: Path, name: str) -> Revision:
    """The commit that a name means in the repository around a folder; a branch may be that of `origin` instead.

    Raises NoRevisionError for a name that is none or means nothing here, a folder without repository, and no git.
    """
    _refuse(name)
    root = _root(folder)
    if commit := _commit(root, name):
        return Revision(root, commit, name, None)
    branch = BACK.split(name, maxsplit=1)[0]
    if BRANCH.fullmatch(branch) and (commit := _commit(root, f"refs/remotes/origin/{name}")):
        return Revision(root, commit, name, f"`{branch}` is not here; `origin/{branch}` was read instead.")
    raise _not_here(root, name, branch)


def read_at(revision: Revision, path: Path, limit: int) -> bytes | None:
    """The bytes of a file at a revision, at most one more than the limit; None where the revision has no such file.

    The path is relative to the current folder, or absolute. Raises NoRevisionError for a path outside the repository,
    for a link, submodule or folder, and for content that is not here.
    """
    last = "" if path.name == ".." else path.name
    name = _inside(revision, path.parent if last else path, last)
    entry = _entry(revision, name)
    if entry is None:
        return None
    if entry.mode not in FILE_MODES:
        raise _wrong_kind(revision, name, entry, "a file")
    answer = _git(revision.root, "cat-file", "blob", entry.id, most=limit + 1)
    if not answer.well:
        raise _missing(revision, name, f"git cat-file -e {entry.id}")
    if answer.out.startswith(LFS_POINTER):
        raise NoRevisionError(
            f"{_plain(name)}: at `{revision.name}` it is kept in Git LFS; the repository has only a pointer to it.",
            f"Run `git cat-file blob {entry.id} | git lfs smudge`, and compare with the file that it writes.",
        )
    return answer.out


def list_at(revision: Revision, folder: Path, suffix: str) -> tuple[str, ...]:
    """The files below a folder at a revision whose names end in the suffix, as paths from the root, sorted.

    Links, submodules and whatever is hidden (`.name`) are left out. A folder that the revision lacks has no files.
    Raises NoRevisionError for a folder outside the repository, for what is not a folder, and for what is not here.
    """
    name = _inside(revision, folder)
    top = _entry(revision, name)
    if top is None:
        return ()
    if top.mode != TREE_MODE:
        raise _wrong_kind(revision, name, top, "a folder")
    entries = _entries(revision, name, "-r", top.id)
    before = "" if name == "." else f"{name}/"
    return tuple(
        sorted(
            before + path
            for path, entry in entries.items()
            if entry.mode in FILE_MODES and path.endswith(suffix) and not path.startswith(".") and "/." not in path
        )
    )


def _refuse(name: str) -> None:
    """Raises NoRevisionError for what git could take for an option, a range, or several lines."""
    if not name:
        wrong = "The name of a revision is empty."
    elif len(name) > LONGEST:
        wrong = f"The name of a revision is longer than {LONGEST} characters."
    elif not name.isprintable():
        wrong = f"`{_plain(name)}` contains characters that cannot be seen."
    elif name.startswith(("-", "^")):
        wrong = f"`{name}` is not a revision: no name begins with `{name[0]}`."
    elif ".." in name:
        wrong = f"`{name}` is a range. One revision is wanted."
    else:
        return
    raise NoRevisionError(wrong, "Write the name of a branch or tag, or the hash of a commit, as in `origin/main`.")


def _root(folder: Path) -> Path:
    if not folder.is_dir():
        raise NoRevisionError(f"{_plain(str(folder))}: there is no such folder.", "Check the path.")
    question = ("rev-parse", "--show-toplevel")
    answer = _git(folder, *question)
    if not answer.well:
        raise _no_repository(folder, _git(folder, *question, errors=STDOUT).out.decode("utf-8", "replace"))
    return Path(os.fsdecode(answer.out.removesuffix(b"\n"))).resolve()


def _no_repository(folder: Path, complaint: str) -> NoRevisionError:
    where = _plain(str(folder.absolute()))
    if "dubious ownership" in complaint or "unsafe repository" in complaint:
        advice = re.search(r"^\s*(git config --global .*)$", complaint, re.MULTILINE)
        command = _plain(advice[1]) if advice else "git config --global --add safe.directory PATH"
        return NoRevisionError(
            f"{where}: the repository belongs to another user of this computer, and git does not trust it.",
            f"If you trust it, run `{command}`.",
        )
    if re.search("not a git repository|work tree|bare repository", complaint):
        return NoRevisionError(
            f"{where}: is not in the working tree of a git repository, so that there are no earlier revisions.",
            "Run the command in a clone of the repository, or compare two files instead.",
        )
    said = _plain(complaint.strip().partition("\n")[0])
    return NoRevisionError(f"{where}: git cannot read the repository: {said}", "Run `git status` there to see more.")


def _commit(root: Path, name: str) -> str | None:
    answer = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    found = answer.out.decode("ascii", "replace").strip()
    return found if answer.well and HASH.fullmatch(found) else None


def _not_here(root: Path, name: str, branch: str) -> NoRevisionError:
    if name in ("HEAD", "@"):
        return NoRevisionError("The repository has no commit yet.", "Run `git commit`, or compare two files instead.")
    shallow = _git(root, "rev-parse", "--is-shallow-repository").out.strip() == b"true"
    told = f"`{name}` is not a branch, tag or commit of this copy of the repository"
    told += ", which holds only a part of the history (it is shallow)." if shallow else "."
    back = sum(int(steps or 1) for steps in BACK.findall(name))
    begun = back and (_commit(root, branch) or _commit(root, f"refs/remotes/origin/{branch}"))
    if shallow and begun:
        return NoRevisionError(told, f"Run `git fetch --deepen={back}`, or `git fetch --unshallow` for all of it.")
    if shallow and SHORT_HASH.fullmatch(name):
        return NoRevisionError(told, "Run `git fetch --unshallow`, or write the whole hash.")
    remote = branch.removeprefix("origin/")
    if HASH.fullmatch(branch):
        wanted = branch
    elif BRANCH.fullmatch(branch) and not begun:  # in full: clones of one branch do not keep what else they fetch
        wanted = shlex.quote(f"{remote}:refs/remotes/origin/{remote}")
    else:
        return NoRevisionError(told, "Check the name, or run `git fetch`.")
    if shallow:
        return NoRevisionError(told, f"Run `git fetch --depth={back + 1} origin {wanted}`.")
    return NoRevisionError(told, f"Check the name, or run `git fetch origin {wanted}`.")


def _inside(revision: Revision, folder: Path, name: str = "") -> str:
    """The path from the root, `.` for the root. Folders are resolved; what the last name leads to does not matter."""
    try:
        here = Path(os.path.normpath(Path.cwd().resolve() / folder / name))
        here = here if here.is_relative_to(revision.root) else folder.resolve() / name
        if any(it.is_symlink() for it in here.parents if revision.root in it.parents):
            raise ValueError(here)
        inside = here.relative_to(revision.root).as_posix()
        if b"\0" not in os.fsencode(inside):
            return inside
        raise ValueError(inside)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a name with NUL, another place
        raise NoRevisionError(
            f"{_plain(str(folder / name))}: is not in the repository {_plain(str(revision.root))}.",
            "Name a path inside the repository.",
        ) from error


def _entry(revision: Revision, name: str) -> _Entry | None:
    if name == ".":
        return _Entry(TREE_MODE, revision.commit)
    return _entries(revision, name, revision.commit, "--", name).get(name)


def _entries(revision: Revision, name: str, *words: str) -> dict[str, _Entry]:
    """What `git ls-tree` lists, by path."""
    answer = _git(revision.root, "ls-tree", "-z", "--full-tree", *words)
    if not answer.well:
        raise _missing(revision, name, f"git ls-tree -r {revision.commit}")
    return {os.fsdecode(path): _Entry(mode.decode(), id_.decode()) for mode, id_, path in ENTRY.findall(answer.out)}


def _wrong_kind(revision: Revision, name: str, entry: _Entry, wanted: str) -> NoRevisionError:
    kind = KINDS.get(entry.mode, "a file")
    return NoRevisionError(
        f"{_plain(name)}: is {kind} at `{revision.name}`, not {wanted}; links and submodules are not followed.",
        f"Name {wanted} of that revision: run `git ls-tree -r {revision.commit}` to see them.",
    )


def _missing(revision: Revision, name: str, fetching: str) -> NoRevisionError:
    """The error for what a commit refers to and the repository lacks; `fetching` is a command that brings it."""
    if _git(revision.root, "config", "--get-regexp", r"^remote\..*\.promisor$|^extensions\.partialclone$").well:
        return NoRevisionError(
            f"{_plain(name)}: the content at `{revision.name}` is not in this copy of it (a partial clone).",
            f"Run `{fetching}`, which fetches it.",
        )
    return NoRevisionError(
        f"{_plain(name)}: the content at `{revision.name}` cannot be read: the repository is damaged.",
        "Run `git fsck` to see more, and clone the repository again.",
    )


def _git(folder: Path, *words: str, most: int = -1, errors: int = DEVNULL) -> _Answer:
    """What git answers, at most so many bytes of it. Raises NoRevisionError where git does not start, or not end."""
    argv = ["git", "-C", str(folder), *OPTIONS, *words]
    inherited = {key: it for key, it in os.environ.items() if not key.startswith("GIT_") or KEPT.fullmatch(key)}
    try:
        with Popen(argv, stdin=DEVNULL, stdout=PIPE, stderr=errors, env=inherited | SET) as process:
            return _listen(process, most)
    except OSError as error:
        raise NoRevisionError(
            f"git is not installed, or cannot be started: {error.strerror}.",
            "Install it from https://git-scm.com/downloads, and see that `git --version` answers.",
        ) from error


def _listen(process: Popen[bytes], most: int) -> _Answer:
    began = monotonic()
    alarm = Timer(SECONDS, process.kill)
    alarm.start()
    try:
        out = process.stdout.read(most) if process.stdout else b""
        enough = len(out) == most
        if enough:
            process.kill()
        well = process.wait() == 0 or enough
    finally:
        alarm.cancel()
    if not enough and monotonic() - began >= SECONDS:
        raise NoRevisionError(f"git did not answer within {SECONDS} seconds.", "Try again, or run `git fsck`.")
    return _Answer(well, out)


def _plain(text: str) -> str:
    """A text that a terminal can be shown: without control characters, not endless."""
    shown = "".join(character if character.isprintable() else "�" for character in text)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
