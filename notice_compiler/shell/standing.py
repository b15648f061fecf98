"""Where a notice stands among its published versions, as the output folder has them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from notice_compiler.edition import UNPUBLISHED, Retired, Standing
from notice_compiler.facts.manifest import Manifest
from notice_compiler.law.law import LawBook
from notice_compiler.review.reading import Reading
from notice_compiler.shell.published import read_earlier, read_version
from notice_compiler.versions.history import Version
from notice_compiler.versions.publish import is_version, kept_of, past_of
from notice_compiler.versions.retired import retired


def standing_of(output: Path, law: LawBook, now: Manifest, published: Reading | None) -> Standing:
    """Where a notice that says this `now` stands among its published versions, unless it is to be published."""
    if published is None or published.manifest is None:
        return UNPUBLISHED
    gone, effective = of_earlier(output, now, published.versions)
    kept = kept_of(published.versions, effective=effective)
    newest = published.versions[-1]
    if not is_version(now, published.manifest):
        return Standing(None, past_of(newest, published.manifest, now, law), versions=kept, retired=gone)
    before = read_version(output, now.notice, newest.version - 1) if newest.version > 1 else None
    past = past_of(published.versions[-2], before, published.manifest, law) if before is not None else None
    return Standing(newest.version, past, versions=kept, retired=gone)


def of_earlier(
    output: Path, now: Manifest, versions: tuple[Version, ...]
) -> tuple[tuple[Retired, ...], Mapping[int, str | None]]:
    """The ids that earlier versions had and this one has not, and the effective dates that they state."""
    earlier = read_earlier(output, now.notice, versions)
    return retired(now, earlier), {it.kept.version: it.manifest.effective_date for it in earlier}
