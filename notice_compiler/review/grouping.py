"""Changes as every form tells them: what is alike once, its words side by side, the date verdict as a headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from notice_compiler.dates.dating import Dating, Ruling
from notice_compiler.dates.verdicts import VERDICTS, Verdict
from notice_compiler.judging.change import Change, highest
from notice_compiler.law.law import CLASSES, Class, Provision
from notice_compiler.review.review import Review, Spot
from notice_compiler.words.redline import Kind, Piece, redline

GRAVEST_FIRST: Final[tuple[Class, ...]] = tuple(reversed(CLASSES))
TITLES: Final[Mapping[Class, str]] = {
    "material": "Material",
    "substantive": "Substantive",
    "editorial": "Editorial",
    "none": "Without effect on readers",
}
HEADLINES: Final[Mapping[Verdict, str]] = {
    "no-base": "We could not compare",
    "backwards": "The date went back",
    "must-change": "The date must change",
    "removed": "The date is gone",
    "dates-disagree": "The dates disagree",
    "future": "The date lies ahead",
    "announcement": "Readers have to be told first",
    "stale": "The date is older than the change",
    "too-old": "The last update is more than 12 months ago",
    "missing": "A date is missing",
    "same-day": "Two versions have one date",
    "changed-without-cause": "The date moved without a cause",
    "due-soon": "The yearly review is due soon",
    "late": "The date follows late",
    "rescheduled": "The effective date moved",
    "first": "First publication",
    "ok": "The date is in order",
}
_FOR_MACHINES: Final = frozenset(
    {"annotation", "section.id", "descent.renamed", "law", "language"}
    | {"recipient.role", "recipient.member_of", "practice.means", "practice.modality", "right.means", "statement.means"}
    | {"category.statute", "method.kind", "statement.period", "statement.answer", "audience", "row.practice"}
)
"""Kinds of difference that no reader of the page can see."""
DAMAGED: Final = "A published version is damaged."
DECLARE: Final = (
    "This may be material. Declare it `material` or `not-material` by its fingerprint under `changes:` in the notice; "
    "until then, readers have to be told as if it were."
)


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that differ in their owner alone, such as one answer given for several categories; at least one."""

    changes: tuple[Change, ...]

    @property
    def first(self) -> Change:
        """The one that speaks for all but for its sentence, place and fingerprint."""
        return self.changes[0]


@dataclass(frozen=True, slots=True)
class Sides:
    """The words before and after, as pieces; None on a side that has none.

    `compared` is `words` where the pieces show what went and came, `whole` where the words are too many or too
    different for that, `apart` where there is nothing to compare: one side alone, or no word in common.
    """

    was: tuple[Piece, ...] | None
    now: tuple[Piece, ...] | None
    compared: Literal["words", "whole", "apart"]


def grouped(changes: Sequence[Change]) -> tuple[Group, ...]:
    """All changes, those that are alike together, in the order of the first of each group."""
    found: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        found.setdefault(_likeness(change), []).append(change)
    return tuple(Group(tuple(alike)) for alike in found.values())


def _likeness(it: Change) -> tuple[object, ...]:
    """All that reports tell of a change but its owner, and what tells of the owner."""
    judged = (it.rule, it.cls, it.duties, it.provisions, it.why, it.may_be_material, it.declared)
    delta = it.delta
    return (*judged, it.before, it.after, delta.kind, delta.before, delta.after, delta.at[:1], delta.at[2:])


