"""A table of facts taken apart: every single fact with its address, so that two tables can be compared completely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from notice_compiler.facts.direction import DERIVED, LINEAGE, ORDERED, WORDS, Direction, Of
from notice_compiler.facts.facts import Descendant, Disclosure, Facts, Record
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
OPEN, SEE = "yes", "see:"
RECIPIENTS = "recipients"
"""The answer of a cell that names recipients."""


def leaves_of(facts: Facts) -> Leaves:
    """Every fact by its address. What follows from other facts, and lineage, is left out."""
    found: dict[Address, Leaf] = {}
    for name, field in Facts.model_fields.items():
        value = getattr(facts, name)
        if name == "disclosures":
            found |= (leaf for cell in facts.disclosures for leaf in _cell(cell))
        elif isinstance(value, tuple):
            found |= (leaf for record in value for leaf in _thing(record, name, field))
        elif isinstance(value, Record):
            found |= _fields(value, (Step(name),), name, None)
    return found


def _thing(record: Descendant, key: str, field: FieldInfo) -> Iterator[tuple[Address, Leaf]]:
    kind = _of(field)
    at = (Step(key), Step(record.id, kind))
    yield at, Leaf(kind, record.id, _direction(field), kind, is_record=True)
    yield from _fields(record, at, kind, None)


def _fields(record: Record, at: Address, kind: str, outer: Direction | None) -> Iterator[tuple[Address, Leaf]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value is None or name == "id" or DERIVED in field.metadata or LINEAGE in field.metadata:
            continue
        here, called, direction = (*at, Step(name)), f"{kind}.{name}", _direction(field) or outer
        if isinstance(value, Record):
            yield here, Leaf(called, name, direction)
            yield from _fields(value, here, called, direction)
        elif isinstance(value, tuple) and _is_set(field):
            for member in value:
                leaf = Leaf(called, member, direction, _of(field), is_member=True)
                key = fold(member) if WORDS in field.metadata else member
                yield (*here, Step(key, _of(field))), leaf
        else:
            yield here, Leaf(called, _text(value, field), direction, _of(field))


def _cell(cell: Disclosure) -> Iterator[tuple[Address, Leaf]]:
    """The answer of a cell and, where it names recipients, each of them; nothing where nothing is stated."""
    at = (
        Step("categories"),
        Step(cell.category, "category"),
        Step("disclosed"),
        Step(cell.practice, "practice"),
    )
    worse = Direction.MORE_IS_WORSE
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
