"""The comparison as text for people: for the lawyer first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from notice_compiler.change import Change
from notice_compiler.law.law import CLASSES, Class
from notice_compiler.reports.as_text import cited
from notice_compiler.review import Review, Reviews, Spot
from notice_compiler.source.characters import printable

WIDTH: Final = 100
LONGEST: Final = 400
"""So many characters of a passage are shown; the rest is in the other forms."""
_COLOURS: Final[dict[Class, str]] = {"material": "31", "substantive": "33", "editorial": "36", "none": "36"}
VERDICTS: Final = {
    "no-base": "we could not compare",
    "backwards": "went back",
    "must-change": "must change",
    "removed": "was removed",
    "dates-disagree": "dates disagree",
    "future": "lies ahead",
    "announcement": "the change has to be announced",
    "stale": "is older than the version before",
    "too-old": "is more than 12 months old",
    "missing": "is missing",
    "same-day": "a second version on the same day",
    "changed-without-cause": "changed without a cause",
    "due-soon": "a review is due soon",
    "late": "follows a change of before",
    "rescheduled": "the effective date moved",
    "first": "never published",
    "ok": "nothing has to be done",
}
"""Each verdict in words for people."""


def report(it: Reviews, *, colour: bool = False) -> str:
    """Every notice that was compared, the unchanged ones in one line."""
    parts = ["\n".join(_review(review, it, colour)) for review in it.reviews]
    return "\n".join([*parts, f"By the law of {it.as_of.isoformat()}."]) + "\n"


def _review(it: Review, all_of: Reviews, colour: bool) -> Iterator[str]:
    yield printable(f"{it.notice}   {it.before}  →  {it.after}")
    yield ""
    if it.findings:
        yield "WE COULD NOT COMPARE"
        for one in it.findings:
            where = f"{one.source.file}:{one.range.start.line}:{one.range.start.column}"
            yield from _wrapped(f"{where}  {one.finding.message} {one.finding.help}", "  ")
        yield ""
    for cls, changes in groupby(it.changes, key=lambda change: change.cls):
        yield from _of_class(cls, list(changes), it, all_of, colour)
    if it.cls == "none" and not it.changes:
        yield "NO CHANGE in what the notice says"
        yield ""
    yield from _date(it)


def _of_class(cls: Class, changes: list[Change], it: Review, all_of: Reviews, colour: bool) -> Iterator[str]:
    count = f"{len(changes)} change{'' if len(changes) == 1 else 's'}"
    head = cls.upper() if cls != "none" else "NO CHANGE IN CONTENT"
    yield f"{_paint(head, cls, colour)}  {count}"
    for change in changes:
        yield from _change(change, it, all_of)
        yield ""


def _change(it: Change, review: Review, all_of: Reviews) -> Iterator[str]:
    yield f"  {it.rule}" + (f", declared {it.declared}" if it.declared else "")
    yield from _wrapped(it.message, "      ")
    if it.before is not None and it.passage is None:
        yield from _wrapped(it.before, "      was    ")
    if it.after is not None and it.passage is None:
        yield from _wrapped(it.after, "      now    ")
    if it.passage is not None:
        yield from _wrapped(_short(it.before or "nothing"), "      was    ")
        yield from _wrapped(_short(it.after or "nothing"), "      now    ")
    if CLASSES.index(it.cls) >= CLASSES.index("substantive"):
        law = ", ".join(cited(all_of.law[name]) for name in it.provisions)
        yield from _wrapped(f"{it.why}{f' ({law})' if law else ''}", "      why    ")
    if it.may_be_material:
        yield from _wrapped("may be material: declare yes or no (see `changes:` in the notice)", "      note   ")
    if it.duties:
        yield from _wrapped(_duties(it, review), "      duties ")
    if it.reaches:
        yield from _wrapped(", ".join(it.reaches), "      also   ")
    yield f"      at     {_where(it, review.spots.get(it.fingerprint))}  [{it.fingerprint}]"


def _duties(it: Change, review: Review) -> str:
    promised = " (this notice promises it)" if review.promised else ""
    return " · ".join(duty + (promised if duty == "announce before" else "") for duty in it.duties)


def _where(it: Change, spot: Spot | None) -> str:
    if spot is None:
        return it.delta.address
    return printable(f"{spot.file}:{spot.range.start.line}:{spot.range.start.column}")


def _date(it: Review) -> Iterator[str]:
    if it.after == "withdrawn" and not it.dating.rulings:
        return
    if it.findings and not it.dating.rulings:
        return
    yield f"DATE  {VERDICTS[it.dating.verdict]}"
    for ruling in it.dating.rulings:
        where = f"  {it.date_spot.file}:{it.date_spot.range.start.line}" if it.date_spot else ""
        yield from _wrapped(f"{ruling.message}{where}", "  ")
        yield from _wrapped(ruling.help, "      mend   ")
    for refusal in it.refused:
        yield from _wrapped(f"Change record {refusal.record + 1}: {refusal.message}", "  ")
        yield from _wrapped(refusal.help, "      mend   ")
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
