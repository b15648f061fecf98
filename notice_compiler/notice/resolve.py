"""Turns names into things: ids are found, sets spelled out, prose read, facts gathered from both.

A fact that is listed and one that a sentence states must agree; where they do not, that is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notice_compiler.finding import Finding
from notice_compiler.law.law import LawBook
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.things import (
    AnswerModel,
    CategoryModel,
    ContactModel,
    EvidenceModel,
    MethodModel,
    PracticeModel,
    RowModel,
    StatementModel,
)
from notice_compiler.notice.answers import rows_by_cell
from notice_compiler.notice.arrange import Things, arrange
from notice_compiler.notice.denied_rows import denied_rows
from notice_compiler.notice.frame import date_of, effective_date_of, scope_of
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.hrefs import hrefs_of
from notice_compiler.notice.lineage import check_lineage, lineage_of
from notice_compiler.notice.names import grouped, names_of
from notice_compiler.notice.notice import (
    Answer,
    Category,
    Contact,
    Disclosed,
    Elsewhere,
    Evidence,
    Method,
    NoDisclosure,
    NotApplicable,
    Notice,
    Practice,
    ProcessingRow,
    Recipient,
    Right,
    Statement,
)
from notice_compiler.notice.printed import printed
from notice_compiler.notice.records import ended_of, records_of
from notice_compiler.notice.size import oversized
from notice_compiler.notice.stated import state
from notice_compiler.notice.telling import Telling
from notice_compiler.notice.unnamed import unnamed
from notice_compiler.place import Path, Place

PLAIN = ("entity", "audience", "term", "source", "purpose", "proof", "exclusion", "exception")


def resolve(model: NoticeModel, law: LawBook) -> tuple[Notice | None, tuple[Finding, ...]]:
    """The notice, or None where a name stands for nothing; findings of gate `law` do not prevent it."""
    hrefs = hrefs_of(model)
    names = names_of(model)
    if large := oversized(model, names):
        return None, large
    shown = printed(model)
    stated = state(model, names, hrefs, shown)
    gather, telling = Gatherer(model, names, stated), Telling(model, shown, names, stated)
    notice = _Resolver(model, law, hrefs, gather, telling).notice()
    findings = [*grouped(names.findings), *gather.stated.findings, *gather.findings, *check_lineage(model)]
    if not any(finding.gate == "defect" for finding in findings):
        findings += unnamed(notice)
    broken = any(finding.gate == "defect" for finding in findings)
    return None if broken else notice, tuple(findings)


@dataclass
class _Resolver:
    model: NoticeModel
    law: LawBook
    hrefs: Mapping[tuple[str, str], str]
    gather: Gatherer
    telling: Telling

    def notice(self) -> Notice:
        model = self.model
        self.named = {kind: self.gather.all_named(kind) for kind in PLAIN}
        self.recipients = self._recipients()
        self.practices = self._practices()
        self.contacts = {name: self._contact(name, it) for name, it in (model.contacts or {}).items()}
        self.methods = {name: self._method(name, it) for name, it in (model.methods or {}).items()}
        self.categories = {name: self._category(name, it) for name, it in (model.categories or {}).items()}
        self.rights = {name: self._right(name) for name in model.rights or {}}
        self.rows = {name: self._row(name, it) for name, it in (model.processing or {}).items()}
        requests = model.requests
        verification = self._evidence("verification", requests.verification if requests else None)
        agents = self._evidence("agents", requests.agents if requests else None)
        scope, statements = scope_of(model, self.gather, self.named["audience"]), self._statements()
        body = arrange(self.gather, Things(self.practices, self.categories, self.rights, self.rows, self.contacts))
        self.gather.findings += denied_rows(self.rows.values(), self.categories)
        rows = {name: it for name, it in self.rows.items() if ("row", name) in self.telling.printed}
        return Notice(
            id=model.notice,
            title=model.title,
            language=model.language,
            date=date_of(self.model),
            effective=effective_date_of(self.model),
            laws=model.laws or (),
            scope=scope,
            entities=self.named["entity"],
            audiences=self.named["audience"],
            terms=self.named["term"],
            sources=self.named["source"],
            purposes=self.named["purpose"],
            recipients=self.recipients,
            practices=self.practices,
            categories=self.categories,
            processing=rows,
            rows_of=rows_by_cell(rows.values()),
            rights=self.rights,
            methods=self.methods,
            verification=verification,
            agents=agents,
            proofs=self.named["proof"],
            contacts=self.contacts,
            statements=statements,
            exclusions=self.named["exclusion"],
            exceptions=self.named["exception"],
            body=body,
            uses=frozenset(self.gather.names.uses),
            told=self.telling.told(self.methods),
            unprinted=tuple(self.telling.unprinted()),
            lineage=lineage_of(model),
            ended=ended_of(model),
            records=records_of(model),
        )

    def _recipients(self) -> dict[str, Recipient]:
        found = {}
        for name, it in (self.model.recipients or {}).items():
            place = Place(("recipients", name, "is"))
            with self.gather.names.telling_if(False):
                whole = self.gather.names.single("recipient", it.is_, place) if it.is_ is not None else None
            if it.members is None:
                found[name] = Recipient(*self.gather.label("recipient", name, it.label), it.role, whole)
        return found

    def _practices(self) -> dict[str, Practice]:
        return {name: self._practice(name, it) for name, it in (self.model.practices or {}).items()}

    def _practice(self, name: str, it: PracticeModel) -> Practice:
        label = self.gather.label("practice", name, it.heading)
        return Practice(*label, it.means, it.modality, it.none, it.yes, it.not_applicable)

    def _contact(self, name: str, it: ContactModel) -> Contact:
        label = self.gather.label("contact", name, it.label)
        return Contact(*label, it.name, it.post, it.email, it.phone, _yes(it.toll_free), it.url)

    def _method(self, name: str, it: MethodModel) -> Method:
        contact = None
        if it.contact is not None:
            with self.gather.names.telling_if(False):
                contact = self.gather.names.single("contact", it.contact, Place(("methods", name, "contact")))
        href = self.hrefs.get(("method", name))
        if contact is not None and href is None and it.kind in ("e-mail", "phone"):
            key = "email" if it.kind == "e-mail" else "phone"
            message, cure = f"The contact `{contact}` has no `{key}:`.", f"Add its `{key}:`, or name another contact."
            place = Place(("methods", name, "contact"))
            self.gather.findings.append(Finding("contact-form", message, cure, place, contact))
        return Method(*self.gather.label("method", name, it.label), it.kind, contact, href)

    def _category(self, name: str, it: CategoryModel) -> Category:
        path, subject = ("categories", name), ("category", name)
        self._check_statute(path, it.statute)
        facts, named, told = self.gather.facts, self.named, self.telling.is_told("category", name)
        sources, lists_sources = facts(subject, "source", it.sources, (*path, "sources"), named["source"], told=told)
        purposes, lists_purposes = facts(
            subject, "purpose", it.purposes, (*path, "purposes"), named["purpose"], told=told
        )
        composed = {key for key, listed in (("sources", lists_sources), ("purposes", lists_purposes)) if listed}
        return Category(
            *self.gather.spoken_label("category", name, it.label),
            row_label=None if it.row_label == it.label else it.row_label,
            statute=it.statute,
            examples_lead=it.examples_lead,
            examples=self.gather.examples(subject, it.examples if subject in self.telling.printed else None),
            collection=self.gather.stated.wordings.get((*path, "collection")),
            text=self.gather.stated.wordings.get((*path, "text")),
            sources=sources,
            purposes=purposes,
            disclosed=self._answers(path, it.disclosed or {}),
            composed=frozenset(composed if it.text is None and it.collection is None else ()),
        )

    def _check_statute(self, path: Path, statute: str | None) -> None:
        if statute is None:
            return
        known = {f"{pack.law}:{letter}" for pack in self.law.packs.values() for letter in pack.categories}
        if statute not in known:
            message = f"No statutory category is known as `{statute}`."
            cure = f"Write one of: {', '.join(sorted(known))}."
            self.gather.findings.append(Finding("unknown-id", message, cure, Place((*path, "statute")), statute))

    def _answers(self, path: Path, answers: Mapping[str, AnswerModel]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for practice, answer in answers.items():
            here, shown = (*path, "disclosed", practice), self.telling.is_shown(practice)
            with self.gather.names.telling_if(False):
                known = self.gather.names.single("practice", practice, Place(here, "key"))
            with self.gather.names.telling_if(shown):
                made = self._answer(answer, here)
            if known is not None and shown:
                found[practice] = made
        return found

    def _answer(self, answer: AnswerModel, path: Path) -> Answer:
        if answer.see is not None:
            self.gather.names.single("section", answer.see, Place((*path, "see")))
            return Elsewhere(answer.see)
        ids = answer.ids or ()
        match ids:
            case ("yes",):
                return Disclosed(None)
            case ("none",):
                return NoDisclosure()
            case ("not-applicable",):
                return NotApplicable()
            case _:
                return Disclosed(self.gather.things("recipient", ids, path, self.recipients))

    def _right(self, name: str) -> Right:
        it, path = (self.model.rights or {})[name], ("rights", name)
        subject, facts, told = ("right", name), self.gather.facts, self.telling.is_told("right", name)
        methods, listed = facts(subject, "method", it.methods, (*path, "methods"), self.methods, told=told)
        exceptions, _ = facts(
            subject, "exception", it.exceptions, (*path, "exceptions"), self.named["exception"], told=told
        )
        return Right(
            *self.gather.spoken_label("right", name, it.label),
            means=it.means,
            text=self.gather.stated.wordings.get((*path, "text")),
            methods=methods,
            exceptions=exceptions,
            composed=frozenset({"methods"} if listed and it.text is None else ()),
        )

    def _row(self, name: str, it: RowModel) -> ProcessingRow:
        with self.gather.names.telling_if(("row", name) in self.telling.printed):
            return self._told_row(name, it)

    def _told_row(self, name: str, it: RowModel) -> ProcessingRow:
        path, subject = ("processing", name), ("row", name)
        facts, named = self.gather.facts, self.named
        categories, l1 = facts(subject, "category", it.categories, (*path, "categories"), self.categories)
        recipients, l2 = facts(subject, "recipient", it.recipients, (*path, "recipients"), self.recipients)
        purposes, l3 = facts(subject, "purpose", it.purposes, (*path, "purposes"), named["purpose"])
        sources, l4 = facts(subject, "source", it.sources, (*path, "sources"), named["source"])
        practice = it.practice and self.gather.names.single("practice", it.practice, Place((*path, "practice")))
        composed = zip(("categories", "recipients", "purposes", "sources"), (l1, l2, l3, l4), strict=True)
        return ProcessingRow(
            id=name,
            practice=self.practices[practice] if practice else None,
            categories=tuple(category.id for category in categories) if categories is not None else None,
            recipients=recipients,
            purposes=purposes,
            sources=sources,
            text=self.gather.stated.wordings.get((*path, "text")),
            composed=frozenset(key for key, listed in composed if listed and it.text is None),
        )

    def _evidence(self, name: str, it: EvidenceModel | None) -> Evidence | None:
        path, subject = ("requests", name), ("requests", name)
        listed = it or EvidenceModel()
        rights, _ = self.gather.facts(subject, "right", listed.rights, (*path, "rights"), self.rights)
        proofs, _ = self.gather.facts(subject, "proof", listed.proofs, (*path, "proofs"), self.named["proof"])
        return Evidence(rights, proofs) if it is not None or rights or proofs else None

    def _statements(self) -> dict[str, Statement]:
        return {name: self._statement(name, it) for name, it in (self.model.statements or {}).items()}

    def _statement(self, name: str, it: StatementModel) -> Statement:
        path, subject, told = ("statements", name), ("statement", name), self.telling.is_told("statement", name)
        facts, named = self.gather.facts, self.named
        purposes, _ = facts(subject, "purpose", it.purposes, (*path, "purposes"), named["purpose"], told=told)
        exceptions, _ = facts(subject, "exception", it.exceptions, (*path, "exceptions"), named["exception"], told=told)
        label = self.gather.label("statement", name, it.label)
        return Statement(*label, it.means, _yes(it.answer), it.period, purposes, exceptions)


def _yes(answer: str | None) -> bool | None:
    return None if answer is None else answer == "yes"
