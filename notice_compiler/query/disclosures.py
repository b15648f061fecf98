"""Disclosures as rules hold them against the law: by kind of practice, and what is missing of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.closed_lists import Meaning
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed, Named
from notice_compiler.notice.things import Category, Practice
from notice_compiler.place import Place
from notice_compiler.query.denials import sentences_with
from notice_compiler.query.disclosed import answers, cell_rows, disclosure_purposes, disclosures, practices, receivers
from notice_compiler.query.keep import keep
from notice_compiler.query.naming import quoted
from notice_compiler.query.sayings import home_of, met, spoken_of
from notice_compiler.query.sought import sought
from notice_compiler.rule import Met, Remark

DISCLOSING: Final[tuple[Meaning, ...]] = (
    "sale",
    "sharing",
    "business-purpose",
    "commercial-purpose",
    "disclosure",
    "disclosure-without-authorization",
    "disclosure-with-authorization",
)
"""Kinds of practice in which others receive personal information, and of which laws ask who they are."""
_FEW: Final = 3


def any_without_meaning(notice: Notice) -> bool:
    """Whether a kind of practice of which readers are told does not say what it means: then it could be anything."""
    return any(it.means is None for it in notice.practices.values() if ("practice", it.id) in notice.told)


def answered(notice: Notice, *meanings: Meaning) -> frozenset[str]:
    """The ids of the categories of which one of these is answered, in whatever way."""
    return frozenset(category.id for category, _, _ in answers(notice, *meanings))


def by_practice(
    notice: Notice, *meanings: Meaning
) -> tuple[tuple[Practice, tuple[tuple[Category, Disclosed], ...]], ...]:
    """The disclosures of each kind of practice with one of these meanings that has any."""
    kinds: dict[str, Practice] = {}
    found: dict[str, list[tuple[Category, Disclosed]]] = {}
    for category, practice, it in disclosures(notice, *meanings):
        kinds[practice.id] = practice
        found.setdefault(practice.id, []).append((category, it))
    return tuple((kinds[name], tuple(rows)) for name, rows in found.items())


def heading_place(practice: Practice) -> Place:
    """Where the heading of a kind of practice is written, or else its key."""
    return home_of("practice", practice.id) if practice.label is None else Place(("practices", practice.id, "heading"))


def nearest(notice: Notice) -> Place:
    """Where what is missing of disclosures would stand."""
    for key, things in (("practices", notice.practices), ("categories", notice.categories)):
        if things:
            return Place((key,), "key")
    return Place(("laws",), "key")


def has_loose_recipient(notice: Notice) -> bool:
    """Whether sentences name a recipient without telling what it receives: then nobody knows what it is named for."""
    tied = {it.id for it in receivers(notice)}
    return any(("recipient", it.id) in notice.told and it.id not in tied for it in notice.recipients.values())


_TELLS_PURPOSE: Final = sought(
    r"\b(?:disclos\w*|shar(?:e|es|ed|ing)|sells?|sold|selling)\b.{0,300}?\b(?:in\s+order\s+to|so\s+that|so\s+(?:we|they)\s+"
    r"can|for\s+(?:[\w’'-]+\s+){0,4}purposes?|for\s+(?:\w+\s+){0,3}(?:advertising|marketing|analytics)|to\s+(?:advertise|"
    r"comply|deliver|detect|fulfil\w*|help|improve|market|operate|perform|prevent|process|provide|support))\b",
    "disclos, shar, sell, sold",
    flags=re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Purposes:
    """What a notice says of the purposes of its disclosures: which disclosures have none, and the first one given.

    `total` is the number of categories disclosed. `open` where a sentence tells of disclosures and of a purpose that
    nothing marks: it may be theirs.
    """

    without: tuple[tuple[Category, Practice], ...]
    total: int
    first: Named | None
    open: bool


def purposes_told(notice: Notice, *meanings: Meaning) -> Purposes:
    """What is said of the purposes of all that is disclosed in kinds of practice with one of these meanings."""
    found = [(category, practice) for category, practice, _ in disclosures(notice, *meanings)]
    spoken = _practices_with_purpose(notice)
    without = tuple(it for it in found if it[1].id not in spoken and not _has_purpose(notice, *it))
    first = next((one for it in found for one in disclosure_purposes(notice, *it)), None)
    total = len({category.id for category, _ in found})
    return Purposes(without, total, first, bool(without) and _prose_tells(notice))


def _has_purpose(notice: Notice, category: Category, practice: Practice) -> bool:
    """Whether a row says what for; the words beside a recipient may, too: “carriers (to deliver)”."""
    for row in cell_rows(notice, category, practice):
        limits = getattr(row.answers.get("recipients"), "limits", None) or {}
        beside = any(re.match(r"(?:to|for)\b", it.text or "") for it in limits.values())
        if beside or row.reason is not None or "purposes" in row.answers:
            return True
    return False


def _practices_with_purpose(notice: Notice) -> frozenset[str]:
    """Kinds of practice that a passage mentions together with a purpose."""
    both = (it for it in notice.passages if any(mark.scheme == "purpose" for mark in it.marks))
    return frozenset(name for it in both for mark in it.marks if mark.scheme == "practice" for name in mark.ids)


@keep
def _prose_tells(notice: Notice) -> bool:
    return any(sentences_with(notice, _TELLS_PURPOSE, beside=("right", "category")))


def met_by_purpose(notice: Notice, first: Named, *meanings: Meaning) -> Met:
    """That a purpose is given: the words that tell it of the disclosure itself, its cell, else any that name it."""
    kinds = {it.id for it in practices(notice, *meanings)}
    rows = {("row", it.id) for it in notice.processing.values() if it.practice is not None and it.practice.id in kinds}
    for said in spoken_of(notice, "purpose", first.id):
        marked = {name for mark in said.passage.marks if mark.scheme == "practice" for name in mark.ids}
        if rows & set(said.passage.subjects) or kinds & marked:
            return Met(said.place, said.words)
    for category, practice, _ in disclosures(notice, *meanings):
        cell = category.disclosed.get(practice.id)
        if cell is not None and first.name and any(it.id == first.id for it in cell.members("purposes") or ()):
            return Met(Place(("categories", category.id, "disclosed", practice.id), "key"), first.name)
    return met(notice, "purpose", first)


_NUMBERS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def number(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def undisclosed_purposes(told: Purposes, how: str, place: Place) -> Remark:
    """The remark that categories are disclosed without a purpose."""
    things = {category.id: category for category, _ in told.without}
    kind = told.without[0][1].id
    few = len(things) < told.total or told.total <= _FEW
    which = quoted(things.values()) if few else f"{number(told.total)} categories"
    verb = "is" if len(things) == 1 else "are"
    return Remark(
        f"The notice says that {which} {verb} {how}, and not for what purpose.",
        f"Write it under `disclosed:`, as `{kind}: {{recipients: …, purposes: …}}`, with a column "
        f"`{{show: purposes, of: {kind}}}` in the table; or once for all, as `purposes:` under the kind of practice or "
        "marked in a sentence about it.",
        place,
        ", ".join(things),
    )
