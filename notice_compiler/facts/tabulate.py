"""Makes the table of facts from a notice. Nothing that the page does not tell is stated here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict, TypeVar

from notice_compiler import wording
from notice_compiler.document import Block, List, Paragraph
from notice_compiler.facts.facts import (
    AgentsFact,
    CategoryFact,
    ContactFact,
    Detail,
    Disclosure,
    Facts,
    GroupFact,
    MethodFact,
    NamedFact,
    PracticeFact,
    ProcessingFact,
    RecipientFact,
    RequestsFact,
    RightFact,
    ScopeFact,
    StatementFact,
    Status,
    VerificationFact,
)
from notice_compiler.notice.answers import answer, rows_for
from notice_compiler.notice.notice import (
    Answer,
    Category,
    Contact,
    ContactBlock,
    Disclosed,
    Elsewhere,
    Evidence,
    Group,
    Named,
    NoDisclosure,
    NotApplicable,
    Notice,
    Practice,
    ProcessingRow,
    Scope,
    TableBlock,
    Wording,
)
from notice_compiler.prose.inline_words import plain_text

T = TypeVar("T")


def tabulate(notice: Notice) -> Facts:
    """The facts of a notice, in its order."""
    return Facts(
        scope=_scope(notice.scope),
        entities=_named(notice, "entity", notice.entities),
        audiences=_named(notice, "audience", notice.audiences),
        terms=_named(notice, "term", notice.terms),
        sources=_named(notice, "source", notice.sources),
        purposes=_named(notice, "purpose", notice.purposes),
        recipients=tuple(
            RecipientFact(**_name(notice, "recipient", it), role=it.role, member_of=it.member_of)
            for it in _told(notice, "recipient", notice.recipients).values()
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
            RightFact(
                **_name(notice, "right", it), means=it.means, methods=_ids(it.methods), exceptions=_ids(it.exceptions)
            )
            for it in _told(notice, "right", notice.rights).values()
        ),
        methods=tuple(
            MethodFact(**_name(notice, "method", it), kind=it.kind, contact=it.contact, href=it.href)
            for it in _told(notice, "method", notice.methods).values()
        ),
        requests=RequestsFact(
            verification=VerificationFact(**_evidence(notice.verification)) if notice.verification else None,
            agents=AgentsFact(**_evidence(notice.agents)) if notice.agents else None,
        ),
        proofs=_named(notice, "proof", notice.proofs),
        contacts=tuple(
            ContactFact(
                **_name(notice, "contact", it),
                name=it.first_line if _prints_address(notice, it) else None,
                post=it.post if _prints_address(notice, it) else None,
                email=it.email,
                phone=it.phone,
                toll_free=it.toll_free,
                url=it.url,
            )
            for it in _told(notice, "contact", notice.contacts).values()
        ),
        statements=tuple(
            StatementFact(
                **_name(notice, "statement", it),
                means=it.means,
                answer=it.answer,
                period=it.period,
                purposes=_ids(it.purposes),
                exceptions=_ids(it.exceptions),
            )
            for it in _told(notice, "statement", notice.statements).values()
        ),
        exclusions=_named(notice, "exclusion", notice.exclusions),
        exceptions=_named(notice, "exception", notice.exceptions),
    )


class _Lineage(TypedDict):
    id: str
    formerly: tuple[str, ...] | None
    split_from: str | None


class _Naming(_Lineage):
    label: str | None
    words: tuple[str, ...]


def _lineage(notice: Notice, kind: str, name: str) -> _Lineage:
    found = notice.lineage.get((kind, name))
    return {
        "id": name,
        "formerly": found.formerly if found else None,
        "split_from": found.split_from if found else None,
    }


def _name(notice: Notice, kind: str, it: Named) -> _Naming:
    return {**_lineage(notice, kind, it.id), "label": it.label, "words": it.words}


def _named(notice: Notice, kind: str, things: Mapping[str, Named]) -> tuple[NamedFact, ...]:
    return tuple(NamedFact(**_name(notice, kind, it)) for it in _told(notice, kind, things).values())


def _told(notice: Notice, kind: str, things: Mapping[str, T]) -> dict[str, T]:
    """The things of which readers are told: to declare an id is not yet to say anything."""
    return {name: it for name, it in things.items() if (kind, name) in notice.told}


def _prints_address(notice: Notice, it: Contact) -> bool:
    """Whether a block, or the words of an annotation, show the postal address."""
    blocks = (block for section in notice.body for block in section.content)
    lines = [line for line in (it.first_line, *(it.post or ())) if line]
    spoken = any(all(line in words for line in lines) for words in it.words)
    return spoken or any(isinstance(block, ContactBlock) and block.contact.id == it.id for block in blocks)


def _ids(things: Iterable[Named] | None) -> tuple[str, ...] | None:
    return None if things is None else tuple(it.id for it in things)


def _practice(notice: Notice, it: Practice) -> PracticeFact:
    """A kind of practice, with the words of those answers that its cells give."""
    given = {type(answer(notice, name, it.id)) for name in notice.categories} if _is_column(notice, it) else set()
    open_ended = any(
        isinstance(found := answer(notice, name, it.id), Disclosed) and found.recipients is None
        for name in notice.categories
    )
    return PracticeFact(
        **_name(notice, "practice", it),
        means=it.means,
        modality=it.modality,
        none=(it.none or wording.NONE) if NoDisclosure in given else None,
        yes=(it.yes or wording.YES) if open_ended and Disclosed in given else None,
        not_applicable=(it.not_applicable or wording.NOT_APPLICABLE) if NotApplicable in given else None,
    )


def _scope(scope: Scope | None) -> ScopeFact | None:
    return None if scope is None else ScopeFact(only=_group(scope.only), excluded=_group(scope.excluded))


def _group(group: Group | None) -> GroupFact | None:
    return None if group is None else GroupFact(places=group.places or None, audiences=_ids(group.audiences) or None)


def _category(notice: Notice, it: Category) -> CategoryFact:
    return CategoryFact(
        **_name(notice, "category", it),
        row_label=it.row_label,
        statute=it.statute,
        examples=it.examples,
        sources=_ids(it.sources),
        purposes=_ids(it.purposes),
    )


def _row(notice: Notice, it: ProcessingRow) -> ProcessingFact:
    return ProcessingFact(
        **_lineage(notice, "row", it.id),
        practice=it.practice.id if it.practice else None,
        categories=it.categories,
        recipients=_ids(it.recipients),
        purposes=_ids(it.purposes),
        sources=_ids(it.sources),
        text=_text(it.text),
    )


class _Evidence(TypedDict):
    rights: tuple[str, ...] | None
    proofs: tuple[str, ...] | None


def _evidence(it: Evidence) -> _Evidence:
    return {"rights": _ids(it.rights), "proofs": _ids(it.proofs)}


def _disclosure(notice: Notice, category: Category, practice: Practice) -> Disclosure:
    found = answer(notice, category.id, practice.id)
    return Disclosure(
        category=category.id,
        practice=practice.id,
        status=_status(found),
        modality=practice.modality if isinstance(found, Disclosed) else None,
        recipients=_recipients(found),
        section=found.section if isinstance(found, Elsewhere) else None,
        text=cell_words(notice, practice, found) if _is_column(notice, practice) else None,
        details=tuple(Detail(row=row.id, text=_text(row.text)) for row in rows_for(notice, category.id, practice.id)),
    )


def _status(found: Answer | None) -> Status:
    match found:
        case None:
            return "not-stated"
        case Disclosed():
            return "disclosed"
        case NoDisclosure():
            return "none"
        case NotApplicable():
            return "not-applicable"
        case Elsewhere():
            return "elsewhere"


def _recipients(found: Answer | None) -> tuple[str, ...] | None:
    match found:
        case Disclosed(recipients=recipients):
            return _ids(recipients)
        case NoDisclosure():
            return ()
        case _:
            return None


def cell_words(notice: Notice, practice: Practice, found: Answer | None) -> str | None:
    """The words of a cell: the recipients' names, or the practice's wording of the answer; None for no answer."""
    match found:
        case None:
            return None
        case Disclosed(recipients=None):
            return practice.yes or wording.YES
        case Disclosed(recipients=recipients):
            return wording.CELL_SEPARATOR.join(it.name or it.id for it in recipients or ())
        case NoDisclosure():
            return practice.none or wording.NONE
        case NotApplicable():
            return practice.not_applicable or wording.NOT_APPLICABLE
        case Elsewhere(section=section):
            heading = next(it.heading for it in notice.body if it.id == section)
            return wording.see(heading or notice.title)


def _is_column(notice: Notice, practice: Practice) -> bool:
    """Whether a table of the notice shows the practice."""
    blocks = (block for section in notice.body for block in section.content)
    return any(isinstance(block, TableBlock) and practice in block.columns for block in blocks)


def _text(words: Wording | None) -> str | None:
    return None if words is None else " ".join(_block_text(block) for block in words.blocks)


def _block_text(block: Block) -> str:
    match block:
        case Paragraph(children=children):
            return plain_text(children)
        case List(items=items):
            return " ".join(_block_text(inner) for item in items for inner in item.blocks)
        case _:
            return ""
