"""The list of all notices of an output folder, as machines read it and as people do, and the feed of all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from notice_compiler.compile import Built
from notice_compiler.edition import PLAIN, Kept, Theme
from notice_compiler.facts.digest import integrity
from notice_compiler.facts.facts import EntityFact
from notice_compiler.facts.manifest import SCHEMA_VERSION, Index, IndexEntry, index_entry, read_index_entry
from notice_compiler.facts.sound import unsound
from notice_compiler.hosting.hosting import NO_HOSTING, Hosting
from notice_compiler.pages.feed import Subject, feed_of_all, owner_of
from notice_compiler.pages.index_page import index_page
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.told import ARCHIVE, FEED
from notice_compiler.review.read_manifest import LIMIT
from notice_compiler.shell.config import UsageError
from notice_compiler.versions.history import HISTORY
from notice_compiler.versions.publish import kept_of
from notice_compiler.versions.verify_history import CURE, DamagedError, read_history

INDEX: Final = "index.json"
PAGE: Final = "index.html"
MANIFEST: Final = "manifest.json"
_ANEW: Final = "Remove its folder, or build it anew."


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of the site as a whole: its address, the look of its pages, the notices that are withdrawn, and
    what is written for the place where it is served.
    """

    address: str | None = None
    theme: Theme = PLAIN
    withdrawn: tuple[str, ...] = ()
    hosting: Hosting = NO_HOSTING


NOWHERE: Final = Site()


def listing(output: Path, built: Sequence[Built], site: Site) -> tuple[Index, Mapping[str, bytes]]:
    """The list, by id, and the files that stand beside the folders of notices.

    Listed are these builds, and the notices that stand in the folder already. Raises UsageError where one of those
    cannot be read.
    """
    found = {it.notice: _of_build(output, it) for it in built}
    for path in sorted(output.glob(f"*/{MANIFEST}")):
        name = path.parent.name
        if name not in found and not name.startswith("."):
            found[name] = _standing(path, name)
    of_site = [found[name] for name in sorted(found)]
    entries = tuple(it.model_copy(update={"withdrawn": it.notice in site.withdrawn}) for it, _ in of_site)
    owners = {it.notice: it.owner for _, it in of_site}
    feed = feed_of_all([it for _, it in of_site], site.address, site.withdrawn)
    index = Index(schema_version=SCHEMA_VERSION, notices=entries)
    files = {
        INDEX: _json(index),
        PAGE: index_page(entries, owners, feed=FEED if feed else None, theme=site.theme),
        **dict([stylesheet(site.theme)]),
        **({FEED: feed} if feed else {}),
    }
    return index, files


def _of_build(output: Path, it: Built) -> tuple[IndexEntry, Subject]:
    entry = index_entry(it.manifest)
    data = it.files.get(HISTORY) or _read(output / it.notice / HISTORY)
    owner = owner_of(it.manifest.entities)
    told = _with_digests(_with_archive(entry, it.files), it.files[MANIFEST], data)
    return told, _subject(entry, owner, data)


def _standing(path: Path, name: str) -> tuple[IndexEntry, Subject]:
    """A notice that stands in the folder already, whatever version of the program wrote it."""
    data, history = _read(path) or b"{}", _read(path.parent / HISTORY)
    try:
        manifest = json.loads(data)
        entry = read_index_entry(manifest, name)
        owner = owner_of(_entities(manifest))
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: is not the manifest of `{name}`. {_ANEW}") from error
    files = [it for it in (ARCHIVE, FEED) if _stands(path.parent / it)]
    return _with_digests(_with_archive(entry, files), data, history), _subject(entry, owner, history)


def _entities(manifest: Mapping[str, Any]) -> tuple[EntityFact, ...]:
    """The organizations that a manifest names; none where another version of the program told them otherwise.

    Raises ValueError where their names hold what no notice can hold.
    """
    if problem := unsound(manifest.get("entities")):
        raise ValueError(problem)
    try:
        return tuple(EntityFact.model_validate(it) for it in manifest.get("entities", ()))
    except (ValidationError, TypeError):
        return ()


def _with_archive(entry: IndexEntry, files: Sequence[str] | Mapping[str, bytes]) -> IndexEntry:
    links = {"archive": ARCHIVE, "feed": FEED}
    return entry.model_copy(update={key: f"{entry.notice}/{it}" for key, it in links.items() if it in files})


def _with_digests(entry: IndexEntry, manifest: bytes, history: bytes | None) -> IndexEntry:
    """The entry with the digests of the manifest, and of the published versions if there are some."""
    told = {"integrity": integrity(manifest)}
    if history is not None:
        told |= {"history": f"{entry.notice}/{HISTORY}", "history_integrity": integrity(history)}
    return entry.model_copy(update=told)


def _subject(entry: IndexEntry, owner: str | None, history: bytes | None) -> Subject:
    return Subject(entry.notice, entry.title, entry.language, owner, _versions(entry.notice, history))


def _versions(notice: str, history: bytes | None) -> tuple[Kept, ...]:
    if history is None:
        return ()
    try:
        return kept_of(read_history(notice, history).versions, f"{notice}/versions/")
    except DamagedError as error:
        raise UsageError(f"the published versions of `{notice}` cannot be listed: {error}. {CURE}") from error


def _stands(path: Path) -> bool:
    """Whether a true file stands there. Raises UsageError for a link, or what is no file."""
    if not path.exists() and not path.is_symlink():
        return False
    if path.parent.is_symlink() or path.is_symlink() or not path.is_file():
        raise UsageError(f"{path}: is not a file, and a file has to stand there. {_ANEW}")
    return True


def _read(path: Path) -> bytes | None:
    """The bytes of a true file; None where there is none. Raises UsageError for what cannot be read, or not whole."""
    try:
        if not _stands(path):
            return None
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
    if len(data) > LIMIT:
        raise UsageError(f"{path}: is longer than {LIMIT // 1024 // 1024} MiB. {_ANEW}")
    return data


def _json(index: Index) -> bytes:
    return (json.dumps(index.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n").encode()
