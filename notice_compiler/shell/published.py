"""Reads published versions: from the output folder, or from a git revision of it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from notice_compiler.facts.manifest import Manifest
from notice_compiler.review.read_manifest import UnreadableError, read_manifest
from notice_compiler.review.reading import Reading
from notice_compiler.shell.config import UsageError
from notice_compiler.shell.git import NoRevisionError, Revision, list_at, read_at
from notice_compiler.versions.history import HISTORY, History, Version, folder_of
from notice_compiler.versions.publish import is_version, kept_of
from notice_compiler.versions.retired import Earlier, ids_of
from notice_compiler.versions.verify_history import CURE, DamagedError, verify_history, verify_version
from notice_compiler.wording import printed_date

LIMIT = 64 * 1024 * 1024
"""So many bytes of one file are read."""


def read_published(output: Path, notice: str, revision: Revision | None = None) -> Reading | None:
    """The newest published version of a notice; None where there is none. Damage is told by the reading."""
    read = partial(_at, revision, output / notice) if revision else partial(_on_disk, output / notice)
    found = Reading("published", notice)
    try:
        published = verify_history(notice, read)
    except DamagedError as error:
        return replace(found, missing=(f"The published version cannot be used: {error}.", CURE))
    except NoRevisionError as error:
        return replace(found, missing=(error.message, error.cure))
    if published is None:
        return None
    newest = published.newest
    versions = published.history.versions
    return Reading(_name(newest), notice, published.manifest, versions=versions, altered=published.altered)


def _name(it: Version) -> str:
    """A version as people tell of it: its day here is one thing, the date that it bears another."""
    recorded = f"{'recorded here' if it.adopted else 'published'} {printed_date(it.day)}"
    dated = printed_date(datetime.date.fromisoformat(it.last_updated)) if it.last_updated else None
    return f"version {it.version}, {recorded}{f', dated {dated}' if dated else ''}"


def published_notices(output: Path, revision: Revision | None = None) -> Iterator[str]:
    """The ids of all notices that have published versions, in the folder or at a revision. Raises NoRevisionError."""
    if revision is not None:
        names = (PurePosixPath(it) for it in list_at(revision, output, HISTORY))
        yield from (it.parent.name for it in names if it.name == HISTORY)
        return
    for path in sorted(output.glob(f"*/{HISTORY}")):
        if not path.parent.is_symlink():
            yield path.parent.name


def rewritten(output: Path, notice: str, revision: Revision, now: Manifest | None) -> str | None:
    """What of the history at a revision no longer stands in the output folder as it was; None if all of it does.

    A version that was added has to say what the notice says `now`.
    """
    before = read_at(revision, output / notice / HISTORY, LIMIT)
    if before is None:
        return None
    after = _on_disk(output / notice, HISTORY)
    if after is None:
        return f"`{HISTORY}` is gone, and stands in {revision.name}"
    try:
        old, new = (History.model_validate_json(it).versions for it in (before, after))
    except ValidationError:
        return f"`{HISTORY}` cannot be read"
    if new[: len(old)] != old:
        return f"`{HISTORY}` has lost or changed entries that stand in {revision.name}"
    try:
        found = verify_history(notice, partial(_on_disk, output / notice))
    except DamagedError as error:
        return str(error)
    if found is None or found.altered:
        return found.altered[0] if found else f"`{HISTORY}` is gone, and stands in {revision.name}"
    if len(new) > len(old) and (now is None or not is_version(now, found.manifest)):
        return f"version {len(new)} was added, and is not what the notice says"
    return None


def is_unpublished(output: Path, notice: str) -> bool:
    """Whether the built manifest in the output folder is of no published version."""
    data = _on_disk(output / notice, "manifest.json")
    try:
        manifest = json.loads(data) if data is not None else None
    except (ValueError, RecursionError):
        return False
    return isinstance(manifest, dict) and manifest.get("version") is None


def _on_disk(folder: Path, name: str) -> bytes | None:
    path = folder / name
    if any(it.is_symlink() for it in (path, path.parent, path.parent.parent, folder)):
        raise DamagedError(f"`{name}` is a link, which an output folder cannot hold")
    try:
        if path.exists() and not path.is_file():
            raise DamagedError(f"`{name}` is not a file")
        with path.open("rb") as file:
            return file.read(LIMIT)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error


def _at(revision: Revision, folder: Path, name: str) -> bytes | None:
    return read_at(revision, folder / name, LIMIT)


def read_version(output: Path, notice: str, number: int) -> Manifest | None:
    """The manifest of a published version; None where it cannot be read."""
    data = _on_disk(output / notice, f"{folder_of(number)}/manifest.json")
    try:
        return read_manifest(data) if data is not None else None
    except UnreadableError:
        return None


def read_earlier(output: Path, notice: str, versions: tuple[Version, ...]) -> tuple[Earlier, ...]:
    """What published versions say, and the ids of their pages; without those that cannot be read, of which a check
    tells.

    This reads every version anew at each build, which takes some ten milliseconds for each.
    """
    found = ((it, read_version(output, notice, it.version)) for it in kept_of(versions))
    return tuple(
        Earlier(it, manifest, ids_of(_on_disk(output / notice, it.href) or b""))
        for it, manifest in found
        if manifest is not None
    )


def read_kept(output: Path, notice: str, version: Version) -> tuple[Manifest, Mapping[str, bytes]]:
    """A published version: its manifest and its files. Raises DamagedError where they are not what was recorded."""
    read = partial(_on_disk, output / notice)
    manifest = verify_version(notice, version, read)
    files = {name: read(f"{folder_of(version.version)}/{name}") or b"" for name in version.files}
    return manifest, files
