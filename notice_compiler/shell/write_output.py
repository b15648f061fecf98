"""Puts built files into the output folder, with the list of its notices, all together or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from notice_compiler.compile import Built
from notice_compiler.hosting.files import files_beside
from notice_compiler.pages.sheet_name import SHEET
from notice_compiler.shell.claims import claim
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.hold import Stood, hold
from notice_compiler.shell.listing import INDEX, NOWHERE, Site, listing
from notice_compiler.shell.sealing import is_stale, sealed, sealed_list, seals, signed_files, unfit, unsealed
from notice_compiler.shell.transaction import WORK, commit, locked
from notice_compiler.signing.jws import ENDING
from notice_compiler.signing.keys import PublicKey, SigningKey
from notice_compiler.versions.history import HISTORY, folder_of


@dataclass(frozen=True, slots=True)
class Written:
    """The notices that a build changed, those that were as built already, and those of which it knew nothing.

    `first` are the files that have a signature and had none before; `gone` are the notices that the signed list had,
    and that are there no more; `unfit` are the files whose signature was removed, since they are not what was signed.
    `strays` are paths of files that an earlier build wrote for a host, and somebody else changed: they stay.
    """

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    left: tuple[str, ...]
    first: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signing:
    """A key, and what stood in the output folder and was held against its signatures."""

    key: SigningKey
    stood: Stood


def write_output(
    output: Path,
    built: Sequence[Built],
    site: Site = NOWHERE,
    key: SigningKey | None = None,
    former: Sequence[PublicKey] = (),
) -> Written:
    """Brings the output folder to the state of these builds; folders of other notices stay and stay listed.

    With a `key`, all of it is signed, and what stands there has to be as this key signed it, or a `former` one;
    without, no signature stays beside a file that it does not fit any more.

    Raises UsageError where the folder cannot be written, another build is writing to it, or what stands there is not
    what was signed before.
    """
    try:
        with locked(output) as work:
            for it in built:
                _refuse_overtaken(output, it)
            if key is None:
                removed = _remove_unfit(output)
                return replace(_write_output(output, work, built, site, None), unfit=removed)
            stood, gone = hold(output, {it.notice for it in built}, (key.public, *former))
            return replace(_write_output(output, work, built, site, _Signing(key, stood)), gone=gone)
    except OSError as error:
        begun = (output / WORK / "journal").exists()
        after = "The next command completes the build." if begun else "The previous output stands."
        raise UsageError(f"{error.filename or output}: cannot be written: {error.strerror}. {after}") from error


def _write_output(output: Path, work: Path, built: Sequence[Built], site: Site, signing: _Signing | None) -> Written:
    if signing is None:
        built = [unsealed(output / it.notice, it) for it in built]
    else:
        built = [sealed(it, signing.stood.get(it.notice, {}), signing.key) for it in built]
    changed = [it for it in built if not _same(output / it.notice, it)]
    index, listed = listing(output, built, site)
    names = {it.notice for it in built}
    left = tuple(entry.notice for entry in index.notices if entry.notice not in names)
    gone: tuple[str, ...] = ()
    resealed: dict[str, Mapping[str, bytes]] = {}
    if signing is None:
        gone = (f"{INDEX}{ENDING}",) if is_stale(output / INDEX, listed[INDEX]) else ()
    else:
        listed = sealed_list(listed, index, signed_files(built, signing.stood), signing.key)
        resealed = {it: seals(signing.stood[it], signing.key) for it in left}
    anew = {it: files for it, files in resealed.items() if not _has(output / it, files)}
    sealing = {**resealed, **{it.notice: it.files for it in built}}
    first = _first(output, (*listed, *(f"{notice}/{name}" for notice, files in sealing.items() for name in files)))
    shared = {**listed, **{name: data for it in built for name, data in it.shared.items()}}
    sheets = sorted(name for name in shared if re.fullmatch(SHEET, name))
    claims = claim(output, files_beside(index, site.address, site.hosting, site.theme, sheets))
    shared.update(claims.files)
    new = {name: data for name, data in shared.items() if not _is(output / name, data)}
    if changed or new or claims.removed or anew:
        folders = {**anew, **{it.notice: it.files for it in changed}}
        without = {it.notice: it.gone for it in changed}
        commit(output, work, folders, new, without, gone, claims.removed)
    _sweep(output, set(shared))
    return Written(
        changed=tuple(it.notice for it in changed),
        unchanged=tuple(it.notice for it in built if it not in changed),
        left=left,
        first=first,
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


def _remove_unfit(output: Path) -> tuple[str, ...]:
    """Removes signatures that do not fit what stands beside them, and names those files."""
    paths = tuple(unfit(output))
    for path in paths:
        path.with_name(f"{path.name}{ENDING}").unlink()
    return tuple(it.relative_to(output).as_posix() for it in paths)


def _first(output: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Of these files, those that are to have a signature and have none yet."""
    return tuple(sorted(it.removesuffix(ENDING) for it in names if it.endswith(ENDING) and not (output / it).exists()))


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == data


def _same(folder: Path, built: Built) -> bool:
    return _has(folder, built.files) and not any((folder / name).exists() for name in built.gone)


def _has(folder: Path, files: Mapping[str, bytes]) -> bool:
    return not folder.is_symlink() and all(_is(folder / name, data) for name, data in files.items())


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
