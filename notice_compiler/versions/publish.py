"""Makes a published version of a build: its folder, complete in itself, and its entry in the history."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import replace

from notice_compiler.compare.compare import compare
from notice_compiler.compile import Built, Standing, build
from notice_compiler.edition import Past
from notice_compiler.facts.digest import sha256
from notice_compiler.facts.manifest import Manifest
from notice_compiler.judging.judge import judge
from notice_compiler.law.law import Class, LawBook
from notice_compiler.notice.notice import Notice
from notice_compiler.versions.history import HISTORY, History, Version, entry_digest, folder_of

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
    return Past(version.version, version.day, version.last_updated, href, changes, version.adopted)


def publish(
    notice: Notice,
    versions: tuple[Version, ...],
    past: Past | None,
    day: datetime.date,
    cls: Class | None,
    *,
    adopted: bool,
) -> Built:
    """The build as the next version: with the version's folder, and the history that it enters."""
    number = len(versions) + 1
    inside = replace(past, href=f"../{past.version}/index.html") if past else None
    kept = build(notice, Standing(number, inside, styles=""))
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
    live = build(notice, Standing(number, past))
    history = History(schema_version="1.0", notice=notice.id, versions=(*versions, entry), digest=entry_digest(entry))
    version = {f"{folder_of(number)}/{name}": data for name, data in files.items()}
    return replace(live, files={**live.files, **version, HISTORY: _json(history)}, follows=len(versions))


def _json(history: History) -> bytes:
    value: Mapping[str, object] = history.model_dump(mode="json", by_alias=True)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
