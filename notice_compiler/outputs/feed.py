"""The Atom feed of the published versions of a notice."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.pages.feed import Subject, feed, owner_of
from notice_compiler.pages.told import FEED


def render(edition: Edition) -> bytes | None:
    """The feed; None where no version is published, and in the folder of a version."""
    if not edition.standing.versions or edition.standing.current is not None:
        return None
    it = edition.manifest
    subject = Subject(it.notice, it.title, it.language, owner_of(it.entities), edition.standing.versions)
    return feed(subject, site=f"{edition.settings.site}{it.notice}/" if edition.settings.site else None)


OUTPUT = Output(FEED, "application/atom+xml", render, is_form=False)
