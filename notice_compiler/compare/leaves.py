"""A table of facts taken apart: every single fact with its address, so that two tables can be compared completely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pydantic.fields import FieldInfo

from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS, Direction, Of
from notice_compiler.facts.facts import Disclosure, Facts
from notice_compiler.facts.record import Descendant, Record
from notice_compiler.facts.rows import AnswerFact, LimitFact, RowFact
from notice_compiler.notice.rows import FACETS
from notice_compiler.words.typography import fold


@dataclass(frozen=True, slots=True)
class Step:
    """A part of an address: a fixed key or, with `kind`, the id of a thing of that kind."""

    text: str
    kind: str = ""


Address = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One fact. `value` is the value of a scalar; a record or a member of a set is there or not, with its own id.

    `of` is the kind of thing whose id the value is.
    """

    kind: str
    value: str
    direction: Direction | None
    of: str = ""
    is_record: bool = False
    is_member: bool = False


Leaves = Mapping[Address, Leaf]
Found = Iterator[tuple[Address, Leaf]]
OPEN, SEE = "yes", "see:"
RECIPIENTS = "recipients"
"""The answer of a cell that names recipients."""
CASE: Final = "case"
"""The kind of one of several cases, of which there may be others within the same thing."""


def leaves_of(facts: Facts) -> Leaves:
    """Every fact by its address. What follows from other facts, and lineage, is left out."""
    found: dict[Address, Leaf] = {}
    for name, field in Facts.model_fields.items():
        value = getattr(facts, name)
        if name == "disclosures":
            found |= (leaf for cell in facts.disclosures for leaf in _cell(cell))
        elif isinstance(value, tuple) and all(isinstance(it, str) for it in value):
            found |= _members(value, (Step(name),), name, _direction(field), field)
        elif isinstance(value, tuple):
            found |= (leaf for record in value for leaf in _thing(record, name, field))
        elif isinstance(value, Record):
            found |= _fields(value, (Step(name),), name, None)
    return found


def _thing(record: Descendant, key: str, field: FieldInfo) -> Found:
    kind = _of(field)
    at = (Step(key), Step(record.id, kind))
    yield at, Leaf(kind, record.id, _direction(field), kind, is_record=True)
    yield from _fields(record, at, kind, None)


def _fields(record: Record, at: Address, kind: str, outer: Direction | None) -> Found:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value is None or name == "id" or DERIVED in field.metadata or LINEAGE in field.metadata:
            continue
        here, called, direction = (*at, Step(name)), f"{kind}.{name}", _direction(field) or outer
        if name == "row" and isinstance(value, RowFact):
            yield from _fields(value, at, kind, outer)
        elif isinstance(value, Record):
            yield here, Leaf(called, name, direction)
            yield from _fields(value, here, called, direction)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            yield from _records(value, at, here, kind, direction)
        elif isinstance(value, tuple) and _is_set(field):
            yield from _members(value, here, called, direction, field)
        elif value != ():
            yield here, Leaf(called, _text(value, field), direction, _of(field))


def _members(value: tuple[str, ...], at: Address, kind: str, direction: Direction | None, field: FieldInfo) -> Found:
    for member in value:
        leaf = Leaf(kind, member, direction, _of(field), is_member=True)
        key = fold(member) if WORDS in field.metadata else member
        yield (*at, Step(key, _of(field))), leaf


def _records(value: tuple[Record, ...], at: Address, here: Address, kind: str, direction: Direction | None) -> Found:
    """Records within a record: answers and limits of facets at their facet; cases and counts by their ids."""
    for record in value:
        match record:
            case AnswerFact():
                yield from _answer(record, at, kind)
            case LimitFact():
                yield from _limit(record, at, kind)
            case _:
                name: str = record.id  # type: ignore[attr-defined]
                inner = kind if kind.startswith(CASE) else f"{CASE}.{kind}"
                yield (*here, Step(name)), Leaf(f"{inner}.id", name, direction)
                yield from _fields(record, (*here, Step(name)), inner, None)


def _answer(it: AnswerFact, at: Address, kind: str) -> Found:
    """What a facet says instead of, or beside, ids."""
    here = (*at, Step(it.facet))
    worse = Direction.MORE_IS_WORSE
    if it.status is not None:
        value = f"{SEE}{it.section}" if it.status == "elsewhere" else it.status
        yield here, Leaf(f"{kind}.{it.facet}.answer", value, worse)
    if it.others:
        said = it.text or (f"{SEE}{it.section}" if it.section else OPEN)
        yield (*here, Step("others")), Leaf(f"{kind}.{it.facet}.others", said, worse)
        if it.text and it.section:
            yield (*here, Step("others"), Step("see")), Leaf(f"{kind}.{it.facet}.others", f"{SEE}{it.section}", worse)


def _limit(it: LimitFact, at: Address, kind: str) -> Found:
    here = (*at, Step(it.facet), Step(it.id, FACETS.get(it.facet, "")), Step("limits"))
    yield from _fields(it.model_copy(update={"facet": None}), here, f"{kind}.limits", None)


def _cell(cell: Disclosure) -> Found:
    """The answer of a cell and, where it names recipients, each of them; nothing where nothing is stated."""
    at = (
        Step("categories"),
        Step(cell.category, "category"),
        Step("disclosed"),
        Step(cell.practice, "practice"),
    )
    worse = Direction.MORE_IS_WORSE
    if cell.row is not None:
        yield from _fields(cell.row, at, "answer", None)
    match cell.status:
        case "not-stated":
            return
        case "disclosed":
            yield at, Leaf("answer", OPEN if cell.recipients is None else RECIPIENTS, worse)
            for name in cell.recipients or ():
                leaf = Leaf("answer.recipients", name, worse, "recipient", is_member=True)
                yield (*at, Step("recipients"), Step(name, "recipient")), leaf
        case "elsewhere":
            yield at, Leaf("answer", f"{SEE}{cell.section}", worse)
        case _:
            yield at, Leaf("answer", cell.status, worse)


def _is_set(field: FieldInfo) -> bool:
    fixed = _direction(field) in (Direction.FIXED, Direction.REPLACEABLE)
    return ORDERED not in field.metadata and (WORDS in field.metadata or not fixed)


def _text(value: object, field: FieldInfo) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value if ORDERED in field.metadata else sorted(value))
    return str(value)


def _direction(field: FieldInfo) -> Direction | None:
    return next((it for it in field.metadata if isinstance(it, Direction)), None)


def _of(field: FieldInfo) -> str:
    return next((it.kind for it in field.metadata if isinstance(it, Of)), "")