def of_class(cls: Class, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups of a class."""
    return tuple(group for group in groups if group.first.cls == cls)


def sides(change: Change) -> Sides:
    """The words before and after a change; with words in common, what went and what came is told apart."""
    if change.before is None or change.after is None:
        return Sides(_plain(change.before), _plain(change.after), "apart")
    found = redline(change.before, change.after)
    if found.compared == "whole":
        return Sides(_plain(change.before), _plain(change.after), "whole")
    if not any(piece.kind == "same" and any(map(str.isalnum, piece.text)) for piece in found.pieces):
        return Sides(_plain(change.before), _plain(change.after), "apart")
    return Sides(_without("added", found.pieces), _without("removed", found.pieces), "words")


def _without(kind: Kind, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """One side of a redline; white space at the ends of what went or came is outside the mark."""
    parts = [part for piece in pieces if piece.kind != kind for part in _tight(piece)]
    runs = ((kind, "".join(it.text for it in run)) for kind, run in groupby(parts, key=lambda it: it.kind))
    return tuple(Piece(kind, text) for kind, text in runs if text)


def _tight(it: Piece) -> tuple[Piece, Piece, Piece]:
    start, words = len(it.text) - len(it.text.lstrip()), it.text.strip()
    end = start + len(words)
    return Piece("same", it.text[:start]), Piece(it.kind, words), Piece("same", it.text[end:])


def _plain(words: str | None) -> tuple[Piece, ...] | None:
    return None if words is None else (Piece("same", words),)


def is_seen(it: Change) -> bool:
    """Whether readers of the page can see the difference: marks for machines and scopes are not printed."""
    return it.delta.kind not in _FOR_MACHINES and not it.delta.kind.startswith("scope") and it.cls != "none"


def is_quiet(review: Review) -> bool:
    """Whether there is nothing to tell: nothing changed, nothing holds of the date, nothing stood in the way."""
    told = (review.changes, review.dating.rulings, review.refused, review.findings, review.altered, review.notes)
    return review.cls is not None and not any((*told, review.dates_moved))


def by_gravity(reviews: Iterable[Review]) -> list[Review]:
    """What could not be compared, and then the gravest first."""
    return sorted(reviews, key=lambda it: -len(CLASSES) if it.cls is None else -CLASSES.index(it.cls))


def count(number: int, thing: str) -> str:
    """A number of things."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def counts(changes: Sequence[Change]) -> str:
    """How many changes there are of each class: `Material: 2 · Editorial: 1`."""
    number = Counter(change.cls for change in changes)
    return " · ".join(f"{TITLES[cls]}: {number[cls]}" for cls in GRAVEST_FIRST if number[cls])


def class_of(review: Review) -> str:
    """The class of a notice in words."""
    if review.changes:
        return TITLES[review.cls or highest(tuple(change.cls for change in review.changes))]
    if review.dating.verdict == "first":
        return "New"
    if review.cls is None:
        return "Not compared"
    return "Only a date changed" if review.dates_moved else "Nothing changed"


def headlines(dating: Dating) -> tuple[tuple[str, Ruling], ...]:
    """All that holds of the dates, each under its headline, the verdict first."""
    found = sorted(dating.rulings, key=lambda it: VERDICTS.index(it.verdict))
    return tuple((HEADLINES[it.verdict], it) for it in found)


def headline(review: Review) -> str:
    """The date verdict in plain language."""
    dating = review.dating
    if dating.rulings:
        return HEADLINES[dating.verdict]
    if review.cls is None:
        return "Withdrawn" if review.changes else HEADLINES["no-base"]
    if dating.must_change:
        return "The date has moved, as it must"
    return "The date need not change" if dating.before == dating.after else HEADLINES["ok"]


def cited(change: Change, law: Mapping[str, Provision]) -> tuple[tuple[str, str], ...]:
    """What is cited, each with a word of doubt where it was not checked in full; a name that is not known stands."""
    found = ((name, law.get(name)) for name in change.provisions)
    return tuple((it.citation, it.doubt or "") if it else (name, "citation unverified") for name, it in found)


def duties(change: Change, review: Review) -> tuple[str, ...]:
    """What has to be done about a change, with what the notice itself promised."""
    promised = {"announce before": "announce before (this notice promises it)"} if review.promised else {}
    return tuple(promised.get(duty, duty) for duty in change.duties)


def place(spot: Spot | None) -> str | None:
    """A place as editors open it: `notices/acme.yaml:61:21`."""
    return None if spot is None else f"{spot.file}:{spot.range.start.line}:{spot.range.start.column}"
