"""The whole page of a notice, for the web and for paper."""

from __future__ import annotations

from collections.abc import Sequence

from notice_compiler.document import Document
from notice_compiler.edition import PLAIN, Kept, Past, Retired, Theme
from notice_compiler.glance.glance import Glance
from notice_compiler.language import primary
from notice_compiler.pages.environment import rendered
from notice_compiler.pages.ids import Ids
from notice_compiler.pages.structured import Data
from notice_compiler.pages.words import Words, words_for
from notice_compiler.renditions.dates import dates_at, dates_of


def page(
    document: Document,
    *,
    stylesheet: str,
    manifest: str | None = None,
    words: Words | None = None,
    past: Past | None = None,
    version: int | None = None,
    versions: Sequence[Kept] = (),
    current: str | None = None,
    archive: str | None = None,
    feed: str | None = None,
    retired: Sequence[Retired] = (),
    summary: Glance | None = None,
    structured: Data | None = None,
    theme: Theme = PLAIN,
) -> str:
    """The whole page; `stylesheet` and `manifest` are addresses relative to it, `past` the version before.

    `version` is the published version that it is, if any; `versions`, `current` and `retired` are those of an
    edition; `archive` and `feed` lead to all published versions; `structured` is what search engines are told. Without
    `words`, the page speaks the notice's language where there are words for it, and otherwise English, marked as such.
    """
    words = words or words_for(document.language)
    return rendered(
        theme,
        "page.html",
        document=document,
        headed=[it for it in document.sections if it.heading is not None and it.level == 1],
        top=dates_at(document, "top"),
        bottom=dates_at(document, "bottom"),
        of_section={section.id: dates_of(document, section) for section in document.sections},
        stylesheet=stylesheet,
        manifest=manifest,
        past=past,
        version=version,
        versions=versions,
        current=current,
        archive=archive,
        feed=feed,
        retired=retired,
        summary=summary,
        structured=structured,
        words=words,
        foreign=primary(words.language) != primary(document.language),
        ids=Ids(),
    ).decode()
