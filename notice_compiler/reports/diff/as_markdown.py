"""A comparison as Markdown for a pull request or a job summary on GitHub; always under 60 KiB."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from notice_compiler.judging.change import Change
from notice_compiler.law.law import CLASSES, Class
from notice_compiler.markdown_text import code, prose, text
from notice_compiler.review.grouping import (
    DAMAGED,
    DECLARE,
    GRAVEST_FIRST,
    TITLES,
    Group,
    Sides,
    by_gravity,
    cited,
    class_of,
    count,
    counts,
    duties,
    grouped,
    headline,
    headlines,
    is_quiet,
    place,
    sides,
)
from notice_compiler.review.review import Review, Reviews, Spot
from notice_compiler.words.redline import Piece

LARGEST: Final = 60 * 1024
"""Bytes. GitHub takes a little more."""
HEADS: Final = 36 * 1024
"""Bytes for what is said of each notice itself, where there are very many."""
QUIET: Final = 6 * 1024
"""Bytes for the names of notices in which nothing changed."""
CUT: Final = "[…]"
ELSEWHERE: Final = "`notice diff --format html` shows all of it."


@dataclass(frozen=True, slots=True)
class Room:
    """How much is told: characters of a quote and around a difference, lines in a row, and whether reasons."""

    quote: int
    around: int
    lines: int
    reasons: bool


ROOMS: Final = (Room(2000, 160, 200, True), Room(600, 80, 40, True), Room(240, 40, 10, True), Room(100, 20, 3, False))


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of some changes of a class that are alike."""

    cls: Class
    changes: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A notice: what is said of it, and of its changes; `told` may be fewer than it has."""

    review: Review
    head: str
    told: tuple[Told, ...]


def report(reviews: Reviews, *, colour: bool = False) -> str:
    """All of it if it fits; else with shorter quotes; else as much as fits, and a count of what is left out."""
    parts: list[Part] = []
    changed = by_gravity(it for it in reviews.reviews if not is_quiet(it))
    groups = [[(group, sides(group.first)) for group in grouped(it.changes)] for it in changed]
    for room in ROOMS:
        parts = [_part(it, found, reviews, room) for it, found in zip(changed, groups, strict=True)]
        made = _text(reviews, parts, parts)
        if _size(made) <= LARGEST:
            return made
    return _fitted(reviews, parts)


def _size(made: str) -> int:
    return len(made.encode())


def _fitted(reviews: Reviews, parts: Sequence[Part]) -> str:
    """What is said of each notice, as far as it fits, and then the changes, the gravest of all first."""
    bare = [replace(part, told=()) for part in parts]
    shown = bare[: _fits([_told(part) for part in bare], HEADS)]
    left = LARGEST - _size(_text(reviews, parts, shown)) - 100
    found = [(at, told) for at, part in enumerate(parts[: len(shown)]) for told in part.told]
    for at, told in sorted(found, key=lambda it: -CLASSES.index(it[1].cls)):
        if (size := _size(told.text) + 1) <= left:
            left -= size
            shown[at] = replace(shown[at], told=(*shown[at].told, told))
    return _text(reviews, parts, shown)


def _fits(made: Sequence[str], room: int) -> int:
    """How many of them fit, from the first on."""
    for at, it in enumerate(made):
        room -= _size(it) + 1
        if room < 0:
            return at
    return len(made)


def _text(reviews: Reviews, parts: Sequence[Part], shown: Sequence[Part]) -> str:
    """The whole; `shown` are those of the parts that are printed, from the first on."""
    compared, day = count(len(reviews.reviews), "notice"), reviews.as_of.isoformat()
    lines = ["## What changed in the notices\n", f"{compared}, as of {day}. {_changes(reviews.reviews)}\n"]
    lines += map(_told, shown)
    if rest := [part.review for part in parts[len(shown) :]]:
        verdicts = Counter(headline(it) for it in rest).most_common()
        told = "; ".join(f"{verdict} ({number})" for verdict, number in verdicts)
        lines.append(f"**Left out here: {count(len(rest), 'notice')}.** {told}. {_changes(rest)} {ELSEWHERE}\n")
    quiet = [_quiet(it) for it in reviews.reviews if is_quiet(it)]
    fit = _fits(quiet, QUIET)
    lines += quiet[:fit]
    lines += [f"- {count(len(quiet) - fit, 'more notice')}: nothing changed"] if quiet[fit:] else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _changes(reviews: Iterable[Review]) -> str:
    return f"Changes: {counts([change for it in reviews for change in it.changes]) or 'none'}."


def _quiet(it: Review) -> str:
    return f"- {_named(it)}: nothing changed ({_compared(it)})"


def _named(it: Review) -> str:
    return f"{text(_cut(it.title, 120))} ({code(_cut(it.notice, 120))})"


def _compared(it: Review) -> str:
    return f"{text(_cut(it.before, 120))} → {text(_cut(it.after, 120))}"


def _part(review: Review, groups: Sequence[tuple[Group, Sides]], reviews: Reviews, room: Room) -> Part:
    told = tuple(_group(group, found, review, reviews, room) for group, found in groups)
    return Part(review, "\n".join(_head(review, room)) + "\n", told)


def _head(it: Review, room: Room) -> Iterator[str]:
    """The notice, what it was compared with, the date verdict, and what stood in the way."""
    yield f"### {_named(it)}\n"
    yield f"{_compared(it)} · **{class_of(it)}**\n"
    verdicts = [_mended(f"**{said}.**", one.message, one.help, room) for said, one in headlines(it.dating)]
    verdicts = verdicts or [f"**{headline(it)}.**"]
    verdicts[0] += _at(place(it.date_spot))
    refused = [_mended("**A change record was refused.**", one.message, one.help, room) for one in it.refused]
    found = [
        _mended(f"**{one.finding.severity}:**", one.finding.message, one.finding.help, room)
        + _at(place(Spot(one.source.file, one.range)))
        for one in it.findings
    ]
    damaged = [f"**{DAMAGED}** {prose(_cut(one, room.quote))}" for one in it.altered]
    notes = [text(_cut(note, room.quote)) for note in it.notes]
    for lines in (verdicts, refused, found, damaged, notes):
        yield from (f"- {line}" for line in _first(lines, max(room.lines, 10)))


def _mended(what: str, message: str, cure: str, room: Room) -> str:
    return f"{what} {prose(_cut(message, room.quote))} **To do:** {prose(_cut(cure, max(room.quote, 300)))}"


def _at(where: str | None) -> str:
    return f" {code(_cut(where, 200))}" if where else ""


def _first(lines: Sequence[str], most: int) -> list[str]:
    """The first of them, and a word of how many there are besides."""
    return [*lines[:most], f"and {len(lines) - most} more"] if len(lines) > most else list(lines)


def _told(it: Part) -> str:
    """A notice with those of its changes that are told here; editorial ones are folded."""
    lines = [it.head]
    for cls in GRAVEST_FIRST:
        told = [one for one in it.told if one.cls == cls]
        number = sum(change.cls == cls for change in it.review.changes)
        left = number - sum(one.changes for one in told)
        more = [f"- **Left out here: {count(left, 'change')} of this class.** {ELSEWHERE}\n"] if left else []
        title, body = f"{TITLES[cls]}: {count(number, 'change')}", "\n".join([*(one.text for one in told), *more])
        if number and cls in ("editorial", "none"):
            lines.append(f"<details><summary>{title}</summary>\n\n{body}\n</details>\n")
        elif number:
            lines.append(f"#### {title}\n\n{body}")
    return "\n".join(lines)


def _group(group: Group, found: Sides, review: Review, reviews: Reviews, room: Room) -> Told:
    it, several = group.first, len(group.changes)
    lines = [f"- <strong>{text(_cut(it.message, room.quote))}</strong>"]
    lines += [f"  - {line}" for line in _facts(it, found, review, reviews, room)]
    if several == 1:
        lines.append(f"  - {_address(it, review, room)}")
    else:
        lines.append(f"  - **alike, in {several} places:**")
        each = [f"{text(_cut(one.message, room.quote))} {_address(one, review, room)}" for one in group.changes]
        lines += [f"    - {line}" for line in _first(each, room.lines)]
    return Told(it.cls, several, "\n".join(lines) + "\n")


def _facts(it: Change, found: Sides, review: Review, reviews: Reviews, room: Room) -> Iterator[str]:
    """What a group has in common: the words, the reason, the law, the duties, what is declared."""
    for side, pieces, absent in (("was", found.was, "not there"), ("now", found.now, "no longer there")):
        yield f"**{side}:** {absent if pieces is None else _quote(pieces, room) or 'no words'}"
    if found.compared == "whole":
        yield "too long, or too different, to be compared word by word"
    if room.reasons:
        yield f"**why:** {prose(it.why)}"
    if law := [text(citation) + (f" ({doubt})" if doubt else "") for citation, doubt in cited(it, reviews.law)]:
        yield f"**law:** {'; '.join(law)}"
    if it.duties:
        yield f"**duties:** {' · '.join(duties(it, review))}"
    if it.may_be_material:
        yield f"**to declare:** {prose(DECLARE)}"
    if it.declared:
        yield f"**declared** in a change record: {it.declared}"


def _address(it: Change, review: Review, room: Room) -> str:
    """Where it stands, its rule and fingerprint, and what follows from it."""
    where = place(review.spots.get(it.fingerprint))
    told = [code(_cut(where, 200))] if where else []
    told += [code(_cut(it.delta.address, 200)), f"rule {code(it.rule)}", f"fingerprint {code(it.fingerprint)}"]
    reached = _first([code(_cut(address, 200)) for address in it.reaches], room.lines)
    return " · ".join([*told, f"with it: {', '.join(reached)}"] if reached else told)


def _quote(pieces: Sequence[Piece], room: Room) -> str:
    """The words with what went and came marked; of what stayed, so much as shows where that is."""
    shown, left, last = [], room.quote, len(pieces) - 1
    for at, piece in enumerate(pieces):
        words = piece.text
        if piece.kind == "same" and last:
            words = _ends(words, room.around if at else 0, room.around if at != last else 0)
        shown.append(_marked(replace(piece, text=_cut(words, left))))
        left -= len(words)
        if left <= 0 and at != last:
            return f"{''.join(shown)} {CUT}"
    return "".join(shown)


def _marked(piece: Piece) -> str:
    tag = {"removed": "del", "added": "ins"}.get(piece.kind)
    return f"<{tag}>{text(piece.text)}</{tag}>" if tag else text(piece.text)


def _ends(words: str, head: int, tail: int) -> str:
    """The two ends of the words, where they are much longer."""
    if len(words) <= head + tail + 40:
        return words
    first = words[:head].rpartition(" ")[0] + " " if head else ""
    last = " " + words[-tail:].partition(" ")[2] if tail else ""
    return first + CUT + last


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else words[:length].rstrip() + CUT
