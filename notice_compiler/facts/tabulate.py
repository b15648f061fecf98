"""Makes the table of facts from a notice. Nothing that the page does not tell is stated here."""

from __future__ import annotations

from typing import TypedDict, TypeVar

from notice_compiler import wording
from notice_compiler.facts.asking import (
    AgentsFact,
    ContactFact,
    MethodFact,
    RequestsFact,
    VerificationFact,
)
from notice_compiler.facts.facts import (
    BasisFact,
    CategoryFact,
    Detail,
    Disclosure,
    EntityFact,
    Facts,
    NoteFact,
    PlaceGroupFact,
    PracticeFact,
    ProcessingFact,
    RecipientFact,
    SpanFact,
    TransferFact,
)
from notice_compiler.facts.naming import key_facts, key_of, lineage_of, named_facts, naming, told, told_one
from notice_compiler.facts.rows import WholeRowFact
from notice_compiler.facts.tabulate_asking import case_facts, figures_fact, right_fact, statement_fact, terms_fact
from notice_compiler.facts.tabulate_rows import ids, scope_fact, status_of, whole_row
from notice_compiler.notice.answers import answer, rows_for
from notice_compiler.notice.blocks import ContactBlock, ListBlock, TableBlock
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.rows import Disclosed, Elsewhere, Named, NoDisclosure, NotApplicable
from notice_compiler.notice.things import Category, Contact, Evidence, Practice, ProcessingRow
from notice_compiler.phrases.cells import Cells
from notice_compiler.prose.inline_words import block_text

T = TypeVar("T")
_RECIPIENTS = frozenset({"recipients"})
"""What the record of a cell tells itself."""
_OWN_MEMBERS = frozenset({"sources", "purposes"})
"""What the record of a category tells itself."""


def tabulate(notice: Notice) -> Facts:
    """The facts of a notice, in its order."""
    return Facts(
        scope=scope_fact(notice.scope),
        shown_by=ids(notice.shown_by),
        entities=tuple(
            EntityFact(
                **naming(notice, "entity", it),
                role=it.role,
                part_of=told_one(notice, "entity", it.part_of),
                contact=told_one(notice, "contact", it.contact),
                licence=it.licence,
                scope=scope_fact(it.scope),
            )
            for it in told(notice, "entity", notice.entities).values()
        ),
        audiences=named_facts(notice, "audience", notice.audiences),
        places=tuple(
            PlaceGroupFact(**naming(notice, "place", it), members=it.members, open=it.open)
            for it in told(notice, "place", notice.places).values()
        ),
        products=named_facts(notice, "product", notice.products),
        times=tuple(
            SpanFact(
                **naming(notice, "time", it),
                of=it.of,
                first=it.first.isoformat() if it.first else None,
                before=it.before.isoformat() if it.before else None,
            )
            for it in told(notice, "time", notice.times).values()
        ),
        choices=named_facts(notice, "choice", notice.choices),
        parts=named_facts(notice, "part", notice.parts),
        terms=named_facts(notice, "term", notice.terms),
        sources=key_facts(notice, "source", notice.sources),
        purposes=key_facts(notice, "purpose", notice.purposes),
        bases=tuple(
            BasisFact(**key_of(notice, "basis", it), means=it.means)
            for it in told(notice, "basis", notice.bases).values()
        ),
        transfers=tuple(
            TransferFact(
                **naming(notice, "transfer", it),
                places=it.places,
                safeguards=it.safeguards,
                contact=told_one(notice, "contact", it.contact),
                url=it.url,
            )
            for it in told(notice, "transfer", notice.transfers).values()
        ),
        recipients=tuple(
            RecipientFact(
                **key_of(notice, "recipient", it),
                role=it.role,
                member_of=told_one(notice, "recipient", it.member_of),
                url=it.url,
            )
            for it in told(notice, "recipient", notice.recipients).values()
        ),
        practices=tuple(_practice(notice, it) for it in notice.practices.values()),
        categories=tuple(_category(notice, it) for it in notice.categories.values()),
        disclosures=tuple(
            _disclosure(notice, category, practice)
            for category in notice.categories.values()
            for practice in notice.practices.values()
        ),
        processing=tuple(_row(notice, it) for it in notice.processing.values()),
        rights=tuple(
            right_fact(it, naming(notice, "right", it)) for it in told(notice, "right", notice.rights).values()
        ),
        methods=tuple(
            MethodFact(
                **naming(notice, "method", it),
                kind=it.kind,
                contact=told_one(notice, "contact", it.contact),
                href=it.href,
                scope=scope_fact(it.scope),
            )
            for it in told(notice, "method", notice.methods).values()
        ),
        requests=RequestsFact(
            verification=VerificationFact(**_evidence(notice.verification)) if notice.verification else None,
            agents=AgentsFact(**_evidence(notice.agents)) if notice.agents else None,
            methods=ids(notice.requests.methods) if notice.requests else None,
            terms=terms_fact(notice.requests) if notice.requests else None,
            cases=case_facts(notice.request_cases),
            authorities=ids(notice.authorities),
        ),
        proofs=named_facts(notice, "proof", notice.proofs),
        contacts=tuple(_contact(notice, it) for it in told(notice, "contact", notice.contacts).values()),
        statements=tuple(
            statement_fact(it, naming(notice, "statement", it))
            for it in told(notice, "statement", notice.statements).values()
        ),
        figures=tuple(figures_fact(it, lineage_of(notice, "figure", it.id)) for it in notice.figures.values()),
        notes=tuple(
            NoteFact(**naming(notice, "note", it), text=" ".join(map(block_text, it.text.blocks)), mark=it.mark)
            for it in told(notice, "note", notice.notes).values()
        ),
        exclusions=named_facts(notice, "exclusion", notice.exclusions),
        exceptions=named_facts(notice, "exception", notice.exceptions),
    )


