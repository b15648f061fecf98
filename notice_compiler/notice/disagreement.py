"""Facts that cannot be true together: answers that deny what a row tells, times that overlap or leave a gap."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from notice_compiler.finding import Finding
from notice_compiler.notice.answers import answers_of, rows_for
from notice_compiler.notice.blocks import Part, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed, Handling, Named, Scope
from notice_compiler.notice.showing import rows_of, shows, stated
from notice_compiler.notice.things import Span, Thing
from notice_compiler.place import Path, Place
from notice_compiler.wording import printed_date


def disagreements(notice: Notice) -> Iterator[Finding]:
    """One finding for each answer that denies what a row of processing tells, and for each pair of cases that does not
    meet."""
    yield from _denied(notice)
    yield from _tables(notice)
    for path, scopes in _cases(notice):
        yield from _spans(notice, path, scopes)
    yield from _unlabelled(notice)
    for name, group in notice.places.items():
        if group.name is None and ("place", name) in notice.told:
            message = f"`{name}` has to be printed by name, and has none."
            yield Finding("no-name", message, "Give it a `label:`.", Place(("places", name), "key"), name)


def _denied(notice: Notice) -> Iterator[Finding]:
    for category in notice.categories.values():
        for practice in notice.practices:
            own = category.disclosed.get(practice)
            if own is None:
                continue
            happens = any(isinstance(it, Disclosed) for it in answers_of(own))
            for row in rows_for(notice, category.id, practice):
                if any(isinstance(it, Disclosed) for it in answers_of(row.handling)) != happens:
                    which = "the row of processing" if row.id in notice.processing else "the kind of practice"
                    says = "does not happen" if happens else "happens"
                    message = f"The answer does not agree with {which} `{row.id}`, which says that it {says}."
                    place = Place(("categories", category.id, "disclosed", practice))
                    yield Finding("fact-disagrees", message, "Correct the answer or the row.", place, row.id)


def _tables(notice: Notice) -> Iterator[Finding]:
    """Tables that would have no rows, and rows that stand for things of which not the same is said."""
    for section in notice.body:
        for index, block in enumerate(section.content):
            if isinstance(block, TableBlock):
                yield from _table(notice, block, ("body", section.id, "content", index, "table"))


def _table(notice: Notice, table: TableBlock, path: Path) -> Iterator[Finding]:
    parts = [part for column in table.columns for part in column.parts]
    rows = rows_of(table)
    if not any(
        row.kept or shows(notice, row.kind, thing, part) for row in rows for thing in row.things for part in parts
    ):
        message, cure = "This table would have no rows.", "State something that its columns show, or remove it."
        yield Finding("block-form", message, cure, Place(path, "key"))
    for row in rows:
        for part in parts if len(row.things) > 1 else ():
            if part.facet in ("examples", "text", "collection"):
                continue
            said = [_said(notice, row.kind, thing, part) for thing in row.things]
            other = next((thing for thing, it in zip(row.things, said, strict=True) if it != said[0]), None)
            if other is not None:
                what = part.practice.id if part.practice else part.facet
                message = (
                    f"The row “{row.label}” stands for `{row.things[0].id}` and `{other.id}`, whose `{what}` differ."
                )
                cure = "Give them rows of their own, or correct one of the two."
                yield Finding("table-rows-disagree", message, cure, Place((*path, "rows"), "key"), other.id)
                break


def _said(notice: Notice, kind: str, thing: Named, part: Part) -> tuple[object, ...]:
    """What is stated of a thing, with the scope and the label of each case."""
    practice = part.practice or part.of
    handling = getattr(thing, "handling", None)
    if practice is not None:
        handling = getattr(thing, "disclosed", {}).get(practice.id)
    cases = ((it.label, it.handling.scope) for it in handling.cases) if isinstance(handling, Handling) else ()
    terms = ((it.label, it.terms.scope, it.terms) for it in getattr(thing, "cases", ()))
    scope = getattr(handling, "scope", None) or getattr(getattr(thing, "terms", None), "scope", None)
    return (*stated(notice, kind, thing, part), scope, *cases, *terms)


def _cases(notice: Notice) -> Iterator[tuple[Path, Mapping[str, Scope | None]]]:
    """Several cases of one home, with the scope of each."""
    for key in ("categories", "purposes", "sources", "recipients", "practices", "processing"):
        things: Mapping[str, Thing] = getattr(notice, key)
        for name, it in things.items():
            yield from _in((key, name), it.handling)
            for practice, cell in getattr(it, "disclosed", {}).items():
                yield from _in((key, name, "disclosed", practice), cell)
    for name, right in notice.rights.items():
        yield ("rights", name, "cases"), {it.id: it.terms.scope for it in right.cases}


def _unlabelled(notice: Notice) -> Iterator[Finding]:
    """Cases that readers could not tell from others: without a label, and holding for all."""
    for key in ("categories", "purposes", "sources", "recipients", "practices", "processing"):
        things: Mapping[str, Thing] = getattr(notice, key)
        for name, it in things.items():
            cells = getattr(it, "disclosed", {}).items()
            homes = (((key, name), it.handling), *(((key, name, "disclosed", one), cell) for one, cell in cells))
            for path, handling in homes:
                for case in handling.cases:
                    if case.label is None and case.handling.scope is None:
                        message = f"Readers cannot tell when the case `{case.id}` holds."
                        cure = "Give it a `label:`, or say for whom it holds under `only:` or `not:`."
                        yield Finding("no-name", message, cure, Place((*path, "cases", case.id), "key"), case.id)


def _in(path: Path, handling: Handling) -> Iterator[tuple[Path, Mapping[str, Scope | None]]]:
    yield (*path, "cases"), {it.id: it.handling.scope for it in handling.cases}
    if handling.retention is not None:
        yield (*path, "retention", "cases"), {it.id: it.scope for it in handling.retention.cases}


def _spans(notice: Notice, path: Path, scopes: Mapping[str, Scope | None]) -> Iterator[Finding]:
    """Cases that are told apart by nothing but days of one kind must meet without gap or overlap."""
    spans: dict[str, list[tuple[datetime.date, datetime.date, str]]] = {}
    for case, scope in scopes.items():
        times = scope.only.times if scope and scope.only else ()
        for time in times:
            span = notice.times[time.id]
            if span.of is not None and (span.first or span.before) and _only_times(scope):
                spans.setdefault(span.of.casefold(), []).append((*_days(span), case))
    for of, found in spans.items():
        yield from _meet(path, of, sorted(found))


def _only_times(scope: Scope | None) -> bool:
    """Whether nothing but time tells the case from others."""
    group = scope.only if scope else None
    others = (group.places, group.audiences, group.products, group.choices, group.parts) if group else ()
    return scope is not None and scope.excluded is None and not any(others)


def _days(it: Span) -> tuple[datetime.date, datetime.date]:
    return it.first or datetime.date.min, it.before or datetime.date.max


def _meet(path: Path, of: str, found: Sequence[tuple[datetime.date, datetime.date, str]]) -> Iterator[Finding]:
    for (_, end, one), (start, _, other) in pairwise(found):
        place = Place((*path, other), "key")
        if start < end:
            until = f"until {printed_date(end, 'day')}" if end != datetime.date.max else "without end"
            message = f"`{one}` holds {until} and `{other}` from {_first(start)} ({of}): for some readers both hold."
            yield Finding("times-disagree", message, "Let one case begin where the other ends.", place, other)
        elif start > end:
            message = (
                f"`{one}` holds before {printed_date(end, 'day')} and `{other}` from {printed_date(start, 'day')} "
                f"({of}): between the two, neither does."
            )
            yield Finding("times-disagree", message, "Let one case begin where the other ends.", place, other)


def _first(day: datetime.date) -> str:
    return "the beginning" if day == datetime.date.min else printed_date(day, "day")
