"""Puts built files into the output folder, with the list of its notices, all together or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from notice_compiler.compile import Built
from notice_compiler.hosting.files import files_beside
from notice_compiler.pages.sheet_name import SHEET
from notice_compiler.shell.claims import claim
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.listing import NOWHERE, Site, listing
from notice_compiler.shell.sealing import is_signed, sealed, sealed_list
from notice_compiler.shell.transaction import WORK, commit, locked
from notice_compiler.signing.keys import SigningKey
from notice_compiler.versions.history import HISTORY, folder_of


@dataclass(frozen=True, slots=True)
class Written:
    """The notices that a build changed, those that were as built already, and those of which it knew nothing.

    `unsigned` are those of the latter that a signed list names, and that are not signed with the same key. `strays` are
    paths of files that an earlier build wrote for a host, and somebody else changed: they stay.
    """

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    left: tuple[str, ...]
    unsigned: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def write_output(output: Path, built: Sequence[Built], site: Site = NOWHERE, key: SigningKey | None = None) -> Written:
    """Brings the output folder to the state of these builds; folders of other notices stay and stay listed.

    With a `key`, it is signed; without, no signature stays beside a file that it does not fit any more.

    Raises UsageError where the folder cannot be written, another build is writing to it, or what stands there is not
    what was signed before.
    """
    try:
        with locked(output) as work:
            return _write_output(output, work, built, site, key)
    except OSError as error:
        begun = (output / WORK / "journal").exists()
        after = "The next command completes the build." if begun else "The previous output stands."
        raise UsageError(f"{error.filename or output}: cannot be written: {error.strerror}. {after}") from error


def _write_output(output: Path, work: Path, built: Sequence[Built], site: Site, key: SigningKey | None) -> Written:
    for it in built:
        _refuse_overtaken(output, it)
    built = [sealed(output / it.notice, it, key) for it in built]
    changed = [it for it in built if not _same(output / it.notice, it)]
    index, listed = listing(output, built, site)
    names = {it.notice for it in built}
    left = tuple(entry.notice for entry in index.notices if entry.notice not in names)
    beside, gone = sealed_list(output, listed, left, key)
    shared = {**beside, **{name: data for it in built for name, data in it.shared.items()}}
    sheets = sorted(name for name in shared if re.fullmatch(SHEET, name))
    claims = claim(output, files_beside(index, site.address, site.hosting, site.theme, sheets))
    shared.update(claims.files)
    new = {name: data for name, data in shared.items() if not _is(output / name, data)}
    if changed or new or claims.removed:
        folders, without = {it.notice: it.files for it in changed}, {it.notice: it.gone for it in changed}
        commit(output, work, folders, new, without, gone, claims.removed)
    _sweep(output, set(shared))
    return Written(
        changed=tuple(it.notice for it in changed),
        unchanged=tuple(it.notice for it in built if it not in changed),
        left=left,
        unsigned=tuple(it for it in left if key is not None and not is_signed(output / it, key)),
        strays=claims.strays,
        removed=tuple(claims.removed),
    )


def _refuse_overtaken(output: Path, built: Built) -> None:
    """Refuses a publication where another one has been written since it was prepared."""
    if built.follows is None:
        return
    taken = output / built.notice / folder_of(built.follows + 1)
    history = output / built.notice / HISTORY
    versions = json.loads(history.read_bytes())["versions"] if history.is_file() else []
    if len(versions) != built.follows or taken.exists():
        raise UsageError(f"{output / built.notice}: another version was published meanwhile. Run the command again.")


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == data


def _same(folder: Path, built: Built) -> bool:
    stands = not folder.is_symlink() and all(_is(folder / name, data) for name, data in built.files.items())
    return stands and not any((folder / name).exists() for name in built.gone)


def _sweep(output: Path, used: set[str]) -> None:
    """Removes style sheets that no page of the folder uses any more."""
    sheets = [path for path in output.glob("notice.*.css") if re.fullmatch(SHEET, path.name) and path.is_file()]
    idle = [path for path in sheets if path.name not in used]
    if idle:
        found = (*output.glob("*.html"), *output.glob("*/*.html"))
        pages = [page.read_bytes() for page in found if page.is_file()]
        for path in idle:
            if not any(path.name.encode() in page for page in pages):
                path.unlink()
