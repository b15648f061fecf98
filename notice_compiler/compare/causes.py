"""What follows from what: one function for each reason why a difference is the consequence of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.facts.facts import Facts, ProcessingFact

SALES = frozenset({"sale", "sharing", "targeted-advertising"})
USED = frozenset(
    {"source", "purpose", "recipient", "method", "proof", "exception", "audience", "basis", "transfer", "note"}
)
"""Kinds of thing that mean something by their use: what tells of a new one is where it is used."""


_OF_TIMES = tuple(
    f".{time}.{part}"
    for time in ("deadline", "extension", "confirmation", "within")
    for part in ("value", "criteria", "text")
)
SCOPES = frozenset({"part", "product", "time", "choice"})
"""Kinds of thing by which other things are limited: what tells of one that came or went is what it limited."""


class Causes:
    """What follows from what, as far as it is known."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.deltas = comparison.deltas
        self.cause: dict[Delta, Delta] = {}
        self.records = [it for it in self.deltas if it.is_record]
        self.of_thing: Mapping[tuple[str, ...], list[Delta]] = _grouped(self.deltas, lambda it: it.at[:2])
        self.of_member: Mapping[tuple[str, ...], list[Delta]] = _grouped(
            (it for it in self.deltas if it.of and not it.is_record and not it.kind.startswith("descent")),
            lambda it: (it.of, it.value),
        )

    def note(self, reached: Delta, cause: Delta) -> None:
        """Notes a cause, unless there is one already or it would be its own."""
        if reached not in self.cause and self.root(cause) != reached:
            self.cause[reached] = cause

    def root(self, it: Delta) -> Delta:
        """The cause of the causes."""
        while it in self.cause:
            it = self.cause[it]
        return it


Pairs = Iterator[tuple[Delta, Delta]]


def _grouped(
    deltas: Iterator[Delta] | tuple[Delta, ...], key: Callable[[Delta], tuple[str, ...]]
) -> dict[tuple[str, ...], list[Delta]]:
    found: dict[tuple[str, ...], list[Delta]] = defaultdict(list)
    for it in deltas:
        found[key(it)].append(it)
    return found


def within_things(causes: Causes) -> Pairs:
    """What is said of a thing that came or went."""
    for record in causes.records:
        for it in causes.of_thing[record.at]:
            if not it.is_record and not it.kind.startswith("descent"):
                yield it, record


def uses_of_defined_things(causes: Causes) -> Pairs:
    """Where a category, a right or a kind of practice that came or went is referred to."""
    for record in causes.records:
        if record.of in USED | SCOPES:
            continue
        for it in causes.of_member[record.of, record.value]:
            yield it, record
        if record.of == "practice":
            yield from (
                (it, record)
                for it in causes.deltas
                if it.kind in ("answer", "answer.recipients") and it.at[3:4] == (record.value,)
            )
            yield from ((it, record) for it in causes.deltas if it.kind == "table")


def members_of_answers(causes: Causes) -> Pairs:
    """The recipients of a cell whose answer differs."""
    answers = {it.at: it for it in causes.deltas if it.kind == "answer"}
    for it in causes.deltas:
        if it.kind == "answer.recipients" and it.at in answers:
            yield it, answers[it.at]


def answers_of_rows(causes: Causes) -> Pairs:
    """The cells that a row of processing reaches."""
    rows = _rows(causes.comparison.old), _rows(causes.comparison.new)
    changed = {key: found for key, found in causes.of_thing.items() if key[0] == "processing"}
    if not changed:
        return
    for it in causes.deltas:
        if it.kind not in ("answer", "answer.recipients") or _starts_a_sale(it, causes.comparison.new):
            continue
        side = rows[it.after is not None]
        for key, found in changed.items():
            row = side.get(key[1])
            if row is not None and _reaches(row, it):
                yield it, next((one for one in found if _tells(one, it)), found[0])


def _starts_a_sale(it: Delta, new: Facts) -> bool:
    """Whether a cell now tells of sale, sharing or targeted advertising: that is told by itself."""
    practice = next((one for one in new.practices if one.id == it.at[3]), None)
    sale = practice is not None and (practice.means is None or bool(SALES & set(practice.means)))
    return sale and it.kind == "answer" and it.before in (None, "none", "not-applicable")


