"""What happens with personal information, as processes of DPV; what is denied or not stated never becomes one."""

from __future__ import annotations

from typing import Final

from notice_compiler.facts.facts import CategoryFact, Disclosure, Facts, ProcessingFact
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.linked.beside import Beside
from notice_compiler.linked.members import IN_DPV
from notice_compiler.linked.nodes import Json, Making, at, denies, members, ref

DATA: Final = frozenset({"categories"})
DATA_OR_RECIPIENTS: Final = frozenset({"categories", "recipients"})
_OWN_KEY: Final = {
    "category": "dpv:hasPersonalData",
    "purpose": "dpv:hasPurpose",
    "source": "dpv:hasDataSource",
    "recipient": "dpv:hasRecipient",
    "basis": "dpv:hasLegalBasis",
    "practice": "dpv:hasProcessing",
}


def happens(row: WholeRowFact, *, discloses: bool) -> bool:
    """Whether a row says that something is done: a facet has members, and none says that nothing is.

    Of a kind of practice (`discloses`), no recipients are no disclosure.
    """
    told = any(getattr(row, name) for name in IN_DPV) or any(it.others or it.status == "yes" for it in row.answers)
    return told and not any(denies(it, DATA_OR_RECIPIENTS if discloses else DATA) for it in row.answers)


def practices_that_happen(facts: Facts) -> frozenset[str]:
    """The kinds of practice of which the notice says, somewhere, that they happen or may."""
    disclosed = {it.practice for it in facts.disclosures if it.status == "disclosed"}
    rows = {it.practice for it in facts.processing if it.practice and happens(it, discloses=True)}
    own = {it.id for it in facts.practices if it.row is not None and happens(it.row, discloses=True)}
    return frozenset(disclosed | rows | own)


def answer_node(it: Disclosure, making: Making, beside: Beside) -> dict[str, Json]:
    """What the notice says where a category and a kind of practice meet. Only what is disclosed is a process of DPV."""
    found = it.status == "disclosed"
    node: dict[str, Json] = {"@id": at("disclosure", it.category, it.practice), "@type": _types("Answer", found)}
    node |= members(it, making, happens=found)
    if found:
        node["dpv:hasPersonalData"] = ref("category", it.category)
        node["dpv:hasProcessing"] = ref("practice", it.practice)
        node |= beside.answer(it)
    return node


def use_node(it: CategoryFact, making: Making, beside: Beside) -> dict[str, Json]:
    """Where a category comes from and what it is used for, as a process; empty where neither is said.

    What narrows it stands on it, too. A purpose to which a statement does not let it be used is none of the process.
    """
    if it.collected is False or not (it.sources or it.purposes):
        return {}
    inside, outside = beside.limited(it.id, it.purposes or ())
    told = it.model_copy(
        update={name: None for name in CategoryFact.model_fields if name not in {"sources", "purposes"}}
        | {"purposes": inside or None}
    )
    node: dict[str, Json] = {"@id": at("category", it.id, "use"), "@type": _types("Use", bool(it.sources or inside))}
    if it.sources or inside:
        node["dpv:hasPersonalData"] = ref("category", it.id)
    node |= members(told, making, happens=True)
    node |= {"purposes": [ref("purpose", one) for one in outside]} if outside else {}
    return node | beside.use(it)


def row_node(
    row: WholeRowFact, kind: str, name: str, making: Making, beside: Beside, *, collected: bool = True
) -> dict[str, Json]:
    """What is said of a thing as the key of a row."""
    found = collected and happens(row, discloses=kind == "practice")
    node: dict[str, Json] = {"@id": at(kind, name, "row"), "@type": _types("Row", found)}
    node |= members(row, making, happens=found)
    if found:
        node[_OWN_KEY[kind]] = ref(kind, name)
        node |= beside.row(row, (kind, name))
    return node


def processing_node(it: ProcessingFact, making: Making, beside: Beside) -> dict[str, Json]:
    """A row of processing that stands by itself."""
    found = happens(it, discloses=it.practice is not None)
    node: dict[str, Json] = {"@id": at("row", it.id), "@type": _types("Row", found)}
    node |= members(it, making, happens=found, without=frozenset({"id"}))
    if found and it.practice:
        node["dpv:hasProcessing"] = ref("practice", it.practice)
    if found:
        node |= beside.row(it, ("row", it.id), it.practice)
    return node


def _types(own: str, is_process: bool) -> Json:
    return [own, "dpv:Process"] if is_process else [own]