def _contact(notice: Notice, it: Contact) -> ContactFact:
    return ContactFact(
        **naming(notice, "contact", it),
        role=it.role,
        name=it.first_line if _prints_address(notice, it) else None,
        post=it.post if _prints_address(notice, it) else None,
        email=it.email,
        phone=it.phone,
        toll_free=it.toll_free,
        fax=it.fax if _prints_address(notice, it) else None,
        url=it.url,
        scope=scope_fact(it.scope),
    )


def _prints_address(notice: Notice, it: Contact) -> bool:
    """Whether a block, or the words of an annotation, show the postal address."""
    blocks = [block for section in notice.body for block in section.content]
    lines = [line for line in (it.first_line, *(it.post or ())) if line]
    spoken = any(all(line in words for line in lines) for words in it.words)
    listed = any(isinstance(block, ListBlock) and block.kind == "contact" and it in block.items for block in blocks)
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    shown = any(_shows(block, "post") and _has_row(block, it) for block in tables)
    own = any(isinstance(block, ContactBlock) and block.contact.id == it.id for block in blocks)
    return spoken or listed or shown or own


def _shows(table: TableBlock, facet: str) -> bool:
    return any(part.facet == facet for column in table.columns for part in column.parts)


def _has_row(table: TableBlock, it: Named) -> bool:
    return any(it.id in (one.id for one in row.things) for group in table.groups for row in group.rows)


def _practice(notice: Notice, it: Practice) -> PracticeFact:
    """A kind of practice, with the words of those answers that its cells give."""
    given = {type(answer(notice, name, it.id)) for name in notice.categories} if _is_column(notice, it) else set()
    open_ended = any(
        isinstance(found := answer(notice, name, it.id), Disclosed) and found.members is None
        for name in notice.categories
    )
    return PracticeFact(
        **key_of(notice, "practice", it),
        means=it.means,
        modality=it.modality,
        covers=it.covers,
        none=(it.none or wording.NONE) if NoDisclosure in given else None,
        yes=(it.yes or wording.YES) if open_ended and Disclosed in given else None,
        not_applicable=(it.not_applicable or wording.NOT_APPLICABLE) if NotApplicable in given else None,
    )


def _category(notice: Notice, it: Category) -> CategoryFact:
    return CategoryFact(
        **naming(notice, "category", it),
        row_label=it.row_label,
        statute=it.statute,
        further_statutes=it.statutes[1:] or None,
        sensitive=it.sensitive,
        collected=it.collected,
        examples=it.examples,
        sources=ids(it.sources),
        purposes=ids(it.purposes),
        row=whole_row(it.handling, _OWN_MEMBERS),
    )


def _row(notice: Notice, it: ProcessingRow) -> ProcessingFact:
    row = whole_row(it.handling) or WholeRowFact()
    return ProcessingFact(
        **lineage_of(notice, "row", it.id),
        **{name: getattr(row, name) for name in WholeRowFact.model_fields},
        practice=it.practice.id if it.practice else None,
        label=it.label,
        text=_text(it),
    )


class _Evidence(TypedDict):
    rights: tuple[str, ...] | None
    proofs: tuple[str, ...] | None


def _evidence(it: Evidence) -> _Evidence:
    return {"rights": ids(it.rights), "proofs": ids(it.proofs)}


def _disclosure(notice: Notice, category: Category, practice: Practice) -> Disclosure:
    found = answer(notice, category.id, practice.id)
    own = category.disclosed.get(practice.id)
    return Disclosure(
        category=category.id,
        practice=practice.id,
        status=status_of(found),
        modality=practice.modality if isinstance(found, Disclosed) else None,
        recipients=_recipients(found),
        section=found.section if isinstance(found, Elsewhere) else None,
        text=_cell_text(notice, category, practice),
        details=tuple(
            Detail(row=row.id if row.id in notice.processing else f"practices.{row.id}", text=_text(row))
            for row in rows_for(notice, category.id, practice.id)
        ),
        row=whole_row(own, _RECIPIENTS, _RECIPIENTS) if own is not None else None,
    )


def _recipients(found: object) -> tuple[str, ...] | None:
    match found:
        case Disclosed(members=members):
            return ids(members)
        case NoDisclosure():
            return ()
        case _:
            return None


def _cell_text(notice: Notice, category: Category, practice: Practice) -> str | None:
    """The answer as the first table that shows it prints it; None where none does, or it is empty."""
    tables = (block for section in notice.body for block in section.content if isinstance(block, TableBlock))
    parts = (part for table in tables for column in table.columns for part in column.parts if part.practice == practice)
    part = next(parts, None)
    lines = list(Cells(notice).disclosed(category.id, practice, part.words)) if part else []
    return wording.CELL_SEPARATOR.join(line.text for line in lines) if lines else None


def _is_column(notice: Notice, practice: Practice) -> bool:
    """Whether a table of the notice shows the practice."""
    blocks = (block for section in notice.body for block in section.content)
    return any(isinstance(block, TableBlock) and practice in block.practices for block in blocks)


def _text(it: ProcessingRow) -> str | None:
    return None if it.text is None else " ".join(block_text(block) for block in it.text.blocks)
