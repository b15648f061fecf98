"""What a table says where a row and a column meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from notice_compiler import wording
from notice_compiler.address import mailto, tel
from notice_compiler.document import Fact, Inline, Link, Text
from notice_compiler.notice.answers import answer, answers_of, joined, rows_for
from notice_compiler.notice.blocks import Part, TableBlock, TableRow, Words
from notice_compiler.notice.covers import overlaps
from notice_compiler.notice.notice import Notice
from notice_compiler.notice.relation import told_of
from notice_compiler.notice.rows import FACETS, Handling, Named, Scope
from notice_compiler.notice.things import (
    Appeal,
    Category,
    Contact,
    Entity,
    Method,
    Practice,
    ProcessingRow,
    Recipient,
    Right,
    Terms,
    Thing,
    Transfer,
    Wording,
)
from notice_compiler.phrases.lines import Line, listed, plain_line
from notice_compiler.phrases.phrases import Phrases, yes_or_no

NO_WORDS: Final = Words()


@dataclass(frozen=True, slots=True)
class Cells:
    """Makes the cells of the tables of one notice, as they are for those within `scope`."""

    notice: Notice
    scope: Scope | None = None

    @property
    def phrases(self) -> Phrases:
        """What makes words of facts."""
        return Phrases(self.notice)

    def row(self, table: TableBlock, row: TableRow) -> tuple[tuple[Line, ...], ...]:
        """The cells of a row, in the order of the columns."""
        return tuple(tuple(line for part in column.parts for line in self.lines(row, part)) for column in table.columns)

    def lines(self, row: TableRow, part: Part) -> Iterator[Line]:
        """What a part of a cell says: of several things in one row, what all of them say."""
        found = [tuple(self._of_thing(row.kind, thing, part)) for thing in row.things]
        for line in found[0] if found else ():
            yield replace(line, label=_labelled(part.label, line.label))

    def _of_thing(self, kind: str, thing: Named, part: Part) -> Iterator[Line]:
        if part.practice is not None:
            yield from self.disclosed(thing.id, part.practice, part.words)
        elif part.facet is not None and part.of is not None:
            cell = self.notice.categories[thing.id].disclosed.get(part.of.id)
            rows = [row.handling for row in rows_for(self.notice, thing.id, part.of.id)]
            yield from self._facets([*([cell] if cell else []), *rows], part.facet, part.words)
        elif part.facet is not None:
            yield from self._facet(kind, thing, part.facet, part.words)

    def disclosed(self, category: str, practice: Practice, words: Words = NO_WORDS) -> Iterator[Line]:
        """The answer of a category for a practice, each case by itself."""
        usual = Words(
            words.none or practice.none, words.yes or practice.yes, words.not_applicable or practice.not_applicable
        )
        own = self.notice.categories[category].disclosed.get(practice.id)
        rows = rows_for(self.notice, category, practice.id)
        handlings = [*([own] if own else []), *(row.handling for row in rows)]
        if not any(it.cases or it.scope for it in handlings):
            line = self.phrases.answer(answer(self.notice, category, practice.id), "recipient", usual)
            notes = self.phrases.notes(own.notes) if own else ()
            yield from (replace(line, children=(*line.children, *notes)),) if line else ()
            return
        for handling in handlings:
            if "recipients" in handling.answers or not handling.cases:
                yield from self._one(handling, None, usual)
            for case in handling.cases:
                yield from self._one(case.handling, case.label, usual)

    def _one(self, it: Handling, label: str | None, words: Words) -> Iterator[Line]:
        if not overlaps(self.notice, it.scope, self.scope):
            return
        found = joined(answers_of(replace(it, cases=()) if it.cases else it))
        line = self.phrases.answer(found, "recipient", words)
        if line is not None:
            scope = None if it.scope == self.scope else it.scope
            label = self.phrases.label(label, scope)
            yield replace(line, label=label, children=(*line.children, *self.phrases.notes(it.notes)))

    def _facets(self, handlings: Sequence[Handling], facet: str, words: Words) -> Iterator[Line]:
        """A facet of several rows, each case by itself."""
        for handling in handlings:
            for case, it in handling.each():
                if not overlaps(self.notice, it.scope, self.scope):
                    continue
                scope = None if it.scope == self.scope or facet == "places" else it.scope
                label = self.phrases.label(case.label if case else None, scope)
                if facet == "retention":
                    for line in self.phrases.time(it.retention):
                        yield replace(line, label=_labelled(label, line.label))
                    continue
                one = self.phrases.facet(it, facet, words)
                if one is not None:
                    yield replace(one, label=label)

    def _facet(self, kind: str, thing: Named, facet: str, words: Words) -> Iterator[Line]:
        """A facet of a thing."""
        if facet in ("text", "collection"):
            said: Wording | None = getattr(thing, facet, None)
            if said is not None:
                yield Line((), blocks=said.blocks)
            return
        match thing:
            case Category() if facet in ("examples", "collected", "sensitive"):
                yield from _of_category(thing, facet, words)
            case ProcessingRow(practice=Practice() as practice) if facet == "practice":
                yield self.phrases.named("practice", (practice,))
            case Recipient(role=str() as role) if facet == "role":
                yield plain_line(wording.TERMS[role])
            case Recipient(url=str() as url) if facet == "url":
                yield _link(url, url)
            case Thing():
                yield from self._of_row(kind, thing, facet, words)
            case Right():
                yield from self._of_right(thing, facet, words)
            case _:
                yield from self._of_other(thing, facet)

    def _of_row(self, kind: str, thing: Thing, facet: str, words: Words) -> Iterator[Line]:
        """A facet of what is the key of a row: what it says itself or, where it says nothing, what other rows say."""
        own = list(self._facets([thing.handling], facet, words))
        if not own and facet in FACETS:
            line = self.phrases.answer(told_of(self.notice, kind, thing.id, facet), FACETS[facet], words)
            own += [line] if line else []
        yield from own

    def _of_right(self, it: Right, facet: str, words: Words) -> Iterator[Line]:
        if facet == "exceptions":
            yield from (self.phrases.named("exception", it.exceptions),) if it.exceptions else ()
            return
        if facet == "contacts":
            yield from (self.phrases.named("contact", it.contacts),) if it.contacts else ()
            return
        for label, terms in ((None, it.terms), *((case.label, case.terms) for case in it.cases)):
            if overlaps(self.notice, terms.scope, self.scope):
                scope = None if facet == "places" or terms is it.terms else terms.scope
                for line in self.terms(terms, facet, words):
                    yield replace(line, label=_labelled(self.phrases.label(label, scope), line.label))

    def terms(self, it: Terms, facet: str, words: Words = NO_WORDS) -> Iterator[Line]:
        """A facet of the terms of a request."""
        phrases = self.phrases
        match facet:
            case "deadline":
                yield from phrases.time(it.deadline)
            case "extension":
                yield from phrases.time(it.extension)
            case "fee" | "frequency" | "condition" | "reason":
                said: str | None = getattr(it, facet)
                if said is not None:
                    yield plain_line(wording.NONE if said == "none" else said)
            case "methods":
                yield from (phrases.named("method", it.methods),) if it.methods else ()
            case "proofs":
                yield from (phrases.named("proof", it.proofs),) if it.proofs else ()
            case "agents" | "offered":
                value: bool | None = getattr(it, facet)
                if value is not None:
                    yield plain_line(yes_or_no(value, words))
            case "places":
                scope = phrases.scope(it.scope)
                yield from (Line(scope),) if scope else ()
            case "appeal":
                yield from self.appeal(it.appeal)

    def appeal(self, it: Appeal | None) -> Iterator[Line]:
        """How a refusal is appealed."""
        if it is None:
            return
        phrases = self.phrases
        if it.methods:
            yield phrases.named("method", it.methods)
        if it.contacts:
            yield phrases.named("contact", it.contacts)
        for key, time in (("within", it.within), ("deadline", it.deadline)):
            for line in phrases.time(time):
                yield replace(line, label=_labelled(wording.LABELS[key], line.label))

    def _of_other(self, it: Named, facet: str) -> Iterator[Line]:
        """A facet of a transfer, a method, an entity or a contact."""
        phrases = self.phrases
        match it, facet:
            case Transfer(places=tuple() as places), "places":
                yield Line(phrases.places(places))
            case Transfer(safeguards=tuple() as safeguards), "safeguards":
                yield plain_line(wording.CELL_SEPARATOR.join(wording.TERMS[one] for one in safeguards))
            case (Method() | Contact() | Entity(), "places"):
                scope = phrases.scope(it.scope)
                yield from (Line(scope),) if scope else ()
            case (
                (Transfer(contact=str() as name) | Method(contact=str() as name) | Entity(contact=str() as name)),
                "contact",
            ):
                yield phrases.named("contact", (self.notice.contacts[name],))
            case ((Entity(role=str() as role) | Contact(role=str() as role)), "role"):
                yield plain_line(wording.TERMS[role])
            case Entity(licence=tuple() as licence), "licence":
                yield plain_line(wording.CELL_SEPARATOR.join(licence))
            case Method(href=str() as href), "url":
                yield _link(href, href)
            case ((Transfer(url=str() as href) | Contact(url=str() as href)), "url"):
                yield _link(href, href)
            case Contact(email=str() as words), "email":
                yield _link(mailto(words), words)
            case Contact(phone=str() as words), "phone":
                yield _link(tel(words), words)
            case Contact(fax=str() as words), "fax":
                yield plain_line(words)
            case Contact(), "post":
                lines = [line for line in (it.first_line, *(it.post or ())) if line]
                yield from (plain_line(", ".join(lines)),) if lines else ()
            case _:
                return


def _of_category(it: Category, facet: str, words: Words) -> Iterator[Line]:
    if facet == "examples":
        if it.examples:
            yield Line(listed([(Fact("example", (), (Text(one),)),) for one in it.examples]))
        return
    value = it.collected if facet == "collected" else it.sensitive
    if value is not None:
        yield plain_line(yes_or_no(value, words))


def _link(href: str, words: str) -> Line:
    inside: tuple[Inline, ...] = (Text(words),)
    return Line((Link(href, inside),))


def _labelled(outer: str | None, inner: str | None) -> str | None:
    return f"{outer}, {inner}" if outer and inner else outer or inner
