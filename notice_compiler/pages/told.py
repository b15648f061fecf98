"""How the pages and feeds that stand beside a notice tell of its published versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ARCHIVE: Final = "archive.html"
FEED: Final = "feed.xml"
"""The files in a notice's folder that tell of all its published versions."""


@dataclass(frozen=True, slots=True)
class Words:
    """What these pages say, in `language`. They claim nothing of what was public before it was recorded."""

    language: str = "en"
    skip_to_versions: str = "Skip to the versions"
    archive: str = "All Versions"
    notice: str = "Notice"
    caption: str = "Published versions, the newest first"
    version: str = "Version"
    since: str = "Recorded here"
    dated: str = "Date it bears"
    no_date: str = "not stated"
    effective: str = "states to be effective from"
    changed: str = "What changed"
    since_before: str = "Changes from version"
    to: str = "to"
    first: str = "The first version recorded here"
    data: str = "For machines"
    manifest: str = "Manifest"
    recorded: str = "recorded here"
    public_before: str = "it was public before"
    published: str = "published"
    bears: str = "dated"
    feed: str = "Feed of new versions"
    skip_to_notices: str = "Skip to the notices"
    notices: str = "Notices"
    updated: str = "Last updated"
    withdrawn: str = "withdrawn"
    declared_withdrawn: str = "Declared withdrawn; since when is not recorded"
    unrecorded: str = "not recorded as a version"


WORDS: Final = Words()
