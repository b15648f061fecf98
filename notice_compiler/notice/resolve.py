"""Turns names into things: ids are found, sets spelled out, prose read, facts gathered from both.

A fact that is listed and one that a sentence states must agree; where they do not, that is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from notice_compiler.finding import Finding
from notice_compiler.law.law import LawBook
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.rows import CellModel, RowModel
from notice_compiler.model.things import CategoryModel
from notice_compiler.notice.answers import rows_by_cell
from notice_compiler.notice.arrange import Arranger
from notice_compiler.notice.asking import Asker
from notice_compiler.notice.disagreement import disagreements
from notice_compiler.notice.frame import date_of, effective_date_of, further_dates
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.handle import Handler
from notice_compiler.notice.hrefs import hrefs_of
from notice_compiler.notice.lay_out import LayOut
from notice_compiler.notice.lengths import Timer
from notice_compiler.notice.lineage import check_lineage, lineage_of
from notice_compiler.notice.names import grouped, names_of, under
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.printed import printed
from notice_compiler.notice.records import ended_of, records_of, reviewed_of, waivers_of
from notice_compiler.notice.relation import keys_of_rows, naming_of
from notice_compiler.notice.rows import Handling, Named
from notice_compiler.notice.scopes import Scoper
from notice_compiler.notice.showing import shown_rows
from notice_compiler.notice.size import oversized
from notice_compiler.notice.stated import state
from notice_compiler.notice.telling import Telling
from notice_compiler.notice.things import Category, ProcessingRow
from notice_compiler.notice.unnamed import unnamed
from notice_compiler.notice.vocabulary import PLAIN, Vocabulary, named_things
from notice_compiler.place import Path, Place


def resolve(model: NoticeModel, law: LawBook) -> tuple[Notice | None, tuple[Finding, ...]]:
    """The notice, or None where a name stands for nothing; findings of gate `law` do not prevent it."""
    hrefs = hrefs_of(model)
    names = names_of(model, law.names)
    if large := oversized(model, names):
        return None, large
    shown = printed(model)
    stated = state(model, names, hrefs, shown)
    gather, telling = Gatherer(model, names, stated), Telling(model, shown, names, stated)
    notice = _Resolver(model, law, hrefs, gather, telling).notice()
    findings = [*grouped(names.findings), *gather.stated.findings, *gather.findings, *check_lineage(model)]
    if not any(finding.gate == "defect" for finding in findings):
        findings += [*disagreements(notice), *unnamed(notice)]
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
        model, gather, telling = self.model, self.gather, self.telling
        self.named: Mapping[str, Mapping[str, Named]] = named_things(model, gather)
        self.scoper = Scoper(gather, self.named)
        timer = Timer(gather, self.scoper)
        self.handler = Handler(gather, self.scoper, timer, self.named)
        make = Vocabulary(model, gather, self.scoper, self.handler, telling, self.named, self.hrefs)
        recipients, practices, contacts, methods = make.recipients(), make.practices(), make.contacts(), make.methods()
        self.practices = practices
        asker = Asker(gather, self.scoper, timer, telling, self.named, methods, contacts)
        categories = {name: self._category(name, it) for name, it in (model.categories or {}).items()}
        rights = {name: asker.right(name, it) for name, it in (model.rights or {}).items()}
        rows = {name: self._row(name, it) for name, it in (model.processing or {}).items()}
        evidence = {
            name: asker.evidence(name, getattr(model.requests, name, None), rights)
            for name in ("verification", "agents")
        }
        figures = {name: asker.figures(name, it, rights) for name, it in (model.figures or {}).items()}
        sources, purposes, bases, transfers = make.sources(), make.purposes(), make.bases(), make.transfers()
        requests, authorities = asker.requests(model.requests), asker.authorities(model.requests)
        statements = {name: asker.statement(name, it) for name, it in (model.statements or {}).items()}
        entities, plain = make.entities(), {kind: make.plain(kind) for kind in PLAIN}
        notes = make.notes()
        things: dict[str, Mapping[str, Named]] = {
            **plain,
            "category": categories,
            "purpose": purposes,
            "source": sources,
            "recipient": recipients,
            "practice": practices,
            "basis": bases,
            "transfer": transfers,
            "right": rights,
            "method": methods,
            "contact": contacts,
            "entity": entities,
            "statement": statements,
            "row": rows,
            "note": notes,
        }
        lay_out = LayOut(gather, self.scoper, things, practices)
        body = Arranger(gather, self.scoper, lay_out, things, contacts, figures).body()
        scope = self.scoper.scope(model.scope, ("scope",))
        shown_by = gather.things("entity", model.shown_by or (), ("shown_by",), entities) or None
        told_rows = {n: it for n, it in rows.items() if ("row", n) in telling.printed.worded | telling.printed.rowed}
        bare = Notice(
            id=model.notice,
            title=model.title,
            language=model.language,
            date=date_of(model),
            effective=effective_date_of(model),
            laws=(laws := gather.names.expand("law", model.laws or (), under(("laws",)))),
            protects={name: place for name in laws if (place := self.law.packs[name].protects) is not None},
            dates=tuple(further_dates(model, gather, self.scoper)),
            scope=scope,
            shown_by=shown_by,
            entities=entities,
            audiences=plain["audience"],
            places=make.places(),
            products=plain["product"],
            times=make.times(),
            choices=plain["choice"],
            parts=plain["part"],
            terms=plain["term"],
            sources=sources,
            purposes=purposes,
            bases=bases,
            transfers=transfers,
            recipients=recipients,
            practices=practices,
            categories=categories,
            processing=told_rows,
            rows_of=rows_by_cell(told_rows.values(), practices.values()),
            naming={},
            rights=rights,
            methods=methods,
            requests=requests,
            request_cases=asker.request_cases(model.requests),
            authorities=authorities,
            verification=evidence["verification"],
            agents=evidence["agents"],
            proofs=plain["proof"],
            contacts=contacts,
            statements=statements,
            figures={name: it for name, it in figures.items() if ("figure", name) in telling.printed.things},
            notes=notes,
            exclusions=plain["exclusion"],
            exceptions=plain["exception"],
            body=body,
            passages=tuple(gather.stated.spoken),
            uses=frozenset(gather.names.uses),
            told=telling.told(methods),
            spoken=frozenset(subject for subject, _ in gather.stated.facts),
            unprinted=tuple(telling.unprinted()),
            unprinted_answers=tuple(telling.unprinted_answers()),
            lineage=lineage_of(model),
            ended=ended_of(model),
            records=records_of(model),
            waivers=waivers_of(model),
            checklist=reviewed_of(model),
        )
        made = replace(bare, naming=naming_of(bare))
        seen = shown_rows(made) | keys_of_rows(made)
        return replace(made, uses=made.uses | seen, told=made.told | seen)

    def _category(self, name: str, it: CategoryModel) -> Category:
        path, subject = ("categories", name), ("category", name)
        for statute in it.statute or ():
            self._check_statute(path, statute)

        def told(facet: str) -> bool:
            return self.telling.is_facet_told("category", name, facet)

        handling = self.handler.handling(it, path, subject, told)
        named = self.named["category"][name]
        return Category(
            named.id,
            named.label,
            named.words,
            text=self.gather.wording(*path, "text"),
            handling=handling,
            row_label=None if it.row_label == it.label else it.row_label,
            statutes=it.statute or (),
            sensitive=None if it.sensitive is None else it.sensitive == "yes",
            collected=None if it.collected is None else it.collected == "yes",
            examples_lead=it.examples_lead,
            examples=self.gather.examples(subject, it.examples if told("examples") else None),
            collection=self.gather.wording(*path, "collection"),
            disclosed=self._cells(path, it.disclosed or {}),
        )

    def _check_statute(self, path: Path, statute: str) -> None:
        law = statute.partition(":")[0]
        packs = [self.law.packs[law]] if law in self.law.packs else self.law.packs.values()
        known = [f"{pack.law}:{letter}" for pack in packs for letter in pack.categories]
        if statute not in known:
            message = f"No statutory category is known as `{statute}`."
            cure = f"Write one of: {', '.join(known)}."
            self.gather.find("unknown-id", message, cure, Place((*path, "statute", statute)), statute)

    def _cells(self, path: Path, cells: Mapping[str, CellModel]) -> dict[str, Handling]:
        found: dict[str, Handling] = {}
        for practice, cell in cells.items():
            here, shown = (*path, "disclosed", practice), self.telling.is_shown(practice)
            with self.gather.names.telling_if(False):
                known = self.gather.names.single("practice", practice, Place(here, "key"))
            with self.gather.names.telling_if(shown):
                made = self.handler.cell(cell, here, self._tells_of(practice))
            if known is not None and shown:
                found[practice] = made
        return found

    def _tells_of(self, practice: str) -> _Tells:
        return _Tells(self.telling, practice)

    def _row(self, name: str, it: RowModel) -> ProcessingRow:
        path, subject = ("processing", name), ("row", name)
        worded, rowed = (subject in found for found in (self.telling.printed.worded, self.telling.printed.rowed))
        with self.gather.names.telling_if(worded or rowed):
            practice = it.practice and self.gather.names.single("practice", it.practice, Place((*path, "practice")))

            def told(facet: str) -> bool:
                return worded or not rowed or self.telling.is_facet_told("row", name, facet)

            made = self.handler.handling(it, path, subject, told)
        found = self.practices[practice] if practice else None
        return ProcessingRow(name, it.label, (), self.gather.wording(*path, "text"), made, found)


@dataclass(frozen=True)
class _Tells:
    """Whether readers are told a facet of the answers for a practice."""

    telling: Telling
    practice: str

    def __call__(self, facet: str) -> bool:
        return facet == "recipients" or self.telling.is_answer_told(self.practice, facet)
