"""Makes a published version of a build: its folder, complete in itself, and its entry in the history."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from notice_compiler.compare.compare import compare
from notice_compiler.compile import CHANGES, Built, build
from notice_compiler.edition import USUAL, Kept, Past, Retired, Settings, Standing
from notice_compiler.facts.digest import sha256
from notice_compiler.facts.document_of import document_of
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.judge import judge
from notice_compiler.law.law import Class, LawBook
from notice_compiler.notice.notice import Notice
from notice_compiler.versions.history import HISTORY, VERSIONS, History, Version, entry_digest, folder_of

SAID = ("content_digest", "facts_digest", "last_updated", "effective_date", "laws")
"""What makes a version another one; the program, its templates and its schema do not."""


def is_version(manifest: Manifest, published: Manifest) -> bool:
    """Whether a build says what a published version says."""
    return all(getattr(manifest, name) == getattr(published, name) for name in SAID)


def past_of(version: Version, then: Manifest, now: Manifest, law: LawBook) -> Past:
    """What became of a published version since, for a page that stands beside the folder of versions.

    Judged without change records, which never leave the repository, by the law of the day of publication.
    """
    changes = judge(compare(then, now), law, version.day).changes
    href = f"{folder_of(version.version)}/index.html"
    dates = document_of(then).dates
    return Past(version.version, version.day, version.last_updated, href, changes, version.adopted, dates)


def kept_of(
    versions: tuple[Version, ...],
    way: str = f"{VERSIONS}/",
    effective: Mapping[int, str | None] = MappingProxyType({}),
) -> tuple[Kept, ...]:
    """The published versions as a page leads to them; `way` is that from its folder to theirs.

    `effective` has the effective dates that their manifests state, by their numbers, as far as those were read.
    """

    def kept(it: Version) -> Kept:
        folder = f"{way}{it.version}"
        changes = f"{folder}/{CHANGES}" if CHANGES in it.files else None
        return Kept(
            version=it.version,
            day=it.day,
            last_updated=it.last_updated,
            href=f"{folder}/index.html",
            changes=changes,
            adopted=it.adopted,
            manifest=f"{folder}/manifest.json",
            content_digest=it.content_digest,
            effective_date=effective.get(it.version),
        )

    return tuple(kept(it) for it in versions)


def publish(
    notice: Notice,
    versions: tuple[Version, ...],
    past: Past | None,
    day: datetime.date,
    cls: Class | None,
    *,
    adopted: bool,
    settings: Settings = USUAL,
    retired: tuple[Retired, ...] = (),
    effective: Mapping[int, str | None] = MappingProxyType({}),
) -> Built:
    """The build as the next version: with the version's folder, and the history that it enters.

    `retired` and `effective` (see `kept_of`) tell of the versions before.
    """
    number = len(versions) + 1
    inside = replace(past, href=f"../{past.version}/index.html") if past else None
    standing = Standing(number, inside, styles="", versions=kept_of(versions, "../"), current="../../index.html")
    kept = build(notice, standing, settings)
    files = {**kept.files, **kept.shared}
    entry = Version.model_validate(
        {
            "version": number,
            "day": day,
            "adopted": adopted,
            "last_updated": kept.manifest.last_updated,
            "class": cls,
            "facts_digest": kept.manifest.facts_digest,
            "content_digest": kept.manifest.content_digest,
            "files": {name: sha256(data) for name, data in sorted(files.items())},
            "previous": entry_digest(versions[-1]) if versions else None,
        }
    )
    stated = {**effective, number: kept.manifest.effective_date}
    all_kept = kept_of((*versions, entry), effective=stated)
    live = build(notice, Standing(number, past, versions=all_kept, retired=retired), settings)
    history = History(schema_version="1.0", notice=notice.id, versions=(*versions, entry), digest=entry_digest(entry))
    version = {f"{folder_of(number)}/{name}": data for name, data in files.items()}
    return replace(live, files={**live.files, **version, HISTORY: _json(history)}, follows=len(versions))


def _json(history: History) -> bytes:
    value: Mapping[str, object] = history.model_dump(mode="json", by_alias=True)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
