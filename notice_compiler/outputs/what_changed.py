"""The public page that says what changed in a notice since the version before, and judges nothing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from notice_compiler.document import DateLine, Inline
from notice_compiler.edition import Edition, Output, Past
from notice_compiler.judging.change import Change
from notice_compiler.language import primary
from notice_compiler.pages.environment import rendered
from notice_compiler.pages.style import stylesheet
from notice_compiler.renditions.dates import date_words
from notice_compiler.review.grouping import Group, Sides, grouped, is_seen, sides
from notice_compiler.wording import printed_date

Line = tuple[Inline, ...] | None
_PRINTED: Final = (".label", ".row_label", ".heading", ".none", "answer", "date-label")
"""How kinds end whose words before and after stand on the page."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the page itself says beside the sentences of the changes, which are in this language, too."""

    language: str = "en"
    skip: str = "Skip to the changes"
    title: str = "What Changed"
    notice: str = "Notice"
    previous: str = "Previous version"
    published: str = "published"
    recorded: str = "recorded here"
    dated: str = "dated"
    was: str = "Before"
    now: str = "Now"
    removed: str = "What is struck through in brackets"
    added: str = "what is underlined in brackets"
    went: str = "is no longer said"
    came: str = "is new"
    others: str = "Other Changes of Wording, Order or Form"
    unnamed: str = "Something of which this notice tells has changed."
    nothing: str = "Nothing has changed in what this notice says."
    only_dates: str = "Only its dates have changed."
    no_date: str = "no such date"


WORDS: Final = Words()


def render(edition: Edition) -> bytes | None:
    """The page; None for a first version, which has nothing before it."""
    if edition.standing.past is None:
        return None
    seen = [it for it in edition.standing.past.changes if is_seen(it)]
    return rendered(
        edition.settings.theme,
        "changes.html",
        document=edition.document,
        past=edition.standing.past,
        binding=_told(seen, editorial=False),
        others=_told(seen, editorial=True),
        dates=() if seen else _dates(edition.standing.past.dates, edition.document.dates),
        stylesheet=f"{edition.standing.styles}{stylesheet(edition.settings.theme)[0]}",
        words=WORDS,
        foreign=primary(edition.document.language) != WORDS.language,
        published=_printed(edition.standing.past.day.isoformat()),
        dated=_dated(edition.standing.past),
    )


def _told(changes: Sequence[Change], *, editorial: bool) -> list[tuple[tuple[str, ...], Sides | None]]:
    """The sentences of changes that are alike, and their words before and after, where those are printed."""
    groups = grouped([it for it in changes if (it.cls == "editorial") == editorial])
    return [(tuple(map(_sentence, group.changes)), None if editorial else _sides(group)) for group in groups]


def _sentence(it: Change) -> str:
    return WORDS.unnamed if it.rule == "unclassified" else it.message


def _sides(group: Group) -> Sides | None:
    """None where the sentence says it all, or where there is an id and not words."""
    it = group.first
    if it.before is None or it.after is None or not (it.passage or it.delta.kind.endswith(_PRINTED)):
        return None
    found = sides(it)
    same = all(piece.kind == "same" for piece in (*(found.was or ()), *(found.now or ())))
    return None if same and found.compared == "words" else found


def _dated(past: Past) -> tuple[str, str] | None:
    return _printed(past.last_updated) if past.last_updated else None


def _dates(was: Sequence[DateLine] | None, now: Sequence[DateLine]) -> tuple[tuple[Line, Line], ...]:
    """The lines of dates that are printed otherwise than before, side by side; None where there is none."""
    if was is None:
        return ()
    old, new = ({(it.meaning, it.id): date_words(it) for it in lines} for lines in (was, now))
    pairs = ((old.get(name), new.get(name)) for name in {**old, **new})
    return tuple(pair for pair in pairs if pair[0] != pair[1])


def _printed(day: str) -> tuple[str, str]:
    """A day as machines read it, and as people do."""
    return day, printed_date(datetime.date.fromisoformat(day), "day")


OUTPUT = Output("changes.html", "text/html", render)
