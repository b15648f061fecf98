"""Every kind of difference that there can be is claimed by exactly one rule of change."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic.fields import FieldInfo
from test_changes import EXAMPLE
from test_edits import read

from notice_compiler.changes import all_changes
from notice_compiler.compare.delta import Comparison, Delta
from notice_compiler.compare.leaves import _direction, _is_set, _of
from notice_compiler.compare.roots import Root
from notice_compiler.facts.direction import DERIVED, LINEAGE
from notice_compiler.facts.facts import Facts
from notice_compiler.facts.record import Record
from notice_compiler.facts.rows import AnswerFact, LimitFact, WholeRowFact
from notice_compiler.judging.between import Between
from notice_compiler.notice.rows import FACETS

BETWEEN = Between(Comparison(read(EXAMPLE), read(EXAMPLE), (), {}, {}))
CELLS = [("categories", "identifiers", "disclosed", name) for name in ("sold", "service")]
ANSWERS = (None, "recipients", "yes", "none", "not-applicable", "see:main", "see:safety")
WORDING = (
    *("title", "language", "date-label", "date-precision", "date-place", "section.heading", "section.id", "order"),
    *("table.heading", "table.caption", "table", "address", "wording", "wording.link", "wording.moved"),
    *(
        "section.level",
        "section.scope",
        "table.parts",
        "table.scope",
        "cell",
        "table.wording",
        "table.rows",
        "date",
        "footnote",
    ),
    *("typography", "annotation", "descent.renamed", "descent.merged", "descent.split"),
)
SIDES = ((None, "x"), ("x", None), ("x", "y"))


def record_of(annotation: object) -> type[Record] | None:
    """The record in an annotation such as `tuple[RightFact, ...]` or `ScopeFact | None`."""
    parts = getattr(annotation, "__args__", (annotation,))
    return next((it for it in parts if isinstance(it, type) and issubclass(it, Record)), None)


def fields(record: type[Record], kind: str, at: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], FieldInfo]]:
    for name, field in record.model_fields.items():
        if name == "id" or DERIVED in field.metadata or LINEAGE in field.metadata:
            continue
        inner = record_of(field.annotation)
        if name == "row" and inner:
            yield from fields(inner, kind, at)
        elif inner is AnswerFact:
            for facet in FACETS:
                yield f"{kind}.{facet}.answer", (*at, facet), field
                yield f"{kind}.{facet}.others", (*at, facet), field
        elif inner is LimitFact:
            yield from fields(inner, f"{kind}.limits", (*at, "recipients", "x", "limits"))
        elif inner and "tuple" in str(field.annotation):
            case = kind if kind.startswith("case") else f"case.{kind}"
            yield f"{case}.id", (*at, name, "x"), field
            yield from fields(inner, case, (*at, name, "x"))
        elif inner:
            yield f"{kind}.{name}", (*at, name), field
            yield from fields(inner, f"{kind}.{name}", (*at, name))
        elif not (kind.endswith(".limits") and name == "facet"):
            yield f"{kind}.{name}", (*at, name), field


def is_set(field: FieldInfo) -> bool:
    return bool(_of(field)) or ("tuple[" in str(field.annotation) and _is_set(field))


def differences() -> Iterator[Delta]:
    for key, field in Facts.model_fields.items():
        inner, kind = record_of(field.annotation), _of(field)
        if key in ("disclosures", "shown_by") or inner is None:
            continue
        at = (key, next((it.id for it in getattr(read(EXAMPLE), key)), "x")) if kind else (key,)
        for before, after in SIDES[:2] if kind else ():
            yield Delta(kind, at, before, after, _direction(field), kind, is_record=True)
        for called, here, one in fields(inner, kind or key, at):
            for before, after in SIDES[: 2 if is_set(one) or called.endswith(".id") else 3]:
                yield Delta(called, here, before, after, _direction(one), _of(one))
    for called, here, one in fields(WholeRowFact, "answer", CELLS[0]):
        if called != "answer.recipients":
            for before, after in SIDES[: 2 if is_set(one) or called.endswith(".id") else 3]:
                yield Delta(called, here, before, after, _direction(one), _of(one))
    yield from (Delta("shown_by", ("shown_by",), x, y, of="entity") for x, y in SIDES[:2])
    for cell in CELLS:
        yield from (Delta("answer", cell, x, y) for x in ANSWERS for y in ANSWERS if x != y)
        yield from (Delta("answer.recipients", cell, x, y, of="recipient") for x, y in SIDES[:2])
    yield from (Delta(kind, ("body", "main"), x, y) for kind in WORDING for x, y in SIDES)
    yield from (Delta("table.columns", ("body", "main"), x, y, of="practice") for x, y in SIDES[:2])
    yield from (Delta("law", ("laws",), x, y) for x, y in SIDES[:2])


def test_one_rule_claims_each_difference() -> None:
    found = {
        it: [name for name, rule in all_changes().items() if rule.claims(Root(it, ()), BETWEEN)] for it in differences()
    }
    assert len(found) > 2000
    assert {it: names for it, names in found.items() if len(names) != 1} == {}