def _rows(facts: Facts) -> dict[str, ProcessingFact]:
    return {it.id: it for it in facts.processing}


def _reaches(row: ProcessingFact, cell: Delta) -> bool:
    named = cell.kind == "answer" or cell.value in (row.recipients or ())
    return named and row.practice == cell.at[3] and cell.at[1] in (row.categories or ())


def _tells(delta: Delta, cell: Delta) -> bool:
    return delta.is_record or delta.value in (cell.value, cell.at[1])


def ends(causes: Causes) -> Pairs:
    """Where a thing was used that is gone altogether; a use that went with something else stays with that."""
    kinds = USED | SCOPES
    ended = {(it.of, it.value): it for it in causes.records if it.after is None and it.of in kinds}
    for thing, record in ended.items():
        uses = [it for it in causes.of_member[thing] if it.after is None and it.kind != "recipient.member_of"]
        free = [it for it in uses if it not in causes.cause]
        if free and thing[0] in SCOPES:
            yield record, free[0]
            continue
        if uses and not free:
            yield record, uses[0]
        yield from ((it, record) for it in free)


def beginnings(causes: Causes) -> Pairs:
    """A new thing is told where it is used."""
    for record in causes.records:
        if record.before is None and record.of in USED | SCOPES:
            of_it = causes.of_member[record.of, record.value]
            uses = [it for it in of_it if it.before is None and it.kind != "recipient.member_of"]
            yield from ((record, use) for use in uses[:1])


def times(causes: Causes) -> Pairs:
    """What is said of one time is told together: its length first."""
    found: dict[tuple[str, ...], Delta] = {}
    parts = ("value", "criteria", "answer", "section", "text")
    told = [
        it for it in causes.deltas if ".retention." in it.kind or ".time." in it.kind or it.kind.endswith(_OF_TIMES)
    ]
    for it in sorted(told, key=lambda it: parts.index(it.at[-1]) if it.at[-1] in parts else 9):
        if it.at[-1] in parts:
            first = found.setdefault(it.at[:-1], it)
            if first != it:
                yield it, first
    periods = {it.at[:2]: it for it in causes.deltas if it.kind == "statement.period"}
    for it in causes.deltas:
        if it.kind.startswith("statement.time") and it.at[:2] in periods:
            yield it, periods[it.at[:2]]


def cases_of_cells(causes: Causes) -> Pairs:
    """A recipient of a cell that came or went in one of its cases is told there."""
    inner = {
        (it.at[:4], it.value, it.before is None): it
        for it in causes.deltas
        if it.kind == "case.answer.recipients" and it.at[2:3] == ("disclosed",)
    }
    for it in causes.deltas:
        case = inner.get((it.at, it.value, it.before is None)) if it.kind == "answer.recipients" else None
        if case is not None:
            yield it, case


def figures(causes: Causes) -> Pairs:
    """The figures of a year are told together."""
    for at, found in causes.of_thing.items():
        if at[0] == "figures":
            yield from ((it, found[0]) for it in found[1:])


def frames_of_members(causes: Causes) -> Pairs:
    """That something is said at all of a scope, a time or requests follows from what is said."""
    for it in causes.deltas:
        if it.at[-1] in (it.before, it.after) and not it.of and not it.kind.endswith(".id"):
            inside = (one for one in causes.of_thing[it.at[:2]] if one != it and one.at[: len(it.at)] == it.at)
            yield from ((it, one) for one in inside)


def within_cases(causes: Causes) -> Pairs:
    """What is said of a case that came or went."""
    for case in causes.deltas:
        if case.kind.startswith("case.") and case.kind.endswith(".id"):
            for it in causes.of_thing[case.at[:2]]:
                if it != case and it.at[: len(case.at)] == case.at:
                    yield it, case


def within_facets(causes: Causes) -> Pairs:
    """What a facet names where it is answered otherwise now; what is said of a member that came or went."""
    answers = {it.at: it for it in causes.deltas if it.kind.endswith(".answer") and it.kind != "statement.answer"}
    for it in causes.deltas:
        if it.at in answers and it.of and not it.is_record:
            yield it, answers[it.at]
    members = {(*it.at, it.value): it for it in causes.deltas if it.of and not it.is_record}
    for it in causes.deltas:
        if "limits" in it.at:
            at = it.at[: it.at.index("limits")]
            if at in members:
                yield it, members[at]
