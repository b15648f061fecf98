"""The page that leads to every published version of a notice, and to what changed in each."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.language import primary
from notice_compiler.pages.environment import rendered
from notice_compiler.pages.style import stylesheet
from notice_compiler.pages.told import ARCHIVE, FEED, WORDS


def render(edition: Edition) -> bytes | None:
    """The page; None where no version is published, and in the folder of a version, which does not know the later ones.

    A version that was adopted is told as recorded on its day, since it was public before.
    """
    if not edition.standing.versions or edition.standing.current is not None:
        return None
    return rendered(
        edition.settings.theme,
        "archive.html",
        document=edition.document,
        versions=edition.standing.versions,
        feed=FEED,
        stylesheet=f"{edition.standing.styles}{stylesheet(edition.settings.theme)[0]}",
        words=WORDS,
        foreign=primary(edition.document.language) != WORDS.language,
    )


OUTPUT = Output(ARCHIVE, "text/html", render, is_form=False)
