"""Makes the facts of what readers can ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from notice_compiler.facts.asking import (
    AppealFact,
    CountFact,
    FiguresFact,
    RightFact,
    StatementFact,
    TermsCaseFact,
    TermsFact,
)
from notice_compiler.facts.tabulate_rows import ids, rest_of_time, scope_fact, time_fact
from notice_compiler.notice.things import Appeal, Figures, Right, RightCase, Statement, Terms


def right_fact(it: Right, naming: Mapping[str, object]) -> RightFact:
    """A right, with the terms of its cases."""
    return RightFact.model_validate(
        {
            **naming,
            "means": it.means[0] if it.means else None,
            "further_means": it.means[1:] or None,
            "methods": ids(it.methods),
            "exceptions": ids(it.exceptions),
            "contacts": ids(it.contacts),
            "terms": terms_fact(it.terms),
            "cases": case_facts(it.cases),
        }
    )


def case_facts(cases: Iterable[RightCase]) -> tuple[TermsCaseFact, ...]:
    """The terms of several cases."""
    made = (
        {**_terms(case.terms), "id": case.id, "label": case.label, "methods": ids(case.terms.methods)} for case in cases
    )
    return tuple(map(TermsCaseFact.model_validate, made))


def terms_fact(it: Terms) -> TermsFact | None:
    """The terms of a request, without its methods; None where nothing is said of them."""
    made = TermsFact.model_validate(_terms(it))
    return None if made == TermsFact() else made


def _terms(it: Terms) -> dict[str, object]:
    return {
        "deadline": time_fact(it.deadline),
        "extension": time_fact(it.extension),
        "confirmation": time_fact(it.confirmation),
        "fee": it.fee,
        "frequency": it.frequency,
        "condition": it.condition,
        "proofs": ids(it.proofs),
        "appeal": _appeal(it.appeal),
        "agents": it.agents,
        "offered": it.offered,
        "reason": it.reason,
        "scope": scope_fact(it.scope),
        "notes": ids(it.notes) or None,
    }


def _appeal(it: Appeal | None) -> AppealFact | None:
    if it is None:
        return None
    deadline, within = time_fact(it.deadline), time_fact(it.within)
    return AppealFact(methods=ids(it.methods), contacts=ids(it.contacts), deadline=deadline, within=within)


def statement_fact(it: Statement, naming: Mapping[str, object]) -> StatementFact:
    """A statement."""
    return StatementFact.model_validate(
        {
            **naming,
            "means": it.means,
            "answer": it.answer,
            "value": it.value,
            "categories": ids(it.categories),
            "recipients": ids(it.recipients),
            "methods": ids(it.methods),
            "period": it.period.length.period if it.period else None,
            "time": rest_of_time(it.period),
            "purposes": ids(it.purposes),
            "exceptions": ids(it.exceptions),
            "scope": scope_fact(it.scope),
        }
    )


def figures_fact(it: Figures, lineage: Mapping[str, object]) -> FiguresFact:
    """Figures about requests."""
    counts = tuple(
        CountFact(
            id=one.right.id,
            received=one.received,
            complied=one.complied,
            denied=one.denied,
            pending=one.pending,
            median_days=one.median_days,
            mean_days=one.mean_days,
        )
        for one in it.counts
    )
    return FiguresFact.model_validate({**lineage, "label": it.label, "period": it.period, "counts": counts})
