"""Turns names into things: ids are found, sets spelled out, prose read, facts gathered from both.

A fact that is listed and one that a sentence states must agree; where they do not, that is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from notice_compiler.finding import Finding
from notice_compiler.law.law import LawBook
from notice_compiler.model.model import (
    AnswerModel,
    BlockModel,
    CategoryModel,
    ContactModel,
    EvidenceModel,
    GroupModel,
    MethodModel,
    NoticeModel,
    RowModel,
    SectionModel,
)
from notice_compiler.near import did_you_mean
from notice_compiler.notice.names import VOCABULARIES, Names, names_of, under
from notice_compiler.notice.notice import (
    Answer,
    Category,
    Contact,
    ContactBlock,
    Content,
    Disclosed,
    Elsewhere,
    Evidence,
    Group,
    ListBlock,
    Method,
    Named,
    NoDisclosure,
    NotApplicable,
    Notice,
    NoticeSection,
    Practice,
    PrintedDate,
    ProcessingRow,
    Recipient,
    Right,
    Scope,
    Statement,
    TableBlock,
    TextBlock,
)
from notice_compiler.notice.stated import Stated, Subject, state
from notice_compiler.notice.unnamed import unnamed
from notice_compiler.source.tree import Path, Place

T = TypeVar("T")


def resolve(model: NoticeModel, law: LawBook) -> tuple[Notice | None, tuple[Finding, ...]]:
    """The notice, or None where a name stands for nothing; findings of gate `law` do not prevent it."""
    names = names_of(model)
    stated = state(model, names, _hrefs(model))
    resolver = _Resolver(model, law, names, stated)
    notice = resolver.notice()
    findings = [*names.findings, *stated.findings, *resolver.findings]
    if not any(finding.gate == "defect" for finding in findings):
        findings += unnamed(notice)
    broken = any(finding.gate == "defect" for finding in findings)
    return None if broken else notice, tuple(findings)


def _hrefs(model: NoticeModel) -> dict[tuple[str, str], str]:
    """The addresses to which methods and contacts lead."""
    contacts = model.contacts or {}
    found: dict[tuple[str, str], str | None] = {("contact", name): _contact_href(it) for name, it in contacts.items()}
    for name, method in (model.methods or {}).items():
        contact = contacts.get(method.contact or "")
        found["method", name] = method.url or (_contact_href(contact, method.kind) if contact else None)
    return {key: href for key, href in found.items() if href is not None}


def _contact_href(contact: ContactModel, kind: str | None = None) -> str | None:
    email = f"mailto:{contact.email}" if contact.email else None
    phone = f"tel:{''.join(c for c in contact.phone if c in '+-0123456789')}" if contact.phone else None
    by_kind = {"e-mail": email, "phone": phone, "form": contact.url, "preference-center": contact.url, "post": None}
    return by_kind.get(kind or "", email or contact.url or phone)


@dataclass
class _Resolver:
    model: NoticeModel
    law: LawBook
    names: Names
    stated: Stated

    def __post_init__(self) -> None:
        self.findings: list[Finding] = []

    def notice(self) -> Notice:
        model = self.model
        self.named = {
            kind: self._all_named(kind) for kind in ("entity", "audience", "term", "source", "purpose", "proof")
        }
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
        scope, statements, body = self._scope(), self._statements(), self._body()
        return Notice(
            id=model.notice,
            title=model.title,
            language=model.language,
            date=self._date(),
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
            processing=self.rows,
            rights=self.rights,
            methods=self.methods,
            verification=verification,
            agents=agents,
            proofs=self.named["proof"],
            contacts=self.contacts,
            statements=statements,
            exclusions=self._all_named("exclusion"),
            exceptions=self._all_named("exception"),
            body=body,
            uses=frozenset(self.names.uses),
        )

    def _label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        return name, label, tuple(self.stated.words.get((kind, name), ()))

    def _all_named(self, kind: str) -> dict[str, Named]:
        things = getattr(self.model, VOCABULARIES[kind]) or {}
        return {n: Named(*self._label(kind, n, it.label)) for n, it in things.items() if it.members is None}

    def _recipients(self) -> dict[str, Recipient]:
        found = {}
        for name, it in (self.model.recipients or {}).items():
            place = Place(("recipients", name, "is"))
            whole = self.names.single("recipient", it.is_, place) if it.is_ is not None else None
            if it.members is None:
                found[name] = Recipient(*self._label("recipient", name, it.label), it.role, whole)
        return found

    def _practices(self) -> dict[str, Practice]:
        return {
            name: Practice(
                *self._label("practice", name, it.heading), it.means, it.modality, it.none, it.yes, it.not_applicable
            )
            for name, it in (self.model.practices or {}).items()
        }

    def _contact(self, name: str, it: ContactModel) -> Contact:
        label = self._label("contact", name, it.label)
        return Contact(*label, it.name, it.post, it.email, it.phone, _yes(it.toll_free), it.url)

    def _method(self, name: str, it: MethodModel) -> Method:
        contact = None
        if it.contact is not None:
            contact = self.names.single("contact", it.contact, Place(("methods", name, "contact")))
        href = _hrefs(self.model).get(("method", name))
        return Method(*self._label("method", name, it.label), it.kind, contact, href)

    def _category(self, name: str, it: CategoryModel) -> Category:
        path, subject = ("categories", name), ("category", name)
        self._check_statute(path, it.statute)
        sources, lists_sources = self._facts(subject, "source", it.sources, (*path, "sources"), self.named["source"])
        purposes, lists_purposes = self._facts(
            subject, "purpose", it.purposes, (*path, "purposes"), self.named["purpose"]
        )
        composed = {key for key, listed in (("sources", lists_sources), ("purposes", lists_purposes)) if listed}
        return Category(
            *self._spoken_label("category", name, it.label),
            row_label=it.row_label,
            statute=it.statute,
            examples_lead=it.examples_lead,
            examples=self._examples(subject, it.examples),
            collection=self.stated.wordings.get((*path, "collection")),
            text=self.stated.wordings.get((*path, "text")),
            sources=sources,
            purposes=purposes,
            disclosed=self._answers(path, it.disclosed or {}),
            composed=frozenset(composed if it.text is None else ()),
        )

    def _spoken_label(self, kind: str, name: str, label: str | None) -> tuple[str, str | None, tuple[str, ...]]:
        """The label as listed, or as the words marked `label:`; the two must agree."""
        spoken = self.stated.facts.get(((kind, name), "label"), {})
        for words, place in spoken.items():
            if label is not None and words != label:
                message = f"`label:` says “{label}”, and the text says “{words}”."
                self.findings.append(Finding("fact-disagrees", message, "Correct one of the two.", place, words))
        if label is None and spoken:
            label = next(iter(spoken))
        return self._label(kind, name, label)

    def _examples(self, subject: Subject, listed: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Listed examples and spoken ones exclude each other: a category has `text` or `examples`."""
        spoken = self.stated.facts.get((subject, "example"), {})
        for words, place in spoken.items():
            if listed is not None and words not in listed:
                message = f"“{words}” is marked as an example, and `examples:` does not list it."
                cure = "Add it to `examples:`, or remove the annotation."
                self.findings.append(Finding("fact-disagrees", message, cure, place, words))
        return listed if listed is not None else tuple(spoken) or None

    def _check_statute(self, path: Path, statute: str | None) -> None:
        if statute is None:
            return
        known = {f"{pack.law}:{letter}" for pack in self.law.packs.values() for letter in pack.categories}
        if statute not in known:
            message = f"No statutory category is known as `{statute}`."
            cure = f"Write one of: {', '.join(sorted(known))}."
            self.findings.append(Finding("unknown-id", message, cure, Place((*path, "statute")), statute))

    def _answers(self, path: Path, answers: Mapping[str, AnswerModel]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for practice, answer in answers.items():
            here = (*path, "disclosed", practice)
            if self.names.single("practice", practice, Place(here, "key")) is None:
                continue
            if answer.see is not None:
                self.names.single("section", answer.see, Place((*here, "see")))
                found[practice] = Elsewhere(answer.see)
            else:
                found[practice] = self._answer(answer.ids or (), here)
        return found

    def _answer(self, ids: tuple[str, ...], path: Path) -> Answer:
        match ids:
            case ("yes",):
                return Disclosed(None)
            case ("none",):
                return NoDisclosure()
            case ("not-applicable",):
                return NotApplicable()
            case _:
                return Disclosed(self._things("recipient", ids, path, self.recipients))

    def _things(self, kind: str, ids: tuple[str, ...], path: Path, things: Mapping[str, T]) -> tuple[T, ...]:
        found = self.names.expand(kind, ids, under(path))
        return tuple(things[name] for name in found if name in things)

    def _facts(
        self, subject: Subject, scheme: str, listed: tuple[str, ...] | None, path: Path, things: Mapping[str, T]
    ) -> tuple[tuple[T, ...] | None, bool]:
        """What is listed or stated in words, and whether it is listed only."""
        spoken = self.stated.facts.get((subject, scheme), {})
        if listed is None:
            return tuple(things[name] for name in spoken if name in things) or None, False
        expanded = self.names.expand(scheme, listed, under(path))
        if spoken:
            self._compare(path, scheme, expanded, spoken)
        return tuple(things[name] for name in expanded if name in things), not spoken

    def _compare(self, path: Path, scheme: str, listed: tuple[str, ...], spoken: Mapping[str, Place]) -> None:
        """One finding where a list and the sentences about the same subject differ, at the first that differs."""
        key = path[-1]
        unspoken = [name for name in listed if name not in spoken]
        unlisted = [name for name in spoken if name not in listed]
        if unspoken:
            name, place = unspoken[0], Place((*path, unspoken[0]))
            stated = f"; they state {_quoted(unlisted)}" if unlisted else ""
            message = f"`{key}:` lists {_quoted(unspoken)}, and the sentences do not state that{stated}."
            cure = f"Annotate the words that say so, `[words]({scheme}:{name})`, or correct the list."
        elif unlisted:
            name, place = unlisted[0], spoken[unlisted[0]]
            message = f"The sentence states {scheme} {_quoted(unlisted)}, and `{key}:` does not list it."
            cure = f"Add it to `{key}:`, or remove the annotation."
        else:
            return
        self.findings.append(Finding("fact-disagrees", message, cure, place, name))

    def _right(self, name: str) -> Right:
        it, path = (self.model.rights or {})[name], ("rights", name)
        methods, listed = self._facts(("right", name), "method", it.methods, (*path, "methods"), self.methods)
        return Right(
            *self._spoken_label("right", name, it.label),
            means=it.means,
            text=self.stated.wordings.get((*path, "text")),
            methods=methods,
            composed=frozenset({"methods"} if listed and it.text is None else ()),
        )

    def _row(self, name: str, it: RowModel) -> ProcessingRow:
        path, subject = ("processing", name), ("row", name)
        categories, l1 = self._facts(subject, "category", it.categories, (*path, "categories"), self.categories)
        recipients, l2 = self._facts(subject, "recipient", it.recipients, (*path, "recipients"), self.recipients)
        purposes, l3 = self._facts(subject, "purpose", it.purposes, (*path, "purposes"), self.named["purpose"])
        sources, l4 = self._facts(subject, "source", it.sources, (*path, "sources"), self.named["source"])
        practice = it.practice and self.names.single("practice", it.practice, Place((*path, "practice")))
        composed = zip(("categories", "recipients", "purposes", "sources"), (l1, l2, l3, l4), strict=True)
        return ProcessingRow(
            id=name,
            practice=self.practices[practice] if practice else None,
            categories=tuple(category.id for category in categories) if categories is not None else None,
            recipients=recipients,
            purposes=purposes,
            sources=sources,
            text=self.stated.wordings.get((*path, "text")),
            composed=frozenset(key for key, listed in composed if listed and it.text is None),
        )

    def _evidence(self, name: str, it: EvidenceModel | None) -> Evidence | None:
        path, subject = ("requests", name), ("requests", name)
        listed = it or EvidenceModel()
        rights, _ = self._facts(subject, "right", listed.rights, (*path, "rights"), self.rights)
        proofs, _ = self._facts(subject, "proof", listed.proofs, (*path, "proofs"), self.named["proof"])
        return Evidence(rights, proofs) if it is not None or rights or proofs else None

    def _statements(self) -> dict[str, Statement]:
        return {
            name: Statement(*self._label("statement", name, it.label), it.means, _yes(it.answer), it.period)
            for name, it in (self.model.statements or {}).items()
        }

    def _scope(self) -> Scope | None:
        it = self.model.scope
        return None if it is None else Scope(self._group(it.only, "only"), self._group(it.not_, "not"))

    def _group(self, it: GroupModel | None, key: str) -> Group | None:
        if it is None:
            return None
        path = ("scope", key, "audiences")
        return Group(it.places or (), self._things("audience", it.audiences or (), path, self.named["audience"]))

    def _date(self) -> PrintedDate | None:
        if self.model.last_updated is None:
            return None
        how = self.model.dates.last_updated if self.model.dates else None
        label, precision, place = (how.label, how.precision, how.place) if how else (None, None, None)
        return PrintedDate(self.model.last_updated, label or "Last Updated", precision or "day", place or "top")

    def _body(self) -> tuple[NoticeSection, ...]:
        return tuple(self._section(number, section) for number, section in enumerate(self.model.body))

    def _section(self, number: int, it: SectionModel) -> NoticeSection:
        if number and it.heading is None:
            message = f"The section `{it.id}` has no heading, and is not the first."
            place = Place(("body", it.id))
            self.findings.append(Finding("section-heading", message, "Give it a `heading:`.", place, it.id))
        content: list[Content] = []
        for index, block in enumerate(it.content):
            made = self._block(it, block, ("body", it.id, "content", index), content[-1] if content else None)
            content += [] if made is None else [made]
        return NoticeSection(it.id, it.heading, tuple(content))

    def _block(self, section: SectionModel, it: BlockModel, path: Path, before: Content | None) -> Content | None:
        if it.text is not None:
            continues = _yes(it.continues) or False
            if continues and not isinstance(before, TextBlock):
                message = "`continues: yes` has no paragraph before it to go on with."
                place = Place((*path, "continues"))
                self.findings.append(Finding("block-form", message, "Remove `continues:`.", place, "yes"))
            return TextBlock(self.stated.wordings[*path, "text"], continues)
        if it.contact is not None:
            contact = self.names.single("contact", it.contact, Place((*path, "contact")))
            return ContactBlock(self.contacts[contact]) if contact else None
        if it.table is not None:
            here = (*path, "table", "columns")
            columns = self._things("practice", it.table.columns, here, self.practices)
            caption = it.table.caption or section.heading or self.model.title
            self._use_rows(columns)
            return TableBlock(it.table.heading, caption, columns)
        return self._list(it, (*path, "items"))

    def _use_rows(self, columns: tuple[Practice, ...]) -> None:
        shown = {practice.id for practice in columns}
        self.names.uses |= {("category", name) for name, it in self.categories.items() if shown & set(it.disclosed)}

    def _list(self, it: BlockModel, path: Path) -> ListBlock:
        match it.list_:
            case "categories":
                return ListBlock(self._listed("category", it.items, path, self.categories))
            case "rights":
                return ListBlock(self._listed("right", it.items, path, self.rights))
            case _:
                ids = it.items if it.items not in (None, ("all",)) else tuple(self.rows)
                return ListBlock(self._listed_rows(ids or (), path))

    def _listed(self, kind: str, items: tuple[str, ...] | None, path: Path, things: Mapping[str, T]) -> tuple[T, ...]:
        listed = self._things(kind, items, path, things) if items not in (None, ("all",)) else tuple(things.values())
        self.names.uses |= {(kind, name) for name in things if things[name] in listed}
        return listed

    def _listed_rows(self, ids: tuple[str, ...], path: Path) -> tuple[ProcessingRow, ...]:
        for name in ids:
            if name not in self.rows:
                message = f"No row of processing has the id `{name}`."
                cure = did_you_mean(name, self.rows, "Declare it under `processing:`.")
                self.findings.append(Finding("unknown-id", message, cure, Place((*path, name)), name))
        self.names.uses |= {("row", name) for name in ids}
        return tuple(self.rows[name] for name in ids if name in self.rows)


def _quoted(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _yes(answer: str | None) -> bool | None:
    return None if answer is None else answer == "yes"
