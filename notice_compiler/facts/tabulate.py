"""Makes the table of facts from a notice. Nothing that the page does not tell is stated here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict, TypeVar

from notice_compiler import wording
from notice_compiler.document import Block, List, Paragraph
from notice_compiler.facts.facts import (
    CategoryFact,
    ContactFact,
    Detail,
    Disclosure,
    EvidenceFact,
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
    Method,
    Named,
    NoDisclosure,
    NotApplicable,
    Notice,
    Practice,
    ProcessingRow,
    Recipient,
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
        entities=_named(_told(notice, "entity", notice.entities)),
        audiences=_named(_told(notice, "audience", notice.audiences)),
        terms=_named(_told(notice, "term", notice.terms)),
        sources=_named(_told(notice, "source", notice.sources)),
        purposes=_named(_told(notice, "purpose", notice.purposes)),
        recipients=tuple(map(_recipient, _told(notice, "recipient", notice.recipients).values())),
        practices=tuple(
            PracticeFact(**_name(it), means=it.means, modality=it.modality) for it in notice.practices.values()
        ),
        categories=tuple(map(_category, notice.categories.values())),
        disclosures=tuple(
            _disclosure(notice, category, practice)
            for category in notice.categories.values()
            for practice in notice.practices.values()
        ),
        processing=tuple(map(_row, notice.processing.values())),
        rights=tuple(
            RightFact(**_name(it), means=it.means, methods=_ids(it.methods), exceptions=_ids(it.exceptions))
            for it in _told(notice, "right", notice.rights).values()
        ),
        methods=tuple(map(_method, _told(notice, "method", notice.methods).values())),
        requests=RequestsFact(verification=_evidence(notice.verification), agents=_evidence(notice.agents)),
        proofs=_named(_told(notice, "proof", notice.proofs)),
        contacts=tuple(
            ContactFact(
                **_name(it),
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
                **_name(it),
                means=it.means,
                answer=it.answer,
                period=it.period,
                purposes=_ids(it.purposes),
                exceptions=_ids(it.exceptions),
            )
            for it in _told(notice, "statement", notice.statements).values()
        ),
        exclusions=_named(_told(notice, "exclusion", notice.exclusions)),
        exceptions=_named(_told(notice, "exception", notice.exceptions)),
    )


class _Naming(TypedDict):
    id: str
    label: str | None
    words: tuple[str, ...]


def _name(it: Named) -> _Naming:
    return {"id": it.id, "label": it.label, "words": it.words}


def _named(things: Mapping[str, Named]) -> tuple[NamedFact, ...]:
    return tuple(NamedFact(**_name(it)) for it in things.values())


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


def _recipient(it: Recipient) -> RecipientFact:
    return RecipientFact(**_name(it), role=it.role, member_of=it.member_of)


def _method(it: Method) -> MethodFact:
    return MethodFact(**_name(it), kind=it.kind, contact=it.contact, href=it.href)


def _scope(scope: Scope | None) -> ScopeFact | None:
    return None if scope is None else ScopeFact(only=_group(scope.only), excluded=_group(scope.excluded))


def _group(group: Group | None) -> GroupFact | None:
    return None if group is None else GroupFact(places=group.places or None, audiences=_ids(group.audiences) or None)


def _category(it: Category) -> CategoryFact:
    return CategoryFact(
        **_name(it),
        row_label=it.row_label,
        statute=it.statute,
        examples=it.examples,
        sources=_ids(it.sources),
        purposes=_ids(it.purposes),
    )


def _row(it: ProcessingRow) -> ProcessingFact:
    return ProcessingFact(
        id=it.id,
        practice=it.practice.id if it.practice else None,
        categories=it.categories,
        recipients=_ids(it.recipients),
        purposes=_ids(it.purposes),
        sources=_ids(it.sources),
        text=_text(it.text),
    )


def _evidence(it: Evidence | None) -> EvidenceFact | None:
    return None if it is None else EvidenceFact(rights=_ids(it.rights), proofs=_ids(it.proofs))


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
