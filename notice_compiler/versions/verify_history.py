"""Reads the published versions of a notice, and believes nothing that contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Manifest
from notice_compiler.review.read_manifest import UnreadableError, read_manifest
from notice_compiler.versions.history import HISTORY, History, Version, entry_digest, folder_of

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file of the notice's folder by its relative name, or None where there is none."""
CURE = "Restore it from version control: published versions are never altered."


@dataclass(frozen=True, slots=True)
class Published:
    """The published versions, and the manifest of the newest; `altered` tells of older versions that are damaged."""

    history: History
    manifest: Manifest
    altered: tuple[str, ...]

    @property
    def newest(self) -> Version:
        """The newest version."""
        return self.history.versions[-1]


class DamagedError(ValueError):
    """Published versions that cannot be believed; its text says why, in a sentence for people."""


def verify_history(notice: str, read: Read) -> Published | None:
    """The published versions of a notice; None where there are none.

    Raises DamagedError where the history or the newest version is missing, unreadable or altered.
    """
    data = read(HISTORY)
    if data is None:
        if read(f"{folder_of(1)}/manifest.json") is None:
            return None
        raise DamagedError(f"`{HISTORY}` of `{notice}` is missing beside published versions")
    history = read_history(notice, data)
    newest = history.versions[-1]
    problems = {version.version: list(altered_files(version, read)) for version in history.versions}
    if problems[newest.version]:
        raise DamagedError(problems[newest.version][0])
    manifest = _manifest(notice, newest, read)
    older = tuple(problem for number, found in problems.items() if number != newest.version for problem in found)
    return Published(history, manifest, older)


def verify_version(notice: str, version: Version, read: Read) -> Manifest:
    """The manifest of a published version. Raises DamagedError where one of its files is missing or altered."""
    for problem in altered_files(version, read):
        raise DamagedError(problem)
    return _manifest(notice, version, read)


def read_history(notice: str, data: bytes) -> History:
    """The history that bytes say. Raises DamagedError where they say none, or one whose entries do not follow."""
    try:
        history = History.model_validate_json(data)
    except ValidationError as error:
        raise DamagedError(f"`{HISTORY}` of `{notice}` cannot be read") from error
    if history.notice != notice:
        raise DamagedError(f"`{HISTORY}` of `{notice}` is that of `{history.notice}`")
    before: Version | None = None
    for number, version in enumerate(history.versions, 1):
        if version.version != number or version.previous != (entry_digest(before) if before else None):
            raise DamagedError(f"`{HISTORY}` of `{notice}` has been altered: its entries do not follow one another")
        before = version
    if history.digest != entry_digest(history.versions[-1]):
        raise DamagedError(f"`{HISTORY}` of `{notice}` has been altered: its digest does not match")
    return history


def altered_files(version: Version, read: Read) -> Iterator[str]:
    """What of the files of a version is not as it was recorded, each in a sentence without its point."""
    for name, digest in version.files.items():
        data = read(f"{folder_of(version.version)}/{name}")
        if data is None:
            yield f"`{name}` of version {version.version} is missing"
        elif sha256(data) != digest:
            yield f"`{name}` of version {version.version} has been altered"


def _manifest(notice: str, version: Version, read: Read) -> Manifest:
    data = read(f"{folder_of(version.version)}/manifest.json")
    if data is None or "manifest.json" not in version.files:
        raise DamagedError(f"the manifest of version {version.version} is missing")
    try:
        manifest = read_manifest(data)
    except UnreadableError as error:
        raise DamagedError(f"the manifest of version {version.version} {error}") from error
    told = (manifest.content_digest, manifest.facts_digest, manifest.last_updated, manifest.version)
    if told != (version.content_digest, version.facts_digest, version.last_updated, version.version):
        raise DamagedError(f"the manifest of version {version.version} is not the one that was recorded")
    if manifest.notice != notice:
        raise DamagedError(f"version {version.version} is not a version of `{notice}`")
    return manifest
