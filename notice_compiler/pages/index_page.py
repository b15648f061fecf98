"""The page that lists all notices of a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from notice_compiler.edition import PLAIN, Theme
from notice_compiler.facts.manifest import IndexEntry
from notice_compiler.language import primary
from notice_compiler.pages.environment import rendered
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.told import WORDS


def index_page(
    entries: Sequence[IndexEntry], owners: Mapping[str, str | None], *, feed: str | None, theme: Theme = PLAIN
) -> bytes:
    """The page, beside the folders of the notices; `owners` says whose they are, where they do.

    `feed` is the address of the feed of all of them.
    """
    shown = [(it, owners.get(it.notice), primary(it.language) != WORDS.language) for it in entries]
    return rendered(theme, "notices.html", entries=shown, feed=feed, stylesheet=stylesheet(theme)[0], words=WORDS)
