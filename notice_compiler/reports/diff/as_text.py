"""The comparison as text for people: for the lawyer first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from notice_compiler.law.law import CLASSES, Class
from notice_compiler.review.grouping import (
    DAMAGED,
    DECLARE,
    GRAVEST_FIRST,
    TITLES,
    Group,
    cited,
    count,
    duties,
    grouped,
    headline,
    headlines,
    of_class,
    place,
)
from notice_compiler.review.review import Review, Reviews
from notice_compiler.source.characters import printable

WIDTH: Final = 100
LONGEST: Final = 400
"""So many characters of a passage are shown; the other forms show all."""
_COLOURS: Final[dict[Class, str]] = {"material": "31", "substantive": "33", "editorial": "36", "none": "36"}


def report(it: Reviews, *, colour: bool = False) -> str:
    """Every notice that was compared, with what became of it."""
    parts = ["\n".join(_review(review, it, colour)) for review in it.reviews]
    return "\n".join([*parts, f"By the law of {it.as_of.isoformat()}."]) + "\n"


def _review(it: Review, all_of: Reviews, colour: bool) -> Iterator[str]:
    yield printable(f"{it.notice}   {it.before}  →  {it.after}")
    yield ""
    for one in it.findings:
        where = f"{one.source.file}:{one.range.start.line}:{one.range.start.column}"
        yield from _wrapped(f"{where}  {one.finding.message} {one.finding.help}", "  ")
    if it.findings:
        yield ""
    groups = grouped(it.changes)
    for cls in GRAVEST_FIRST:
        of_it = of_class(cls, groups)
        if of_it:
            number = count(sum(len(group.changes) for group in of_it), "change")
            yield f"{_paint(TITLES[cls].upper(), cls, colour)}  {number}"
        for group in of_it:
            yield from _group(group, it, all_of)
            yield ""
    if it.cls == "none" and not it.changes:
        yield "ONLY A DATE CHANGED" if it.dates_moved else "NO CHANGE in what the notice says"
        yield ""
    yield from _date(it)


def _group(group: Group, review: Review, all_of: Reviews) -> Iterator[str]:
    it = group.first
    yield f"  {it.rule}" + (f", declared {it.declared}" if it.declared else "")
    for change in group.changes:
        yield from _wrapped(_short(change.message), "      ")
    if it.before is not None:
        yield from _wrapped(_short(it.before), "      was    ")
    if it.after is not None:
        yield from _wrapped(_short(it.after), "      now    ")
    if CLASSES.index(it.cls) >= CLASSES.index("substantive"):
        law = ", ".join(citation + (f" ({doubt})" if doubt else "") for citation, doubt in cited(it, all_of.law))
        yield from _wrapped(f"{it.why}{f' ({law})' if law else ''}", "      why    ")
    if it.may_be_material:
        yield from _wrapped(DECLARE, "      note   ")
    if it.duties:
        yield from _wrapped(" · ".join(duties(it, review)), "      duties ")
    for change in group.changes:
        where = place(review.spots.get(change.fingerprint)) or change.delta.address
        yield printable(f"      at     {where}  [{change.fingerprint}]")


def _date(it: Review) -> Iterator[str]:
    yield f"DATE  {headline(it)}"
    for _, ruling in headlines(it.dating):
        yield from _wrapped(ruling.message, "  ")
        yield from _wrapped(ruling.help, "      mend   ")
    where = place(it.date_spot)
    if it.dating.rulings and where:
        yield printable(f"      at     {where}")
    for refusal in it.refused:
        yield from _wrapped(f"Change record {refusal.record + 1}: {refusal.message}", "  ")
        yield from _wrapped(refusal.help, "      mend   ")
    for problem in it.altered:
        yield from _wrapped(f"{DAMAGED} {problem}.", "  ")
    for note in it.notes:
        yield from _wrapped(note, "  ")
    yield ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} … ({len(text)} characters)"


def _wrapped(text: str, lead: str) -> list[str]:
    indent = " " * len(lead)
    clean = " ".join(printable(text).split())
    return textwrap.wrap(
        clean, WIDTH, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [lead.rstrip()]


def _paint(text: str, cls: Class, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS[cls]}m{text}\x1b[0m" if colour else text
